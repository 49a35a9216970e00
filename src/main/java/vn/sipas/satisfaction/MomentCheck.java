package vn.sipas.satisfaction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;
import vn.sipas.platform.Problem;
import vn.sipas.satisfaction.moment.LiveMoments;

/**
 * Compares kept sums with a full recomputation, every night and when an administrator asks. They
 * should never differ; should they, they are thrown away and a person is told.
 */
@ApplicationScoped
class MomentCheck {

  private static final Logger LOG = Logger.getLogger(MomentCheck.class);

  private final Campaigns campaigns;
  private final ResultsSubjects subjects;
  private final LiveMoments moments;
  private final Counter compared;
  private final Counter different;

  MomentCheck(
      Campaigns campaigns, ResultsSubjects subjects, LiveMoments moments, MeterRegistry metrics) {
    this.campaigns = campaigns;
    this.subjects = subjects;
    this.moments = moments;
    this.compared = metrics.counter("sipas.moments.compared");
    this.different = metrics.counter("sipas.moments.different");
  }

  /**
   * What a check found.
   *
   * @param campaigns with kept sums
   * @param compared tables of kept sums
   * @param different campaign and code of each that differed and was thrown away
   */
  record Report(int campaigns, int compared, List<String> different) {}

  /** At a time when few people answer or look. */
  @Scheduled(cron = "0 30 2 * * ?")
  void everyNight() {
    Report report = run();
    LOG.infof("Kept sums compared: %d of %d campaigns", report.compared(), report.campaigns());
  }

  Report run() {
    Set<Integer> kept = moments.campaignsKept();
    List<CampaignFacts> all =
        campaigns.list(null).stream().filter(campaign -> kept.contains(campaign.id())).toList();
    List<String> differing = new ArrayList<>();
    int tables = 0;
    for (CampaignFacts campaign : all) {
      tables += check(campaign, differing);
    }
    return new Report(all.size(), tables, differing);
  }

  private int check(CampaignFacts campaign, List<String> differing) {
    try {
      var equal = moments.check(campaign.id(), subjects.of(campaign.code()).momentPlan());
      equal.forEach((shape, same) -> count(campaign, shape, same, differing));
      return equal.size();
    } catch (Problem e) {
      // A campaign without an index has no results, and nothing is read of what is kept of it.
      return 0;
    }
  }

  private void count(CampaignFacts campaign, String shape, boolean same, List<String> differing) {
    compared.increment();
    if (!same) {
      different.increment();
      differing.add(campaign.code() + " " + shape);
      LOG.errorf(
          "Kept sums of campaign %s differed from its responses and were thrown away (%s). Was the"
              + " table response changed by hand?",
          campaign.code(), shape);
    }
  }
}
