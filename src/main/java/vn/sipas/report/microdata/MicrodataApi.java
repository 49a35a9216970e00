package vn.sipas.report.microdata;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.platform.PageContext;
import vn.sipas.report.CsvWriter;
import vn.sipas.report.ReportTable;
import vn.sipas.report.Rows;
import vn.sipas.report.XlsxWriter;
import vn.sipas.satisfaction.Microdata;
import vn.sipas.satisfaction.MicrodataService;

/** Responses one by one, without free texts. Every file given out is recorded. */
@Path("/api/campaigns/{campaign}")
@RolesAllowed({"administrator", "analyst"})
@Tag(name = "microdata")
class MicrodataApi {

  private static final String CSV = "text/csv;charset=UTF-8";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String SCRIPT = "text/plain;charset=UTF-8";

  private final MicrodataService microdata;
  private final AuditLog audit;
  private final PageContext page;

  MicrodataApi(MicrodataService microdata, AuditLog audit, PageContext page) {
    this.microdata = microdata;
    this.audit = audit;
    this.page = page;
  }

  @GET
  @Path("microdata.csv")
  @Produces(CSV)
  @Operation(summary = "One row per response: place in the sample, place, answers by code")
  public Response csv(@PathParam("campaign") String campaign) {
    return rows(campaign, "csv", (table, out) -> CsvWriter.open(table.columns(), out));
  }

  @GET
  @Path("microdata.xlsx")
  @Produces(XLSX)
  @Operation(summary = "The same as a workbook with a codebook")
  public Response xlsx(@PathParam("campaign") String campaign) {
    return rows(campaign, "xlsx", XlsxWriter::open);
  }

  @GET
  @Path("codebook.csv")
  @Produces(CSV)
  @Operation(summary = "What the columns of the microdata mean")
  public Response codebook(@PathParam("campaign") String campaign) {
    Microdata data = microdata.of(campaign, page.language());
    var columns = new MicrodataColumns(data.survey(), page.language().locale()).all();
    ReportTable table = notes(data).codebook(columns);
    return file("codebook-" + campaign + ".csv", out -> CsvWriter.write(table, out));
  }

  @GET
  @Path("microdata.R")
  @Produces(SCRIPT)
  @Operation(summary = "R script that computes the published figures from microdata.csv")
  public Response script(@PathParam("campaign") String campaign) {
    String script = new RScript(microdata.of(campaign, page.language())).text();
    return file(
        "microdata-" + campaign + ".R", out -> out.write(script.getBytes(StandardCharsets.UTF_8)));
  }

  private Response rows(String campaign, String ending, Opening opening) {
    Microdata data = microdata.of(campaign, page.language());
    audit.record(
        AuditAction.MICRODATA_EXPORTED,
        campaign,
        Map.of("file", ending, "receipt", data.receipt()));
    var columns = new MicrodataColumns(data.survey(), page.language().locale());
    ReportTable head = notes(data).table(columns.all());
    return file(
        "microdata-" + campaign + "." + ending,
        out -> {
          Rows rows = opening.open(head, out);
          data.rows().<IOException>each(row -> rows.add(columns.row(row)));
          rows.finish();
        });
  }

  private interface Opening {
    Rows open(ReportTable head, OutputStream out) throws IOException;
  }

  private MicrodataNotes notes(Microdata data) {
    return new MicrodataNotes(data, page.language().locale());
  }

  private static Response file(String name, StreamingOutput content) {
    return Response.ok(content)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }
}
