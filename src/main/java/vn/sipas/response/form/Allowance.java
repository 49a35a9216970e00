package vn.sipas.response.form;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import vn.sipas.platform.ClockMeter;
import vn.sipas.platform.Problem;

/** So many in an hour, for each key. Every replica counts for itself. */
final class Allowance {

  private static final Duration PERIOD = Duration.ofHours(1);

  private final int perHour;
  private final String problem;
  private final TimeMeter time;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(PERIOD).build();

  /**
   * @param problem code of the refusal; its text is given the minutes to wait
   */
  Allowance(int perHour, String problem, Clock clock) {
    this.perHour = perHour;
    this.problem = problem;
    this.time = new ClockMeter(clock);
  }

  /**
   * @throws Problem 429 when this key has to wait
   */
  void take(String key) {
    var probe = bucket(key).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      int seconds = (int) Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
      throw new Problem(429, problem, (seconds + 59) / 60).retryAfter(seconds);
    }
  }

  void giveBack(String key) {
    bucket(key).addTokens(1);
  }

  private Bucket bucket(String key) {
    return buckets.get(
        key,
        any ->
            Bucket.builder()
                .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, PERIOD))
                .withCustomTimePrecision(time)
                .build());
  }
}
