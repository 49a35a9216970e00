package vn.sipas.code;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import vn.sipas.platform.ClockMeter;
import vn.sipas.platform.Problem;

/**
 * Slows down guessing. Only wrong codes count, so an office that hands in many right ones is never
 * stopped. A device or user is counted by name, everybody else by network. Every replica counts for
 * itself.
 */
@ApplicationScoped
public class WrongCodes {

  /** Whose wrong codes are counted together. */
  public record Guesser(String key) {

    public static Guesser of(HttpServerRequest request, SecurityIdentity identity) {
      if (!identity.isAnonymous()) {
        return new Guesser("name " + identity.getPrincipal().getName());
      }
      var from = request.remoteAddress();
      String address = from == null ? null : from.hostAddress();
      return new Guesser(address == null ? "" : network(address));
    }

    /** One household or office has a whole IPv6 network of 64 bits to try from. */
    private static String network(String address) {
      if (address.indexOf(':') < 0) {
        return address;
      }
      String[] groups = address.split(":", -1);
      return String.join(":", Arrays.copyOf(groups, Math.min(4, groups.length)));
    }
  }

  private static final Duration PERIOD = Duration.ofHours(1);

  private final CodeConfig config;
  private final TimeMeter time;
  private final Cache<Guesser, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(PERIOD.multipliedBy(2)).build();

  WrongCodes(CodeConfig config, Clock clock) {
    this.config = config;
    this.time = new ClockMeter(clock);
  }

  /**
   * @throws Problem 429 when this guesser has to wait before trying another code
   */
  public void refuseGuessing(Guesser guesser) {
    Bucket bucket = buckets.getIfPresent(guesser);
    if (bucket == null) {
      return;
    }
    var probe = bucket.estimateAbilityToConsume(1);
    if (!probe.canBeConsumed()) {
      int seconds = (int) Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
      throw new Problem(429, "too_many_codes", (seconds + 59) / 60).retryAfter(seconds);
    }
  }

  public void count(Guesser guesser) {
    buckets.get(guesser, key -> fresh()).tryConsume(1);
  }

  private Bucket fresh() {
    int most = config.wrongPerHour();
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(most).refillGreedy(most, PERIOD))
        .withCustomTimePrecision(time)
        .build();
  }
}
