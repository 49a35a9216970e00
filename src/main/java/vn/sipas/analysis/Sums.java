package vn.sipas.analysis;

import vn.sipas.estimation.Counts;
import vn.sipas.estimation.MomentRow;
import vn.sipas.estimation.QuadraticSums;
import vn.sipas.estimation.SamplingUnit;

/**
 * The moments of all measures in one domain of one sampling unit, twelve numbers for each: what
 * {@link MomentRow} holds, in a form that a million rows can be added to.
 */
final class Sums {

  static final int PER_MEASURE = 12;

  private final double[] sums;

  Sums(int measures) {
    sums = new double[PER_MEASURE * measures];
  }

  void add(double weight, Scores scores) {
    double squaredWeight = weight * weight;
    for (int m = 0; m < scores.v.length; m++) {
      double v = scores.v[m];
      if (v == 0) {
        continue;
      }
      double y = scores.y[m];
      int at = PER_MEASURE * m;
      sums[at]++;
      sums[at + 1] += v;
      sums[at + 2] += y;
      sums[at + 3] += weight;
      sums[at + 4] += weight * y;
      sums[at + 5] += weight * v;
      sums[at + 6] += squaredWeight * y * y;
      sums[at + 7] += squaredWeight * y * v;
      sums[at + 8] += squaredWeight * v * v;
      sums[at + 9] += weight * y * y;
      sums[at + 10] += weight * y * v;
      sums[at + 11] += weight * v * v;
    }
  }

  /** The moments of a measure that counts answers. */
  MomentRow ofAnswers(int measure, SamplingUnit unit) {
    int at = PER_MEASURE * measure;
    var counts = new Counts((long) sums[at], (long) sums[at + 1], (long) sums[at + 2]);
    return row(at, unit, counts, 1);
  }

  /**
   * The moments of a ratio of amounts. Every row that has both is one answer; none is satisfied.
   *
   * @param scale the numerator is divided by it, so that its sum does not exceed the denominator's
   */
  MomentRow ofRatio(int measure, SamplingUnit unit, double scale) {
    int at = PER_MEASURE * measure;
    long rows = (long) sums[at];
    return row(at, unit, new Counts(rows, rows, 0), scale);
  }

  /** Weighted numerator ÷ weighted denominator; 0 where there is nothing. */
  double ratio(int measure) {
    int at = PER_MEASURE * measure;
    return sums[at] == 0 ? 0 : sums[at + 4] / sums[at + 5];
  }

  private MomentRow row(int at, SamplingUnit unit, Counts counts, double scale) {
    return new MomentRow(
        unit,
        counts,
        sums[at + 3],
        sums[at + 4] / scale,
        sums[at + 5],
        squares(at + 6, scale),
        squares(at + 9, scale));
  }

  private QuadraticSums squares(int at, double scale) {
    return new QuadraticSums(sums[at] / (scale * scale), sums[at + 1] / scale, sums[at + 2]);
  }
}
