package vn.sipas.frame;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jboss.logging.Logger;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.campaign.Campaigns;

/** Every hour: contacts whose time is over are forgotten, frames that nobody finished removed. */
@ApplicationScoped
class FrameCare {

  private static final Logger LOG = Logger.getLogger(FrameCare.class);

  /** No file takes as long to store. */
  private static final Duration UNFINISHED = Duration.ofHours(2);

  private final Frames frames;
  private final FrameRepository repository;
  private final Campaigns campaigns;
  private final FrameConfig config;
  private final Clock clock;

  FrameCare(
      Frames frames,
      FrameRepository repository,
      Campaigns campaigns,
      FrameConfig config,
      Clock clock) {
    this.frames = frames;
    this.repository = repository;
    this.campaigns = campaigns;
    this.config = config;
    this.clock = clock;
  }

  @Scheduled(cron = "0 25 * * * ?")
  void everyHour() {
    repository.removeUnfinished(clock.instant().minus(UNFINISHED));
    for (CampaignFacts campaign : campaigns.list(null)) {
      for (StoredFrame frame : repository.of(campaign.id())) {
        if (frame.contacts() > 0 && isOver(campaign, frame)) {
          frames.forgetContacts(campaign.code(), frame);
          LOG.infof("Contacts of frame %d of campaign %s deleted", frame.id(), campaign.code());
        }
      }
    }
  }

  private boolean isOver(CampaignFacts campaign, StoredFrame frame) {
    return !clock.instant().isBefore(until(campaign, frame));
  }

  private Instant until(CampaignFacts campaign, StoredFrame frame) {
    Instant closed = campaign.over(clock.getZone()).plus(config.contactsKeptAfterClosing());
    Instant old = frame.createdAt().plus(config.contactsKeptAtMost());
    return closed.isBefore(old) ? closed : old;
  }

  /** The day on which contacts are deleted at the latest; null when there are none. */
  LocalDate contactsUntil(CampaignFacts campaign, StoredFrame frame) {
    return frame.contacts() == 0
        ? null
        : LocalDate.ofInstant(until(campaign, frame), clock.getZone());
  }
}
