package vn.sipas.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/** Time is passed in, so that a test can say what time it is. Days are Vietnam's days. */
@Singleton
class ClockProducer {

  static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  @Produces
  @Singleton
  Clock clock() {
    return Clock.system(VIETNAM);
  }
}
