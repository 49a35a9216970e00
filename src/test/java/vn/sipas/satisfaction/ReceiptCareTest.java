package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.sipas.platform.StartFailure;

/** A setting by which receipts in use could be forgotten does not start. */
class ReceiptCareTest {

  @Test
  void lessThanTwoDays_isRefusedInOneLine() {
    assertThatThrownBy(() -> start(Duration.ofDays(2).minusSeconds(1)))
        .isInstanceOf(StartFailure.class)
        .hasMessage("SIPAS_RECEIPTS_FORGOTTEN must be 2 days or more (2d), not PT47H59M59S.");
  }

  @Test
  void twoDays_areAllowed() {
    assertThatCode(() -> start(Duration.ofDays(2))).doesNotThrowAnyException();
  }

  private static void start(Duration forgotten) {
    new ReceiptCare(null, () -> forgotten, Clock.systemUTC()).refuseTooSoon(null);
  }
}
