package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParIndexRuleTest {

  private final ParIndexRule.Reader reader = new ParIndexRule.Reader();

  @Test
  void rule_holdsFromItsFirstDayUntilTheDayItEnds() {
    ParIndexRule rule = reader.convert(" 2022-01-01/2025-01-01/8.1/10 ");

    assertThat(rule.criterion()).isEqualTo("8.1");
    assertThat(rule.points()).isEqualTo(10);
    assertThat(rule.holdsOn(LocalDate.of(2021, 12, 31))).isFalse();
    assertThat(rule.holdsOn(LocalDate.of(2022, 1, 1))).isTrue();
    assertThat(rule.holdsOn(LocalDate.of(2024, 12, 31))).isTrue();
    assertThat(rule.holdsOn(LocalDate.of(2025, 1, 1))).isFalse();
  }

  @Test
  void source_mayHaveSlashesAndIsSaid() {
    Locale locale = Locale.forLanguageTag("vi-VN");
    ParIndexRule given =
        reader.convert("2025-01-01/2026-01-01/8.1/10/Quyết định số 1/QĐ-BNV ngày 2/1/2026");

    assertThat(given.points()).isEqualTo(10);
    assertThat(given.source(locale)).isEqualTo("Quyết định số 1/QĐ-BNV ngày 2/1/2026");
    assertThat(reader.convert(ParIndexRule.BUILT_IN).source(locale)).contains("Đắk Lắk");
    assertThat(reader.convert("2025-01-01/2026-01-01/8.1/10").source(locale))
        .contains("không ghi nguồn");
  }

  @Test
  void formula_isInWords() {
    ParIndexRule rule = reader.convert("2025-01-01/2026-01-01/8.1/7.5");

    assertThat(rule.formula(Locale.forLanguageTag("vi-VN"))).isEqualTo("điểm = chỉ số × 7,5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-01-01/8.1/10",
        "2025-01-01/2022-01-01/8.1/10",
        "2022-01-01/2025-01-01/8.1/0"
      })
  void rule_withoutDaysOrPoints_isRefused(String text) {
    assertThatThrownBy(() -> reader.convert(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
