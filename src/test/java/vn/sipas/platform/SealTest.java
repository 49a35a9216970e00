package vn.sipas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SealTest {

  private static final byte[] PLAIN = "câu trả lời".getBytes(StandardCharsets.UTF_8);

  private final Seal seal = new Seal(key(1));

  @Test
  void open_whatWasSealed_givesItBack() {
    assertThat(seal.open(seal.seal(PLAIN, "dn-2026"), "dn-2026")).hasValue(PLAIN);
  }

  @Test
  void seal_twice_looksDifferentEachTime() {
    assertThat(seal.seal(PLAIN, "dn-2026")).isNotEqualTo(seal.seal(PLAIN, "dn-2026"));
  }

  @Test
  void seal_showsNothingOfTheAnswers() {
    byte[] secret = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".getBytes(StandardCharsets.US_ASCII);

    assertThat(seal.seal(secret, "dn-2026")).matches("[A-Za-z0-9_-]+").doesNotContain("YWFhYWFh");
  }

  @Test
  void open_anyByteChanged_isRefused() {
    String sealed = seal.seal(PLAIN, "dn-2026");

    for (int i = 0; i < sealed.length() - 1; i++) {
      char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
      String tampered = sealed.substring(0, i) + other + sealed.substring(i + 1);
      assertThat(seal.open(tampered, "dn-2026")).as("character %s", i).isEmpty();
    }
  }

  @Test
  void open_otherContextOrKey_isRefused() {
    String sealed = seal.seal(PLAIN, "dn-2026");

    assertThat(seal.open(sealed, "dn-2027")).isEmpty();
    assertThat(new Seal(key(2)).open(sealed, "dn-2026")).isEmpty();
  }

  @Test
  void open_whatNeverWasSealed_isRefused() {
    assertThat(seal.open("", "dn-2026")).isEmpty();
    assertThat(seal.open("abc", "dn-2026")).isEmpty();
    assertThat(seal.open("không phải base64", "dn-2026")).isEmpty();
  }

  private static byte[] key(int fill) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) fill);
    return key;
  }
}
