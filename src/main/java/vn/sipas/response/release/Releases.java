package vn.sipas.response.release;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.Campaigns;
import vn.sipas.campaign.Stream;
import vn.sipas.platform.WorkingDays;

/**
 * Releases what is due. Every instance may do it: a desk is released once a day at most, and the
 * release, the new revision of the campaign's responses and the end of kept sums are one commit.
 */
@ApplicationScoped
public class Releases {

  private static final Logger LOG = Logger.getLogger(Releases.class);
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Campaigns campaigns;
  private final ReleaseRepository releases;
  private final ReleaseRule rule;
  private final Clock clock;

  Releases(Campaigns campaigns, ReleaseRepository releases, ReleaseConfig config, Clock clock) {
    this.campaigns = campaigns;
    this.releases = releases;
    this.rule =
        new ReleaseRule(
            config.newAnswers(),
            config.workingDays(),
            new WorkingDays(config.holidays().orElse(Set.of())));
    this.clock = clock;
  }

  /** The rule by which this service releases. */
  public ReleaseRule rule() {
    return rule;
  }

  @Scheduled(
      every = "{sipas.release.every}",
      delayed = "2m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void releaseDue() {
    LocalDate today = day(clock.instant());
    campaigns.list(null).stream()
        .filter(campaign -> campaign.stream() == Stream.VOLUNTARY)
        .forEach(campaign -> releaseDue(campaign, today));
  }

  private void releaseDue(CampaignFacts campaign, LocalDate today) {
    try {
      int desks = releaseDue(campaign.id(), end(campaign), today);
      if (desks > 0) {
        LOG.infof("Campaign %s: answers of %d desks released", campaign.code(), desks);
      }
    } catch (IllegalStateException e) {
      // The next run does it; figures stay as they are.
      LOG.warnf(
          "Answers of campaign %s could not be released: %s", campaign.code(), e.getMessage());
    }
  }

  /**
   * @return desks whose answers were released
   */
  int releaseDue(int campaignId, CampaignEnd end, LocalDate today) {
    List<WaitingAnswers> due =
        releases.waiting(campaignId, rule.firstUnripe(today), VIETNAM).stream()
            .filter(desk -> rule.isDue(desk, end, today))
            .toList();
    if (!due.isEmpty()) {
      releases.release(campaignId, due, today);
    }
    return due.size();
  }

  /** Releases at once all answers of a campaign whose respondents are invented. */
  public void releaseInvented(int campaignId) {
    if (!releases.hasAny(campaignId)) {
      Instant now = clock.instant();
      releases.releaseAll(
          campaignId, VIETNAM.getRules().getOffset(now).getTotalSeconds(), day(now));
    }
  }

  static CampaignEnd end(CampaignFacts campaign) {
    boolean over =
        campaign.status() == CampaignStatus.CLOSED || campaign.status() == CampaignStatus.ARCHIVED;
    return over && campaign.closedAt() != null
        ? new CampaignEnd(day(campaign.closedAt()), campaign.status() == CampaignStatus.ARCHIVED)
        : CampaignEnd.OPEN;
  }

  private static LocalDate day(Instant instant) {
    return instant.atZone(VIETNAM).toLocalDate();
  }
}
