package vn.sipas.analysis.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import vn.sipas.analysis.Analyses;
import vn.sipas.analysis.Analysis;
import vn.sipas.platform.PageContext;
import vn.sipas.platform.Problem;
import vn.sipas.report.CsvWriter;
import vn.sipas.report.ReportTable;
import vn.sipas.report.XlsxWriter;

/** Analysing a file on a page: choose it, look at the columns, read the tables, take them along. */
@Path("/analyses")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"administrator", "analyst", "unit_viewer"})
class AnalysisPages {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @CheckedTemplate(basePath = "analysis")
  static class Templates {
    static native TemplateInstance choose(Faults faults);

    static native TemplateInstance columns(MappingForm form, Faults faults);

    static native TemplateInstance results(MappingForm form, ResultTables results, Faults faults);
  }

  private final Analyses analyses;
  private final PageContext page;

  AnalysisPages(Analyses analyses, PageContext page) {
    this.analyses = analyses;
    this.page = page;
  }

  @GET
  public TemplateInstance choose() {
    return Templates.choose(Faults.NONE);
  }

  @POST
  @Path("columns")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response columns(@BeanParam PostedMapping posted) {
    return shown(posted, steps -> Templates.columns(steps.checked().form(), Faults.NONE));
  }

  @POST
  @Path("results")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response results(@BeanParam PostedMapping posted) {
    return shown(
        posted,
        steps -> {
          Analysis analysis = steps.analysis();
          var words = new ResultWords(steps.mapping(), page);
          return Templates.results(steps.form(), words.tables(analysis), Faults.NONE);
        });
  }

  @POST
  @Path("{table}.csv")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces("text/csv;charset=UTF-8")
  public Response csv(String table, @BeanParam PostedMapping posted) {
    ReportTable report = Steps.of(posted, analyses, page).report(ReportKind.of(table));
    String name = table.equals("results") ? "analysis" : "analysis-" + table;
    return file(out -> CsvWriter.write(report, out), name + ".csv");
  }

  @POST
  @Path("results.xlsx")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(XLSX)
  public Response xlsx(@BeanParam PostedMapping posted) {
    List<ReportTable> tables = Steps.of(posted, analyses, page).reports();
    return file(out -> XlsxWriter.write(tables, out), "analysis.xlsx");
  }

  private static Response file(StreamingOutput content, String name) {
    return Response.ok(content)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }

  private interface View {
    TemplateInstance of(Steps steps);
  }

  /** A file that cannot be read is chosen again; columns that do not fit are mended in the form. */
  private Response shown(PostedMapping posted, View view) {
    Steps steps;
    try {
      steps = Steps.of(posted, analyses, page);
    } catch (Problem problem) {
      return refused(problem, Templates.choose(Faults.of(problem, page)));
    }
    try {
      return Response.ok(view.of(steps)).build();
    } catch (Problem problem) {
      return refused(problem, Templates.columns(steps.form(), Faults.of(problem, page)));
    }
  }

  private static Response refused(Problem problem, TemplateInstance view) {
    var answer = Response.status(problem.status()).entity(view);
    problem.retryAfter().ifPresent(seconds -> answer.header("Retry-After", seconds));
    return answer.build();
  }
}
