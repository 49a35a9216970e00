package vn.sipas.analysis.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.sipas.analysis.Analysis;
import vn.sipas.analysis.CalibrationFigure;
import vn.sipas.analysis.DifferenceFigure;
import vn.sipas.analysis.RankTable;
import vn.sipas.figure.GainVerdict;
import vn.sipas.platform.Figures;
import vn.sipas.platform.PageContext;
import vn.sipas.report.pages.RankChart;

/** Puts comparisons and calibration into the words and tables that people read. */
final class ComparisonWords {

  private static final int MOST_LINES = 200;
  private static final double LEVEL = 0.05;

  private final ResultWords words;
  private final PageContext page;
  private final Locale locale;

  ComparisonWords(ResultWords words, PageContext page) {
    this.words = words;
    this.page = page;
    this.locale = page.locale();
  }

  ComparisonTables tables(Analysis analysis) {
    return new ComparisonTables(
        analysis.differences() == null ? null : differences(analysis.differences()),
        analysis.ranks() == null ? null : ranks(analysis.ranks().get(0)),
        analysis.calibration() == null ? null : calibration(analysis.calibration()));
  }

  private ComparisonTables.Differences differences(List<DifferenceFigure> figures) {
    if (figures.isEmpty()) {
      return new ComparisonTables.Differences(
          page.text("analysis.report.differences"),
          page.text("analysis.one_group"),
          false,
          List.of());
    }
    DifferenceFigure first = figures.get(0);
    String column = String.join(", ", first.a().keySet());
    return new ComparisonTables.Differences(
        page.text("analysis.differences.caption", words.measure(first.measure()), column),
        note(figures),
        !first.gains().isEmpty(),
        figures.stream()
            .sorted(
                Comparator.comparing((DifferenceFigure figure) -> !isClear(figure))
                    .thenComparing(figure -> -size(figure)))
            .limit(MOST_LINES)
            .map(this::line)
            .toList());
  }

  private String note(List<DifferenceFigure> figures) {
    long clear = figures.stream().filter(ComparisonWords::isClear).count();
    if (figures.size() == 1) {
      return page.text("analysis.differences.one");
    }
    String note = page.text("analysis.differences.note", figures.size(), clear);
    return figures.size() <= MOST_LINES
        ? note
        : note + " " + page.text("analysis.differences.shown", MOST_LINES);
  }

  private ComparisonTables.Line line(DifferenceFigure figure) {
    String a = name(figure.a());
    String b = name(figure.b());
    Double p = figure.pHolm() == null ? figure.pTwoSided() : figure.pHolm();
    return new ComparisonTables.Line(
        a,
        b,
        figure.difference() == null ? "–" : points(figure.difference()),
        figure.interval() == null
            ? page.text("analysis.no_interval")
            : page.text(
                "analysis.differences.interval",
                points(figure.interval().lower()),
                points(figure.interval().upper())),
        p == null ? "–" : p < 0.001 ? "< " + decimal(0.001, 3) : decimal(p, 3),
        isClear(figure),
        conclusion(figure, a, b),
        figure.gains().isEmpty() ? null : tag(figure.gains().get(0)));
  }

  private String conclusion(DifferenceFigure figure, String a, String b) {
    if (figure.difference() == null) {
      return page.text("analysis.differences.no_data");
    } else if (!isClear(figure)) {
      return page.text("analysis.differences.unclear");
    }
    return page.text("analysis.differences.higher", figure.difference() > 0 ? a : b);
  }

  /** Of all pairs by the adjusted p, of a single pair by its interval. */
  private static boolean isClear(DifferenceFigure figure) {
    if (figure.pHolm() != null) {
      return figure.pHolm() < LEVEL;
    }
    var interval = figure.interval();
    return interval != null && (interval.lower() > 0 || interval.upper() < 0);
  }

  private static double size(DifferenceFigure figure) {
    return figure.difference() == null ? -1 : Math.abs(figure.difference());
  }

  private ResultLine.Tag tag(GainVerdict gain) {
    String key = "analysis.gain." + gain.verdict();
    return new ResultLine.Tag(
        ResultWords.style(gain.verdict()), page.text(key, points(gain.gain())));
  }

  private ComparisonTables.Ranks ranks(RankTable table) {
    RankChart chart = new RankChart(table.rows().size(), locale);
    return new ComparisonTables.Ranks(
        page.text("result.rank.caption", words.measure(table.measure()), table.by()),
        table.by(),
        table.rows().stream()
            .sorted(Comparator.comparing(RankTable.Row::estimate).reversed())
            .map(row -> bar(chart, row))
            .toList(),
        chart.ticks());
  }

  private static RankChart.Bar bar(RankChart chart, RankTable.Row row) {
    return chart.bar(
        name(row.domain()),
        new RankChart.Figure(row.estimate(), row.lower(), row.upper()),
        new RankChart.Range(row.rankLow(), row.rankHigh()),
        new RankChart.Range(row.rankLowHolm(), row.rankHighHolm()));
  }

  private ComparisonTables.Calibration calibration(CalibrationFigure figure) {
    return new ComparisonTables.Calibration(
        summary(figure),
        figure.categories().stream()
            .map(
                category ->
                    new ComparisonTables.Category(
                        category.variable(),
                        category.category(),
                        Figures.whole(category.respondents(), locale),
                        decimal(category.before(), 1),
                        decimal(category.after(), 1),
                        decimal(category.target(), 1)))
            .toList());
  }

  String summary(CalibrationFigure figure) {
    return page.text(
        "analysis.calibration.summary",
        figure.sweeps(),
        decimal(figure.smallestFactor() / figure.commonFactor(), 2),
        decimal(figure.largestFactor() / figure.commonFactor(), 2),
        decimal(figure.designEffectBefore(), 2),
        decimal(figure.designEffectAfter(), 2),
        decimal(figure.effectiveSizeAfter(), 0));
  }

  /** +3,2: percentage points with their sign. */
  private String points(double share) {
    String points = decimal(100 * Math.abs(share), 1);
    boolean zero = points.chars().noneMatch(c -> c >= '1' && c <= '9');
    return (zero ? "" : share > 0 ? "+" : "−") + points;
  }

  private String decimal(double value, int digits) {
    return Figures.decimal(value, digits, locale);
  }

  private static String name(Map<String, String> domain) {
    return String.join(", ", domain.values());
  }
}
