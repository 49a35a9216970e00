package vn.sipas.estimation.planning;

import vn.sipas.estimation.Check;

/**
 * By what a sample is shared among strata. Source: {@code docs/methods.md} §8; Neyman 1934; Bankier
 * 1988.
 */
public enum AllocationRule {
  /** N_h: best for the province as a whole, self-weighting. */
  PROPORTIONAL {
    @Override
    double share(PlannedStratum stratum, double power) {
      return stratum.inFrame();
    }
  },
  /** N_h S_h: the least error for the province if the expected shares are right. */
  NEYMAN {
    @Override
    double share(PlannedStratum stratum, double power) {
      return stratum.inFrame() * stratum.spread();
    }
  },
  /** N_h^q S_h/p_h: between the province (q = 1) and equal errors of all strata (q = 0). */
  POWER {
    @Override
    double share(PlannedStratum stratum, double power) {
      Check.that(
          stratum.expectedShare() > 0,
          "power allocation divides by the expected share of %s, which is 0",
          stratum.code());
      return Math.pow(stratum.inFrame(), power) * stratum.spread() / stratum.expectedShare();
    }
  },
  /** 1: the same everywhere, best for comparing strata. */
  EQUAL {
    @Override
    double share(PlannedStratum stratum, double power) {
      return 1;
    }
  };

  /** What the stratum's part of the sample is proportional to. */
  abstract double share(PlannedStratum stratum, double power);
}
