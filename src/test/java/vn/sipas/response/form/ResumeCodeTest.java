package vn.sipas.response.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeCodeTest {

  @ParameterizedTest
  @ValueSource(strings = {"048213", "048 213", " 048-213 ", "0 4 8 2 1 3", "048.213", "０４８２１３"})
  void typed_anyWayOfWritingSixDigits_isTheCode(String text) {
    assertThat(ResumeCode.typed(text)).hasValue(new ResumeCode("048213"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "04821", "0482133", "O48213", "04821a", "٠٤٨٢١٣"})
  void typed_anythingElse_isEmpty(String text) {
    assertThat(ResumeCode.typed(text)).isEmpty();
  }

  @Test
  void shown_inTwoGroups_isTypedAgain() {
    ResumeCode code = ResumeCode.fresh(new SecureRandom());

    assertThat(code.shown()).matches("\\d{3} \\d{3}");
    assertThat(ResumeCode.typed(code.shown())).hasValue(code);
  }

  @Test
  void fresh_manyTimes_startsWithEveryDigit() {
    var chance = new SecureRandom();

    assertThat(
            java.util.stream.Stream.generate(() -> ResumeCode.fresh(chance).digits().charAt(0))
                .limit(500)
                .distinct())
        .hasSize(10);
  }

  @Test
  void toString_ofALog_hidesTheCode() {
    assertThat(new ResumeCode("048213").toString()).doesNotContainPattern("\\d");
  }
}
