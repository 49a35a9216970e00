package vn.sipas.estimation.weighting;

import vn.sipas.estimation.Check;

/**
 * How far calibration may move a weight, as a multiple of the common factor (Σ targets ÷ Σ d) that
 * every weight gets: 0.3 to 3 keeps any respondent from counting more than three times what the
 * sample says he should.
 *
 * <p>Relative to the common factor, so that the scale of the incoming weights does not matter.
 *
 * @param lower in [0,1]
 * @param upper at least 1; infinite for no limit
 */
public record FactorLimits(double lower, double upper) {

  /** No limit, the default. */
  public static final FactorLimits NONE = new FactorLimits(0, Double.POSITIVE_INFINITY);

  /** The usual caution: 0.3 to 3. */
  public static final FactorLimits USUAL = new FactorLimits(0.3, 3);

  /**
   * @throws IllegalArgumentException unless 0 ≤ lower ≤ 1 ≤ upper
   */
  public FactorLimits {
    Check.that(
        lower >= 0 && lower <= 1 && upper >= 1,
        "limits of the factors lie around 1: %s to %s",
        lower,
        upper);
  }

  double clip(double factor) {
    return Math.min(upper, Math.max(lower, factor));
  }

  boolean areNone() {
    return lower == 0 && upper == Double.POSITIVE_INFINITY;
  }
}
