package vn.sipas.report.pages;

import java.util.ArrayList;
import java.util.List;
import vn.sipas.figure.TargetVerdict;
import vn.sipas.satisfaction.ProbabilityEstimate;

/**
 * One line of a forest plot; places as SVG attributes.
 *
 * @param left end of the interval; null when there is none
 * @param point null when it may not be drawn
 * @param style class that tells the verdict and whether the figure is doubtful
 * @param words the same for those who do not see it
 */
record Forest(
    String left,
    String right,
    String width,
    String point,
    List<String> targets,
    String style,
    String words) {

  /** Per cent that the plot of a table shows at least. */
  static final int SPAN = 10;

  /** An axis with room for every interval, point and target of the table. */
  static Axis axis(List<ProbabilityEstimate> estimates, int span) {
    List<Double> shares = new ArrayList<>();
    for (ProbabilityEstimate estimate : estimates) {
      if (estimate.interval() != null) {
        shares.add(estimate.interval().lower());
        shares.add(estimate.interval().upper());
      } else if (SampleWords.isPoint(estimate)) {
        shares.add(estimate.estimate());
      }
      estimate.verdicts().forEach(verdict -> shares.add(verdict.target()));
    }
    return Axis.over(shares, span);
  }

  static Forest of(ProbabilityEstimate estimate, Axis axis, SampleWords words) {
    var interval = estimate.interval();
    return new Forest(
        interval == null ? null : axis.x(interval.lower()),
        interval == null ? null : axis.x(interval.upper()),
        interval == null ? null : axis.width(interval.lower(), interval.upper()),
        SampleWords.isPoint(estimate) ? axis.x(estimate.estimate()) : null,
        estimate.verdicts().stream().map(verdict -> axis.x(verdict.target())).toList(),
        style(estimate),
        words(estimate, words));
  }

  private static String style(ProbabilityEstimate estimate) {
    String verdict =
        estimate.verdicts().size() == 1 ? SampleWords.style(estimate.verdicts().get(0)) : "plain";
    return RowMarks.isDoubtful(estimate) ? verdict + " doubtful" : verdict;
  }

  private static String words(ProbabilityEstimate estimate, SampleWords words) {
    List<String> parts = new ArrayList<>();
    String value = words.value(estimate);
    if (value != null) {
      parts.add(words.text("chart.value", value));
    }
    if (estimate.interval() != null) {
      parts.add(words.text("chart.interval", words.interval(estimate)));
    }
    for (TargetVerdict verdict : estimate.verdicts()) {
      parts.add(words.text("chart.target", words.target(verdict.target())));
    }
    return parts.isEmpty() ? words.text("chart.nothing") : String.join("; ", parts);
  }
}
