package vn.sipas.satisfaction;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jboss.logging.Logger;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.platform.Problem;
import vn.sipas.satisfaction.moment.LiveMoments;

/**
 * Keeps the sums that people ask for near the newest responses, so that no request has to read
 * many. Several instances may do it at once; figures do not depend on it.
 */
@ApplicationScoped
class MomentRefresher {

  private static final Logger LOG = Logger.getLogger(MomentRefresher.class);

  private final Campaigns campaigns;
  private final ResultsSubjects subjects;
  private final LiveMoments moments;

  MomentRefresher(Campaigns campaigns, ResultsSubjects subjects, LiveMoments moments) {
    this.campaigns = campaigns;
    this.subjects = subjects;
    this.moments = moments;
  }

  @Scheduled(
      every = "{sipas.moments.refreshed-every}",
      delayed = "{sipas.moments.refreshed-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void refresh() {
    Set<Integer> inUse = moments.campaignsInUse();
    campaigns.list(null).stream()
        .filter(campaign -> inUse.contains(campaign.id()))
        .forEach(this::refresh);
  }

  private void refresh(CampaignFacts campaign) {
    try {
      moments.refresh(campaign.id(), subjects.of(campaign.code()).momentPlan());
    } catch (Problem | IllegalStateException e) {
      LOG.warnf("Sums of campaign %s could not be refreshed: %s", campaign.code(), e.getMessage());
    }
  }

  @Scheduled(every = "24h", delayed = "1h")
  void forgetUnused() {
    moments.forgetUnused();
  }
}
