package vn.sipas.satisfaction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Care of the sums that results are made of. */
@Path("/api/moments")
@RolesAllowed("administrator")
@Tag(name = "results")
class MomentsApi {

  private final MomentCheck check;

  MomentsApi(MomentCheck check) {
    this.check = check;
  }

  @POST
  @Path("check")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Compare kept sums with a full recomputation",
      description =
          "Reads every response once for each campaign. Sums that differ are named and thrown"
              + " away; the next request computes them anew.")
  public Response check() {
    return Response.ok(check.run()).build();
  }
}
