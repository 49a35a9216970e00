package vn.sipas.analysis.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellDateTest {

  @ParameterizedTest
  @CsvSource({
    "5/8/2025, 2025-08-05",
    "05-08-2025, 2025-08-05",
    "5.8.2025, 2025-08-05",
    "5/8/2025 14:05, 2025-08-05",
    "14:05:59 05/08/2025, 2025-08-05",
    "2025-08-05, 2025-08-05",
    "2025/8/5, 2025-08-05",
    "2025-08-05T14:05:59+07:00, 2025-08-05",
    "45874, 2025-08-05",
    "45874.6041667, 2025-08-05",
    "29/2/2024, 2024-02-29"
  })
  void of_dayAsOfficesWriteIt_isRead(String text, LocalDate day) {
    assertThat(CellDate.of(text)).hasValue(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"31/2/2025", "29/2/2025", "13/13/2025", "8/5", "hôm nay", "5/8/25", "0"})
  void of_whatIsNoDay_isNothing(String text) {
    assertThat(CellDate.of(text)).isEmpty();
  }
}
