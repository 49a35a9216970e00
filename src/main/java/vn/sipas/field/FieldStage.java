package vn.sipas.field;

import jakarta.enterprise.context.ApplicationScoped;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.SurveyStage;
import vn.sipas.draw.Samples;

/** Done when no case is open any more. */
@ApplicationScoped
class FieldStage implements SurveyStage {

  private final Samples samples;
  private final FieldRepository cases;

  FieldStage(Samples samples, FieldRepository cases) {
    this.samples = samples;
    this.cases = cases;
  }

  @Override
  public Kind kind() {
    return Kind.FIELD;
  }

  @Override
  public State state(CampaignFacts campaign) {
    boolean begun =
        samples.of(campaign.id()).filter(sample -> cases.isStarted(sample.id())).isPresent();
    if (!begun) {
      return State.TO_DO;
    }
    return cases.open(campaign.id()) > 0 ? State.UNDER_WAY : State.DONE;
  }
}
