package vn.sipas.response;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Notes how far the order of arrival is settled: up to there sums of responses can be kept. Every
 * instance does it; noting twice is noting once.
 */
@ApplicationScoped
public class Watermarks {

  private static final Logger LOG = Logger.getLogger(Watermarks.class);

  private final WatermarkRepository watermarks;

  Watermarks(WatermarkRepository watermarks) {
    this.watermarks = watermarks;
  }

  /**
   * Notes the present state.
   *
   * @return false when some transaction had not finished its inserts within a second
   */
  public boolean note() {
    return watermarks.note();
  }

  @Scheduled(
      every = "{sipas.moments.noted-every}",
      delayed = "{sipas.moments.noted-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void noteRegularly() {
    try {
      note();
    } catch (IllegalStateException e) {
      // Later is early enough: until then requests read a longer tail.
      LOG.warn("The order of arrival could not be noted");
    }
  }
}
