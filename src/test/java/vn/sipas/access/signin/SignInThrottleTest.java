package vn.sipas.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.sipas.access.TestAccessConfig;
import vn.sipas.access.TickingClock;
import vn.sipas.platform.Problem;

class SignInThrottleTest {

  private static final String OFFICE = "203.162.0.181";
  private static final String HOME = "14.177.1.2";

  private final TickingClock clock = new TickingClock(Instant.parse("2026-09-01T02:00:00Z"));
  private final SignInThrottle throttle = new SignInThrottle(new TestAccessConfig(), clock);

  @Test
  void attempt_afterFiveFailures_waitsForTheWindow() {
    fail("lan", OFFICE, 5);
    clock.pass(Duration.ofMinutes(5));

    Problem refused = refusal("lan", OFFICE);

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.retryAfter()).hasValue(10 * 60 + 1);
  }

  @Test
  void attempt_afterTheWindow_isOpenAgain() {
    fail("lan", OFFICE, 5);

    clock.pass(Duration.ofMinutes(15));

    assertThatCode(() -> throttle.attempt("lan", OFFICE)).doesNotThrowAnyException();
  }

  @Test
  void attempt_sameNameFromElsewhere_isNotLockedOut() {
    fail("lan", OFFICE, 5);

    assertThatCode(() -> throttle.attempt("lan", HOME)).doesNotThrowAnyException();
  }

  @Test
  void attempt_sameNameInCapitals_isTheSameName() {
    fail("lan", OFFICE, 5);

    assertThat(refusal("LAN", OFFICE).code()).isEqualTo("too_many_attempts");
  }

  @Test
  void attempt_manyNamesFromOneAddress_isStoppedAtFifty() {
    for (int i = 0; i < 50; i++) {
      throttle.attempt("name" + i, OFFICE);
    }

    assertThat(refusal("another", OFFICE).status()).isEqualTo(429);
    assertThatCode(() -> throttle.attempt("another", HOME)).doesNotThrowAnyException();
  }

  @Test
  void succeeded_forgivesTheNamesFailures() {
    fail("lan", OFFICE, 4);
    throttle.attempt("lan", OFFICE);
    throttle.succeeded("lan", OFFICE);

    assertThatCode(() -> fail("lan", OFFICE, 5)).doesNotThrowAnyException();
  }

  @Test
  void succeeded_doesNotForgiveTheAddressItsOtherNames() {
    for (int i = 0; i < 49; i++) {
      throttle.attempt("name" + i, OFFICE);
    }
    throttle.attempt("lan", OFFICE);
    throttle.succeeded("lan", OFFICE);

    throttle.attempt("one more", OFFICE);
    assertThat(refusal("and another", OFFICE).status()).isEqualTo(429);
  }

  private void fail(String name, String address, int times) {
    for (int i = 0; i < times; i++) {
      throttle.attempt(name, address);
    }
  }

  private Problem refusal(String name, String address) {
    return catchThrowableOfType(Problem.class, () -> throttle.attempt(name, address));
  }
}
