package vn.sipas.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 5 January 2026 is a Monday. */
class UsedCountTest {

  @ParameterizedTest
  @CsvSource({
    // shown, since, used, today, over, next
    "0, 2026-01-05, 9, 2026-01-06, false, 0",
    "0, 2026-01-05, 10, 2026-01-06, false, 10",
    "0, 2026-01-05, 10, 2026-01-05, false, 0",
    "10, 2026-01-05, 19, 2026-03-06, false, 10",
    "10, 2026-01-05, 27, 2026-01-06, false, 27",
    // Saturday and Sunday are no working days; after Friday they are over.
    "0, 2026-01-10, 50, 2026-01-11, false, 0",
    "0, 2026-01-10, 50, 2026-01-12, false, 0",
    "0, 2026-01-10, 50, 2026-01-13, false, 50",
    "0, 2026-01-09, 50, 2026-01-10, false, 50",
    // Afterwards nothing comes, so that nothing can be told by waiting.
    "10, 2026-01-05, 11, 2026-01-06, true, 11",
    "10, 2026-01-10, 11, 2026-01-11, true, 10",
    "3, 2026-01-06, 50, 2026-01-05, true, 3"
  })
  void next_followsInStepsAndWorkingDays(
      int shown, LocalDate since, int used, LocalDate today, boolean over, int next) {
    assertThat(UsedCount.next(shown, since, used, today, 10, over)).isEqualTo(next);
  }
}
