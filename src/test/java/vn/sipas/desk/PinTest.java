package vn.sipas.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PinTest {

  /**
   * PBKDF2-HMAC-SHA256 of "passwd", salt "salt", 1 iteration: RFC 7914 §11, first 32 bytes. A
   * browser computes the same.
   */
  @Test
  void hash_isThatOfTheStandard() {
    byte[] expected =
        HexFormat.of().parseHex("55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc");
    Pin pin = Pin.of("salt".getBytes(StandardCharsets.US_ASCII), 1, expected);

    assertThat(pin.matches("passwd")).isTrue();
    assertThat(pin.matches("passwe")).isFalse();
  }

  @Test
  void pin_isKnownByItsDigits_andSaltedAnewEachTime() {
    Pin pin = Pin.of("042917");

    assertThat(pin.matches("042917")).isTrue();
    assertThat(pin.matches("042918")).isFalse();
    assertThat(Pin.of("042917").hash()).isNotEqualTo(pin.hash());
    assertThat(pin.iterations()).isGreaterThanOrEqualTo(100_000);
  }

  @Test
  void inventedPin_hasSixDigits() {
    for (int i = 0; i < 100; i++) {
      assertThat(Pin.invented()).matches("\\d{6}");
    }
  }
}
