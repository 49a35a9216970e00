package vn.sipas.analysis;

import java.util.Optional;
import vn.sipas.estimation.Counts;
import vn.sipas.estimation.MomentRow;
import vn.sipas.estimation.NumericRow;
import vn.sipas.estimation.QuadraticSums;
import vn.sipas.estimation.SamplingUnit;
import vn.sipas.estimation.weighting.CellMoments;
import vn.sipas.estimation.weighting.MarginCell;

/**
 * The moments of all measures in one domain of one sampling unit, fourteen numbers for each: what
 * {@link MomentRow} holds, in a form that a million rows can be added to.
 */
final class Sums {

  static final int PER_MEASURE = 14;

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
      sums[at + 12] += squaredWeight * y;
      sums[at + 13] += squaredWeight * v;
    }
  }

  /** The moments of a measure that counts answers. */
  MomentRow ofAnswers(int measure, SamplingUnit unit) {
    int at = PER_MEASURE * measure;
    var counts = new Counts((long) sums[at], (long) sums[at + 1], (long) sums[at + 2]);
    return new MomentRow(
        unit, counts, sums[at + 3], sums[at + 4], sums[at + 5], squares(at + 6), squares(at + 9));
  }

  /** The same for respondents who share a margin cell. */
  CellMoments ofAnswers(int measure, SamplingUnit unit, MarginCell cell) {
    int at = PER_MEASURE * measure;
    return new CellMoments(cell, ofAnswers(measure, unit), sums[at + 12], sums[at + 13]);
  }

  /** The moments of a ratio of two columns; empty where no row has both. */
  Optional<NumericRow> ofRatio(int measure, SamplingUnit unit) {
    int at = PER_MEASURE * measure;
    return sums[at] == 0
        ? Optional.empty()
        : Optional.of(
            new NumericRow(
                unit,
                (long) sums[at],
                sums[at + 3],
                sums[at + 4],
                sums[at + 5],
                squares(at + 6),
                squares(at + 9)));
  }

  private QuadraticSums squares(int at) {
    return new QuadraticSums(sums[at], sums[at + 1], sums[at + 2]);
  }
}
