package vn.sipas.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.sipas.access.TickingClock;
import vn.sipas.code.WrongCodes.Guesser;
import vn.sipas.platform.Problem;

class WrongCodesTest {

  private static final Guesser HOME = new Guesser("198.51.100.7");

  private final TickingClock clock = new TickingClock(Instant.parse("2026-01-05T01:00:00Z"));
  private final WrongCodes wrong = new WrongCodes(new Settings(), clock);

  @Test
  void guesser_afterTooManyWrongCodes_waitsForTheNextOne() {
    for (int i = 0; i < 6; i++) {
      wrong.refuseGuessing(HOME);
      wrong.count(HOME);
    }

    assertThatThrownBy(() -> wrong.refuseGuessing(HOME))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(429);
              assertThat(problem.code()).isEqualTo("too_many_codes");
              assertThat(problem.retryAfter()).hasValue(601);
              assertThat(problem.args()).containsExactly(11);
            });
    clock.pass(Duration.ofMinutes(10));
    wrong.refuseGuessing(HOME);
    wrong.count(HOME);
    assertThatThrownBy(() -> wrong.refuseGuessing(HOME)).isInstanceOf(Problem.class);
  }

  /** An office hands in hundreds of right ones from one address. */
  @Test
  void rightCodes_areNeverRefused() {
    assertThatCode(
            () -> {
              for (int i = 0; i < 10_000; i++) {
                wrong.refuseGuessing(HOME);
              }
            })
        .doesNotThrowAnyException();
  }

  @Test
  void others_areNotConcerned() {
    for (int i = 0; i < 100; i++) {
      wrong.count(HOME);
    }

    wrong.refuseGuessing(new Guesser("198.51.100.8"));
  }

  private static final class Settings implements CodeConfig {

    @Override
    public int wrongPerHour() {
      return 6;
    }

    @Override
    public int mostAtOnce() {
      return 10;
    }

    @Override
    public int mostSlips() {
      return 10;
    }

    @Override
    public Duration keptAfterClosing() {
      return Duration.ofDays(60);
    }

    @Override
    public int shownInStepsOf() {
      return 10;
    }
  }
}
