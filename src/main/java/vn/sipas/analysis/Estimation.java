package vn.sipas.analysis;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.analysis.MeasureTable.Row;
import vn.sipas.estimation.DefaultIntervals;
import vn.sipas.estimation.Estimate;
import vn.sipas.estimation.EstimateStatus;
import vn.sipas.estimation.Interval;
import vn.sipas.estimation.IntervalMethod;
import vn.sipas.estimation.MomentRow;
import vn.sipas.estimation.RatioEstimator;

/**
 * Estimates from the sums of a file, by measure and table.
 *
 * <p>The indices have the platform's default interval. A ratio of two columns is no share of
 * answers, so its interval is Wald's with the t quantile; its moments are scaled into [0,1] before
 * and back after, which changes no digit of it that counts.
 */
final class Estimation {

  private final Tabulation sums;
  private final AnalysisSpec spec;
  private final RatioEstimator estimator;
  private final Map<Measure, Map<TableSums, MeasureTable>> known = new HashMap<>();

  Estimation(Tabulation sums) {
    this.sums = sums;
    this.spec = sums.spec();
    this.estimator = new RatioEstimator(sums.units().design());
  }

  /** One measure over all domains of the table by these columns. */
  MeasureTable table(Measure measure, List<String> columns) {
    TableSums table = sums.table(columns);
    return known
        .computeIfAbsent(measure, key -> new HashMap<>())
        .computeIfAbsent(
            table, key -> measure.isRatio() ? ofRatio(measure, key) : ofIndex(measure, key));
  }

  private MeasureTable ofIndex(Measure measure, TableSums table) {
    Map<List<String>, Estimate> estimates = new HashMap<>();
    table.domains().forEach(domain -> estimates.put(domain, index(measure, table, domain)));
    var whole = index(measure, sums.table(List.of()), List.of());
    var intervals = new DefaultIntervals(estimates.values(), whole);
    return sorted(
        measure,
        table,
        domain -> {
          Estimate estimate = estimates.get(domain);
          return new Row(domain, estimate, intervals.of(estimate, spec.level()).orElse(null));
        });
  }

  private Estimate index(Measure measure, TableSums table, List<String> domain) {
    int m = spec.measures().indexOf(measure);
    return estimator.estimate(
        rows(table, domain, (own, unit) -> own.ofAnswers(m, sums.units().unit(unit))));
  }

  private MeasureTable ofRatio(Measure measure, TableSums table) {
    int m = spec.measures().indexOf(measure);
    double scale =
        table.domains().stream()
            .flatMap(domain -> table.of(domain).values().stream())
            .mapToDouble(own -> own.ratio(m))
            .reduce(1, Math::max);
    return sorted(
        measure,
        table,
        domain -> {
          var moments =
              rows(table, domain, (own, unit) -> own.ofRatio(m, sums.units().unit(unit), scale));
          Estimate share = estimator.estimate(moments);
          return new Row(domain, scaled(share, scale), scaled(waldOrCensus(share), scale));
        });
  }

  private interface AsMoments {
    MomentRow of(Sums own, int unit);
  }

  private static Collection<MomentRow> rows(
      TableSums table, List<String> domain, AsMoments asMoments) {
    return table.of(domain).entrySet().stream()
        .map(entry -> asMoments.of(entry.getValue(), entry.getKey()))
        .toList();
  }

  private interface AsRow {
    Row of(List<String> domain);
  }

  private static MeasureTable sorted(Measure measure, TableSums table, AsRow asRow) {
    var rows = table.domains().stream().sorted(DomainOrder.INSTANCE).map(asRow::of).toList();
    return new MeasureTable(measure, table.columns(), rows);
  }

  private Interval waldOrCensus(Estimate share) {
    return share.status() == EstimateStatus.CENSUS
        ? new DefaultIntervals(List.of(), share).of(share, spec.level()).orElseThrow()
        : IntervalMethod.MEAN.of(share, spec.level()).orElse(null);
  }

  private static Estimate scaled(Estimate share, double scale) {
    return new Estimate(
        share.counts(),
        share.weightedAnswers(),
        share.weightedSatisfied() * scale,
        share.estimate() == null ? null : Double.valueOf(share.estimate() * scale),
        share.variance() == null ? null : Double.valueOf(share.variance() * scale * scale),
        share.designEffect(),
        share.psus(),
        share.strata(),
        share.status());
  }

  private static Interval scaled(Interval share, double scale) {
    return share == null
        ? null
        : new Interval(
            share.method(),
            share.rule(),
            share.level(),
            share.lower() * scale,
            share.upper() * scale,
            share.effectiveSampleSize(),
            share.degreesOfFreedom());
  }
}
