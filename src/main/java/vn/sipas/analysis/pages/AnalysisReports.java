package vn.sipas.analysis.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.sipas.analysis.AnalysedEstimate;
import vn.sipas.analysis.Analysis;
import vn.sipas.analysis.CalibrationFigure;
import vn.sipas.analysis.DifferenceFigure;
import vn.sipas.analysis.RankTable;
import vn.sipas.figure.ConfidenceInterval;
import vn.sipas.platform.PageContext;
import vn.sipas.report.ReportTable;
import vn.sipas.report.ReportTable.Column;
import vn.sipas.report.ReportTable.Kind;
import vn.sipas.report.ReportTable.Note;

/** An analysis as tables for files: the indices and, where asked for, each kind of comparison. */
final class AnalysisReports {

  private final Analysis analysis;
  private final Mapping mapping;
  private final PageContext page;
  private final ResultWords words;

  private AnalysisReports(Analysis analysis, Mapping mapping, PageContext page) {
    this.analysis = analysis;
    this.mapping = mapping;
    this.page = page;
    this.words = new ResultWords(mapping, page);
  }

  static List<ReportTable> of(Analysis analysis, Mapping mapping, PageContext page) {
    return Arrays.stream(ReportKind.values())
        .flatMap(kind -> of(analysis, kind, mapping, page).stream())
        .toList();
  }

  /** Empty when it was not asked for. */
  static Optional<ReportTable> of(
      Analysis analysis, ReportKind kind, Mapping mapping, PageContext page) {
    return kind.isIn(analysis)
        ? Optional.of(new AnalysisReports(analysis, mapping, page).table(kind))
        : Optional.empty();
  }

  private ReportTable table(ReportKind kind) {
    return switch (kind) {
      case RESULTS -> estimates();
      case DIFFERENCES -> differences();
      case RANKS -> ranks();
      case CALIBRATION -> calibration();
    };
  }

  private ReportTable estimates() {
    ReportBuilder<AnalysedEstimate> columns = new ReportBuilder<>(page);
    columns
        .add("measure", Kind.CODE, AnalysedEstimate::measure)
        .add("measureLabel", Kind.TEXT, e -> words.measure(e.measure()));
    for (String by : mapping.tables()) {
      Column column = new Column(by, by, Kind.TEXT, page.text("analysis.column.by.meaning"));
      columns.add(column, e -> e.domain().get(by));
    }
    columns
        .add("respondents", Kind.COUNT, AnalysedEstimate::respondents)
        .add("answers", Kind.COUNT, AnalysedEstimate::answers)
        .add("satisfied", Kind.COUNT, AnalysedEstimate::satisfied)
        .add("estimate", Kind.SHARE, AnalysedEstimate::estimate)
        .add("standardError", Kind.SHARE, AnalysedEstimate::standardError)
        .add("lower", Kind.SHARE, e -> limit(e, ConfidenceInterval::lower))
        .add("upper", Kind.SHARE, e -> limit(e, ConfidenceInterval::upper))
        .add("designEffect", Kind.NUMBER, AnalysedEstimate::designEffect)
        .add("degreesOfFreedom", Kind.COUNT, AnalysedEstimate::degreesOfFreedom)
        .add("psus", Kind.COUNT, AnalysedEstimate::psus)
        .add("strata", Kind.COUNT, AnalysedEstimate::strata)
        .add("status", Kind.VERDICT, AnalysedEstimate::status)
        .add("verdicts", Kind.TEXT, AnalysisReports::verdicts)
        .add("reliability", Kind.VERDICT, AnalysedEstimate::reliability);
    return table(columns, ReportKind.RESULTS, analysis.estimates());
  }

