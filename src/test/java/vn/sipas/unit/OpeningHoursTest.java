package vn.sipas.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final OpeningHours USUAL =
      OpeningHours.read("mon-fri 7:30-11:30 13:30-17:00; sat 07:30-11:30");

  @Test
  void hours_areWrittenAsTheyAreRead() {
    String written = USUAL.toString();

    assertThat(written)
        .startsWith("mon 07:30-11:30 13:30-17:00; tue ")
        .endsWith("; fri 07:30-11:30 13:30-17:00; sat 07:30-11:30");
    assertThat(OpeningHours.read(written)).isEqualTo(USUAL);
    assertThat(OpeningHours.read("")).isEqualTo(OpeningHours.read("mon"));
    assertThat(USUAL.on(DayOfWeek.SUNDAY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "monday 7:30-11:30",
        "fri-mon 7:30-11:30",
        "mon 7:30",
        "mon 11:30-7:30",
        "mon 7:30-25:00",
        "mon 7:30-11:30-13:00",
        "mon 7:30-11:30 11:00-12:00",
        "mon 1:00-2:00 3:00-4:00 5:00-6:00 7:00-8:00 9:00-10:00"
      })
  void hours_thatMakeNoSense_areRefused(String text) {
    assertThatThrownBy(() -> OpeningHours.read(text)).isInstanceOf(IllegalArgumentException.class);
  }

  /** 2026-09-04 is a Friday. */
  @ParameterizedTest
  @CsvSource({
    "2026-09-04T07:29:59, false",
    "2026-09-04T07:30:00, true",
    "2026-09-04T11:30:00, false",
    "2026-09-04T16:59:59, true",
    "2026-09-05T10:00:00, true",
    "2026-09-05T14:00:00, false",
    "2026-09-06T10:00:00, false"
  })
  void desk_isOpenFromItsFirstMinuteToBeforeItsLast(LocalDateTime local, boolean open) {
    assertThat(USUAL.isOpenAt(at(local), VIETNAM)).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({
    // half an hour, and a second more
    "2026-09-04T09:00:00, 2026-09-04T09:30:00, false",
    "2026-09-04T09:00:00, 2026-09-04T09:30:01, true",
    // over lunch
    "2026-09-04T11:20:00, 2026-09-04T13:40:00, false",
    "2026-09-04T11:20:00, 2026-09-04T13:51:00, true",
    // over night and over a free Sunday
    "2026-09-04T16:50:00, 2026-09-05T07:30:00, false",
    "2026-09-05T11:10:00, 2026-09-07T07:40:00, false",
    "2026-09-05T11:10:00, 2026-09-07T07:40:01, true",
    // weeks
    "2026-08-01T00:00:00, 2026-09-07T00:00:00, true",
    // backwards: a clock was set
    "2026-09-04T09:30:01, 2026-09-04T09:00:00, false"
  })
  void time_countsWhileTheDeskIsOpen(LocalDateTime from, LocalDateTime to, boolean longer) {
    assertThat(USUAL.isOpenFor(Duration.ofMinutes(30), at(from), at(to), VIETNAM))
        .isEqualTo(longer);
  }

  @Test
  void deskThatIsNeverOpen_letsNoTimePass() {
    Instant now = Instant.parse("2026-09-04T00:00:00Z");

    assertThat(
            OpeningHours.read("")
                .isOpenFor(Duration.ZERO, now.minus(Duration.ofDays(3_000)), now, VIETNAM))
        .isFalse();
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(VIETNAM).toInstant();
  }
}
