package vn.sipas.analysis;

import jakarta.enterprise.context.ApplicationScoped;
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

  /** Something that may fail to read a file. */
  interface Task<T> {
    T run() throws java.io.IOException;
  }

  /**
   * @throws Problem 503 when all turns are taken
   */
  <T> T take(Task<T> task) throws java.io.IOException {
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