  private ReportTable differences() {
    return table(
        new ReportBuilder<DifferenceFigure>(page)
            .add("measure", Kind.CODE, DifferenceFigure::measure)
            .add("measureLabel", Kind.TEXT, d -> words.measure(d.measure()))
            .add("by", Kind.TEXT, d -> String.join(", ", d.a().keySet()))
            .add("a", Kind.TEXT, d -> name(d.a()))
            .add("b", Kind.TEXT, d -> name(d.b()))
            .add("difference", Kind.SHARE, DifferenceFigure::difference)
            .add("standardError", Kind.SHARE, DifferenceFigure::standardError)
            .add("differenceLower", Kind.SHARE, d -> lower(d))
            .add("differenceUpper", Kind.SHARE, d -> upper(d))
            .add("degreesOfFreedom", Kind.NUMBER, DifferenceFigure::degreesOfFreedom)
            .add("t", Kind.NUMBER, DifferenceFigure::t)
            .add("pTwoSided", Kind.NUMBER, DifferenceFigure::pTwoSided)
            .add("pHolm", Kind.NUMBER, DifferenceFigure::pHolm)
            .add("kind", Kind.VERDICT, DifferenceFigure::kind)
            .add("gains", Kind.TEXT, AnalysisReports::gains),
        ReportKind.DIFFERENCES,
        analysis.differences());
  }

  private ReportTable ranks() {
    RankTable ranks = analysis.ranks().get(0);
    return table(
        new ReportBuilder<RankTable.Row>(page)
            .add("measure", Kind.CODE, row -> ranks.measure())
            .add("by", Kind.TEXT, row -> ranks.by())
            .add("group", Kind.TEXT, row -> name(row.domain()))
            .add("estimate", Kind.SHARE, RankTable.Row::estimate)
            .add("jointLower", Kind.SHARE, RankTable.Row::lower)
            .add("jointUpper", Kind.SHARE, RankTable.Row::upper)
            .add("rankLow", Kind.COUNT, RankTable.Row::rankLow)
            .add("rankHigh", Kind.COUNT, RankTable.Row::rankHigh)
            .add("rankLowHolm", Kind.COUNT, RankTable.Row::rankLowHolm)
            .add("rankHighHolm", Kind.COUNT, RankTable.Row::rankHighHolm),
        ReportKind.RANKS,
        ranks.rows());
  }

  private ReportTable calibration() {
    return table(
        new ReportBuilder<CalibrationFigure.Category>(page)
            .add("by", Kind.TEXT, CalibrationFigure.Category::variable)
            .add("group", Kind.TEXT, CalibrationFigure.Category::category)
            .add("rows", Kind.COUNT, CalibrationFigure.Category::respondents)
            .add("weightBefore", Kind.NUMBER, CalibrationFigure.Category::before)
            .add("weightAfter", Kind.NUMBER, CalibrationFigure.Category::after)
            .add("total", Kind.NUMBER, CalibrationFigure.Category::target),
        ReportKind.CALIBRATION,
        analysis.calibration().categories());
  }

  private <T> ReportTable table(ReportBuilder<T> columns, ReportKind kind, List<T> lines) {
    String title = page.text("analysis.report." + kind.code());
    return columns.table(title, lines, new Note(title, words.noteOf(analysis, kind)));
  }

  private static Object limit(AnalysedEstimate e, Function<ConfidenceInterval, Double> limit) {
    return e.interval() == null ? null : limit.apply(e.interval());
  }

  private static Object lower(DifferenceFigure d) {
    return d.interval() == null ? null : d.interval().lower();
  }

  private static Object upper(DifferenceFigure d) {
    return d.interval() == null ? null : d.interval().upper();
  }

  private static String name(Map<String, String> domain) {
    return String.join(", ", domain.values());
  }

  private static String verdicts(AnalysedEstimate e) {
    List<String> verdicts = new ArrayList<>();
    e.verdicts().forEach(verdict -> verdicts.add(verdict.target() + ": " + verdict.verdict()));
    return String.join("; ", verdicts);
  }

  private static String gains(DifferenceFigure d) {
    List<String> gains = new ArrayList<>();
    d.gains().forEach(gain -> gains.add(gain.gain() + ": " + gain.verdict()));
    return String.join("; ", gains);
  }
}
