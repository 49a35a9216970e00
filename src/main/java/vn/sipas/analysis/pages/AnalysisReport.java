package vn.sipas.analysis.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.sipas.analysis.AnalysedEstimate;
import vn.sipas.analysis.Analysis;
import vn.sipas.figure.ConfidenceInterval;
import vn.sipas.platform.PageContext;
import vn.sipas.report.ReportTable;
import vn.sipas.report.ReportTable.Column;
import vn.sipas.report.ReportTable.Kind;
import vn.sipas.report.ReportTable.Note;

/** An analysis as a table for files: one row per measure and domain. */
final class AnalysisReport {

  private final PageContext page;
  private final ResultWords words;
  private final List<Column> columns = new ArrayList<>();
  private final List<Function<AnalysedEstimate, Object>> cells = new ArrayList<>();

  private AnalysisReport(Mapping mapping, PageContext page) {
    this.page = page;
    this.words = new ResultWords(mapping, page);
    add("measure", Kind.CODE, AnalysedEstimate::measure);
    add("measureLabel", Kind.TEXT, e -> words.measure(e.measure()));
    for (String by : mapping.columns(ColumnRole.BY)) {
      columns.add(new Column(by, by, Kind.TEXT, page.text("analysis.column.by.meaning")));
      cells.add(e -> e.domain().get(by));
    }
    add("respondents", Kind.COUNT, AnalysedEstimate::respondents);
    add("answers", Kind.COUNT, AnalysedEstimate::answers);
    add("satisfied", Kind.COUNT, AnalysedEstimate::satisfied);
    add("estimate", Kind.SHARE, AnalysedEstimate::estimate);
    add("standardError", Kind.SHARE, AnalysedEstimate::standardError);
    add("lower", Kind.SHARE, e -> limit(e, ConfidenceInterval::lower));
    add("upper", Kind.SHARE, e -> limit(e, ConfidenceInterval::upper));
    add("designEffect", Kind.NUMBER, AnalysedEstimate::designEffect);
    add("degreesOfFreedom", Kind.COUNT, AnalysedEstimate::degreesOfFreedom);
    add("psus", Kind.COUNT, AnalysedEstimate::psus);
    add("strata", Kind.COUNT, AnalysedEstimate::strata);
    add("status", Kind.VERDICT, AnalysedEstimate::status);
    add("verdicts", Kind.TEXT, AnalysisReport::verdicts);
    add("reliability", Kind.VERDICT, AnalysedEstimate::reliability);
  }

  static ReportTable of(Analysis analysis, Mapping mapping, PageContext page) {
    return new AnalysisReport(mapping, page).table(analysis);
  }

  private ReportTable table(Analysis analysis) {
    List<List<Object>> rows = new ArrayList<>();
    for (AnalysedEstimate estimate : analysis.estimates()) {
      List<Object> row = new ArrayList<>(cells.size());
      cells.forEach(cell -> row.add(cell.apply(estimate)));
      rows.add(row);
    }
    String title = page.text("analysis.results");
    var notes = List.of(new Note(title, words.tables(analysis).design()));
    return new ReportTable(title, columns, rows, notes, page.text("analysis.description"));
  }

  private void add(String name, Kind kind, Function<AnalysedEstimate, Object> cell) {
    String key = "analysis.column." + name;
    columns.add(new Column(name, page.text(key), kind, page.text(key + ".meaning")));
    cells.add(cell);
  }

  private static Object limit(AnalysedEstimate e, Function<ConfidenceInterval, Double> limit) {
    return e.interval() == null ? null : limit.apply(e.interval());
  }

  private static String verdicts(AnalysedEstimate e) {
    List<String> verdicts = new ArrayList<>();
    e.verdicts().forEach(verdict -> verdicts.add(verdict.target() + ": " + verdict.verdict()));
    return String.join("; ", verdicts);
  }
}
