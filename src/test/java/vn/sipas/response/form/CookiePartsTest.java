package vn.sipas.response.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CookiePartsTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3_798, 3_799, 3_800, 7_599, 7_600, 11_399})
  void join_anyLengthThatFits_givesTheValueBack(int length) {
    String value = "abcdefghij".repeat(1_140).substring(0, length);

    List<String> parts = CookieParts.split(value).orElseThrow();

    assertThat(parts).allSatisfy(part -> assertThat(part).hasSizeBetween(1, CookieParts.LARGEST));
    assertThat(join(parts)).hasValue(value);
  }

  @Test
  void split_moreThanThreeCookiesHold_isRefused() {
    assertThat(CookieParts.split("x".repeat(11_400))).isEmpty();
  }

  @Test
  void join_partOfAnEarlierLongerValue_isLeftOut() {
    List<String> parts = List.of(CookieParts.split("mới").orElseThrow().get(0), "cũ", "cũ hơn");

    assertThat(join(parts)).hasValue("mới");
  }

  @Test
  void join_missingOrForeignPart_isEmpty() {
    assertThat(join(List.of())).isEmpty();
    assertThat(join(List.of(""))).isEmpty();
    assertThat(join(List.of("9abc"))).isEmpty();
    assertThat(join(List.of("2abc"))).isEmpty();
  }

  private static Optional<String> join(List<String> parts) {
    return CookieParts.join(i -> i < parts.size() ? parts.get(i) : null);
  }
}
