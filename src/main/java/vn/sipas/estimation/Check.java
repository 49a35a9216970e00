package vn.sipas.estimation;

/**
 * Validation at the door, for this package and those below it; every message names the quantity and
 * the value that was refused.
 */
public final class Check {

  private Check() {}

  /** Refuses with the formatted message unless the condition holds. */
  public static void that(boolean condition, String message, Object... values) {
    if (!condition) {
      throw new IllegalArgumentException(message.formatted(values));
    }
  }

  /** Refuses a number that is negative, infinite or NaN; asked for every row, so it boxes none. */
  public static void notNegative(double value, String name) {
    if (!(value >= 0 && Double.isFinite(value))) {
      that(false, "%s must be a finite number >= 0: %s", name, value);
    }
  }

  /** A confidence level in (0,1). */
  public static double level(double level) {
    that(level > 0 && level < 1, "a confidence level lies between 0 and 1: %s", level);
    return level;
  }

  /** A target in (0,1]. */
  public static double target(double target) {
    that(target > 0 && target <= 1, "a target lies above 0 and is at most 1: %s", target);
    return target;
  }

  /** A share in [0,1]. */
  public static double share(double share) {
    that(share >= 0 && share <= 1, "a share lies in [0,1]: %s", share);
    return share;
  }
}
