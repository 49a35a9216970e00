package vn.sipas.estimation;

/**
 * Which default interval a table uses; all its intervals, differences and rank sets use the same.
 *
 * @param form {@link IntervalMethod#WILSON}, or {@link IntervalMethod#JEFFREYS} as the documented
 *     alternative
 * @param level nominal two-sided coverage in (0,1)
 */
public record IntervalChoice(IntervalMethod form, double level) {

  /**
   * @throws IllegalArgumentException if the level is outside (0,1)
   */
  public IntervalChoice {
    Check.level(level);
  }

  /** The platform's form at a level. */
  public static IntervalChoice wilson(double level) {
    return new IntervalChoice(IntervalMethod.WILSON, level);
  }

  /** The same form at another level. */
  IntervalChoice at(double other) {
    return new IntervalChoice(form, other);
  }
}
