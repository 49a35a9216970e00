package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.estimation.Estimate;
import vn.sipas.estimation.Interval;
import vn.sipas.estimation.IntervalChoice;
import vn.sipas.estimation.Reliability;
import vn.sipas.estimation.Side;
import vn.sipas.figure.ConfidenceInterval;
import vn.sipas.figure.TargetVerdict;

/**
 * Estimates of a probability sample with intervals, verdicts and flags, from the {@link
 * SampleSides} of every measure.
 */
final class SampleFigures {

  private final ResultsTable table;
  private final Disclosure disclosure;
  private final SampleSides sides;

  /**
   * @param disclosure of the table; what it hides lends no precision either
   */
  SampleFigures(ResultsTable table, SampleErrors errors, Disclosure disclosure) {
    this.table = table;
    this.disclosure = disclosure;
    this.sides = new SampleSides(table, errors, disclosure);
  }

  /** What of the table is hidden. */
  Disclosure disclosure() {
    return disclosure;
  }

  /** Every figure, those included that may not be shown; by row, then by measure. */
  Map<Domain, List<ProbabilityEstimate>> all() {
    Map<Domain, List<ProbabilityEstimate>> all = new LinkedHashMap<>();
    table.rows().keySet().forEach(domain -> all.put(domain, new ArrayList<>()));
    for (Measure measure : table.selected()) {
      figures(measure).forEach((domain, figure) -> all.get(domain).add(figure));
    }
    return all;
  }

  /** What may be shown. */
  List<ProbabilityEstimate> shown() {
    return disclosure
        .shown(all(), table.selected(), ProbabilityEstimate::hidden, this::silent)
        .stream()
        .map(ProbabilityEstimate::bounded)
        .toList();
  }

  private ProbabilityEstimate silent(Measure measure, Domain domain) {
    return ProbabilityEstimate.hidden(
        measure.code(),
        table.labels().codes(domain),
        table.labels().label(measure, domain),
        domain.flags());
  }

  /** Everybody and the domains that may be seen, with what comparing them needs. */
  Map<Domain, Side> sides(Measure measure) {
    return sides.of(measure);
  }

  private Map<Domain, ProbabilityEstimate> figures(Measure measure) {
    Map<Domain, ProbabilityEstimate> figures = new LinkedHashMap<>();
    sides(measure).forEach((domain, side) -> figures.put(domain, figure(measure, domain, side)));
    return figures;
  }

  private ProbabilityEstimate figure(Measure measure, Domain domain, Side side) {
    Estimate e = side.estimate();
    Interval interval = side.interval(IntervalChoice.wilson(table.request().level())).orElse(null);
    boolean none = e.respondents() == 0;
    var reliability = none ? null : Reliability.of(e, interval, table.minimumCell());
    return new ProbabilityEstimate(
        measure.code(),
        table.labels().codes(domain),
        table.labels().label(measure, domain),
        e.respondents(),
        e.answers(),
        e.satisfied(),
        e.weightedAnswers(),
        e.weightedSatisfied(),
        e.estimate(),
        e.variance(),
        e.standardError(),
        e.cv(),
        e.degreesOfFreedom(),
        e.psus(),
        e.strata(),
        e.designEffect(),
        e.effectiveSampleSize(),
        e.status().wireName(),
        ConfidenceInterval.of(interval),
        table.request().allIntervals()
            ? ConfidenceInterval.ofEveryMethod(e, table.request().level())
            : null,
        TargetVerdict.all(e, interval, table.subject().targets(measure, table.request())),
        none ? null : reliability.platform().wireName(),
        table.flags(
            domain, measure, table.rows().get(domain), none ? List.of() : reliability.flags()));
  }
}
