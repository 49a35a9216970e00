package vn.sipas.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {

  /** Half-open on both sides: the days of September 2026. */
  @ParameterizedTest
  @CsvSource({
    "2026-10-01, , false",
    "2026-09-30, , true",
    "2026-01-01, 2026-09-01, false",
    "2026-01-01, 2026-09-02, true",
    "2026-09-10, 2026-09-11, true",
    "2026-01-01, 2027-01-01, true",
    ", 2026-09-01, false",
    ", , true"
  })
  void overlaps_isOneDayInCommon(LocalDate from, LocalDate until, boolean expected) {
    LocalDate first = LocalDate.of(2026, 9, 1);

    assertThat(new Validity(from, until).overlaps(first, first.plusMonths(1))).isEqualTo(expected);
  }
}
