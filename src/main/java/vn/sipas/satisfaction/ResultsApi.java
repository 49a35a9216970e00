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

/** Results as JSON. */
@Path("/api/campaigns/{campaign}/results")
@RolesAllowed({"administrator", "analyst", "unit_viewer"})
@Tag(name = "results")
class ResultsApi {

  private final ResultsService results;
  private final AnswerTags tags;
  private final CurrentUser user;
  private final PageContext page;

  ResultsApi(ResultsService results, AnswerTags tags, CurrentUser user, PageContext page) {
    this.results = results;
    this.tags = tags;
    this.user = user;
    this.page = page;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Indices with intervals and verdicts, or shares and bounds of volunteers",
      description =
          "Everybody first, then the domains. A unit viewer gets the answers of his own units.")
  @Parameter(
      name = "by",
      in = ParameterIn.QUERY,
      description =
          "One or two of province, district, commune, agency, desk, channel and the"
              + " demographic codes of the survey",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "measure",
      in = ParameterIn.QUERY,
      description = "all (default), items, components, parts, overall or a code",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "boundaries",
      in = ParameterIn.QUERY,
      description = "Day whose administrative units are used",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  @Parameter(
      name = "level",
      in = ParameterIn.QUERY,
      description = "Level of the two-sided intervals in (0,1), 0.95 by default",
      schema = @Schema(type = SchemaType.NUMBER))
  @Parameter(
      name = "intervals",
      in = ParameterIn.QUERY,
      description = "all: every method's interval by name",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "targets",
      in = ParameterIn.QUERY,
      description = "Shares in (0,1) to hold every measure against instead of the campaign's",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(responseCode = "200", description = "The figures, with a receipt")
  @APIResponse(responseCode = "304", description = "Nothing has changed since")
  @APIResponse(responseCode = "404", description = "No such campaign")
  @APIResponse(responseCode = "422", description = "Faults of the parameters, all of them")
  public Response results(@PathParam("campaign") String campaign, @Context UriInfo uri) {
    var asked = results.request(campaign, uri.getQueryParameters());
    var viewer = Viewer.of(user, page.language());
    return tags.answer(
        asked,
        viewer,
        List.of(campaign),
        () -> results.receipt(campaign, asked),
        () -> results.results(campaign, asked, viewer),
        Response::ok);
  }
}
