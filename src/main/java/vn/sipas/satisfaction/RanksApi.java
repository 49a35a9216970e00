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

/** Rank sets as JSON. */
@Path("/api/campaigns/{campaign}/ranks")
@RolesAllowed({"administrator", "analyst", "unit_viewer"})
@Tag(name = "results")
class RanksApi {

  private final RanksService ranks;
  private final ResultsService results;
  private final AnswerTags tags;
  private final CurrentUser user;
  private final PageContext page;

  RanksApi(
      RanksService ranks,
      ResultsService results,
      AnswerTags tags,
      CurrentUser user,
      PageContext page) {
    this.ranks = ranks;
    this.results = results;
    this.tags = tags;
    this.user = user;
    this.page = page;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Rank sets: every rank that a district may truly have",
      description =
          "All sets hold together with the level, by simultaneous intervals (Šidák where domains"
              + " are separate strata, else Bonferroni) and by Holm-adjusted pairs. Hidden and"
              + " unreliable domains have no rank.")
  @Parameter(
      name = "by",
      in = ParameterIn.QUERY,
      required = true,
      description = "One variable, as for results",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "measure",
      in = ParameterIn.QUERY,
      description = "overall (default), all, items, components, parts or a code",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "boundaries",
      in = ParameterIn.QUERY,
      description = "Day whose administrative units are used",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  @Parameter(
      name = "level",
      in = ParameterIn.QUERY,
      description = "Joint level of all rank sets of a table in (0,1), 0.95 by default",
      schema = @Schema(type = SchemaType.NUMBER))
  @APIResponse(responseCode = "200", description = "One table per measure")
  @APIResponse(responseCode = "304", description = "Nothing has changed since")
  @APIResponse(responseCode = "404", description = "No such campaign")
  @APIResponse(responseCode = "409", description = "A voluntary campaign cannot be ranked")
  @APIResponse(responseCode = "422", description = "Faults of the parameters, all of them")
  public Response ranks(@PathParam("campaign") String campaign, @Context UriInfo uri) {
    var asked = ranks.request(campaign, uri.getQueryParameters());
    var viewer = Viewer.of(user, page.language());
    return tags.answer(
        asked,
        viewer,
        List.of(campaign),
        () -> results.receipt(campaign, asked),
        () -> ranks.ranks(campaign, asked, viewer),
        Response::ok);
  }
}
