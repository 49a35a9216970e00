package vn.sipas.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.publication.PublishedDocument.Quality;

class CanonicalTest {

  private static final PublishedDocument DOCUMENT =
      Documents.document(
          Documents.fixed("ee", List.of(), 0.85), null, Documents.everybody(0.8312, "not_met"));

  @ParameterizedTest
  @CsvSource({
    "0.85, 0.85",
    "1.0, 1",
    "-0.0, 0",
    "2.0E-3, 0.002",
    "1.0E-7, 0.0000001",
    "22567.0, 22567",
    "0.1, 0.1",
    "0.30000000000000004, 0.3",
    "0.123456789012345, 0.123456789012"
  })
  void numbers_haveTwelveDigitsAndNoExponent(double value, String written) {
    assertThat(Canonical.number(value)).isEqualTo(written);
  }

  @Test
  void text_isSortedWithoutBlanksAndWithoutWhatIsNotThere() {
    String text = Canonical.of(DOCUMENT).text();

    assertThat(text)
        .startsWith("{\"campaign\":{\"code\":\"dn-2026\",\"firstDay\":\"2026-08-01\"")
        .contains("\"estimate\":0.8312", "\"name\":{\"en\":\"Overall\",\"vi\":\"Chỉ số chung\"}")
        .doesNotContain("null", "\n", ": ", "\"fieldwork\"");
  }

  @Test
  void order_ofMapsChangesNothing() {
    Map<String, Long> other = new LinkedHashMap<>();
    other.put("paper", 100L);
    other.put("interview", 300L);
    Map<String, Long> one = new LinkedHashMap<>();
    one.put("interview", 300L);
    one.put("paper", 100L);

    assertThat(Canonical.of(withChannels(one)).sha256())
        .isEqualTo(Canonical.of(withChannels(other)).sha256())
        .isEqualTo(Canonical.of(DOCUMENT).sha256());
  }

  private static PublishedDocument withChannels(Map<String, Long> channels) {
    Quality quality = DOCUMENT.quality();
    return new PublishedDocument(
        DOCUMENT.format(),
        DOCUMENT.campaign(),
        DOCUMENT.fixed(),
        DOCUMENT.made(),
        DOCUMENT.definition(),
        DOCUMENT.design(),
        DOCUMENT.measures(),
        DOCUMENT.tables(),
        null,
        new Quality(
            quality.flagsOpen(),
            quality.flagsKept(),
            quality.flagsExcluded(),
            null,
            channels,
            quality.medianSeconds(),
            quality.timed(),
            null,
            quality.checks()),
        null);
  }

  @Test
  void whatWasRead_isWrittenTheSame() {
    Canonical written = Canonical.of(DOCUMENT);

    assertThat(Canonical.of(written.read())).isEqualTo(written);
    assertThat(written.read()).isEqualTo(DOCUMENT);
  }

  /** A name that a later version adds does not keep an older one from being read. */
  @Test
  void unknownNames_areReadOver() {
    Canonical later =
        new Canonical(
            Canonical.of(DOCUMENT).text().replaceFirst("\\{", "{\"added\":{\"later\":1},"));

    assertThat(later.read()).isEqualTo(DOCUMENT);
  }
}
