package vn.sipas.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "85|0.85",
        "85,5|0.855",
        "85.5 %|0.855",
        " 90% |0.9",
        "0,5|0.005",
        "100|1",
        "2|0.02"
      })
  void parse_theWaysPeopleType_isAShare(String typed, double share) {
    assertThat(Percent.parse(typed)).contains(share);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%", "abc", "-1", "100,01", "1e2", "85,5,5", "NaN"})
  void parse_anythingElse_isRefused(String typed) {
    assertThat(Percent.parse(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0.85|85|85", "0.855|85,5|85.5", "0.02|2|2", "0.1|10|10", "1|100|100"})
  void typed_aShare_readsBackTheSame(double share, String vietnamese, String english) {
    assertThat(Percent.typed(share, true)).isEqualTo(vietnamese);
    assertThat(Percent.typed(share, false)).isEqualTo(english);
    assertThat(Percent.parse(vietnamese)).contains(share);
  }
}
