package vn.sipas.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import vn.sipas.platform.Problem;

/** Lets only a few analyses run at once, so that surveys go on being answered meanwhile. */
@ApplicationScoped
class Turns {

  private static final int COME_BACK_AFTER_SECONDS = 15;

  private final Semaphore free;

  Turns(AnalysisConfig config) {
    free = new Semaphore(config.atOnce());
  }

  /**
   * @throws Problem 503 when all turns are taken
   */
  <T> T take(Analyses.Reading<T> task) throws IOException {
    if (!free.tryAcquire()) {
      throw new Problem(503, "analyses_busy").retryAfter(COME_BACK_AFTER_SECONDS);
    }
    try {
      return task.run();
    } finally {
      free.release();
    }
  }
}
