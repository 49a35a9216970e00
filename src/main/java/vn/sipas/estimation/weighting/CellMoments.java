package vn.sipas.estimation.weighting;

import vn.sipas.estimation.Check;
import vn.sipas.estimation.MomentRow;
import vn.sipas.estimation.SamplingUnit;

/**
 * The moments of one measure over the respondents of one domain in one sampling unit and margin
 * cell, under the weights d before calibration.
 *
 * <p>Calibration multiplies all weights of a cell by one factor, so the moments survive a change of
 * the margins. The two sums beside the row are needed only where respondents are the PSUs or a
 * second stage is declared; otherwise they may be 0.
 *
 * @param cell the respondents' categories
 * @param row the moments, with d for the weights
 * @param squaredValue Σ d² y; 0 when not computed
 * @param squaredAnswers Σ d² v; 0 when not computed
 */
public record CellMoments(
    MarginCell cell, MomentRow row, double squaredValue, double squaredAnswers) {

  /**
   * @throws IllegalArgumentException if a sum is negative or not finite
   */
  public CellMoments {
    Check.notNegative(squaredValue, "sum of squared weights times values");
    Check.notNegative(squaredAnswers, "sum of squared weights times answers");
  }

  /**
   * The row of one respondent.
   *
   * @param weight d, &gt; 0; the other parameters as in {@link MomentRow#ofRespondent}
   * @throws IllegalArgumentException if the weight is not positive or the counts do not fit
   */
  public static CellMoments ofRespondent(
      MarginCell cell,
      SamplingUnit unit,
      double weight,
      double value,
      long answers,
      long satisfied) {
    return new CellMoments(
        cell,
        MomentRow.ofRespondent(unit, weight, value, answers, satisfied),
        weight * weight * value,
        weight * weight * answers);
  }

  /** The same respondents filed under another unit. */
  public CellMoments in(SamplingUnit other) {
    return new CellMoments(cell, row.in(other), squaredValue, squaredAnswers);
  }

  /**
   * The sum of two rows of one unit and cell over disjoint groups of respondents.
   *
   * @throws IllegalArgumentException if unit or cell differ
   */
  public CellMoments plus(CellMoments other) {
    Check.that(cell.equals(other.cell), "cannot add rows of %s and %s", cell, other.cell);
    return new CellMoments(
        cell,
        row.plus(other.row),
        squaredValue + other.squaredValue,
        squaredAnswers + other.squaredAnswers);
  }
}
