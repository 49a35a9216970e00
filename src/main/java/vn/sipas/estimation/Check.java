package vn.sipas.estimation;

/** Validation at the door; every message names the quantity and the value that was refused. */
final class Check {

  private Check() {}

  static void that(boolean condition, String message, Object... values) {
    if (!condition) {
      throw new IllegalArgumentException(message.formatted(values));
    }
  }

  static void notNegative(double value, String name) {
    that(value >= 0 && Double.isFinite(value), "%s must be a finite number >= 0: %s", name, value);
  }

  static double level(double level) {
    that(level > 0 && level < 1, "a confidence level lies between 0 and 1: %s", level);
    return level;
  }

  static double target(double target) {
    that(target > 0 && target <= 1, "a target lies above 0 and is at most 1: %s", target);
    return target;
  }

  static double share(double share) {
    that(share >= 0 && share <= 1, "a share lies in [0,1]: %s", share);
    return share;
  }
}
