package vn.sipas.satisfaction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sipas.access.CurrentUser;
import vn.sipas.platform.PageContext;

/** Points of the PAR Index as JSON. */
@Path("/api/campaigns/{campaign}/par-index")
@RolesAllowed({"administrator", "analyst", "unit_viewer"})
@Tag(name = "results")
class ParIndexApi {

  private final ParIndexService parIndex;
  private final AnswerTags tags;
  private final CurrentUser user;
  private final PageContext page;

  ParIndexApi(ParIndexService parIndex, AnswerTags tags, CurrentUser user, PageContext page) {
    this.parIndex = parIndex;
    this.tags = tags;
    this.user = user;
    this.page = page;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Points of PAR Index criterion 8.1 with their interval",
      description =
          "By the rule that held on the campaign's last day; refused when none is known. Official"
              + " points are the Ministry's, on its own survey.")
  @APIResponse(responseCode = "200", description = "The points, with the rule")
  @APIResponse(responseCode = "304", description = "Nothing has changed since")
  @APIResponse(responseCode = "403", description = "A unit below the province has no such points")
  @APIResponse(responseCode = "404", description = "No such campaign")
  @APIResponse(responseCode = "409", description = "A voluntary campaign, or no rule is known")
  public Response points(@PathParam("campaign") String campaign) {
    var rule = parIndex.rule(campaign);
    var viewer = Viewer.of(user, page.language());
    return tags.answer(
        rule,
        viewer,
        List.of(campaign),
        () -> parIndex.receipt(campaign, viewer),
        () -> parIndex.points(campaign, rule, viewer),
        Response::ok);
  }
}
