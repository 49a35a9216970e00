package vn.sipas.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sipas.access.CurrentUser;
import vn.sipas.platform.PageContext;
import vn.sipas.satisfaction.Results;
import vn.sipas.satisfaction.ResultsRequest;
import vn.sipas.satisfaction.ResultsService;
import vn.sipas.satisfaction.Viewer;

/** Results as files. */
@Path("/api/campaigns/{campaign}")
@RolesAllowed({"administrator", "analyst", "unit_viewer"})
@Tag(name = "results")
class ResultsExportApi {

  private static final String CSV = "text/csv;charset=UTF-8";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ResultsService results;
  private final CurrentUser user;
  private final PageContext page;

  ResultsExportApi(ResultsService results, CurrentUser user, PageContext page) {
    this.results = results;
    this.user = user;
    this.page = page;
  }

  @GET
  @Path("results.csv")
  @Produces(CSV)
  @Operation(summary = "Results as CSV for programs: code words, numbers in full precision")
  public Response csv(
      @PathParam("campaign") String campaign, @Context UriInfo uri, @Context Request request) {
    return file(
        campaign,
        uri,
        request,
        "csv",
        figures -> out -> CsvWriter.write(ResultsReport.forPrograms(figures), out));
  }

  @GET
  @Path("results.xlsx")
  @Produces(XLSX)
  @Operation(summary = "Results as XLSX for people, with a sheet that describes them")
  public Response xlsx(
      @PathParam("campaign") String campaign, @Context UriInfo uri, @Context Request request) {
    return file(
        campaign,
        uri,
        request,
        "xlsx",
        figures -> out -> XlsxWriter.write(ResultsReport.forPeople(figures), out));
  }

  private interface FileFormat {
    StreamingOutput of(Results figures);
  }

  private Response file(
      String campaign, UriInfo uri, Request request, String ending, FileFormat format) {
    ResultsRequest asked = results.request(campaign, uri.getQueryParameters());
    Viewer viewer = Viewer.of(user, page.language());
    Results figures = results.results(campaign, asked, viewer);
    var tag = figures.tag(asked, viewer);
    var unchanged = request.evaluatePreconditions(tag);
    if (unchanged != null) {
      return unchanged.tag(tag).build();
    }
    String name = "results-" + figures.campaign() + "." + ending;
    return Response.ok(format.of(figures))
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .tag(tag)
        .build();
  }
}
