package vn.sipas.satisfaction;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * Forgets receipts that stand for nothing any more. While answers come in, every look at the
 * results has a receipt of its own; those of the final figures are kept for good.
 */
@ApplicationScoped
class ReceiptCare {

  private static final Logger LOG = Logger.getLogger(ReceiptCare.class);

  private final ReceiptRepository receipts;
  private final ReceiptConfig config;
  private final Clock clock;

  ReceiptCare(ReceiptRepository receipts, ReceiptConfig config, Clock clock) {
    this.receipts = receipts;
    this.config = config;
    this.clock = clock;
  }

  @Scheduled(every = "24h", delayed = "2h")
  void forgetPassing() {
    long forgotten = receipts.forgetPassing(clock.instant().minus(config.forgotten()));
    if (forgotten > 0) {
      LOG.infof("Receipts forgotten: %d", forgotten);
    }
  }
}
