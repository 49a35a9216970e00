package vn.sipas.response;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The public key to which devices seal responses. */
@Path("/api/keys")
@Produces("application/jwk-set+json")
@Blocking
class IntakeKeyApi {

  private final SealedBodies sealed;

  IntakeKeyApi(SealedBodies sealed) {
    this.sealed = sealed;
  }

  @GET
  @PermitAll
  @Operation(summary = "The server's public key for sealed responses, as a JWK set")
  public Map<String, Object> keys() {
    return sealed.publicKeys();
  }
}
