package vn.sipas.field;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.code.CaseCodes;
import vn.sipas.estimation.ResponseRates;
import vn.sipas.field.Progress.Line;
import vn.sipas.platform.PageContext;
import vn.sipas.report.CsvWriter;
import vn.sipas.report.ReportTable;
import vn.sipas.report.ReportTable.Column;
import vn.sipas.report.ReportTable.Kind;
import vn.sipas.report.ReportTable.Note;
import vn.sipas.report.XlsxWriter;

/** The field as files: its progress, its cases, codes that were just issued. */
@ApplicationScoped
class FieldFiles {

  static final String CSV = "text/csv;charset=UTF-8";
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final PageContext page;

  FieldFiles(PageContext page) {
    this.page = page;
  }

  Response progress(FieldWork work, Progress progress, Supposed supposed, boolean workbook) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(row("total", progress.total(), supposed));
    progress.areas().forEach(line -> rows.add(row("area", line, supposed)));
    progress.districts().forEach(line -> rows.add(row("district", line, supposed)));
    progress.enumerators().forEach(line -> rows.add(row("enumerator", line, supposed)));
    progress.modes().forEach(line -> rows.add(row("mode", line, supposed)));
    List<Column> columns =
        List.of(
            column("by", Kind.TEXT),
            column("code", Kind.CODE),
            column("name", Kind.TEXT),
            column("cases", Kind.COUNT),
            column("open", Kind.COUNT),
            column("late", Kind.COUNT),
            column("complete", Kind.COUNT),
            column("partial", Kind.COUNT),
            column("refusal", Kind.COUNT),
            column("non_contact", Kind.COUNT),
            column("other", Kind.COUNT),
            column("unknown", Kind.COUNT),
            column("not_eligible", Kind.COUNT),
            column("rr1", Kind.SHARE),
            column("rr2", Kind.SHARE),
            column("rr3", Kind.SHARE),
            column("rr4", Kind.SHARE),
            column("rr5", Kind.SHARE),
            column("rr6", Kind.SHARE),
            column("expected", Kind.COUNT),
            column("correlation", Kind.SHARE),
            column("correlation_from", Kind.TEXT),
            column("design_effect", Kind.NUMBER),
            column("half_width", Kind.SHARE));
    return answer(work.campaign(), "field", table("field.progress", columns, rows), workbook);
  }

  private static List<Object> row(String by, Line line, Supposed supposed) {
    ResponseRates rates = line.rates();
    return Arrays.asList(
        by,
        line.code(),
        line.name(),
        line.cases(),
        line.open(),
        line.late(),
        rates.complete(),
        rates.partial(),
        rates.refusal(),
        rates.nonContact(),
        rates.other(),
        rates.unknownHousehold() + rates.unknownOther(),
        rates.notEligible(),
        rates.rr1(),
        rates.rr2(),
        rates.rr3(),
        rates.rr4(),
        rates.rr5(),
        rates.rr6(),
        line.expected(),
        supposed.correlation().value(),
        supposed.correlation().source().code(),
        line.designEffect(),
        line.halfWidth());
  }

  /** Those of {@link Report} are among the columns, so that the file can be brought back. */
  Response cases(FieldWork work, List<CaseState> cases, FieldPlaces places) {
    List<Column> columns =
        List.of(
            column(Report.CASE, Kind.CODE),
            column("commune", Kind.CODE),
            column("commune_name", Kind.TEXT),
            column("district", Kind.TEXT),
            column("enumerator", Kind.CODE),
            column("due", Kind.TEXT),
            column("attempts", Kind.COUNT),
            column("aapor", Kind.CODE),
            column(Report.DISPOSITION, Kind.CODE),
            column(Report.MODE, Kind.CODE),
            column(Report.RESULT, Kind.CODE),
            column(Report.DAY, Kind.TEXT),
            column(Report.REASON, Kind.TEXT));
    List<List<Object>> rows = cases.stream().map(one -> row(one, places)).toList();
    return answer(work.campaign(), "cases", table("field.cases", columns, rows), false);
  }

  private static List<Object> row(CaseState one, FieldPlaces places) {
    Disposition ended = one.disposition();
    return Arrays.asList(
        "" + one.number(),
        one.drawn().commune(),
        places.name(one.drawn().commune()),
        places.district(one.drawn().commune()),
        one.of().enumerator(),
        one.due() == null ? null : one.due().toString(),
        one.attempts(),
        ended == null ? null : ended.number(),
        ended == null ? null : ended.code(),
        one.of().mode() == null ? null : one.of().mode().code(),
        null,
        null,
        null);
  }

  Response codes(FieldWork work, Letters.Issued issued, URI base) {
    CampaignFacts campaign = work.campaign();
    String lastDay = campaign.settings().period().lastDay().toString();
    List<Column> columns =
        List.of(
            column(Report.CASE, Kind.CODE),
            column("enumerator", Kind.CODE),
            column("code", Kind.CODE),
            column("link", Kind.TEXT),
            column("valid_until", Kind.TEXT));
    List<List<Object>> rows =
        issued.letters().stream()
            .map(
                one ->
                    Arrays.<Object>asList(
                        "" + one.to().number(),
                        one.to().of().enumerator(),
                        one.code().printed(),
                        CaseCodes.link(base, campaign.code(), one.code()),
                        lastDay))
            .toList();
    return answer(
        campaign, "codes-" + issued.batch(), table("field.letters", columns, rows), false);
  }

  private Column column(String name, Kind kind) {
    return new Column(
        name, page.text("field.column." + name), kind, page.text("field.meaning." + name));
  }

  private ReportTable table(String title, List<Column> columns, List<List<Object>> rows) {
    return new ReportTable(
        page.text(title),
        columns,
        rows,
        List.of(new Note("AAPOR", page.text("field.rates_note"))),
        page.text("field.described"));
  }

  private static Response answer(
      CampaignFacts campaign, String name, ReportTable table, boolean workbook) {
    StreamingOutput content =
        out -> {
          if (workbook) {
            XlsxWriter.write(table, out);
          } else {
            CsvWriter.write(table, out);
          }
        };
    String file = campaign.code() + "-" + name + (workbook ? ".xlsx" : ".csv");
    return Response.ok(content, workbook ? XLSX : CSV)
        .header("Content-Disposition", "attachment; filename=\"" + file + "\"")
        .header("Cache-Control", "no-store")
        .build();
  }
}
