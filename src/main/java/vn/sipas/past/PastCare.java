package vn.sipas.past;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Every hour: campaigns that nobody finished storing are taken away. */
@ApplicationScoped
class PastCare {

  /** No file takes as long to store. */
  private static final Duration UNFINISHED = Duration.ofHours(2);

  private final PastCampaigns past;
  private final Clock clock;

  PastCare(PastCampaigns past, Clock clock) {
    this.past = past;
    this.clock = clock;
  }

  @Scheduled(cron = "0 35 * * * ?")
  void everyHour() {
    past.removeUnfinished(clock.instant().minus(UNFINISHED));
  }
}
