package vn.sipas.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.sipas.estimation.EstimateStatus;
import vn.sipas.estimation.IntervalMethod;
import vn.sipas.estimation.IntervalRule;
import vn.sipas.estimation.Limits;
import vn.sipas.estimation.NumericEstimate;
import vn.sipas.estimation.NumericEstimator;
import vn.sipas.estimation.NumericRow;
import vn.sipas.figure.ConfidenceInterval;

/**
 * A ratio of two columns over the domains of each table. It is no share of answers: its interval is
 * Wald's, and there is neither verdict nor reliability, whose rules are for shares.
 */
final class RatioFigures {

  private final Tabulation sums;
  private final AnalysisSpec spec;
  private final NumericEstimator estimator;

  RatioFigures(Tabulation sums) {
    this.sums = sums;
    this.spec = sums.spec();
    this.estimator = new NumericEstimator(sums.units().design());
  }

  List<AnalysedEstimate> all() {
    List<AnalysedEstimate> figures = new ArrayList<>();
    for (List<String> columns : spec.by()) {
      TableSums table = sums.table(columns);
      table.domains().stream()
          .sorted(DomainOrder.INSTANCE)
          .forEach(values -> figures.add(figure(table, values)));
    }
    return figures;
  }

  private AnalysedEstimate figure(TableSums table, List<String> values) {
    NumericEstimate e = estimator.ratio(rows(table, values));
    ConfidenceInterval interval = interval(e);
    var domain = Figures.domain(table.columns(), values);
    Double error = e.standardError();
    return new AnalysedEstimate(
        spec.ratio().name(),
        domain,
        new AnalysedEstimate.Label(spec.ratio().name(), domain),
        e.respondents(),
        e.respondents(),
        null,
        e.denominator() == null ? 0 : e.denominator(),
        e.numerator() == null ? 0 : e.numerator(),
        e.estimate(),
        e.variance(),
        error,
        error == null || e.estimate() == 0 ? null : Double.valueOf(error / e.estimate()),
        e.degreesOfFreedom(),
        e.psus(),
        e.strata(),
        e.designEffect(),
        null,
        e.status().wireName(),
        interval,
        spec.allIntervals() ? everyMethod(interval) : null,
        List.of(),
        null,
        values.contains("") ? List.of(Figures.NOT_STATED) : List.of(),
        Measure.Kind.RATIO);
  }

  private List<NumericRow> rows(TableSums table, List<String> values) {
    List<NumericRow> rows = new ArrayList<>();
    table
        .of(values)
        .forEach((unit, own) -> own.ofRatio(0, sums.units().unit(unit)).ifPresent(rows::add));
    return rows;
  }

  private ConfidenceInterval interval(NumericEstimate e) {
    boolean census = e.status() == EstimateStatus.CENSUS;
    Limits limits = e.wald(spec.level()).orElse(null);
    return limits == null
        ? null
        : new ConfidenceInterval(
            census ? null : IntervalMethod.MEAN.wireName(),
            (census ? IntervalRule.CENSUS : IntervalRule.DIRECT).wireName(),
            spec.level(),
            limits.lower(),
            limits.upper(),
            null,
            census ? null : Double.valueOf(e.degreesOfFreedom()));
  }

  private static Map<String, ConfidenceInterval> everyMethod(ConfidenceInterval interval) {
    return interval == null || interval.method() == null
        ? Map.of()
        : Map.of(interval.method(), interval);
  }
}
