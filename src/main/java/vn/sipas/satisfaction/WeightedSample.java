package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import vn.sipas.estimation.DefaultIntervals;
import vn.sipas.estimation.Estimate;
import vn.sipas.estimation.Interval;
import vn.sipas.estimation.IntervalChoice;
import vn.sipas.estimation.LinearEstimate;
import vn.sipas.estimation.RatioEstimator;
import vn.sipas.estimation.SampleDesign;
import vn.sipas.estimation.SamplingUnit;
import vn.sipas.estimation.Side;
import vn.sipas.estimation.weighting.CalibratedEstimator;
import vn.sipas.estimation.weighting.Calibration;
import vn.sipas.estimation.weighting.CellTotal;
import vn.sipas.estimation.weighting.FactorLimits;
import vn.sipas.estimation.weighting.Margin;
import vn.sipas.estimation.weighting.MarginCell;

/**
 * All respondents of a sample under the weights that they came in with, and the index of the whole
 * campaign under any other weights.
 */
public final class WeightedSample {

  /**
   * Respondents of one cell and weight.
   *
   * @param weight the design weight of each
   */
  public record Group(WeightCell cell, double weight, long responses) {}

  /**
   * A measure for everybody.
   *
   * @param estimate null without an answer, or where too few answered to tell
   * @param standardError null where there is none
   * @param lower null where there is no interval, like {@code upper}
   */
  public record Figure(
      String measure,
      long respondents,
      Double estimate,
      Double standardError,
      Double lower,
      Double upper) {}

  /** Sums of one group. */
  record Row(
      SamplingUnit unit,
      WeightCell cell,
      double weight,
      long responses,
      Map<Measure, Tally> tallies) {}

  private final List<Row> rows;
  private final SampleDesign design;
  private final Measures measures;
  private final int range;
  private final int minimumCell;
  private final long unplaced;

  WeightedSample(
      List<Row> rows,
      SampleDesign design,
      Measures measures,
      int range,
      int minimumCell,
      long unplaced) {
    this.rows = rows;
    this.design = design;
    this.measures = measures;
    this.range = range;
    this.minimumCell = minimumCell;
    this.unplaced = unplaced;
  }

  /** In a fixed order; of one cell and weight there may be several. */
  public List<Group> groups() {
    return rows.stream().map(row -> new Group(row.cell, row.weight, row.responses)).toList();
  }

  /** Responses that the design has no place for; they are in no group. */
  public long unplaced() {
    return unplaced;
  }

  /** The index and its components, the weights taken as if the sample had been drawn with them. */
  public List<Figure> figures(ToDoubleFunction<WeightCell> factor) {
    RatioEstimator estimator = new RatioEstimator(design);
    IndexFormula formula = new IndexFormula(measures);
    Cell cell = new Cell();
    for (Row row : rows) {
      double weight = row.weight * factor.applyAsDouble(row.cell);
      row.tallies.forEach(
          (measure, tally) -> cell.add(measure, tally.moments(row.unit, weight, range)));
    }
    return shown().stream()
        .map(measure -> figure(measure, formula.linear(estimator, measure, cell)))
        .toList();
  }

  /**
   * The same under calibrated weights, with the variance of calibration residuals.
   *
   * @param before factors of the weights that are calibrated
   * @param categories a cell's category of every margin
   * @throws IllegalArgumentException if the margins cannot be met
   */
  public List<Figure> calibrated(
      ToDoubleFunction<WeightCell> before,
      Function<WeightCell, MarginCell> categories,
      List<Margin> margins,
      FactorLimits limits) {
    List<CellTotal> totals = new ArrayList<>();
    IndexFormula formula = new IndexFormula(measures);
    Cell cell = new Cell();
    for (Row row : rows) {
      MarginCell category = categories.apply(row.cell);
      double weight = row.weight * before.applyAsDouble(row.cell);
      var placed = new CalibrationSums.Placed(row.unit, category, weight);
      totals.add(placed.total(row.responses));
      row.tallies.forEach((measure, tally) -> cell.add(measure, placed.moments(tally, range)));
    }
    CalibratedEstimator estimator =
        new CalibratedEstimator(design, Calibration.rake(margins, limits, totals));
    return shown().stream()
        .map(measure -> figure(measure, formula.linear(estimator, measure, cell)))
        .toList();
  }

  private List<Measure> shown() {
    return measures.all().stream().filter(measure -> !measure.isItem()).toList();
  }

  private Figure figure(Measure measure, LinearEstimate linear) {
    Estimate estimate = linear.estimate();
    if (estimate.respondents() < minimumCell) {
      return new Figure(measure.code(), estimate.respondents(), null, null, null, null);
    }
    Interval interval =
        Side.of(linear, new DefaultIntervals(List.of(estimate), estimate))
            .interval(IntervalChoice.wilson(ResultsRequest.LEVEL))
            .orElse(null);
    return new Figure(
        measure.code(),
        estimate.respondents(),
        estimate.estimate(),
        estimate.standardError(),
        interval == null ? null : interval.lower(),
        interval == null ? null : interval.upper());
  }
}
