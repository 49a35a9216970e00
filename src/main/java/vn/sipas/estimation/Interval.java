package vn.sipas.estimation;

/**
 * A two-sided confidence interval for a share.
 *
 * @param method how the limits were found; null for a complete enumeration
 * @param rule where size and degrees of freedom come from
 * @param level nominal coverage in (0,1), 0.95 by default
 * @param lower lower limit; in [0,1] except for {@link IntervalMethod#MEAN}
 * @param upper upper limit, likewise
 * @param effectiveSampleSize the number of independent answers the limits assume; null for a
 *     complete enumeration and for methods that use the standard error itself
 * @param degreesOfFreedom of the t quantile, not always whole; null for a complete enumeration
 */
public record Interval(
    IntervalMethod method,
    IntervalRule rule,
    double level,
    double lower,
    double upper,
    Double effectiveSampleSize,
    Double degreesOfFreedom) {

  /** upper − lower. */
  public double width() {
    return upper - lower;
  }
}
