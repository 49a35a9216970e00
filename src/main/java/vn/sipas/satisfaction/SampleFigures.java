package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.estimation.DefaultIntervals;
import vn.sipas.estimation.Estimate;
import vn.sipas.estimation.Interval;
import vn.sipas.estimation.RatioEstimator;
import vn.sipas.estimation.Reliability;
import vn.sipas.estimation.SampleDesign;
import vn.sipas.figure.ConfidenceInterval;
import vn.sipas.figure.TargetVerdict;

/**
 * Estimates of a probability sample: one table per measure, whose domains lend each other precision
 * ({@link DefaultIntervals}); the total is a table of its own.
 */
final class SampleFigures {

  private final ResultsTable table;
  private final RatioEstimator estimator;
  private final IndexFormula formula;

  SampleFigures(ResultsTable table, SampleDesign design) {
    this.table = table;
    this.estimator = new RatioEstimator(design);
    this.formula = new IndexFormula(table.measures());
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
    Disclosure disclosure = table.disclosure();
    List<ProbabilityEstimate> shown = new ArrayList<>();
    all()
        .forEach(
            (domain, figures) -> {
              for (int i = 0; i < figures.size(); i++) {
                ProbabilityEstimate figure = figures.get(i);
                shown.add(
                    disclosure
                        .reason(table.selected().get(i), domain)
                        .map(figure::hidden)
                        .orElse(figure));
              }
            });
    return shown;
  }

  private Map<Domain, ProbabilityEstimate> figures(Measure measure) {
    Estimate whole = formula.estimate(estimator, measure, table.cells().whole());
    Map<Domain, Estimate> inside = new LinkedHashMap<>();
    table.cells().inside().forEach((domain, cell) -> inside.put(domain, estimate(measure, cell)));
    DefaultIntervals intervals = new DefaultIntervals(family(measure, inside.values()), whole);
    Estimate total = estimate(measure, table.cells().total());
    Map<Domain, ProbabilityEstimate> figures = new LinkedHashMap<>();
    figures.put(
        Domain.EVERYBODY,
        figure(measure, Domain.EVERYBODY, total, new DefaultIntervals(List.of(total), whole)));
    inside.forEach(
        (domain, estimate) -> figures.put(domain, figure(measure, domain, estimate, intervals)));
    return figures;
  }

  private Collection<Estimate> family(Measure measure, Collection<Estimate> inside) {
    List<Estimate> family = new ArrayList<>(inside);
    if (table.breakdown().borrowsBeyondScope()) {
      table.cells().outside().values().forEach(cell -> family.add(estimate(measure, cell)));
    }
    return family;
  }

  private Estimate estimate(Measure measure, Cell cell) {
    return formula.estimate(estimator, measure, cell);
  }

  private ProbabilityEstimate figure(
      Measure measure, Domain domain, Estimate e, DefaultIntervals intervals) {
    Interval interval = intervals.of(e, table.request().level()).orElse(null);
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
