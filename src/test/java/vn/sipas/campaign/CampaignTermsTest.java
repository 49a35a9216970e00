package vn.sipas.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignTermsTest {

  private static final Duration A_DAY = Duration.ofDays(1);

  /** Days of September 2026 in Vietnam: from 31 August 17:00 UTC to 30 September 17:00 UTC. */
  private static CampaignTerms september(CampaignStatus status, String closedAt) {
    return september(null, status, closedAt);
  }

  private static CampaignTerms september(String nameEn, CampaignStatus status, String closedAt) {
    return new CampaignTerms(
        1,
        "thang-9",
        "Tháng 9",
        nameEn,
        Stream.VOLUNTARY,
        status,
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

  @Test
  void name_isEnglishOnlyWhereThereIsAnEnglishName() {
    CampaignTerms both = september("September", CampaignStatus.OPEN, null);
    CampaignTerms one = september(CampaignStatus.OPEN, null);

    assertThat(both.name("en")).isEqualTo("September");
    assertThat(both.nameLanguage("en")).isEqualTo("en");
    assertThat(both.name("vi")).isEqualTo("Tháng 9");
    assertThat(one.name("en")).isEqualTo("Tháng 9");
    assertThat(one.nameLanguage("en")).isEqualTo("vi");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-31T16:59:59Z, false",
    "2026-08-31T17:00:00Z, true",
    "2026-09-30T16:59:59Z, true",
    "2026-09-30T17:00:00Z, false"
  })
  void isOpenAt_followsVietnamsDays(Instant moment, boolean open) {
    assertThat(september(CampaignStatus.OPEN, null).isOpenAt(moment)).isEqualTo(open);
  }

  @Test
  void acceptsAt_givenInTimeAndMonthsLate_isTaken() {
    CampaignTerms closed = september(CampaignStatus.CLOSED, "2026-09-30T17:00:00Z");

    assertThat(closed.acceptsAt(at("2026-09-10T03:00:00Z"), at("2026-12-24T00:00:00Z"), A_DAY))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-30T16:00:00Z, 2026-10-01T16:59:59Z, true",
    "2026-09-30T16:00:00Z, 2026-10-01T17:00:00Z, false",
    "2026-09-01T03:00:00Z, 2026-08-30T17:00:00Z, true",
    "2026-09-01T03:00:00Z, 2026-08-30T16:59:59Z, false"
  })
  void acceptsAt_receivedWhileOpen_allowsForAClockWrongByADay(
      Instant received, Instant submitted, boolean accepted) {
    assertThat(september(CampaignStatus.OPEN, null).acceptsAt(submitted, received, A_DAY))
        .isEqualTo(accepted);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-10T09:59:59Z, true",
    "2026-09-10T10:00:00Z, false",
    "2026-09-10T10:00:01Z, false"
  })
  void acceptsAt_closedByHand_takesWhatWasGivenBeforeAndNothingAfter(
      Instant submitted, boolean accepted) {
    CampaignTerms closed = september(CampaignStatus.CLOSED, "2026-09-10T10:00:00Z");

    assertThat(closed.acceptsAt(submitted, at("2026-09-10T10:00:02Z"), A_DAY)).isEqualTo(accepted);
  }

  @Test
  void acceptsAt_draftOrArchived_takesNothing() {
    Instant inside = at("2026-09-10T03:00:00Z");

    assertThat(september(CampaignStatus.DRAFT, null).acceptsAt(inside, inside, A_DAY)).isFalse();
    assertThat(
            september(CampaignStatus.ARCHIVED, "2026-10-05T00:00:00Z")
                .acceptsAt(inside, inside, A_DAY))
        .isFalse();
  }

  private static Instant at(String moment) {
    return Instant.parse(moment);
  }
}
