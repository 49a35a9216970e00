package vn.sipas.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UserSessionTest {

  private static final Instant NINE = Instant.parse("2026-09-01T02:00:00Z");
  private static final Duration IDLE = Duration.ofMinutes(60);
  private static final Duration LIFETIME = Duration.ofHours(12);

  private final UserSession session = new UserSession(1, NINE, NINE.plus(LIFETIME));

  @Test
  void isAlive_untilAnHourWithoutARequest() {
    assertThat(session.isAlive(NINE.plus(IDLE).minusMillis(1), IDLE)).isTrue();
    assertThat(session.isAlive(NINE.plus(IDLE), IDLE)).isFalse();
  }

  @Test
  void isAlive_atTheEndOfItsLifetime_isOverThoughInUse() {
    Instant end = NINE.plus(LIFETIME);
    UserSession inUse = session.seen(end.minusSeconds(1));

    assertThat(inUse.isAlive(end.minusMillis(1), IDLE)).isTrue();
    assertThat(inUse.isAlive(end, IDLE)).isFalse();
  }

  @Test
  void isToBeTouched_onceAMinute() {
    assertThat(session.isToBeTouched(NINE.plusSeconds(59))).isFalse();
    assertThat(session.isToBeTouched(NINE.plusSeconds(60))).isTrue();
  }
}
