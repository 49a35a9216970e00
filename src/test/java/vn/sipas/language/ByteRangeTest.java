package vn.sipas.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteRangeTest {

  @ParameterizedTest
  @CsvSource({
    "bytes=0-, 0, 9",
    "bytes=2-4, 2, 4",
    "bytes=8-20, 8, 9",
    "bytes=-3, 7, 9",
    "bytes=-30, 0, 9"
  })
  void part_isCutToTheFile(String header, int first, int last) {
    assertThat(ByteRange.of(header, 10)).isEqualTo(new ByteRange(first, last));
  }

  @ParameterizedTest
  @CsvSource({"bytes=10-", "bytes=10-12", "bytes=-0"})
  void partBehindTheEnd_isEmpty(String header) {
    assertThat(ByteRange.of(header, 10).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      value = {"null", "bytes=-", "'bytes=0-1,4-5'", "bytes=5-4", "pages=1-2"},
      nullValues = "null")
  void anythingElse_isTheWholeFile(String header) {
    assertThat(ByteRange.of(header, 10)).isNull();
  }
}
