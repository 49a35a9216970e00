package vn.sipas.estimation;

/**
 * What a difference says about a gain g: "two points more than last year" is a test of a − b ≤ g,
 * because last year's index is an estimate too.
 *
 * <p>Met if the MOVER interval lies at or above g, not met if it lies below, else inconclusive,
 * also when there is no interval. The p-values are those of the Wald statistic {@code t = (a − b −
 * g)/se} with the difference's degrees of freedom; they are not the dual of the MOVER interval and
 * may disagree with it near the border, where the interval decides.
 *
 * <p>Source: {@code docs/methods.md} §9.
 *
 * @param gain g
 * @param t (a − b − g)/se; null without a standard error or when it is 0
 * @param pAbove P(t_df ≥ t), small when a − b &gt; g is shown; null likewise
 * @param pBelow P(t_df ≤ t), small when a − b &lt; g is shown; null likewise
 * @param outcome gained (met), not gained (not met), or not enough evidence
 */
public record GainTest(
    double gain, Double t, Double pAbove, Double pBelow, Verdict.Outcome outcome) {

  private static final double ROUNDING = 1e-12;

  static GainTest of(Difference difference, double gain) {
    Check.that(gain > -1 && gain < 1, "a gain lies between -1 and 1: %s", gain);
    var outcome = outcome(difference.mover(), gain);
    if (difference.t() == null) {
      return new GainTest(gain, null, null, null, outcome);
    }
    double t = (difference.difference() - gain) / difference.standardError();
    double df = difference.degreesOfFreedom();
    return new GainTest(gain, t, Quantiles.tBelow(-t, df), Quantiles.tBelow(t, df), outcome);
  }

  private static Verdict.Outcome outcome(Limits mover, double gain) {
    if (mover == null) {
      return Verdict.Outcome.INCONCLUSIVE;
    }
    if (mover.lower() >= gain - ROUNDING) {
      return Verdict.Outcome.MET;
    }
    return mover.upper() < gain - ROUNDING ? Verdict.Outcome.NOT_MET : Verdict.Outcome.INCONCLUSIVE;
  }
}
