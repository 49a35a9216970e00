package vn.sipas.publication;

import jakarta.enterprise.context.ApplicationScoped;
import vn.sipas.campaign.ApprovedVersion;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.SurveyStage;

/** Done once a version was approved, unless it is being corrected. */
@ApplicationScoped
class PublicationStage implements SurveyStage {

  private final PublicationRepository publications;

  PublicationStage(PublicationRepository publications) {
    this.publications = publications;
  }

  @Override
  public Kind kind() {
    return Kind.PUBLICATION;
  }

  @Override
  public State state(CampaignFacts campaign) {
    boolean frozen =
        publications.inForce(campaign.id()).filter(ApprovedVersion::isFrozen).isPresent();
    if (frozen) {
      return State.DONE;
    }
    return publications.of(campaign.id()).isEmpty() ? State.TO_DO : State.UNDER_WAY;
  }
}
