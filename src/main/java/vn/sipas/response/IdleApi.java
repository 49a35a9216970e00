package vn.sipas.response;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Takes what the intake takes and does nothing with it: the yardstick of {@code bench/}. Only in
 * builds made with {@code -Dsipas.bench=true}.
 */
@IfBuildProperty(name = "sipas.bench", stringValue = "true")
@Path("/api/idle")
@Produces(MediaType.APPLICATION_JSON)
class IdleApi {

  private static final String ANSWER =
      "{\"receipt\":\"0000-0000\",\"receivedAt\":\"2026-01-01T00:00:00.000Z\"}";

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @NonBlocking
  @Operation(hidden = true)
  public Response put(@PathParam("id") String id, byte[] body) {
    return Response.status(201).entity(ANSWER).build();
  }
}
