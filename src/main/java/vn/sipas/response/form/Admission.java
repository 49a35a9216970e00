package vn.sipas.response.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import vn.sipas.access.CurrentUser;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.campaign.Campaigns;
import vn.sipas.platform.PageContext;
import vn.sipas.survey.Surveys;

/**
 * Who may answer a campaign now: anybody while it is open to the public, else staff entering data.
 */
@ApplicationScoped
class Admission {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

  private final Campaigns campaigns;
  private final Surveys surveys;
  private final CurrentUser user;
  private final PageContext page;
  private final Clock clock;

  Admission(Campaigns campaigns, Surveys surveys, CurrentUser user, PageContext page, Clock clock) {
    this.campaigns = campaigns;
    this.surveys = surveys;
    this.user = user;
    this.page = page;
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

  /**
   * Also a campaign that has been closed: who has submitted may see the receipt. From here on the
   * page may be in any language that its questions are in.
   */
  CampaignTerms known(String code) {
    CampaignTerms campaign =
        campaigns
            .terms(code)
            .filter(terms -> terms.status() != CampaignStatus.DRAFT)
            .orElseThrow(() -> new FormRefusal(404, "unknown", null));
    surveys
        .find(campaign.survey(), campaign.surveyVersion())
        .ifPresent(survey -> page.offer(survey.packLanguages()));
    return campaign;
  }

  private static boolean early(CampaignTerms campaign, Instant now) {
    return campaign.status() == CampaignStatus.OPEN
        && now.isBefore(campaign.startsOn().atStartOfDay(campaign.zone()).toInstant());
  }
}
