package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which receipts are forgotten after a year: of a campaign that is over, and of one that runs. */
@QuarkusTest
class ReceiptCareDbTest {

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final String RUNNING = "demo-desk";
  private static final String OVER = "demo-2024";

  @Inject ReceiptRepository receipts;
  @Inject ResultsSubjects subjects;

  @Test
  void passingReceipts_areForgottenAndFinalOnesKept() {
    give("CAFE-0000-0000-0001", RUNNING, "2025-05-31T00:00:00Z");
    give("CAFE-0000-0000-0002", RUNNING, "2025-06-02T00:00:00Z");
    Instant end = end(OVER);
    give("CAFE-0000-0000-0003", OVER, end.minusSeconds(1).toString());
    give("CAFE-0000-0000-0004", OVER, end.toString());

    care().forgetPassing();

    assertThat(known("000")).containsExactly("CAFE-0000-0000-0002", "CAFE-0000-0000-0004");
  }

  @Test
  void receiptInUse_isKept() {
    give("CAFE-0000-0000-0011", RUNNING, "2025-01-01T00:00:00Z");
    receipts.use("CAFE-0000-0000-0011", NOW.minus(Duration.ofDays(1)));
    give("CAFE-0000-0000-0012", RUNNING, "2025-01-01T00:00:00Z");
    give("CAFE-0000-0000-0012", RUNNING, "2026-05-31T00:00:00Z");
    give("CAFE-0000-0000-0013", RUNNING, "2025-01-01T00:00:00Z");
    give("CAFE-0000-0000-0014", RUNNING, "2025-01-01T00:00:00Z");

    care().forgetPassing();

    assertThat(known("001")).containsExactly("CAFE-0000-0000-0011", "CAFE-0000-0000-0012");
    assertThat(receipts.find("CAFE-0000-0000-0012").orElseThrow().givenAt())
        .isEqualTo("2025-01-01T00:00:00Z");
  }

  private ReceiptCare care() {
    return new ReceiptCare(receipts, () -> Duration.ofDays(365), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private Instant end(String campaign) {
    var lastDay = subjects.of(campaign).campaign().settings().period().lastDay();
    return lastDay.plusDays(1).atStartOfDay(ZoneOffset.ofHours(7)).toInstant();
  }

  private void give(String code, String campaign, String at) {
    var facts = new ReceiptFacts(LocalDate.of(2025, 1, 1), "1", "s", "d 1", "e", "u", "f", 10);
    receipts.keep(code, subjects.of(campaign).campaign().id(), facts, Instant.parse(at));
  }

  private List<String> known(String group) {
    return Stream.of("1", "2", "3", "4")
        .map(("CAFE-0000-0000-" + group)::concat)
        .filter(code -> receipts.find(code).isPresent())
        .toList();
  }
}
