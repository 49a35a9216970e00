package vn.sipas.satisfaction;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;
import vn.sipas.platform.StartFailure;

/**
 * Forgets receipts that stand for nothing any more. While answers come in, every look at the
 * results has a receipt of its own; those of the final figures are kept for good.
 */
@ApplicationScoped
class ReceiptCare {

  private static final Logger LOG = Logger.getLogger(ReceiptCare.class);

  /** Receipts in use are noted every 12 hours, and replicas' clocks and days differ. */
  private static final Duration LEAST = Duration.ofDays(2);

  private final ReceiptRepository receipts;
  private final ReceiptConfig config;
  private final Clock clock;

  ReceiptCare(ReceiptRepository receipts, ReceiptConfig config, Clock clock) {
    this.receipts = receipts;
    this.config = config;
    this.clock = clock;
  }

  /** Before anything is stored: a receipt in use must never be forgotten. */
  void refuseTooSoon(@Observes @Priority(1) StartupEvent start) {
    if (config.forgotten().compareTo(LEAST) < 0) {
      throw new StartFailure(
          "SIPAS_RECEIPTS_FORGOTTEN must be 2 days or more (2d), not " + config.forgotten() + ".");
    }
  }

  @Scheduled(every = "24h", delayed = "2h")
  void forgetPassing() {
    long forgotten = receipts.forgetPassing(clock.instant().minus(config.forgotten()));
    if (forgotten > 0) {
      LOG.infof("Receipts forgotten: %d", forgotten);
    }
  }
}
