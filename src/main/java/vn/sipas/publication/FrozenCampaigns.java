package vn.sipas.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.sipas.campaign.ApprovedVersion;
import vn.sipas.campaign.CampaignVersions;

/** Tells campaigns which of their versions is in force. */
@ApplicationScoped
public class FrozenCampaigns implements CampaignVersions {

  private final PublicationRepository publications;

  FrozenCampaigns(PublicationRepository publications) {
    this.publications = publications;
  }

  @Override
  public Optional<ApprovedVersion> inForce(int campaignId) {
    return publications.inForce(campaignId);
  }
}
