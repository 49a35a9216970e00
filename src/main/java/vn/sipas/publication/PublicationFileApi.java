package vn.sipas.publication;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sipas.platform.PageContext;
import vn.sipas.publication.Reading.Readable;
import vn.sipas.report.FileFormat;
import vn.sipas.report.document.Document;

/** Versions as files, read from what was stored. */
@Path("/api/campaigns/{campaign}/publication/{number}")
@RolesAllowed({"administrator", "analyst", "unit_viewer"})
@Tag(name = "publication")
@Blocking
class PublicationFileApi {

  private final Reading reading;
  private final PageContext page;

  PublicationFileApi(Reading reading, PageContext page) {
    this.reading = reading;
    this.page = page;
  }

  @GET
  @Path("tables.csv")
  @Produces(FileFormat.CSV_TYPE)
  @Operation(summary = "The stored tables as CSV for programs")
  public Response csv(@PathParam("campaign") String campaign, @PathParam("number") int number) {
    return file(campaign, number, FileFormat.CSV);
  }

  @GET
  @Path("tables.xlsx")
  @Produces(FileFormat.XLSX_TYPE)
  @Operation(summary = "The stored tables as XLSX for people")
  public Response xlsx(@PathParam("campaign") String campaign, @PathParam("number") int number) {
    return file(campaign, number, FileFormat.XLSX);
  }

  private Response file(String campaign, int number, FileFormat format) {
    Readable readable = reading.of(campaign, number);
    return format
        .file(
            "publication-" + campaign + "-" + number,
            new VersionFile(readable, page.locale(), format.forPeople()).table())
        .build();
  }

  @GET
  @Path("approval-report.docx")
  @RolesAllowed({"administrator", "analyst"})
  @Produces(Document.DOCX_TYPE)
  @Operation(summary = "The report for approval as an official document")
  public Response report(@PathParam("campaign") String campaign, @PathParam("number") int number) {
    Readable readable = reading.of(campaign, number);
    byte[] docx =
        new ApprovalReport(readable.version(), readable.document(), readable.moved(), page.locale())
            .docx();
    return Response.ok(docx)
        .header(
            "Content-Disposition",
            "attachment; filename=\"report-" + campaign + "-" + number + ".docx\"")
        .build();
  }
}
