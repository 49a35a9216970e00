package vn.sipas.estimation.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How the planning functions hang together, and what they refuse. */
class SampleSizeTest {

  private static final FieldConditions IDEAL = FieldConditions.IDEAL;

  @Test
  void plannedMargin_isTheHalfWidthThatTheSampleAchieves() {
    // the with-replacement base of n0/(1 + n0/N): achieved without the frame's correction
    for (double p : new double[] {0.5, 0.85, 0.95}) {
      var conditions = new FieldConditions(1.7, 0.8, 0.9);
      var size = SampleSize.forMargin(p, 0.03, null, conditions, 0.95);

      var achieved = ExpectedPrecision.of(p, size.valid(), null, 1.7, null, 0.95);

      assertThat(achieved.halfWidth()).isLessThanOrEqualTo(0.03).isCloseTo(0.03, within(1e-4));
      assertThat(Math.round(size.issued() * 0.72)).isBetween(size.valid(), size.valid() + 1);
    }
  }

  @Test
  void yamanesSample_withClusters_missesItsMargin() {
    var yamane = SampleSize.yamane(1_850, 0.05);

    double promised = ExpectedPrecision.of(0.5, yamane.valid(), 1_850L, 1, null, 0.95).halfWidth();
    double delivered =
        ExpectedPrecision.of(0.5, yamane.valid(), 1_850L, 1.7, null, 0.95).halfWidth();

    assertThat(promised).isLessThan(0.05);
    assertThat(delivered).isGreaterThan(0.06);
  }

  @Test
  void smallFrame_isNeverExceeded() {
    var size = SampleSize.forMargin(0.5, 0.01, 60L, new FieldConditions(3, 0.5, 0.9), 0.95);

    assertThat(size.valid()).isEqualTo(60);
    assertThat(size.issued()).isEqualTo(60);
  }

  @Test
  void everybodyAsked_leavesNoError() {
    var precision = ExpectedPrecision.of(0.9, 40, 40L, 1.5, 5L, 0.95);

    assertThat(precision.halfWidth()).isZero();
    assertThat(precision.effectiveSize()).isNull();
  }

  @Test
  void smallerDistancesAndMorePower_needMorePeople() {
    long far = SampleSize.forTarget(0.85, 0.92, 0.8, null, IDEAL, 0.95).valid();
    long near = SampleSize.forTarget(0.85, 0.88, 0.8, null, IDEAL, 0.95).valid();
    long surer = SampleSize.forTarget(0.85, 0.92, 0.95, null, IDEAL, 0.95).valid();

    assertThat(near).isGreaterThan(far);
    assertThat(surer).isGreaterThan(far);
    assertThat(SampleSize.forDifference(0.9, 0.88, 0.8, null, IDEAL, 0.95))
        .isEqualTo(SampleSize.forDifference(0.88, 0.9, 0.8, null, IDEAL, 0.95));
  }

  @Test
  void optimalSize_hasTheLeastErrorForTheMoney() {
    double cluster = 900_000;
    double respondent = 60_000;
    double icc = 0.05;
    double best = ClusterPlan.optimalSize(cluster, respondent, icc);

    assertThat(errorForTheMoney(best, cluster, respondent, icc))
        .isLessThan(errorForTheMoney(best + 1, cluster, respondent, icc))
        .isLessThan(errorForTheMoney(best - 1, cluster, respondent, icc));
  }

  /** Cost per independent answer. */
  private static double errorForTheMoney(double b, double cluster, double respondent, double icc) {
    return (cluster / b + respondent) * ClusterPlan.designEffect(b, icc, 0);
  }

  @Test
  void officialSizeOfDakNong2024_isThatOfTheFormula() {
    var yamane = SampleSize.yamane(22_567, 0.05);

    assertThat(yamane.corrected()).isCloseTo(393.0335, within(1e-4));
    assertThat(yamane.valid()).isEqualTo(394);
  }

  @Test
  void sizeForATarget_inAFrame_isCorrected() {
    // 362.775635/(1 + 362.775635/22567), golden n0
    var size = SampleSize.forTarget(0.85, 0.9, 0.8, 22_567L, IDEAL, 0.95);

    assertThat(size.corrected()).isCloseTo(357.03610388101055, within(1e-9));
    assertThat(size.valid()).isEqualTo(358);
    assertThat(SampleSize.forTarget(0.85, 0.86, 0.8, 500L, IDEAL, 0.95).issued())
        .isLessThanOrEqualTo(500);
  }

