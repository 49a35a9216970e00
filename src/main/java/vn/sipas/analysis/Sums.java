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
 * The moments of all measures in one domain of one sampling unit: what {@link MomentRow} holds, in
 * a form that a million rows can be added to.
 */
final class Sums {

  private final SumLayout layout;
  private final double[] sums;

  Sums(SumLayout layout) {
    this.layout = layout;
    sums = new double[layout.size()];
  }

  void add(double weight, Scores scores) {
    double squaredWeight = weight * weight;
    for (int m = 0; m < scores.v.length; m++) {
      if (scores.v[m] == 0) {
        continue;
      } else if (layout.isItem(m)) {
        addItem(layout.start(m), weight, squaredWeight, scores.y[m]);
      } else {
        add(layout.start(m), weight, squaredWeight, scores.v[m], scores.y[m]);
      }
    }
  }

  private void addItem(int at, double weight, double squaredWeight, double y) {
    sums[at]++;
    sums[at + 1] += y;
    sums[at + 2] += weight;
    sums[at + 3] += weight * y;
    sums[at + 4] += squaredWeight * y;
    sums[at + 5] += squaredWeight;
  }

  private void add(int at, double weight, double squaredWeight, double v, double y) {
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

  /** The moments of a measure that counts answers. */
  MomentRow ofAnswers(int measure, SamplingUnit unit) {
    int at = layout.start(measure);
    if (layout.isItem(measure)) {
      return ofItem(at, unit);
    }
    var counts = new Counts((long) sums[at], (long) sums[at + 1], (long) sums[at + 2]);
    return new MomentRow(
        unit, counts, sums[at + 3], sums[at + 4], sums[at + 5], squares(at + 6), squares(at + 9));
  }

  /** With v = 1 and y = y² = yv. */
  private MomentRow ofItem(int at, SamplingUnit unit) {
    long answers = (long) sums[at];
    double weight = sums[at + 2];
    double satisfied = sums[at + 3];
    return new MomentRow(
        unit,
        new Counts(answers, answers, (long) sums[at + 1]),
        weight,
        satisfied,
        weight,
        new QuadraticSums(sums[at + 4], sums[at + 4], sums[at + 5]),
        new QuadraticSums(satisfied, satisfied, weight));
  }

  /** The same for respondents who share a margin cell. */
  CellMoments ofAnswers(int measure, SamplingUnit unit, MarginCell cell) {
    int at = layout.start(measure) + (layout.isItem(measure) ? 4 : 12);
    return new CellMoments(cell, ofAnswers(measure, unit), sums[at], sums[at + 1]);
  }

  /** The moments of a ratio of two columns; empty where no row has both. */
  Optional<NumericRow> ofRatio(int measure, SamplingUnit unit) {
    int at = layout.start(measure);
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
