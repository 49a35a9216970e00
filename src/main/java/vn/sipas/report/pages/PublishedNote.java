package vn.sipas.report.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import vn.sipas.campaign.ApprovedVersion;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.campaign.PublicationFreeze;
import vn.sipas.platform.PageContext;

/** Whether figures that are computed now may still move; in templates {@code inject:published}. */
@Named("published")
@ApplicationScoped
public class PublishedNote {

  private final Campaigns campaigns;
  private final PublicationFreeze freeze;
  private final PageContext page;

  PublishedNote(Campaigns campaigns, PublicationFreeze freeze, PageContext page) {
    this.campaigns = campaigns;
    this.freeze = freeze;
    this.page = page;
  }

  public String text(String code) {
    CampaignFacts campaign = campaigns.get(code);
    ApprovedVersion version = freeze.inForce(campaign.id()).orElse(null);
    if (version == null) {
      return page.text("publication.banner.none");
    }
    return page.text(
        "publication.banner." + (version.isFrozen() ? "frozen" : "correcting"),
        version.version(),
        campaign.settings().name(page.tag()));
  }
}
