package vn.sipas.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.campaign.Stream;

class AnswerDayTest {

  private static final Instant NOW = Instant.parse("2026-09-20T08:00:00Z");

  private static CampaignTerms september(String closedAt) {
    return new CampaignTerms(
        1,
        "thang-9",
        "Tháng 9",
        null,
        Stream.VOLUNTARY,
        closedAt == null ? CampaignStatus.OPEN : CampaignStatus.CLOSED,
        "desk",
        1,
        LocalDate.of(2026, 9, 1),
        LocalDate.of(2026, 10, 1),
        closedAt == null ? null : Instant.parse(closedAt),
        ZoneId.of("Asia/Ho_Chi_Minh"),
        null,
        LocalDate.of(2026, 9, 1),
        true,
        false,
        false,
        Map.of());
  }

  @ParameterizedTest
  @CsvSource({
    "5/9/2026, 2026-09-05",
    "05.09.26, 2026-09-05",
    "050926, 2026-09-05",
    "05092026, 2026-09-05",
    "2026-09-05, 2026-09-05",
    "31/9/2026,",
    "hôm qua,",
    "59, "
  })
  void read_takesDaysAsPeopleWriteThem(String typed, LocalDate day) {
    assertThat(AnswerDay.read(typed)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "31/8/2026, day_outside",
    "21/9/2026, day_outside",
    "20/9/2026,",
    "1/9/2026,",
    "x, no_day",
    "'',"
  })
  void fault_isADayOutsideTheCampaignOrInTheFuture(String typed, String code) {
    var fault = AnswerDay.fault(typed, september(null), NOW);

    assertThat(fault == null ? null : fault.code()).isEqualTo(code);
  }

  @Test
  void fault_isADayAfterTheCampaignWasClosed() {
    CampaignTerms closed = september("2026-09-10T08:00:00Z");

    assertThat(AnswerDay.fault("10/9/2026", closed, NOW)).isNull();
    assertThat(AnswerDay.fault("11/9/2026", closed, NOW)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "5/9/2026, 2026-09-05T05:00:00Z",
    "'', 2026-09-18T01:02:03Z",
  })
  void submittedAt_isNoonOfTheDay_orWhenItWasFirstEntered(String typed, String at) {
    Instant entered = Instant.parse("2026-09-18T01:02:03.456Z");

    assertThat(AnswerDay.submittedAt(typed, entered, september(null), NOW)).isEqualTo(at);
  }

  @Test
  void submittedAt_isNeverLaterThanNowOrTheCampaignsEnd() {
    CampaignTerms closed = september("2026-09-10T03:00:00Z");
    Instant morning = Instant.parse("2026-09-20T01:00:00Z");

    assertThat(AnswerDay.submittedAt("20/9/2026", morning, september(null), morning))
        .isEqualTo(morning);
    assertThat(AnswerDay.submittedAt("10/9/2026", NOW, closed, NOW))
        .isEqualTo("2026-09-10T02:59:59Z");
    assertThat(AnswerDay.submittedAt("", NOW, closed, NOW)).isEqualTo("2026-09-10T02:59:59Z");
  }
}
