package vn.sipas.draw;

import jakarta.enterprise.context.ApplicationScoped;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.SurveyStage;

/** Begins with a seed, done while a sample is in force. */
@ApplicationScoped
class DrawStage implements SurveyStage {

  private final Samples samples;
  private final SeedRepository seeds;

  DrawStage(Samples samples, SeedRepository seeds) {
    this.samples = samples;
    this.seeds = seeds;
  }

  @Override
  public Kind kind() {
    return Kind.DRAW;
  }

  @Override
  public State state(CampaignFacts campaign) {
    if (samples.of(campaign.id()).isPresent()) {
      return State.DONE;
    }
    return seeds.waiting(campaign.id()).isPresent() ? State.UNDER_WAY : State.TO_DO;
  }
}