  @Test
  void sizeForAChange_leavesRoomForTheEarlierError() {
    // v = (0.04/(1.959964 + 0.841621))² − 0.01², n0 = 0.84 · 0.16/v
    var size = SampleSize.forChange(0.8, 0.01, 0.84, 0.8, null, IDEAL, 0.95);

    assertThat(size.simple()).isCloseTo(1294.164975999503, within(1e-6));
    assertThat(SampleSize.forChange(0.8, 0.02, 0.84, 0.8, null, IDEAL, 0.95)).isNull();
  }

  @Test
  void detectableChange_isSixtyPercentMoreThanWhatIsSignificant() {
    double normal = Detectable.change(0.01, 0.01, 0.8, null, 0.95);

    assertThat(normal)
        .isCloseTo((1.959963984540054 + 0.8416212335729143) * 0.01 * Math.sqrt(2), within(1e-12));
    assertThat(Detectable.change(0.01, 0.01, 0.8, 5L, 0.95)).isGreaterThan(normal);
  }

  @Test
  void powerOfTheSizeForATarget_isThatWhichWasPlanned() {
    double size = SampleSize.forTarget(0.85, 0.9, 0.8, null, IDEAL, 0.95).simple();
    double below = SampleSize.forTarget(0.9, 0.86, 0.7, null, IDEAL, 0.95).simple();

    assertThat(Detectable.power(0.85, 0.9, size, 0.95)).isCloseTo(0.8, within(1e-9));
    assertThat(Detectable.power(0.9, 0.86, below, 0.95)).isCloseTo(0.7, within(1e-9));
  }

  @Test
  void correlation_isTheInverseOfTheDesignEffect() {
    double designEffect = ClusterPlan.designEffect(20, 0.08, 0.4);

    assertThat(ClusterPlan.correlation(designEffect, 20, 0.4)).isCloseTo(0.08, within(1e-12));
    assertThat(ClusterPlan.correlation(0.9, 20, 0)).isZero();
    assertThatThrownBy(() -> ClusterPlan.correlation(1.5, 1, 0))
        .hasMessageContaining("tells nothing");
  }

  @Test
  void errorOfStrata_isWeightedByTheirShareOfTheFrame() {
    // √((0.75 · 0.02)² + (0.25 · 0.04)²)
    var all = ExpectedPrecision.ofStrata(0.8, List.of(300L, 100L), List.of(0.02, 0.04), null, 0.95);

    assertThat(all.standardError()).isCloseTo(0.018027756377319945, within(1e-15));
    assertThat(all.effectiveSize()).isCloseTo(0.16 / 0.000325, within(1e-9));
  }

  @Test
  void impossibleInput_isRefused() {
    assertThatThrownBy(() -> SampleSize.forMargin(0.9, 0, null, IDEAL, 0.95))
        .hasMessageContaining("half-width");
    assertThatThrownBy(() -> SampleSize.forMargin(90, 0.05, null, IDEAL, 0.95))
        .hasMessageContaining("share");
    assertThatThrownBy(() -> SampleSize.forMargin(0.9, 0.05, 0L, IDEAL, 0.95))
        .hasMessageContaining("frame is empty");
    assertThatThrownBy(() -> SampleSize.forMargin(0.9, 0.05, null, IDEAL, 95))
        .hasMessageContaining("confidence level");
    assertThatThrownBy(() -> SampleSize.forTarget(0.9, 0.9, 0.8, null, IDEAL, 0.95))
        .hasMessageContaining("difference of 0");
    assertThatThrownBy(() -> SampleSize.forTarget(0.85, 0.9, 1, null, IDEAL, 0.95))
        .hasMessageContaining("power");
    assertThatThrownBy(() -> SampleSize.forDifference(0.9, 0.9, 0.8, null, IDEAL, 0.95))
        .hasMessageContaining("difference of 0");
    assertThatThrownBy(() -> SampleSize.yamane(0, 0.05)).hasMessageContaining("frame is empty");
    assertThatThrownBy(() -> new FieldConditions(0, 1, 1)).hasMessageContaining("design effect");
    assertThatThrownBy(() -> new FieldConditions(1, 0, 1)).hasMessageContaining("(0,1]");
    assertThatThrownBy(() -> ClusterPlan.designEffect(0.5, 0.1, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ClusterPlan.optimalSize(1, 1, 0))
        .hasMessageContaining("intraclass correlation");
    assertThatThrownBy(() -> ExpectedPrecision.of(0.9, 50, 40L, 1, null, 0.95))
        .hasMessageContaining("50 respondents out of 40");
    assertThatThrownBy(() -> ExpectedPrecision.of(0.9, 50, null, 1, 0L, 0.95))
        .hasMessageContaining("degrees of freedom");
  }
}
