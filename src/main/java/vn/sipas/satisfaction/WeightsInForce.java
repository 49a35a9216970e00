package vn.sipas.satisfaction;

import java.util.Optional;

/**
 * Which weights a campaign's figures are computed with. Implemented where weights are made; results
 * only ask.
 */
public interface WeightsInForce {

  /** Empty when no set is in force, or the one that is was not calibrated. */
  Optional<CalibratedWeights> calibrated(int campaignId);
}
