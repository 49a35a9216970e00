package vn.sipas.backcheck;

import jakarta.enterprise.context.ApplicationScoped;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.SurveyStage;

/** Done when all that were to be asked again were. */
@ApplicationScoped
class BackCheckStage implements SurveyStage {

  private final BackChecks checks;

  BackCheckStage(BackChecks checks) {
    this.checks = checks;
  }

  @Override
  public Kind kind() {
    return Kind.BACK_CHECKS;
  }

  @Override
  public State state(CampaignFacts campaign) {
    BackChecks.Standing standing = checks.of(campaign.code());
    if (standing.percent() == null) {
      return State.TO_DO;
    }
    boolean waiting = standing.checks().stream().anyMatch(BackCheck::isOpen);
    boolean all = !standing.checks().isEmpty() && standing.missing() == 0 && !waiting;
    return all ? State.DONE : State.UNDER_WAY;
  }
}
