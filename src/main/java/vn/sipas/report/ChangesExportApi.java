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
import vn.sipas.satisfaction.ChangesRequest;
import vn.sipas.satisfaction.ChangesService;
import vn.sipas.satisfaction.Viewer;

/** Changes between campaigns as files. */
@Path("/api/campaigns/{campaign}")
@RolesAllowed({"administrator", "analyst", "unit_viewer"})
@Tag(name = "results")
class ChangesExportApi {

  private final ChangesService changes;
  private final AnswerTags tags;
  private final CurrentUser user;
  private final PageContext page;

  ChangesExportApi(ChangesService changes, AnswerTags tags, CurrentUser user, PageContext page) {
    this.changes = changes;
    this.tags = tags;
    this.user = user;
    this.page = page;
  }

  @GET
  @Path("changes.csv")
  @Produces(FileFormat.CSV_TYPE)
  @Operation(summary = "Changes as CSV for programs: code words, numbers in full precision")
  public Response csv(@PathParam("campaign") String campaign, @Context UriInfo uri) {
    return file(campaign, uri, FileFormat.CSV);
  }

  @GET
  @Path("changes.xlsx")
  @Produces(FileFormat.XLSX_TYPE)
  @Operation(summary = "Changes as XLSX for people, with a sheet that describes them")
  public Response xlsx(@PathParam("campaign") String campaign, @Context UriInfo uri) {
    return file(campaign, uri, FileFormat.XLSX);
  }

  private Response file(String campaign, UriInfo uri, FileFormat format) {
    ChangesRequest asked = changes.request(campaign, uri.getQueryParameters());
    Viewer viewer = Viewer.of(user, page.language());
    return tags.answer(
        asked,
        viewer,
        List.of(campaign, asked.reference()),
        () -> changes.receipt(campaign, asked),
        () -> changes.changes(campaign, asked, viewer),
        figures ->
            format.file(
                "changes-" + figures.campaign(), ChangesReport.of(figures, format.forPeople())));
  }
}
