package vn.sipas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How numbers and days stand in texts. */
class WrittenValuesTest {

  private static final Locale VIETNAMESE = Language.VIETNAMESE.locale();
  private static final Locale ENGLISH = Language.ENGLISH.locale();

  @Test
  void days_areWrittenAsEverywhereOnPages() {
    Object[] days = {LocalDate.of(2025, 6, 30), LocalDate.of(2025, 7, 1)};

    assertThat(Messages.text(VIETNAMESE, "satisfaction.break.boundaries", days))
        .contains("địa giới ngày 30/06/2025;", "địa giới ngày 01/07/2025.");
    assertThat(Messages.text(ENGLISH, "satisfaction.break.boundaries", days))
        .contains("those of 30/06/2025;", "those of 01/07/2025.");
  }

  @Test
  void numbers_areWrittenByLanguage() {
    assertThat(Messages.text(VIETNAMESE, "satisfaction.break.items", 12_345, 0, 999))
        .contains("12.345", " 0 ", " 999 ");
    assertThat(Messages.text(ENGLISH, "satisfaction.break.items", 12_345, 0, 999))
        .contains("12,345", " 0 ", " 999 ");
  }
}
