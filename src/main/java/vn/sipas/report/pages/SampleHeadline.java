package vn.sipas.report.pages;

import java.util.List;
import vn.sipas.figure.TargetVerdict;
import vn.sipas.platform.Figures;
import vn.sipas.satisfaction.ProbabilityEstimate;
import vn.sipas.satisfaction.ResultsDesign;

/**
 * The index asked for, as a director reads it: the figure, how sure it is, what follows.
 *
 * @param value the figure; its interval when only that may be read; null when there is none
 * @param sure how sure it is, in words
 * @param ticks of the bar
 * @param forest the bar; null without a figure
 */
record SampleHeadline(
    String value,
    String sure,
    Long respondents,
    String design,
    List<Judgement> judgements,
    List<Axis.Tick> ticks,
    Forest forest,
    List<String> marks) {

  private static final int SPAN = 20;

  /**
   * A verdict with what it means.
   *
   * @param target as written at its line in the bar
   * @param anchor where that text begins, so that it stays inside the chart
   */
  record Judgement(String style, String text, String meaning, String target, String anchor) {}

  static SampleHeadline of(ProbabilityEstimate overall, ResultsDesign design, SampleWords words) {
    Axis axis = Forest.axis(List.of(overall), SPAN);
    RowMarks marks = new RowMarks(words.locale(), design.minimumCell());
    boolean shown = marks.instead(overall) == null;
    String value = words.value(overall);
    return new SampleHeadline(
        !shown || value != null ? value : words.interval(overall),
        shown ? sure(overall, words) : marks.instead(overall),
        overall.respondents(),
        design(overall, design, words),
        overall.verdicts().stream()
            .map(verdict -> judgement(verdict, overall, axis, words))
            .toList(),
        axis.ticks(words.locale()),
        shown ? Forest.of(overall, axis, words) : null,
        marks.of(overall));
  }

  private static String sure(ProbabilityEstimate overall, SampleWords words) {
    var interval = overall.interval();
    if (interval == null) {
      return words.text("sure.unknown");
    }
    if (interval.rule().equals("census")) {
      return words.text("sure.census");
    }
    String level = words.target(interval.level());
    String lower = words.percent(interval.lower(), overall);
    String upper = words.percent(interval.upper(), overall);
    return switch (overall.status()) {
      case "all_satisfied" -> words.text("sure.at_least", level, lower);
      case "none_satisfied" -> words.text("sure.at_most", level, upper);
      default -> words.text("sure.between", level, lower, upper);
    };
  }

  private static String design(
      ProbabilityEstimate overall, ResultsDesign design, SampleWords words) {
    return overall.degreesOfFreedom() == null
        ? design.line()
        : words.text("design_line", design.line(), overall.degreesOfFreedom());
  }

  private static Judgement judgement(
      TargetVerdict verdict, ProbabilityEstimate overall, Axis axis, SampleWords words) {
    String target = words.target(verdict.target());
    String level = words.target(overall.interval().level());
    String key = "judgement." + verdict.verdict();
    String meaning = words.text(key + ".meaning", target, level);
    if (verdict.respondentsNeeded() != null) {
      long needed = Rounding.upToTwoDigits(verdict.respondentsNeeded());
      meaning += " " + words.text("judgement.needed", Figures.whole(needed, words.locale()));
    }
    return new Judgement(
        SampleWords.style(verdict),
        words.text(key, target),
        meaning,
        target,
        axis.anchor(verdict.target()));
  }
}
