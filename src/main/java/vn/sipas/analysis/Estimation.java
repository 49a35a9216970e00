package vn.sipas.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.analysis.MeasureTable.Row;
import vn.sipas.estimation.DefaultIntervals;
import vn.sipas.estimation.IntervalChoice;
import vn.sipas.estimation.LinearEstimate;
import vn.sipas.estimation.RatioEstimator;
import vn.sipas.estimation.SampleDesign;
import vn.sipas.estimation.Side;
import vn.sipas.estimation.weighting.CalibratedEstimator;
import vn.sipas.estimation.weighting.Calibration;
import vn.sipas.estimation.weighting.CellMoments;

/** Indices with the platform's default intervals from the sums of a file. */
final class Estimation {

  private final Tabulation sums;
  private final IntervalChoice choice;
  private final RatioEstimator estimator;
  private final CalibratedEstimator calibrated;
  private final Map<Measure, Map<TableSums, MeasureTable>> known = new HashMap<>();

  /**
   * @param calibration of the weights; null when they stay as they are
   */
  Estimation(Tabulation sums, Calibration calibration) {
    this.sums = sums;
    this.choice = IntervalChoice.wilson(sums.spec().level());
    SampleDesign design = sums.units().design();
    this.estimator = new RatioEstimator(design);
    this.calibrated = calibration == null ? null : new CalibratedEstimator(design, calibration);
  }

  /** One measure over all domains of the table by these columns. */
  MeasureTable table(Measure measure, List<String> columns) {
    return known
        .computeIfAbsent(measure, key -> new HashMap<>())
        .computeIfAbsent(sums.table(columns), table -> estimate(measure, table));
  }

  /** One domain as a side of a comparison; without data when no row is in it. */
  Side side(Measure measure, Map<String, String> domain) {
    List<String> columns = List.copyOf(domain.keySet());
    MeasureTable table = table(measure, columns);
    List<String> values = table.columns().stream().map(domain::get).toList();
    return table
        .row(values)
        .map(Row::side)
        .orElseGet(() -> new Side(linear(measure, sums.table(columns), values), null));
  }

  private MeasureTable estimate(Measure measure, TableSums table) {
    Map<List<String>, LinearEstimate> estimates = new HashMap<>();
    table.domains().forEach(domain -> estimates.put(domain, linear(measure, table, domain)));
    var whole = linear(measure, sums.table(List.of()), List.of());
    var intervals =
        new DefaultIntervals(
            estimates.values().stream().map(LinearEstimate::estimate).toList(), whole.estimate());
    List<Row> rows =
        table.domains().stream()
            .sorted(DomainOrder.INSTANCE)
            .map(domain -> row(domain, Side.of(estimates.get(domain), intervals)))
            .toList();
    return new MeasureTable(measure, table.columns(), rows);
  }

  private Row row(List<String> domain, Side side) {
    return new Row(domain, side, side.interval(choice).orElse(null));
  }

  private CellMoments moments(Sums own, int measure, int place) {
    Places places = sums.places();
    return own.ofAnswers(measure, sums.units().unit(places.unit(place)), places.cell(place));
  }

  private LinearEstimate linear(Measure measure, TableSums table, List<String> domain) {
    int m = sums.measures().indexOf(measure);
    if (calibrated != null) {
      return calibrated.linear(
          table.of(domain).entrySet().stream()
              .map(entry -> moments(entry.getValue(), m, entry.getKey()))
              .toList());
    }
    return estimator.linear(
        table.of(domain).entrySet().stream()
            .map(entry -> entry.getValue().ofAnswers(m, sums.units().unit(entry.getKey())))
            .toList());
  }
}
