package vn.sipas.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

  private static Interval interval(double lower, double upper, double n, double df) {
    return new Interval(
        IntervalMethod.WILSON, IntervalRule.WILSON_DIRECT, 0.95, lower, upper, n, df);
  }

  private static Estimate estimate(long n, double p) {
    return DefaultIntervalsTest.estimate(EstimateStatus.OK, n, p, 0.02, 40);
  }

  private static Verdict.Outcome outcome(double lower, double upper) {
    return Verdict.of(estimate(100, 0.9), interval(lower, upper, 100, 40), 0.85).outcome();
  }

  @Test
  void outcome_comesFromTheIntervalAlone() {
    assertThat(outcome(0.85, 0.95)).isEqualTo(Verdict.Outcome.MET);
    assertThat(outcome(0.86, 0.95)).isEqualTo(Verdict.Outcome.MET);
    assertThat(outcome(0.84, 0.95)).isEqualTo(Verdict.Outcome.INCONCLUSIVE);
    assertThat(outcome(0.70, 0.85)).isEqualTo(Verdict.Outcome.INCONCLUSIVE);
    assertThat(outcome(0.70, 0.84)).isEqualTo(Verdict.Outcome.NOT_MET);
  }

  @Test
  void wilsonVerdictAndScoreTest_neverContradictEachOther() {
    for (double se = 0.005; se < 0.06; se += 0.001) {
      for (double p = 0.70; p < 0.99; p += 0.01) {
        var e = DefaultIntervalsTest.estimate(EstimateStatus.OK, 5000, p, se, 20);
        var interval = IntervalMethod.WILSON.of(e, 0.95).orElseThrow();
        var verdict = Verdict.of(e, interval, 0.85);
        var expected =
            verdict.pAbove() <= 0.025
                ? Verdict.Outcome.MET
                : verdict.pBelow() < 0.025 ? Verdict.Outcome.NOT_MET : Verdict.Outcome.INCONCLUSIVE;
        assertThat(verdict.outcome()).as("p %s se %s", p, se).isEqualTo(expected);
      }
    }
  }

  @Test
  void census_exactlyAtTheTarget_isMetWhateverTheSumsRoundTo() {
    var e = DefaultIntervalsTest.estimate(EstimateStatus.CENSUS, 40, 0.85, 0, 39);
    double below = Math.nextDown(0.85);
    var interval = new Interval(null, IntervalRule.CENSUS, 0.95, below, below, null, null);

    var verdict = Verdict.of(e, interval, 0.85);

    assertThat(verdict).isEqualTo(new Verdict(0.85, Verdict.Outcome.MET, null, null, null, null));
  }

  @Test
  void respondentsNeeded_isThePlanningFormulaTimesTheCostOfAnAnswer() {
    // T = 85 %, truth 90 %, 80 % power: 362.78 effective (golden g8); 2 respondents per answer
    var verdict = Verdict.of(estimate(200, 0.9), interval(0.82, 0.95, 100, 40), 0.85);

    assertThat(verdict.respondentsNeeded()).isEqualTo((long) Math.ceil(2 * 362.775635024364));
  }

  @Test
  void respondentsNeeded_isMoreThanThereAre_withFewDegreesOfFreedomToo() {
    for (double df : new double[] {1, 2, 3, 5, 12}) {
      for (double p : new double[] {0.7, 0.8, 0.88, 0.97}) {
        var e = DefaultIntervalsTest.estimate(EstimateStatus.OK, 60, p, 0.06, (long) df);
        var interval = IntervalMethod.WILSON.of(e, 0.95).orElseThrow();
        var verdict = Verdict.of(e, interval, 0.85);
        if (verdict.outcome() == Verdict.Outcome.INCONCLUSIVE) {
          assertThat(verdict.respondentsNeeded()).as("p %s df %s", p, df).isGreaterThan(60);
        } else {
          assertThat(verdict.respondentsNeeded()).isNull();
        }
      }
    }
  }

  @Test
  void respondentsNeeded_isUnknown_whenTheEstimateIsTheTarget() {
    var verdict = Verdict.of(estimate(100, 0.85), interval(0.77, 0.91, 100, 40), 0.85);

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.INCONCLUSIVE);
    assertThat(verdict.respondentsNeeded()).isNull();
    assertThat(verdict.t()).isCloseTo(0, within(1e-12));
  }

  @Test
  void jeffreysPValue_isCoherentWithItsInterval() {
    var e = DefaultIntervalsTest.estimate(EstimateStatus.OK, 300, 0.9, 0.02, 20);
    var intervals = new DefaultIntervals(List.of(e), e);
    var interval = intervals.of(e, IntervalMethod.JEFFREYS, 0.95).orElseThrow();

    var verdict = Verdict.of(e, interval, interval.lower());

    assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.MET);
    assertThat(verdict.pAbove()).isCloseTo(0.025, within(1e-9));
    assertThat(verdict.t()).isNull();
  }

  @Test
  void targetOfAll_isMetByACompleteEnumerationOnly() {
    var everybody = DefaultIntervalsTest.estimate(EstimateStatus.CENSUS, 40, 1, 0, 39);
    var all = new Interval(null, IntervalRule.CENSUS, 0.95, 1, 1, null, null);

    assertThat(Verdict.of(everybody, all, 1).outcome()).isEqualTo(Verdict.Outcome.MET);
  }

  @Test
  void targetOfAll_wholeSampleSatisfied_isInconclusiveHoweverLarge() {
    var family = DefaultIntervalsTest.estimate(EstimateStatus.OK, 400, 0.9, 0.02, 40);
    for (long n : new long[] {5, 400, 100_000_000}) {
      var e = DefaultIntervalsTest.estimate(EstimateStatus.ALL_SATISFIED, n, 1, 0, 40);
      var intervals = new DefaultIntervals(List.of(family, e), family);
      for (var form : List.of(IntervalMethod.WILSON, IntervalMethod.JEFFREYS)) {
        var verdict = Verdict.of(e, intervals.of(e, form, 0.95).orElseThrow(), 1);

        assertThat(verdict.outcome()).as("%s %s", form, n).isEqualTo(Verdict.Outcome.INCONCLUSIVE);
        assertThat(verdict.respondentsNeeded()).isNull();
        assertThat(verdict.t()).isNull();
      }
    }
  }

  @Test
  void targetOfAll_oneAnswerNotSatisfied_isNotMet() {
    double p = 1 - 1e-4;
    var e =
        DefaultIntervalsTest.estimate(
            EstimateStatus.OK, 10_000, p, Math.sqrt(p * (1 - p) / 10_000), 40);
    var intervals = new DefaultIntervals(List.of(e), e);
    for (var form : List.of(IntervalMethod.WILSON, IntervalMethod.JEFFREYS)) {
      var verdict = Verdict.of(e, intervals.of(e, form, 0.95).orElseThrow(), 1);

      assertThat(verdict.outcome()).as("%s", form).isEqualTo(Verdict.Outcome.NOT_MET);
      assertThat(verdict.t()).isNull();
      assertThat(verdict.respondentsNeeded()).isNull();
    }
  }

  @Test
  void targetOutsideZeroAndOne_isRefused() {
    for (double target : new double[] {0, Math.nextUp(1.0), 85}) {
      assertThatThrownBy(() -> Verdict.of(estimate(100, 0.9), interval(0.8, 0.95, 100, 40), target))
          .hasMessageContaining("a target lies above 0 and is at most 1");
    }
  }
}
