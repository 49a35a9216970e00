package vn.sipas.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import vn.sipas.platform.Problem;

/**
 * Slows down who tries secrets. Nobody guesses 256 bits; this keeps the attempts from being work
 * for the database. Every replica counts for itself.
 */
@ApplicationScoped
class EnrolmentThrottle {

  private final DeviceConfig config;
  private final Cache<String, Bucket> buckets;

  EnrolmentThrottle(DeviceConfig config) {
    this.config = config;
    buckets =
        Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(config.failureWindow())
            .build();
  }

  /** Counted before the secret is looked at, so that many attempts at once gain nothing. */
  void attempt(String address) {
    var probe = bucket(address).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
      throw new Problem(429, "too_many_requests").retryAfter(Math.toIntExact(seconds));
    }
  }

  /** A right secret takes its attempt back: a hundred tablets may be enrolled in one room. */
  void succeeded(String address) {
    bucket(address).addTokens(1);
  }

  private Bucket bucket(String address) {
    int failures = config.failuresPerAddress();
    return buckets.get(
        address,
        key ->
            Bucket.builder()
                .addLimit(
                    limit ->
                        limit.capacity(failures).refillIntervally(failures, config.failureWindow()))
                .build());
  }
}
