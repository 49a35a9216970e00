package vn.sipas.response;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import vn.sipas.platform.Problem;

/**
 * How much one network address may send, and one device wherever it is. The machine itself is not
 * limited: what comes from there is a proxy that forwards without telling the address, or an
 * operator's own tools.
 */
@ApplicationScoped
class IntakeRate {

  private static final Duration PERIOD = Duration.ofMinutes(1);

  private final IntakeConfig config;

  /** By the address, a text, or the device's number. */
  private final Cache<Object, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(PERIOD.multipliedBy(2)).build();

  IntakeRate(IntakeConfig config) {
    this.config = config;
  }

  /**
   * @return how many were taken
   */
  int take(Sender sender, HttpServerRequest request, int responses) {
    if (sender.device() == null) {
      return take(request, responses);
    }
    Object key = sender.device().id();
    return take(buckets.get(key, any -> newBucket(config.perDevice())), responses);
  }

  int take(HttpServerRequest request, int responses) {
    SocketAddress from = request.remoteAddress();
    String address = from.hostAddress();
    if (address != null && isThisMachine(address)) {
      return responses;
    }
    String key = address == null ? wordOf(from) : address;
    return take(buckets.get(key, any -> newBucket(config.perMinute())), responses);
  }

  private static int take(Bucket bucket, int responses) {
    var probe = bucket.tryConsumeAndReturnRemaining(responses);
    if (!probe.isConsumed()) {
      int seconds = (int) Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
      throw new Problem(429, "too_many_requests").retryAfter(seconds);
    }
    return responses;
  }

  /** What a proxy forwarded where an address belongs. It is not looked up. */
  private static String wordOf(SocketAddress from) {
    return from.host() == null ? "" : from.host();
  }

  private static Bucket newBucket(int limit) {
    return Bucket.builder()
        .addLimit(rate -> rate.capacity(limit).refillGreedy(limit, PERIOD))
        .build();
  }

  private static boolean isThisMachine(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
