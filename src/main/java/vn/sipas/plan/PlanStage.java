package vn.sipas.plan;

import jakarta.enterprise.context.ApplicationScoped;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.SurveyStage;

/** Done once a plan is signed. */
@ApplicationScoped
class PlanStage implements SurveyStage {

  private final PlanRepository plans;

  PlanStage(PlanRepository plans) {
    this.plans = plans;
  }

  @Override
  public Kind kind() {
    return Kind.PLAN;
  }

  @Override
  public State state(CampaignFacts campaign) {
    if (plans.signed(campaign.id()).isPresent()) {
      return State.DONE;
    }
    return plans.of(campaign.id()).isEmpty() ? State.TO_DO : State.UNDER_WAY;
  }
}
