package vn.sipas.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Proxy;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.sipas.platform.Problem;

class EnrolmentThrottleTest {

  private static final int MOST = 3;

  private final EnrolmentThrottle throttle = new EnrolmentThrottle(config());

  @Test
  void failures_areCountedPerAddress() {
    for (int i = 0; i < MOST; i++) {
      throttle.attempt("203.0.113.7");
    }

    Problem refused = catchThrowableOfType(Problem.class, () -> throttle.attempt("203.0.113.7"));

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.retryAfter().orElseThrow()).isBetween(1, 901);
    throttle.attempt("203.0.113.8");
  }

  /** A hundred tablets on a table are enrolled one after the other. */
  @Test
  void success_isNotCounted() {
    for (int i = 0; i < 100; i++) {
      throttle.attempt("203.0.113.7");
      throttle.succeeded("203.0.113.7");
    }
  }

  private static DeviceConfig config() {
    return (DeviceConfig)
        Proxy.newProxyInstance(
            DeviceConfig.class.getClassLoader(),
            new Class<?>[] {DeviceConfig.class},
            (proxy, method, arguments) ->
                method.getName().equals("failuresPerAddress")
                    ? (Object) MOST
                    : Duration.ofMinutes(15));
  }
}
