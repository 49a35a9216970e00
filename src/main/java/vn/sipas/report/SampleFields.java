package vn.sipas.report;

import java.util.List;
import java.util.function.Function;
import vn.sipas.figure.ConfidenceInterval;
import vn.sipas.figure.TargetVerdict;
import vn.sipas.report.ReportTable.Kind;
import vn.sipas.satisfaction.DomainFigures;
import vn.sipas.satisfaction.ProbabilityEstimate;

/** What a file tells of a sample beyond counts: estimate, error, interval, verdicts. */
record SampleFields(Fields<DomainFigures> fields, Words words) {

  void add(List<ProbabilityEstimate> estimates) {
    figure("weightedAnswers", Kind.NUMBER, ProbabilityEstimate::weightedAnswers);
    figure("weightedSatisfied", Kind.NUMBER, ProbabilityEstimate::weightedSatisfied);
    figure("estimate", Kind.SHARE, ProbabilityEstimate::estimate);
    fields.add("bound", Kind.VERDICT, ResultsReport::bound);
    figure("standardError", Kind.SHARE, ProbabilityEstimate::standardError);
    interval("lower", Kind.SHARE, ConfidenceInterval::lower);
    interval("upper", Kind.SHARE, ConfidenceInterval::upper);
    interval("confidenceLevel", Kind.SHARE, ConfidenceInterval::level);
    interval("method", Kind.VERDICT, ConfidenceInterval::method);
    interval("rule", Kind.VERDICT, interval -> words.of("rule", interval.rule()));
    figure("cv", Kind.SHARE, ProbabilityEstimate::cv);
    figure("designEffect", Kind.NUMBER, ProbabilityEstimate::designEffect);
    figure("effectiveSampleSize", Kind.NUMBER, ProbabilityEstimate::effectiveSampleSize);
    figure("degreesOfFreedom", Kind.COUNT, ProbabilityEstimate::degreesOfFreedom);
    figure("psus", Kind.COUNT, ProbabilityEstimate::psus);
    figure("strata", Kind.COUNT, ProbabilityEstimate::strata);
    figure("status", Kind.VERDICT, estimate -> words.of("status", estimate.status()));
    int targets = estimates.stream().mapToInt(e -> e.verdicts().size()).max().orElse(0);
    for (int i = 0; i < targets; i++) {
      String number = targets == 1 ? "" : String.valueOf(i + 1);
      verdict(i, "target", number, Kind.SHARE, TargetVerdict::target);
      verdict(i, "verdict", number, Kind.VERDICT, v -> words.of("verdict", v.verdict()));
      verdict(i, "respondentsNeeded", number, Kind.COUNT, TargetVerdict::respondentsNeeded);
    }
  }

  private void figure(String name, Kind kind, Function<ProbabilityEstimate, Object> cell) {
    fields.add(name, kind, figures -> cell.apply((ProbabilityEstimate) figures));
  }

  private void interval(String name, Kind kind, Function<ConfidenceInterval, Object> cell) {
    figure(
        name,
        kind,
        estimate -> estimate.interval() == null ? null : cell.apply(estimate.interval()));
  }

  private void verdict(
      int index, String name, String number, Kind kind, Function<TargetVerdict, Object> cell) {
    fields.add(
        name,
        number,
        kind,
        figures -> {
          var verdicts = ((ProbabilityEstimate) figures).verdicts();
          return index < verdicts.size() ? cell.apply(verdicts.get(index)) : null;
        });
  }
}
