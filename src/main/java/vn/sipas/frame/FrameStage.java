package vn.sipas.frame;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.SurveyStage;

/** Done once a frame is stored. */
@ApplicationScoped
class FrameStage implements SurveyStage {

  private final FrameRepository frames;

  FrameStage(FrameRepository frames) {
    this.frames = frames;
  }

  @Override
  public Kind kind() {
    return Kind.FRAME;
  }

  @Override
  public State state(CampaignFacts campaign) {
    List<StoredFrame> all = frames.of(campaign.id());
    if (all.stream().anyMatch(StoredFrame::isStored)) {
      return State.DONE;
    }
    return all.isEmpty() ? State.TO_DO : State.UNDER_WAY;
  }
}
