package vn.sipas.estimation.weighting;

import java.util.Comparator;
import vn.sipas.estimation.Check;
import vn.sipas.estimation.SamplingUnit;

/**
 * The respondents of the whole sample in one sampling unit and margin cell, whatever they answered:
 * additive sums of their weights before calibration.
 *
 * <p>These sums are all a calibration needs; a row may be one respondent, and rows of one unit and
 * cell add up.
 *
 * @param unit filed as the rows of the estimates are: per PSU, per stratum where respondents were
 *     drawn directly, or per respondent
 * @param cell the respondents' categories
 * @param respondents how many
 * @param weight Σ d, in dossiers, &gt; 0
 * @param squaredWeight Σ d²
 */
public record CellTotal(
    SamplingUnit unit, MarginCell cell, long respondents, double weight, double squaredWeight) {

  /** By unit, then cell, so that sums never depend on the order of the rows. */
  static final Comparator<CellTotal> ORDER =
      Comparator.comparing(CellTotal::unit).thenComparing(CellTotal::cell);

  /**
   * @throws IllegalArgumentException if there is no respondent or a sum is not positive
   */
  public CellTotal {
    Check.that(
        respondents > 0
            && weight > 0
            && squaredWeight > 0
            && Double.isFinite(weight)
            && Double.isFinite(squaredWeight),
        "%s %s needs respondents with positive weights: %d, %s, %s",
        unit,
        cell,
        respondents,
        weight,
        squaredWeight);
  }

  /** The row of one respondent with weight d &gt; 0. */
  public static CellTotal ofRespondent(SamplingUnit unit, MarginCell cell, double weight) {
    return new CellTotal(unit, cell, 1, weight, weight * weight);
  }

  /** The same respondents filed under another unit. */
  public CellTotal in(SamplingUnit other) {
    return new CellTotal(other, cell, respondents, weight, squaredWeight);
  }

  /**
   * The sum of two rows of one cell; the unit is this row's.
   *
   * @throws IllegalArgumentException if the cells differ
   */
  public CellTotal plus(CellTotal other) {
    Check.that(cell.equals(other.cell), "cannot add rows of %s and %s", cell, other.cell);
    return new CellTotal(
        unit,
        cell,
        Math.addExact(respondents, other.respondents),
        weight + other.weight,
        squaredWeight + other.squaredWeight);
  }
}
