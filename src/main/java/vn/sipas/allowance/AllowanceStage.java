package vn.sipas.allowance;

import jakarta.enterprise.context.ApplicationScoped;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.SurveyStage;

/** Done when everybody who answered is on a list, and every sheet of it came back. */
@ApplicationScoped
class AllowanceStage implements SurveyStage {

  private final Allowances allowances;

  AllowanceStage(Allowances allowances) {
    this.allowances = allowances;
  }

  @Override
  public Kind kind() {
    return Kind.ALLOWANCES;
  }

  @Override
  public State state(CampaignFacts campaign) {
    Allowances.Standing standing = allowances.of(campaign.code());
    if (standing.lists().isEmpty()) {
      return State.TO_DO;
    }
    boolean all =
        standing.listed() == standing.entitled()
            && standing.lists().stream().allMatch(PayList::isSettled);
    return all ? State.DONE : State.UNDER_WAY;
  }
}
