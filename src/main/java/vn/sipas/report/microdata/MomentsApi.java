package vn.sipas.report.microdata;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.platform.PageContext;
import vn.sipas.report.CsvWriter;
import vn.sipas.report.ReportTable;
import vn.sipas.report.ReportTable.Column;
import vn.sipas.report.ReportTable.Kind;
import vn.sipas.satisfaction.Moments;
import vn.sipas.satisfaction.MomentsService;
import vn.sipas.satisfaction.ResultsService;

/** The sums from which a table's figures can be computed again. */
@Path("/api/campaigns/{campaign}/moments.csv")
@RolesAllowed({"administrator", "analyst"})
@Tag(name = "microdata")
class MomentsApi {

  private static final List<String> PLACE =
      List.of("stratum", "psu", "n_psu", "N_psu", "m_respondents", "M_dossiers");
  private static final List<String> SUMS =
      List.of(
          "respondents",
          "answers",
          "satisfied",
          "sum_w",
          "sum_wy",
          "sum_wv",
          "sum_w2yy",
          "sum_w2yv",
          "sum_w2vv",
          "sum_wyy",
          "sum_wyv",
          "sum_wvv",
          "lonely_psu",
          "receipt");

  private final MomentsService moments;
  private final ResultsService results;
  private final AuditLog audit;
  private final PageContext page;

  MomentsApi(MomentsService moments, ResultsService results, AuditLog audit, PageContext page) {
    this.moments = moments;
    this.results = results;
    this.audit = audit;
    this.page = page;
  }

  @GET
  @Produces("text/csv;charset=UTF-8")
  @Operation(
      summary = "Sums per measure, domain, stratum and sampling unit",
      description =
          "Parameters by, measure and boundaries as for results. What the table hides is left out.")
  public Response csv(@PathParam("campaign") String campaign, @Context UriInfo uri) {
    var request = results.request(campaign, uri.getQueryParameters());
    Moments found = moments.of(campaign, request, page.language());
    audit.record(
        AuditAction.MICRODATA_EXPORTED,
        campaign,
        Map.of("file", "moments", "receipt", found.receipt()));
    ReportTable table =
        new ReportTable(
            campaign,
            columns(found),
            found.rows().stream().map(row -> cells(row, found)).toList(),
            List.of(),
            campaign);
    StreamingOutput content = out -> CsvWriter.write(table, out);
    return Response.ok(content)
        .header("Content-Disposition", "attachment; filename=\"moments-" + campaign + ".csv\"")
        .build();
  }

  private static List<Column> columns(Moments moments) {
    List<String> names = new ArrayList<>(List.of("measure"));
    names.add("table");
    names.addAll(moments.variables());
    names.addAll(PLACE);
    names.addAll(SUMS);
    return names.stream().map(name -> new Column(name, name, Kind.TEXT, "")).toList();
  }

  private static List<Object> cells(Moments.Row row, Moments moments) {
    List<Object> cells = new ArrayList<>();
    cells.add(row.measure());
    boolean everybody = row.domain().isEmpty();
    cells.add(everybody ? "everybody" : String.join(" ", moments.variables()));
    moments
        .variables()
        .forEach(v -> cells.add(everybody ? null : row.domain().get(cells.size() - 2)));
    cells.addAll(
        Arrays.asList(
            row.stratum().code(),
            row.psu() == null ? null : row.psu().code(),
            row.stratum().sampled(),
            row.stratum().inFrame(),
            row.psu() == null ? null : row.psu().respondents(),
            row.psu() == null ? null : row.psu().inFrame()));
    var sums = row.sums();
    cells.addAll(
        List.of(
            sums.counts().respondents(),
            sums.counts().answers(),
            sums.counts().satisfied(),
            sums.weightedRespondents(),
            sums.weightedValue(),
            sums.weightedAnswers(),
            sums.weightSquared().yy(),
            sums.weightSquared().yv(),
            sums.weightSquared().vv(),
            sums.weighted().yy(),
            sums.weighted().yv(),
            sums.weighted().vv(),
            moments.lonelyPsu().code(),
            moments.receipt()));
    return cells;
  }
}
