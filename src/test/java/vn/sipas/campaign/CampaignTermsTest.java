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
    return new CampaignTerms(
        1,
        "thang-9",
        "Tháng 9",
        Stream.VOLUNTARY,
        status,
        "desk",
        1,
        LocalDate.of(2026, 9, 1),
        LocalDate.of(2026, 10, 1),
        closedAt == null ? null : Instant.parse(closedAt),
        ZoneId.of("Asia/Ho_Chi_Minh"),
        true,
        false,
        Map.of());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-31T16:59:59Z, false",
    "2026-08-31T17:00:00Z, true",
    "2026-09-30T16:59:59Z, true",
    "2026-09-30T17:00:00Z, false"
  })
  void acceptsAt_openWithoutSkew_followsVietnamsDays(Instant at, boolean accepted) {
    assertThat(september(CampaignStatus.OPEN, null).acceptsAt(at, Duration.ZERO))
        .isEqualTo(accepted);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-30T16:59:59Z, false",
    "2026-08-30T17:00:00Z, true",
    "2026-10-01T16:59:59Z, true",
    "2026-10-01T17:00:00Z, false"
  })
  void acceptsAt_openWithADayOfSkew_isWiderAtBothEnds(Instant at, boolean accepted) {
    assertThat(september(CampaignStatus.OPEN, null).acceptsAt(at, A_DAY)).isEqualTo(accepted);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-10T09:59:59Z, true",
    "2026-09-10T10:00:00Z, false",
    "2026-09-10T10:00:01Z, false"
  })
  void acceptsAt_closedByHand_takesWhatWasGivenBeforeAndNothingAfter(
      Instant at, boolean accepted) {
    CampaignTerms closed = september(CampaignStatus.CLOSED, "2026-09-10T10:00:00Z");

    assertThat(closed.acceptsAt(at, A_DAY)).isEqualTo(accepted);
  }

  @Test
  void acceptsAt_draftOrArchived_takesNothing() {
    Instant inside = Instant.parse("2026-09-10T03:00:00Z");

    assertThat(september(CampaignStatus.DRAFT, null).acceptsAt(inside, A_DAY)).isFalse();
    assertThat(
            september(CampaignStatus.ARCHIVED, "2026-10-05T00:00:00Z").acceptsAt(inside, A_DAY))
        .isFalse();
  }
}
