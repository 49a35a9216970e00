package vn.sipas.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Edges of intervals and verdicts; the numbers themselves are in {@link GoldenAgainstRTest}. */
class DefaultIntervalsTest {

  /** An estimate of n single answers with the given standard error. */
  static Estimate estimate(EstimateStatus status, long n, double p, double se, long df) {
    return new Estimate(
        new Counts(n, n, Math.round(n * p)), n, n * p, p, se * se, null, df + 1, 1, status);
  }

  private static Estimate ok(long n, double p, double se, long df) {
    return estimate(EstimateStatus.OK, n, p, se, df);
  }

  private static DefaultIntervals alone(Estimate e) {
    return new DefaultIntervals(List.of(e), e);
  }

  @Test
  void wilson_ofASimpleSample_isTheTextbookInterval() {
    // 40 of 50 at z = 1.96: Wilson 1927, (0.6696, 0.8876)
    var e = ok(50, 0.8, Math.sqrt(0.8 * 0.2 / 50), 100_000_000);

    var interval = alone(e).of(e, 0.95).orElseThrow();

    assertThat(interval.rule()).isEqualTo(IntervalRule.WILSON_DIRECT);
    assertThat(interval.lower()).isCloseTo(0.6696, within(5e-5));
    assertThat(interval.upper()).isCloseTo(0.8876, within(5e-5));
  }

  @Test
  void twelveDegreesOfFreedom_areEnough_elevenAreNot() {
    var twelve = ok(200, 0.8, 0.03, 12);
    var eleven = ok(200, 0.8, 0.03, 11);

    assertThat(alone(twelve).of(twelve, 0.95).orElseThrow().rule())
        .isEqualTo(IntervalRule.WILSON_DIRECT);
    assertThat(alone(eleven).of(eleven, 0.95).orElseThrow().rule())
        .isEqualTo(IntervalRule.WILSON_STABILISED);
  }

  @Test
  void borrowing_neverRaisesTheEffectiveSize() {
    var noisy = ok(100, 0.8, 0.08, 5);
    var quiet = ok(100, 0.8, 0.02, 5);
    var table = new DefaultIntervals(List.of(noisy, quiet), noisy);

    assertThat(table.precision(noisy).orElseThrow().effectiveSampleSize())
        .isCloseTo(noisy.effectiveSampleSize(), within(1e-12));
    assertThat(table.precision(quiet).orElseThrow().effectiveSampleSize())
        .isLessThan(quiet.cappedEffectiveSampleSize());
    assertThat(table.precision(quiet).orElseThrow().degreesOfFreedom()).isGreaterThan(5);
  }

  @Test
  void borrowing_neverLowersTheDegreesOfFreedom() {
    var dominant = ok(400, 0.8, 0.08, 2);
    var eleven = ok(50, 0.8, 0.06, 11);
    var table = new DefaultIntervals(List.of(dominant, eleven), dominant);

    var precision = table.precision(eleven).orElseThrow();

    assertThat(precision.family().degreesOfFreedom()).isLessThan(3);
    assertThat(precision.degreesOfFreedom()).isEqualTo(11);
  }

  @Test
  void tableWithoutVariation_borrowsFromTheWholeSample() {
    var all = estimate(EstimateStatus.ALL_SATISFIED, 30, 1, 0, 5);
    var whole = ok(500, 0.9, 0.02, 40);

    var interval = new DefaultIntervals(List.of(all), whole).of(all, 0.95).orElseThrow();

    assertThat(interval.rule()).isEqualTo(IntervalRule.WILSON_STABILISED);
    assertThat(interval.upper()).isEqualTo(1);
    assertThat(interval.degreesOfFreedom()).isCloseTo(40, within(1e-12));
  }

  @Test
  void noFamilyAnywhere_allSatisfiedHasNoIntervalAtAll() {
    var all = estimate(EstimateStatus.ALL_SATISFIED, 30, 1, 0, 5);

    assertThat(alone(all).of(all, 0.95)).isEmpty();
  }

  @Test
  void twelveOfTwelveSatisfied_cannotBeDeclaredAbove85() {
    // the desk of method.md §3: 12 of 12, design effect 1 and many degrees of freedom to borrow
    var desk = estimate(EstimateStatus.ALL_SATISFIED, 12, 1, 0, 11);
    var whole = ok(4000, 0.9, Math.sqrt(0.09 / 4000), 3999);

    var interval = new DefaultIntervals(List.of(desk), whole).of(desk, 0.95).orElseThrow();

    assertThat(interval.lower()).isBetween(0.75, 0.77);
    assertThat(Verdict.of(desk, interval, 0.85).outcome()).isEqualTo(Verdict.Outcome.INCONCLUSIVE);
  }

  @Test
  void refusedVarianceAndMissingData_haveNoInterval() {
    var whole = ok(500, 0.9, 0.02, 40);
    for (var status : List.of(EstimateStatus.VARIANCE_REFUSED, EstimateStatus.NO_DATA)) {
      var e = new Estimate(Counts.NONE, 0, 0, null, null, null, 0, 0, status);
      assertThat(new DefaultIntervals(List.of(e), whole).of(e, 0.95)).isEmpty();
      assertThat(IntervalMethod.WILSON.of(e, 0.95)).isEmpty();
    }
  }

  @Test
  void intervals_areNestedInTheirLevel() {
    var e = ok(200, 0.93, 0.02, 20);
    for (var method : IntervalMethod.values()) {
      var narrow = method.of(e, 0.5).orElseThrow();
      var wide = method.of(e, 0.999).orElseThrow();

      assertThat(wide.lower()).as(method.wireName()).isLessThan(narrow.lower());
      assertThat(wide.upper()).as(method.wireName()).isGreaterThan(narrow.upper());
      assertThat(narrow.lower()).isLessThan(0.93);
      assertThat(narrow.upper()).isGreaterThan(0.93);
    }
  }

  @Test
  void levelOutsideZeroAndOne_isRefused() {
    var e = ok(200, 0.93, 0.02, 20);
    for (double level : new double[] {0, 1, 95, -0.1, Double.NaN}) {
      assertThatThrownBy(() -> alone(e).of(e, level)).hasMessageContaining("confidence level");
      assertThatThrownBy(() -> IntervalMethod.BETA.of(e, level))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void methodThatNeedsTheVariance_cannotTakeBorrowedPrecision() {
    var e = ok(200, 0.93, 0.02, 5);

    assertThatThrownBy(() -> alone(e).of(e, IntervalMethod.MEAN, 0.95))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
