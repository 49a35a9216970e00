package vn.sipas.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sipas.access.CurrentUser;
import vn.sipas.platform.PageContext;
import vn.sipas.satisfaction.AnswerTags;
import vn.sipas.satisfaction.RanksService;
import vn.sipas.satisfaction.ResultsRequest;
import vn.sipas.satisfaction.ResultsService;
import vn.sipas.satisfaction.Viewer;

/** Rank sets as files. */
@Path("/api/campaigns/{campaign}")
@RolesAllowed({"administrator", "analyst", "unit_viewer"})
@Tag(name = "results")
class RanksExportApi {

  private final RanksService ranks;
  private final ResultsService results;
  private final AnswerTags tags;
  private final CurrentUser user;
  private final PageContext page;

  RanksExportApi(
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
  @Path("ranks.csv")
  @Produces(FileFormat.CSV_TYPE)
  @Operation(summary = "Rank sets as CSV for programs: code words, numbers in full precision")
  public Response csv(@PathParam("campaign") String campaign, @Context UriInfo uri) {
    return file(campaign, uri, FileFormat.CSV);
  }

  @GET
  @Path("ranks.xlsx")
  @Produces(FileFormat.XLSX_TYPE)
  @Operation(summary = "Rank sets as XLSX for people, with a sheet that describes them")
  public Response xlsx(@PathParam("campaign") String campaign, @Context UriInfo uri) {
    return file(campaign, uri, FileFormat.XLSX);
  }

  private Response file(String campaign, UriInfo uri, FileFormat format) {
    ResultsRequest asked = ranks.request(campaign, uri.getQueryParameters());
    Viewer viewer = Viewer.of(user, page.language());
    return tags.answer(
        asked,
        viewer,
        List.of(campaign),
        () -> results.receipt(campaign, asked),
        () -> ranks.ranks(campaign, asked, viewer),
        figures ->
            format.file(
                "ranks-" + figures.campaign(), RanksReport.of(figures, format.forPeople())));
  }
}
