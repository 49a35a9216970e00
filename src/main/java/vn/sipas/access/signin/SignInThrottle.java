package vn.sipas.access.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import vn.sipas.access.AccessConfig;
import vn.sipas.platform.ClockMeter;
import vn.sipas.platform.Problem;

/**
 * Slows down guessing. Failures are counted per name and address together, and per address; never
 * per name alone, or anybody could lock out anybody. Every replica counts for itself.
 */
@ApplicationScoped
class SignInThrottle {

  private final AccessConfig config;
  private final TimeMeter time;
  private final Cache<String, Bucket> buckets;

  SignInThrottle(AccessConfig config, Clock clock) {
    this.config = config;
    this.time = new ClockMeter(clock);
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(config.failureWindow())
            .build();
  }

  /** Counted before the password is looked at, so that many attempts at once gain nothing. */
  void attempt(String name, String address) {
    take(byName(name, address));
    take(byAddress(address));
  }

  /** The right password takes the attempt back and forgives the name's earlier ones. */
  void succeeded(String name, String address) {
    buckets.invalidate(key(name, address));
    byAddress(address).addTokens(1);
  }

  private static void take(Bucket bucket) {
    var probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
      throw new Problem(429, "too_many_attempts", (seconds + 59) / 60)
          .retryAfter(Math.toIntExact(seconds));
    }
  }

  private Bucket byName(String name, String address) {
    return buckets.get(key(name, address), key -> bucket(config.failuresPerName()));
  }

  private Bucket byAddress(String address) {
    return buckets.get(address, key -> bucket(config.failuresPerAddress()));
  }

  private Bucket bucket(int failures) {
    return Bucket.builder()
        .addLimit(
            limit -> limit.capacity(failures).refillIntervally(failures, config.failureWindow()))
        .withCustomTimePrecision(time)
        .build();
  }

  private static String key(String name, String address) {
    return name.toLowerCase(Locale.ROOT) + " " + address;
  }
}
