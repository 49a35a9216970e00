package vn.sipas.weigh;

import jakarta.enterprise.context.ApplicationScoped;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.SurveyStage;

/** Done once a set of weights is in force. */
@ApplicationScoped
class WeightStage implements SurveyStage {

  private final WeightSetRepository sets;
  private final Weights weights;

  WeightStage(WeightSetRepository sets, Weights weights) {
    this.sets = sets;
    this.weights = weights;
  }

  @Override
  public Kind kind() {
    return Kind.WEIGHTS;
  }

  @Override
  public State state(CampaignFacts campaign) {
    if (weights.inForce(campaign.id()).isPresent()) {
      return State.DONE;
    }
    return sets.of(campaign.id()).isEmpty() ? State.TO_DO : State.UNDER_WAY;
  }
}
