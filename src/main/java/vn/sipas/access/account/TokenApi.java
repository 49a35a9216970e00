package vn.sipas.access.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.sipas.access.CurrentUser;
import vn.sipas.platform.Problem;

/** A user's tokens: the user's own business, and the administrators'. */
@Path("/api/users/{name}/tokens")
@Tag(name = "users")
@RolesAllowed({"administrator", "analyst", "unit_viewer"})
class TokenApi {

  private final ApiTokens tokens;
  private final CurrentUser user;

  TokenApi(ApiTokens tokens, CurrentUser user) {
    this.tokens = tokens;
    this.user = user;
  }

  @GET
  @Operation(summary = "The usable tokens of a user, without the tokens themselves")
  public List<ApiToken> list(@RestPath String name) {
    requireOwn(name);
    return tokens.of(name);
  }

  @POST
  @Operation(summary = "Issue a token; the answer shows it once")
  public Response issue(@RestPath String name, TokenInput input) {
    requireOwn(name);
    IssuedToken issued = tokens.issue(name, input == null ? new TokenInput(null, null) : input);
    URI location = URI.create("/api/users/" + name + "/tokens/" + issued.id());
    return Response.created(location).entity(issued).build();
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Revoke a token")
  public void revoke(@RestPath String name, @RestPath int id) {
    requireOwn(name);
    tokens.revoke(name, id);
  }

  /** Others are not told which names exist. */
  private void requireOwn(String name) {
    if (!user.isAdministrator() && !user.name().equals(name)) {
      throw Problem.notFound(name);
    }
  }
}
