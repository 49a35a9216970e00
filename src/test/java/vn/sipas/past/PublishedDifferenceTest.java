package vn.sipas.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.sipas.estimation.Limits;
import vn.sipas.past.PublishedDifference.Present;

/** Đắk Nông's 80.09 % of 2022 beside a later estimate: what may be said of the difference. */
class PublishedDifferenceTest {

  private static final Present NOW = new Present(2025, 0.8321, new Limits(0.81, 0.85), 0.95);

  @Test
  void shareAlone_hasNoInterval() {
    var difference = PublishedDifference.of(figure(null, null, null, null), NOW, Set.of(2022));

    assertThat(difference.value()).isEqualTo(0.0312, within(1e-12));
    assertThat(difference.interval()).isNull();
    assertThat(difference.code()).isEqualTo("error_unknown");
  }

  @Test
  void numberOfRespondents_isNoStandardError() {
    var difference = PublishedDifference.of(figure(400, null, null, null), NOW, Set.of());

    assertThat(difference.interval()).isNull();
    assertThat(difference.code()).isEqualTo("design_unknown");
  }

  @Test
  void standardError_givesMoverOfIndependentEstimates() {
    var difference = PublishedDifference.of(figure(400, 0.01, null, null), NOW, Set.of());

    double half = 1.959963984540054 * 0.01;
    assertThat(difference.code()).isEqualTo("approximate");
    assertThat(difference.interval().lower())
        .isEqualTo(0.0312 - Math.hypot(0.0221, half), within(1e-12));
    assertThat(difference.interval().upper())
        .isEqualTo(0.0312 + Math.hypot(0.0179, half), within(1e-12));
  }

  @Test
  void publishedInterval_isTakenAsItsStandardErrorAtOtherLevels() {
    double half = 1.959963984540054 * 0.01;
    var published = figure(null, null, 0.8009 - half, 0.8009 + half);
    var now = new Present(2025, 0.8321, new Limits(0.82, 0.84), 0.9);

    var difference = PublishedDifference.of(published, now, Set.of());
    assertThat(difference.interval().upper())
        .isEqualTo(0.0312 + Math.hypot(0.0079, 1.6448536269514722 * 0.01), within(1e-9));
  }

  @Test
  void methodBreakInBetween_forbidsTheDifference() {
    var published = figure(null, 0.01, null, null);

    assertThat(PublishedDifference.of(published, NOW, Set.of(2023)))
        .isEqualTo(new PublishedDifference(null, null, "method_break"));
    assertThat(PublishedDifference.of(published, NOW, Set.of(2025)).code())
        .isEqualTo("method_break");
    assertThat(PublishedDifference.of(published, NOW, Set.of(2022, 2026)).code())
        .isEqualTo("approximate");
  }

  @Test
  void presentEstimateThatMayNotBeRead_isComparedWithNothing() {
    var hidden = new Present(2025, null, null, 0.95);

    assertThat(PublishedDifference.of(figure(null, 0.01, null, null), hidden, Set.of()))
        .isEqualTo(new PublishedDifference(null, null, "no_estimate"));
  }

  private static PublishedFigure figure(
      Integer respondents, Double error, Double lower, Double upper) {
    return new PublishedFigure(
        1,
        2022,
        1,
        "Tỉnh Đắk Nông",
        "overall",
        0.8009,
        respondents,
        error,
        lower,
        upper,
        "Báo Đắk Nông 09/12/2024",
        null,
        true,
        Instant.EPOCH,
        "analyst");
  }
}
