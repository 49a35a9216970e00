package vn.sipas.estimation.planning;

import vn.sipas.estimation.Check;

/**
 * A stratum (district) whose share of the sample is to be found.
 *
 * @param code of the stratum
 * @param inFrame N_h, dossiers in its frame, &gt; 0
 * @param expectedShare p_h, the satisfaction expected there, in [0,1]
 */
public record PlannedStratum(String code, long inFrame, double expectedShare) {

  /**
   * @throws IllegalArgumentException if the frame is empty or the share outside [0,1]
   */
  public PlannedStratum {
    Check.that(inFrame > 0, "stratum %s has an empty frame", code);
    Check.share(expectedShare);
  }

  /** S_h = √(p(1−p) N/(N−1)), the spread of answers in the frame; 0 where N is 1. */
  double spread() {
    return inFrame == 1
        ? 0
        : Math.sqrt(expectedShare * (1 - expectedShare) * inFrame / (inFrame - 1));
  }
}
