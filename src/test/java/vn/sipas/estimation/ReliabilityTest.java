package vn.sipas.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReliabilityTest {

  private static Reliability of(long n, double lower, double upper, int minimumCell) {
    var e = DefaultIntervalsTest.estimate(EstimateStatus.OK, n, 0.9, 0.02, 40);
    return Reliability.of(
        e,
        new Interval(
            IntervalMethod.WILSON, IntervalRule.WILSON_DIRECT, 0.95, lower, upper, 50.0, 40.0),
        minimumCell);
  }

  private static Interval census() {
    return new Interval(null, IntervalRule.CENSUS, 0.95, 0.9, 0.9, null, null);
  }

  @Test
  void states_followCountAndWidth() {
    assertThat(of(30, 0.85, 0.95, 5).platform()).isEqualTo(Reliability.Platform.OK);
    assertThat(of(29, 0.85, 0.95, 5).platform()).isEqualTo(Reliability.Platform.CAUTION);
    assertThat(of(10, 0.85, 0.95, 5).platform()).isEqualTo(Reliability.Platform.CAUTION);
    assertThat(of(9, 0.85, 0.95, 5).platform()).isEqualTo(Reliability.Platform.UNRELIABLE);
    assertThat(of(30, 0.65, 0.96, 5).platform()).isEqualTo(Reliability.Platform.UNRELIABLE);
    assertThat(of(4, 0.85, 0.95, 5).platform()).isEqualTo(Reliability.Platform.HIDDEN);
  }

  @Test
  void minimumCell_isTheCampaigns_butNotBelowThree() {
    assertThat(of(4, 0.85, 0.95, 3).platform()).isEqualTo(Reliability.Platform.UNRELIABLE);
    assertThat(of(19, 0.85, 0.95, 20).platform()).isEqualTo(Reliability.Platform.HIDDEN);
    assertThat(of(19, 0.85, 0.95, 20).flags())
        .containsExactly("n_resp<30", "n_resp<20_confidential");
    assertThatThrownBy(() -> of(4, 0.85, 0.95, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void census_isFine_butASmallOneIsHiddenAllTheSame() {
    var large = DefaultIntervalsTest.estimate(EstimateStatus.CENSUS, 12, 0.9, 0, 11);
    var small = DefaultIntervalsTest.estimate(EstimateStatus.CENSUS, 4, 0.75, 0, 3);

    assertThat(Reliability.of(large, census(), 5))
        .isEqualTo(new Reliability(Reliability.Platform.OK, null, List.of()));
    assertThat(Reliability.of(small, census(), 5))
        .isEqualTo(
            new Reliability(Reliability.Platform.HIDDEN, null, List.of("n_resp<5_confidential")));
  }

  @Test
  void withoutInterval_nothingIsReliable() {
    var refused =
        new Estimate(
            new Counts(50, 50, 40), 50, 40, 0.8, null, null, 5, 1, EstimateStatus.VARIANCE_REFUSED);
    var nobody = new Estimate(Counts.NONE, 0, 0, null, null, null, 0, 0, EstimateStatus.NO_DATA);

    assertThat(Reliability.of(refused, null, 5))
        .isEqualTo(new Reliability(Reliability.Platform.UNRELIABLE, null, List.of("no_interval")));
    assertThat(Reliability.of(nobody, null, 5).platform()).isEqualTo(Reliability.Platform.HIDDEN);
  }
}
