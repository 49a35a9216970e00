package vn.sipas.satisfaction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sipas.access.CurrentUser;
import vn.sipas.platform.PageContext;

/** Changes between campaigns as JSON. */
@Path("/api/campaigns/{campaign}/changes")
@RolesAllowed({"administrator", "analyst", "unit_viewer"})
@Tag(name = "results")
class ChangesApi {

  private final ChangesService changes;
  private final AnswerTags tags;
  private final CurrentUser user;
  private final PageContext page;

  ChangesApi(ChangesService changes, AnswerTags tags, CurrentUser user, PageContext page) {
    this.changes = changes;
    this.tags = tags;
    this.user = user;
    this.page = page;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Differences to a reference campaign, with intervals and verdicts on gains",
      description =
          "Both campaigns on the campaign's index definition, the items that both asked and the"
              + " units of one day; with covariance where communes are in both samples. A"
              + " difference with a hidden side is hidden.")
  @Parameter(
      name = "reference",
      in = ParameterIn.QUERY,
      description = "Campaign that changes are measured from; by default that of the gain targets",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "by",
      in = ParameterIn.QUERY,
      description = "One or two variables, as for results",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "measure",
      in = ParameterIn.QUERY,
      description = "all (default), items, components, parts, overall or a code",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "boundaries",
      in = ParameterIn.QUERY,
      description = "Day to whose administrative units both campaigns' answers are carried",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  @Parameter(
      name = "level",
      in = ParameterIn.QUERY,
      description = "Level of the two-sided intervals in (0,1), 0.95 by default",
      schema = @Schema(type = SchemaType.NUMBER))
  @Parameter(
      name = "gains",
      in = ParameterIn.QUERY,
      description = "Gains in (-1,1) to test instead of the campaign's gain targets: 0.02",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(responseCode = "200", description = "The differences, with what differs besides")
  @APIResponse(responseCode = "304", description = "Nothing has changed since")
  @APIResponse(responseCode = "404", description = "No such campaign")
  @APIResponse(
      responseCode = "409",
      description = "Voluntary answers, different streams, or no item in common")
  @APIResponse(responseCode = "422", description = "Faults of the parameters")
  public Response changes(@PathParam("campaign") String campaign, @Context UriInfo uri) {
    var asked = changes.request(campaign, uri.getQueryParameters());
    var viewer = Viewer.of(user, page.language());
    return tags.answer(
        asked,
        viewer,
        List.of(campaign, asked.reference()),
        () -> changes.receipt(campaign, asked),
        () -> changes.changes(campaign, asked, viewer),
        Response::ok);
  }
}
