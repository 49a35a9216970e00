package vn.sipas.estimation;

import java.util.Locale;

/**
 * What an interval says about a target T: met, not met, or not enough evidence.
 *
 * <p>Met if lower ≥ T, not met if upper &lt; T, else inconclusive. The limits are compared with a
 * tolerance of 1e-12, which only matters for a complete enumeration whose index is exactly the
 * target: there rounding of weighted sums must not decide.
 *
 * <p>The score statistic {@code t = (R - T)/√(T(1 - T)/n*)} with the interval's n* and degrees of
 * freedom is the exact dual of the Wilson interval, so interval, verdict and p-values never
 * contradict each other. With a Jeffreys interval the p-values are the Beta distribution function
 * at T.
 *
 * <p>A target of 1 follows the same rule: it is met only where everybody was asked and all are
 * satisfied, not met as soon as one answer is not, and inconclusive when all of a sample are
 * satisfied. The score statistic does not exist there: T(1 - T) = 0.
 *
 * <p>Source: {@code docs/methods.md} §4.
 *
 * @param target T in (0,1]
 * @param outcome the verdict
 * @param t score statistic; null for a complete enumeration, for methods other than Wilson and for
 *     a target of 1
 * @param pBelow P(t_df ≤ t), small when R shows p &lt; T; null as above (given for Jeffreys)
 * @param pAbove P(t_df ≥ t), small when R shows p &gt; T; null as above (given for Jeffreys)
 * @param respondentsNeeded respondents that would settle an inconclusive verdict if the truth were
 *     the present estimate, see {@link #respondentsNeeded(Estimate, Interval, double)}; null when
 *     settled, or when the estimate equals the target
 */
public record Verdict(
    double target,
    Outcome outcome,
    Double t,
    Double pBelow,
    Double pAbove,
    Long respondentsNeeded) {

  /** đạt, chưa đạt, chưa đủ bằng chứng. */
  public enum Outcome {
    /** The whole interval is at or above the target. */
    MET,
    /** The whole interval is below the target. */
    NOT_MET,
    /** The interval contains the target. */
    INCONCLUSIVE;

    /** The name in files and interfaces: {@code not_met}. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final double ROUNDING = 1e-12;
  private static final double POWER = 0.8;

  /**
   * The verdict of an estimate's default interval.
   *
   * @param interval the interval printed beside the estimate
   * @throws IllegalArgumentException if the target is outside (0,1]
   */
  public static Verdict of(Estimate estimate, Interval interval, double target) {
    Check.target(target);
    var outcome = outcome(interval, target);
    var needed =
        outcome == Outcome.INCONCLUSIVE ? respondentsNeeded(estimate, interval, target) : null;
    double p = estimate.estimate();
    if (interval.method() == IntervalMethod.WILSON && target < 1) {
      double df = interval.degreesOfFreedom();
      double t = (p - target) / Math.sqrt(target * (1 - target) / interval.effectiveSampleSize());
      return new Verdict(
          target, outcome, t, Quantiles.tBelow(t, df), Quantiles.tBelow(-t, df), needed);
    }
    if (interval.method() == IntervalMethod.JEFFREYS) {
      var critical = new Critical(interval.level(), interval.degreesOfFreedom());
      double n = interval.effectiveSampleSize() * critical.shrink();
      double above = Quantiles.betaBelow(target, n * p + 0.5, n * (1 - p) + 0.5);
      return new Verdict(target, outcome, null, 1 - above, above, needed);
    }
    return new Verdict(target, outcome, null, null, null, needed);
  }

  private static Outcome outcome(Interval interval, double target) {
    if (interval.lower() >= target - ROUNDING) {
      return Outcome.MET;
    }
    return interval.upper() < target - ROUNDING ? Outcome.NOT_MET : Outcome.INCONCLUSIVE;
  }

  /**
   * Respondents with which the test at the interval's level would settle the verdict with 80 %
   * power if the truth were the present estimate R:
   *
   * <pre>n0 = [(z_α √(T(1 - T)) + z_β √(R(1 - R)))/(R - T)]²,   needed = ⌈n0 · respondents/n*⌉
   * </pre>
   *
   * n0 counts independent answers; respondents/n* is what one of them costs in this survey with its
   * clusters, weights and items per respondent, precision borrowed or not. z_α is the two-sided
   * normal quantile of the level. With few degrees of freedom the interval is wider than that and
   * the result could be no more than today's respondents; then z_α gives way to the interval's t
   * quantile, with which it is always more. A plan with more PSUs needs fewer.
   */
  private static Long respondentsNeeded(Estimate estimate, Interval interval, double target) {
    double distance = Math.abs(estimate.estimate() - target);
    if (distance < ROUNDING || interval.effectiveSampleSize() == null) {
      return null;
    }
    var critical = new Critical(interval.level(), interval.degreesOfFreedom());
    double cost = estimate.respondents() / interval.effectiveSampleSize();
    long needed = needed(critical.z(), estimate.estimate(), target, cost);
    return needed > estimate.respondents()
        ? needed
        : needed(critical.t(), estimate.estimate(), target, cost);
  }

  private static long needed(double quantile, double p, double target, double cost) {
    double root =
        (quantile * Math.sqrt(target * (1 - target)) + Quantiles.z(POWER) * Math.sqrt(p * (1 - p)))
            / (p - target);
    return (long) Math.ceil(root * root * cost - 1e-9);
  }
}
