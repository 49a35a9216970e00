package vn.sipas.estimation;

/**
 * The effective size and degrees of freedom behind an estimate's default interval; the same for
 * every level, so that simultaneous intervals, one-sided ones and tests all start here.
 *
 * @param rule where they come from
 * @param effectiveSampleSize n*; null for a complete enumeration
 * @param degreesOfFreedom of the t quantile; null for a complete enumeration
 * @param family what was borrowed; null unless the rule is stabilised
 */
public record Precision(
    IntervalRule rule,
    Double effectiveSampleSize,
    Double degreesOfFreedom,
    PrecisionFamily family) {

  static final Precision CENSUS = new Precision(IntervalRule.CENSUS, null, null, null);

  /**
   * Interval around the share p.
   *
   * @param method {@link IntervalMethod#WILSON} by default; any that needs only p and n*
   * @param level nominal coverage in (0,1)
   * @throws IllegalArgumentException if p is outside [0,1] or the level outside (0,1)
   */
  public Interval around(double p, IntervalMethod method, double level) {
    Check.share(p);
    Check.level(level);
    if (rule == IntervalRule.CENSUS) {
      return new Interval(null, rule, level, p, p, null, null);
    }
    var limits = method.around(p, effectiveSampleSize, new Critical(level, degreesOfFreedom));
    return new Interval(
        method, rule, level, limits.lower(), limits.upper(), effectiveSampleSize, degreesOfFreedom);
  }
}
