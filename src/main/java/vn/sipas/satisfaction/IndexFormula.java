package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.sipas.estimation.Counts;
import vn.sipas.estimation.Estimate;
import vn.sipas.estimation.LinearEstimate;
import vn.sipas.estimation.MomentRow;
import vn.sipas.estimation.RatioEstimator;
import vn.sipas.estimation.weighting.CalibratedEstimator;

/**
 * An index definition applied to moments.
 *
 * <pre>
 * pooled answers    R = Σ w y / Σ w v over all items of the measure
 * item mean, …      R = Σ_k a_k R_k,  R_k the ratio of item k, a_k from {@link Measure#shares}
 * </pre>
 *
 * <p>y are item values in [0,1], v counts valid answers. A mean of items is not defined in a domain
 * where one of the items has no answer. Values lie in [0,1].
 */
final class IndexFormula {

  private final Map<Integer, Measure> itemsByPosition;

  IndexFormula(Measures measures) {
    this.itemsByPosition = measures.itemsByPosition();
  }

  /** The design-based estimate of a measure in one domain. */
  Estimate estimate(RatioEstimator estimator, Measure measure, Cell cell) {
    return linear(estimator, measure, cell).estimate();
  }

  /** The same with what comparing it needs. */
  LinearEstimate linear(RatioEstimator estimator, Measure measure, Cell cell) {
    if (!measure.isMeanOfItems()) {
      return estimator.linear(cell.rows(measure));
    }
    return estimator.linear(parts(measure, cell), cell.rows(measure));
  }

  /** The same under calibrated weights, with the variance of calibration residuals. */
  LinearEstimate linear(CalibratedEstimator estimator, Measure measure, Cell cell) {
    if (!measure.isMeanOfItems()) {
      return estimator.linear(cell.calibrated(measure));
    }
    List<CalibratedEstimator.Part> parts = new ArrayList<>();
    for (int k = 0; k < measure.items().size(); k++) {
      parts.add(
          new CalibratedEstimator.Part(measure.shares().get(k), cell.calibrated(item(measure, k))));
    }
    return estimator.linear(parts, cell.calibrated(measure));
  }

  /** The ratios that a measure is a mean of; itself alone when it is one pooled ratio. */
  List<RatioEstimator.Part> parts(Measure measure, Cell cell) {
    if (!measure.isMeanOfItems()) {
      return List.of(new RatioEstimator.Part(1, cell.rows(measure)));
    }
    List<RatioEstimator.Part> parts = new ArrayList<>();
    for (int k = 0; k < measure.items().size(); k++) {
      parts.add(new RatioEstimator.Part(measure.shares().get(k), cell.rows(item(measure, k))));
    }
    return parts;
  }

  /**
   * The index among those who answered, unweighted: for volunteers, of whom no design is known.
   * Null without answers, and for a mean of items when one of them has none.
   */
  Double share(Measure measure, Cell cell) {
    if (!measure.isMeanOfItems()) {
      return ratio(cell.rows(measure));
    }
    double sum = 0;
    for (int k = 0; k < measure.items().size(); k++) {
      Double ratio = ratio(cell.rows(item(measure, k)));
      if (ratio == null) {
        return null;
      }
      sum += measure.shares().get(k) * ratio;
    }
    return Math.min(1, sum);
  }

  private Measure item(Measure measure, int k) {
    return itemsByPosition.get(measure.items().get(k));
  }

  private static Double ratio(List<MomentRow> rows) {
    Counts counts = rows.stream().map(MomentRow::counts).reduce(Counts.NONE, Counts::plus);
    if (counts.areNone()) {
      return null;
    }
    double value = rows.stream().mapToDouble(MomentRow::weightedValue).sum();
    double answers = rows.stream().mapToDouble(MomentRow::weightedAnswers).sum();
    return Math.min(1, value / answers);
  }
}
