package vn.sipas.estimation;

import java.util.Locale;

/**
 * How the intervals of K domains are widened so that all of them together hold with 1 − α.
 *
 * <p>Source: {@code docs/methods.md} §10; Šidák 1967.
 */
public enum Simultaneous {
  /** Each at (1 − α)^(1/K): exact when the domains are estimated independently (strata). */
  SIDAK {
    @Override
    double each(double joint, int domains) {
      return Math.pow(joint, 1.0 / domains);
    }
  },
  /** Each at 1 − α/K: whatever the dependence between the domains. */
  BONFERRONI {
    @Override
    double each(double joint, int domains) {
      return 1 - (1 - joint) / domains;
    }
  };

  /** Level of each interval when all K together shall have the joint level. */
  abstract double each(double joint, int domains);

  /** The name in files and interfaces. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
