package vn.sipas.quality;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Numbers of dossiers as a CSV file. */
@Path("/api/campaigns/{campaign}/dossiers")
@RolesAllowed({"administrator", "analyst"})
@Tag(name = "quality")
class DossierApi {

  private final DossierCounts counts;

  DossierApi(DossierCounts counts) {
    this.counts = counts;
  }

  @GET
  @Produces("text/csv;charset=UTF-8")
  @Operation(summary = "How many dossiers desks handled, by day or month")
  public String csv(@PathParam("campaign") String campaign) {
    return counts.csv(campaign);
  }

  @PUT
  @Consumes("text/csv")
  @Operation(
      summary = "Replaces them",
      description = "Columns desk (code), period (2026-04-06 or 2026-04) and dossiers.")
  @APIResponse(responseCode = "204", description = "Taken")
  @APIResponse(responseCode = "422", description = "Every fault, with its row")
  public void replace(@PathParam("campaign") String campaign, String csv) {
    counts.replace(campaign, csv);
  }
}
