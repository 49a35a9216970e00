package vn.sipas.analysis.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.sipas.analysis.AnalysedEstimate;
import vn.sipas.analysis.Analysis;
import vn.sipas.analysis.Measure;
import vn.sipas.figure.ConfidenceInterval;
import vn.sipas.figure.TargetVerdict;
import vn.sipas.platform.Figures;
import vn.sipas.platform.PageContext;

/** Puts an analysis into the words and tables that people read. */
final class ResultWords {

  private final Mapping mapping;
  private final PageContext page;
  private final Locale locale;

  ResultWords(Mapping mapping, PageContext page) {
    this.mapping = mapping;
    this.page = page;
    this.locale = page.locale();
  }

  ResultTables tables(Analysis analysis) {
    List<ResultTables.Table> tables = new ArrayList<>();
    tables.add(
        new ResultTables.Table(
            "all",
            page.text("analysis.everybody"),
            page.text("analysis.measure"),
            all(analysis),
            List.of()));
    for (String column : mapping.tables()) {
      tables.add(
          new ResultTables.Table(
              "by" + tables.size(),
              page.text("analysis.overall_by", column),
              column,
              lines(analysis, column),
              components(analysis).stream().map(this::measure).toList()));
    }
    return new ResultTables(
        design(analysis), tables, new ComparisonWords(this, page).tables(analysis));
  }

  private String design(Analysis analysis) {
    var design = analysis.design();
    String sentence =
        page.text(
            design.respondentIsPsu() ? "analysis.design.respondents" : "analysis.design.units",
            analysis.rows(),
            design.samplingUnits(),
            design.strata() == 0
                ? page.text("analysis.design.no_strata")
                : page.text("analysis.design.strata", design.strata()));
    return design.lonelyStrata().isEmpty()
        ? sentence
        : sentence
            + " "
            + page.text("analysis.design.lonely", String.join(", ", design.lonelyStrata()));
  }

  /** What a reader of a file must know. */
  String noteOf(Analysis analysis, ReportKind kind) {
    return switch (kind) {
      case RESULTS -> design(analysis);
      case DIFFERENCES -> page.text("analysis.differences.file_note");
      case RANKS -> page.text("result.rank.note");
      case CALIBRATION -> new ComparisonWords(this, page).summary(analysis.calibration());
    };
  }

  private List<ResultLine> all(Analysis analysis) {
    return analysis.estimates().stream()
        .filter(estimate -> estimate.domain().isEmpty())
        .map(
            estimate ->
                line(
                    estimate.measure().equals(Measure.OVERALL) ? "total" : "",
                    measure(estimate.measure()),
                    estimate,
                    List.of()))
        .toList();
  }

  private List<ResultLine> lines(Analysis analysis, String column) {
    return analysis.estimates().stream()
        .filter(estimate -> estimate.domain().keySet().equals(Set.of(column)))
        .filter(estimate -> estimate.measure().equals(Measure.OVERALL))
        .map(
            estimate -> {
              String value = estimate.domain().get(column);
              String name = value == null ? page.text("analysis.blank") : value;
              return line("", name, estimate, estimates(analysis, estimate.domain()));
            })
        .toList();
  }

  /** Several components; a single one would say what the overall index says. */
  private static List<String> components(Analysis analysis) {
    return analysis.components().size() < 2 ? List.of() : analysis.components();
  }

  private List<String> estimates(Analysis analysis, Map<String, String> domain) {
    return components(analysis).stream()
        .flatMap(
            component ->
                analysis.estimates().stream()
                    .filter(e -> e.measure().equals(component) && e.domain().equals(domain))
                    .map(this::estimate))
        .toList();
  }

  /** A component of the official form by its name, everything else as the file calls it. */
  String measure(String code) {
    return code.equals(Measure.OVERALL)
        ? page.text("analysis.overall")
        : new ComponentNames(page).of(code);
  }

  private String estimate(AnalysedEstimate estimate) {
    return estimate.estimate() == null ? "–" : Figures.percent(estimate.estimate(), locale);
  }

  private ResultLine line(
      String style, String name, AnalysedEstimate estimate, List<String> components) {
    return new ResultLine(
        style,
        name,
        estimate(estimate),
        interval(estimate.interval()),
        estimate.verdicts().stream().map(this::tag).toList(),
        Figures.whole(estimate.respondents(), locale),
        remark(estimate),
        components);
  }

  private String interval(ConfidenceInterval interval) {
    return interval == null
        ? page.text("analysis.no_interval")
        : Figures.decimal(100 * interval.lower(), 1, locale)
            + "\u00a0–\u00a0"
            + Figures.percent(interval.upper(), locale);
  }

  private ResultLine.Tag tag(TargetVerdict verdict) {
    String target = Figures.percent(verdict.target(), locale);
    return new ResultLine.Tag(
        style(verdict.verdict()), page.text("analysis.verdict." + verdict.verdict(), target));
  }

  /** The class of a verdict's mark. */
  static String style(String verdict) {
    return switch (verdict) {
      case "met" -> "good";
      case "not_met" -> "bad";
      default -> "open";
    };
  }

  private String remark(AnalysedEstimate estimate) {
    String reliability = estimate.reliability();
    return reliability == null || reliability.equals("ok")
        ? null
        : page.text("analysis.reliability." + reliability);
  }
}
