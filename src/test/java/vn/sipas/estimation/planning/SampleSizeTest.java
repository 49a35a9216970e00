package vn.sipas.estimation.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
    long far = SampleSize.forTarget(0.85, 0.92, 0.8, IDEAL, 0.95).valid();
    long near = SampleSize.forTarget(0.85, 0.88, 0.8, IDEAL, 0.95).valid();
    long surer = SampleSize.forTarget(0.85, 0.92, 0.95, IDEAL, 0.95).valid();

    assertThat(near).isGreaterThan(far);
    assertThat(surer).isGreaterThan(far);
    assertThat(SampleSize.forDifference(0.9, 0.88, 0.8, IDEAL, 0.95))
        .isEqualTo(SampleSize.forDifference(0.88, 0.9, 0.8, IDEAL, 0.95));
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
  void impossibleInput_isRefused() {
    assertThatThrownBy(() -> SampleSize.forMargin(0.9, 0, null, IDEAL, 0.95))
        .hasMessageContaining("half-width");
    assertThatThrownBy(() -> SampleSize.forMargin(90, 0.05, null, IDEAL, 0.95))
        .hasMessageContaining("share");
    assertThatThrownBy(() -> SampleSize.forMargin(0.9, 0.05, 0L, IDEAL, 0.95))
        .hasMessageContaining("frame is empty");
    assertThatThrownBy(() -> SampleSize.forMargin(0.9, 0.05, null, IDEAL, 95))
        .hasMessageContaining("confidence level");
    assertThatThrownBy(() -> SampleSize.forTarget(0.9, 0.9, 0.8, IDEAL, 0.95))
        .hasMessageContaining("difference of 0");
    assertThatThrownBy(() -> SampleSize.forTarget(0.85, 0.9, 1, IDEAL, 0.95))
        .hasMessageContaining("power");
    assertThatThrownBy(() -> SampleSize.forDifference(0.9, 0.9, 0.8, IDEAL, 0.95))
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
