package vn.sipas.response.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import vn.sipas.access.CurrentUser;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.campaign.Campaigns;

/**
 * Who may answer a campaign now: anybody while it is open to the public, else staff entering data.
 */
@ApplicationScoped
class Admission {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

  private final Campaigns campaigns;
  private final CurrentUser user;
  private final Clock clock;

  Admission(Campaigns campaigns, CurrentUser user, Clock clock) {
    this.campaigns = campaigns;
    this.user = user;
    this.clock = clock;
  }

  /**
   * @throws FormRefusal when the campaign takes no answers, or none from this person
   */
  CampaignTerms to(String code) {
    CampaignTerms campaign = known(code);
    if (!campaign.publicAccess() && !user.isAdministrator() && !user.isAnalyst()) {
      throw new FormRefusal(404, "invited_only", null);
    }
    Instant now = clock.instant();
    if (!campaign.isOpenAt(now)) {
      throw early(campaign, now)
          ? new FormRefusal(404, "not_yet", null, DAY.format(campaign.startsOn()))
          : new FormRefusal(410, "closed", null);
    }
    return campaign;
  }

  /** Also a campaign that has been closed: who has submitted may see the receipt. */
  CampaignTerms known(String code) {
    return campaigns
        .terms(code)
        .filter(terms -> terms.status() != CampaignStatus.DRAFT)
        .orElseThrow(() -> new FormRefusal(404, "unknown", null));
  }

  private static boolean early(CampaignTerms campaign, Instant now) {
    return campaign.status() == CampaignStatus.OPEN
        && now.isBefore(campaign.startsOn().atStartOfDay(campaign.zone()).toInstant());
  }
}
