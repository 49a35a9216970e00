package vn.sipas.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.desk.Device;
import vn.sipas.platform.Problem;

class IntakeRateTest {

  private static final int LIMIT = 10;
  private static final int LIMIT_OF_DEVICE = 15;

  private final IntakeRate rate = new IntakeRate(new Limit());

  private record Limit() implements IntakeConfig {

    @Override
    public Duration clockSkew() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int largestBody() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int perMinute() {
      return LIMIT;
    }

    @Override
    public int perDevice() {
      return LIMIT_OF_DEVICE;
    }
  }

  @Test
  void oneAddress_mayFillItsMinute_andIsToldWhenToComeAgain() {
    take("203.0.113.7", 4);
    take("203.0.113.7", 6);

    Problem refused = refused("203.0.113.7", 1);

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo("too_many_requests");
    assertThat(refused.retryAfter().orElseThrow()).isBetween(1, 60);
  }

  @Test
  void otherAddresses_areCountedForThemselves() {
    take("203.0.113.7", LIMIT);

    take("203.0.113.8", LIMIT);
    take("2001:db8::7", LIMIT);
    assertThat(refused("2001:db8::7", 1).status()).isEqualTo(429);
  }

  @Test
  void batchThatDoesNotFit_isRefusedWholeAndTakesNothing() {
    take("203.0.113.7", 8);
    refused("203.0.113.7", 3);

    take("203.0.113.7", 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "::1"})
  void theMachineItself_isNotLimited(String address) {
    for (int i = 0; i < 3; i++) {
      take(address, LIMIT);
    }
  }

  /** A proxy may forward a word instead of an address: "unknown", "_hidden", "localhost". */
  @ParameterizedTest
  @ValueSource(strings = {"unknown", "_hidden", "localhost"})
  void wordInsteadOfAnAddress_isLimitedLikeAnAddress(String word) {
    take(word, LIMIT);

    assertThat(refused(word, 1).status()).isEqualTo(429);
  }

  /** Ten tablets of an office share an address; each may send its own queue. */
  @ParameterizedTest
  @ValueSource(strings = {"203.0.113.7", "127.0.0.1"})
  void device_hasALimitOfItsOwnWhereverItIs(String address) {
    rate.take(device(1), from(address), LIMIT_OF_DEVICE);
    rate.take(device(2), from(address), LIMIT_OF_DEVICE);

    Problem refused =
        catchThrowableOfType(Problem.class, () -> rate.take(device(1), from("203.0.113.8"), 1));

    assertThat(refused.status()).isEqualTo(429);
    take(address, LIMIT);
  }

  private static Sender device(int id) {
    var assignment = new Device.Assignment(Instant.EPOCH, 1, "TT-1", 1, "demo-desk", null, null);
    return new Sender(false, false, new Device(id, "T-" + id, "Máy", List.of(assignment)));
  }

  private void take(String address, int responses) {
    assertThatCode(() -> rate.take(from(address), responses)).doesNotThrowAnyException();
  }

  private Problem refused(String address, int responses) {
    return catchThrowableOfType(Problem.class, () -> rate.take(from(address), responses));
  }

  /** A request that has an address and nothing else: headers are believed before, or never. */
  private static HttpServerRequest from(String address) {
    return (HttpServerRequest)
        Proxy.newProxyInstance(
            HttpServerRequest.class.getClassLoader(),
            new Class<?>[] {HttpServerRequest.class},
            (proxy, method, arguments) -> {
              assertThat(method.getName()).isEqualTo("remoteAddress");
              return SocketAddress.inetSocketAddress(40_000, address);
            });
  }
}
