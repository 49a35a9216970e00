package vn.sipas.report.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AxisTest {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

  @ParameterizedTest
  @CsvSource({
    "0.851, 0.871, 20, 75, 100, 5",
    "0.807, 0.901, 10, 80, 95, 5",
    "0.58, 0.99, 10, 50, 100, 10",
    "0.10, 0.95, 10, 0, 100, 20",
    "1, 1, 10, 90, 100, 2",
    "0, 0, 10, 0, 10, 2"
  })
  void axis_hasRoundEndsAroundTheShares(
      double low, double high, int span, int from, int to, int step) {
    assertThat(Axis.over(List.of(low, high), span)).isEqualTo(new Axis(from, to, step));
  }

  @Test
  void axis_ofNothing_isTheWholeScale() {
    assertThat(Axis.over(List.of(), 10)).isEqualTo(Axis.FULL);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.003, 0.42, 0.85, 0.9999, 1})
  void everyShare_hasItsPlaceInside(double share) {
    Axis axis = Axis.over(List.of(share), 10);

    assertThat(axis.to() - axis.from()).isGreaterThanOrEqualTo(10);
    assertThat(number(axis.x(share))).isBetween(7.0, 93.0);
  }

  @Test
  void places_growWithTheShare() {
    Axis axis = new Axis(75, 100, 5);

    assertThat(axis.x(0.75)).isEqualTo("7.00%");
    assertThat(axis.x(1)).isEqualTo("93.00%");
    assertThat(axis.width(0.80, 0.85)).isEqualTo("17.20%");
    assertThat(axis.x(0.5)).as("outside").isEqualTo("7.00%");
  }

  @Test
  void ticks_areWrittenAsPeopleReadThem() {
    assertThat(new Axis(80, 90, 5).ticks(VIETNAMESE))
        .extracting(Axis.Tick::label)
        .containsExactly("80\u00a0%", "85\u00a0%", "90\u00a0%");
  }

  @Test
  void labels_nearAnEnd_turnInwards() {
    Axis axis = new Axis(80, 100, 5);

    assertThat(axis.anchor(0.80)).isEqualTo("start");
    assertThat(axis.anchor(0.90)).isEqualTo("middle");
    assertThat(axis.anchor(0.99)).isEqualTo("end");
  }

  private static double number(String percent) {
    return Double.parseDouble(percent.replace("%", ""));
  }
}
