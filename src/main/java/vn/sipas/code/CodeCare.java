package vn.sipas.code;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;

/**
 * Every night: the numbers of used codes move, rows of codes lose the trace of the transaction that
 * used them, and codes of campaigns long over are deleted.
 */
@ApplicationScoped
class CodeCare {

  private static final Logger LOG = Logger.getLogger(CodeCare.class);

  private final CodeCareRepository codes;
  private final Campaigns campaigns;
  private final CodeConfig config;
  private final AuditLog audit;
  private final Clock clock;

  CodeCare(
      CodeCareRepository codes,
      Campaigns campaigns,
      CodeConfig config,
      AuditLog audit,
      Clock clock) {
    this.codes = codes;
    this.campaigns = campaigns;
    this.config = config;
    this.audit = audit;
    this.clock = clock;
  }

  @Scheduled(cron = "0 40 1 * * ?", timeZone = "Asia/Ho_Chi_Minh")
  void everyNight() {
    for (CampaignFacts campaign : campaigns.list(null)) {
      if (codes.has(campaign.id())) {
        showUsed(campaign);
        codes.turn(campaign.id());
        purge(campaign);
      }
    }
  }

  private void showUsed(CampaignFacts campaign) {
    LocalDate today = LocalDate.now(clock);
    boolean over = !clock.instant().isBefore(campaign.over(clock.getZone()));
    List<CodeCareRepository.UsedLot> lots = codes.used(campaign.id());
    for (var lot : lots) {
      int next =
          UsedCount.next(
              lot.shown(), lot.since(), lot.used(), today, config.shownInStepsOf(), over);
      if (next != lot.shown()) {
        codes.show(lot.id(), next, today);
      }
    }
  }

  private void purge(CampaignFacts campaign) {
    Instant now = clock.instant();
    if (now.isBefore(campaign.over(clock.getZone()).plus(config.keptAfterClosing()))) {
      return;
    }
    long deleted = codes.purge(campaign.id(), now);
    if (deleted > 0) {
      LOG.infof("Codes of campaign %s deleted: %d", campaign.code(), deleted);
      audit.record(AuditAction.CODES_PURGED, campaign.code(), Map.of("codes", deleted));
    }
  }
}
