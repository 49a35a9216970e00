package vn.sipas.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import vn.sipas.platform.Problem;
import vn.sipas.satisfaction.WeightCell;
import vn.sipas.satisfaction.WeightedSample;
import vn.sipas.weigh.SampledCase.Eligibility;
import vn.sipas.weigh.SampledCase.Place;
import vn.sipas.weigh.WeightSettings.CalibratedTo;
import vn.sipas.weigh.WeightingClass.Why;

/** Numbers computed by hand. */
class WeightingTest {

  private static final Offset<Double> EXACT = within(1e-8);

  private final List<SampledCase> cases = new ArrayList<>();
  private final List<WeightedSample.Group> answered = new ArrayList<>();

  private void drawn(String stratum, String frameClass, int number) {
    cases(stratum, null, frameClass, number, true, Eligibility.YES);
  }

  /** With a weight of 10 each. */
  private void cases(
      String stratum,
      String place,
      String frameClass,
      int number,
      boolean main,
      Eligibility eligibility) {
    for (int i = 0; i < number; i++) {
      cases.add(new SampledCase(stratum, place, frameClass, main, eligibility, 10));
    }
  }

  private void answers(String stratum, String frameClass, int number) {
    answers(stratum, null, frameClass, number);
  }

  private void answers(String stratum, String place, String frameClass, int number) {
    answered.add(new WeightedSample.Group(new WeightCell(stratum, place, frameClass), 10, number));
  }

  private Weighting weighting() {
    return weighting(CalibratedTo.NONE, Register.NONE);
  }

  private Weighting weighting(CalibratedTo to, Register register) {
    var settings = new WeightSettings(true, 20, 3, null, to, 0.3, 3);
    return new Weighting(settings, cases, answered, register);
  }

  private static double nonResponse(Weighting weighting, String stratum, String frameClass) {
    return weighting.factor(new WeightCell(stratum, null, frameClass)).nonResponse();
  }

  /** Σ of final weights of some respondents. */
  private double sum(Weighting weighting, String stratum, String frameClass) {
    return answered.stream()
        .filter(one -> one.cell().stratum().equals(stratum))
        .filter(one -> frameClass == null || frameClass.equals(one.cell().frameClass()))
        .mapToDouble(one -> one.weight() * one.responses() * weighting.factor(one.cell()).value())
        .sum();
  }

  @Test
  void release_ofReserve_lowersTheWeightsOfItsPlaceAlone() {
    cases("A", "P1", "late", 40, true, Eligibility.YES);
    cases("A", "P1", "late", 10, false, Eligibility.YES);
    cases("A", "P2", "late", 40, true, Eligibility.YES);
    answers("A", "P1", "late", 50);
    answers("A", "P2", "late", 40);

    Weighting weighting = weighting();

    assertThat(weighting.factor(new WeightCell("A", "P1", "late")).release()).isEqualTo(0.8);
    assertThat(weighting.factor(new WeightCell("A", "P2", "late")).release()).isEqualTo(1);
    assertThat(weighting.release().factor(new Place("A", "P3"))).isEqualTo(1);
    assertThat(sum(weighting, "A", null)).isEqualTo(800, EXACT);
  }

  @Test
  void factor_ofAClass_isEligibleOverRespondents() {
    drawn("A", "on_time", 60);
    drawn("A", "late", 40);
    answers("A", "on_time", 30);
    answers("A", "late", 25);

    Weighting weighting = weighting();

    assertThat(nonResponse(weighting, "A", "on_time")).isEqualTo(2, EXACT);
    assertThat(nonResponse(weighting, "A", "late")).isEqualTo(1.6, EXACT);
    assertThat(sum(weighting, "A", "on_time")).isEqualTo(600, EXACT);
  }

  /** e = 80/90: of ten unknown ones 8.889 are counted; ten are not asked about at all. */
  @Test
  void unknownEligibility_isCountedInProportion() {
    cases("A", null, "late", 80, true, Eligibility.YES);
    cases("A", null, "late", 10, true, Eligibility.UNKNOWN);
    cases("A", null, "late", 10, true, Eligibility.NO);
    answers("A", "late", 40);

    Weighting weighting = weighting();

    assertThat(weighting.classes().strata().get(0).eligibleShare()).isEqualTo(8 / 9.0, EXACT);
    assertThat(nonResponse(weighting, "A", "late")).isEqualTo(80 / 36.0, within(1e-11));
  }

  @Test
  void unknownEligibility_whereNobodyIsKnown_countsWhole() {
    cases("A", null, "late", 50, true, Eligibility.UNKNOWN);
    answers("A", "late", 25);

    assertThat(nonResponse(weighting(), "A", "late")).isEqualTo(2, EXACT);
  }

  /**
   * Late ones of A 12/20, of B 30/60, of C 60/70: A goes with B, 80/42; on time nothing changes.
   */
  @Test
  void classOfFewRespondents_joinsTheSameOutcomeWithTheNearestRate() {
    drawn("A", "late", 20);
    drawn("A", "on_time", 60);
    drawn("B", "late", 60);
    drawn("C", "late", 70);
    answers("A", "late", 12);
    answers("A", "on_time", 50);
    answers("B", "late", 30);
    answers("C", "late", 60);

    Weighting weighting = weighting();

    assertThat(nonResponse(weighting, "A", "late")).isEqualTo(80 / 42.0, EXACT);
    assertThat(nonResponse(weighting, "B", "late")).isEqualTo(80 / 42.0, EXACT);
    assertThat(nonResponse(weighting, "C", "late")).isEqualTo(70 / 60.0, EXACT);
    assertThat(nonResponse(weighting, "A", "on_time")).isEqualTo(60 / 50.0, EXACT);
    WeightingClass joined = weighting.classes().classes().get(0);
    assertThat(joined.strata()).containsExactly("A", "B");
    assertThat(joined.joined())
        .containsExactly(new WeightingClass.Joined(List.of("A"), List.of("late"), Why.FEW));
    assertThat(joined.weak()).isNull();
  }

  @Test
  void classOfTooLargeAFactor_joinsTheSameOutcome() {
    drawn("A", "refused", 100);
    drawn("B", "refused", 100);
    drawn("B", "on_time", 100);
    answers("A", "refused", 60);
    answers("B", "refused", 25);
    answers("B", "on_time", 26);

    Weighting weighting = weighting();

    assertThat(nonResponse(weighting, "B", "refused")).isEqualTo(200 / 85.0, EXACT);
    assertThat(nonResponse(weighting, "B", "on_time")).isEqualTo(100 / 26.0, EXACT);
  }

  /** 9 + 8 of 40 withdrew: the rate .425 is nearer to .5 than to .9, in each stratum apart. */
  @Test
  void outcomeOfFewInTheWholeSample_joinsAnotherOutcome() {
    for (String stratum : List.of("A", "B")) {
      drawn(stratum, "withdrawn", 20);
      drawn(stratum, "refused", 60);
      drawn(stratum, "on_time", 100);
      answers(stratum, "withdrawn", stratum.equals("A") ? 9 : 8);
      answers(stratum, "refused", 30);
      answers(stratum, "on_time", 90);
    }

    Weighting weighting = weighting();

    assertThat(nonResponse(weighting, "A", "withdrawn")).isEqualTo(80 / 39.0, EXACT);
    assertThat(nonResponse(weighting, "B", "refused")).isEqualTo(80 / 38.0, EXACT);
    assertThat(nonResponse(weighting, "A", "on_time")).isEqualTo(100 / 90.0, EXACT);
    assertThat(weighting.classes().classes())
        .flatExtracting(WeightingClass::joined)
        .extracting(WeightingClass.Joined::why)
        .containsExactly(Why.RARE, Why.RARE);
  }

  /** Nothing is left to join it with: it stays, and says so. */
  @Test
  void onlyClassOfAll_staysAlthoughItIsWeak() {
    drawn("A", "on_time", 100);
    answers("A", "on_time", 10);

    Weighting weighting = weighting();

    assertThat(nonResponse(weighting, "A", "on_time")).isEqualTo(10);
    assertThat(weighting.classes().classes().get(0).weak()).isEqualTo(Why.FEW);
  }

  /** q = 6/50: 0.88 · 600/240, 0.88 · 400/200 and 1000/500. */
  @Test
  void respondentsWithoutAClass_standForAllOfTheirStratum() {
    drawn("A", "on_time", 60);
    drawn("A", "late", 40);
    answers("A", "on_time", 24);
    answers("A", "late", 20);
    answers("A", null, 6);

    Weighting weighting = weighting();

    assertThat(nonResponse(weighting, "A", "on_time")).isEqualTo(2.2, EXACT);
    assertThat(nonResponse(weighting, "A", "late")).isEqualTo(1.76, EXACT);
    assertThat(nonResponse(weighting, "A", null)).isEqualTo(2, EXACT);
    assertThat(sum(weighting, "A", null)).isEqualTo(1000, EXACT);
  }

  /** Nobody of B answered: A's late ones, with the lower rate, stand for them; (50 + 30)/30. */
  @Test
  void silentStratum_isStoodForByTheSameOutcome() {
    drawn("A", "late", 50);
    drawn("B", "late", 30);
    drawn("C", "late", 70);
    answers("A", "late", 30);
    answers("C", "late", 60);

    Weighting weighting = weighting();

    assertThat(nonResponse(weighting, "A", "late")).isEqualTo(80 / 30.0, EXACT);
    assertThat(nonResponse(weighting, "C", "late")).isEqualTo(70 / 60.0, EXACT);
    assertThat(nonResponse(weighting, "B", null)).isEqualTo(150 / 90.0, EXACT);
  }

  @Test
  void weights_withoutAnAnswer_areRefused() {
    drawn("A", "late", 50);

    assertThatThrownBy(this::weighting)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo("weights_without_answers"));
  }

  @Test
  void weights_whereNobodyIsEligible_areRefused() {
    cases("A", null, "late", 50, true, Eligibility.NO);
    answers("A", "late", 1);

    assertThatThrownBy(this::weighting)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo("weights_nobody_eligible"));
  }

  /** Whatever is drawn and answered: respondents carry what their classes are estimated to hold. */
  @Test
  void sums_ofAnySample_areThoseOfTheEligible() {
    for (long seed = 1; seed <= 300; seed++) {
      cases.clear();
      answered.clear();
      random(new Random(seed));
      Weighting weighting = weighting();
      double eligible =
          weighting.classes().strata().stream().mapToDouble(StratumResponse::eligibleWeight).sum();
      double all = 0;
      for (String stratum : List.of("A", "B", "C")) {
        all += sum(weighting, stratum, null);
      }
      assertThat(all).as("seed " + seed).isCloseTo(eligible, within(1e-6));
      for (WeightingClass one : weighting.classes().classes()) {
        double own = 0;
        for (String stratum : one.strata()) {
          for (String code : one.frameClasses()) {
            own += sum(weighting, stratum, code);
          }
        }
        assertThat(own).as("seed " + seed).isCloseTo(one.eligibleWeight(), within(1e-6));
        boolean alone =
            weighting.classes().classes().stream()
                    .filter(other -> other.frameClasses().equals(one.frameClasses()))
                    .count()
                == 1;
        assertThat(one.weak() == null || alone).as("seed " + seed).isTrue();
      }
    }
  }

  private void random(Random chance) {
    for (String stratum : List.of("A", "B", "C")) {
      boolean silent = chance.nextInt(8) == 0;
      for (String frameClass : List.of("late", "on_time", "other", "refused")) {
        int drawn = 1 + chance.nextInt(80);
        cases(stratum, "P", frameClass, drawn, true, Eligibility.YES);
        cases(stratum, "P", frameClass, chance.nextInt(9), false, Eligibility.UNKNOWN);
        cases(stratum, "P", frameClass, chance.nextInt(9), true, Eligibility.NO);
        int responded = chance.nextInt(drawn + 1);
        if (responded > 0 && !silent) {
          answers(stratum, "P", frameClass, responded);
        }
      }
      if (!silent) {
        answers(stratum, "P", null, 1 + chance.nextInt(5));
      }
    }
  }

  private static Register register(Map<String, Long> areas, Map<String, Long> classes) {
    return new Register(
        Map.of("A", "601", "B", "602"), Map.of(), new TreeMap<>(areas), new TreeMap<>(classes));
  }

  @Test
  void calibration_toAreas_meetsTheRegister() {
    twoStrata();

    Weighting weighting =
        weighting(
            CalibratedTo.AREA,
            register(Map.of("601", 1_200L, "602", 900L), Map.of("late", 700L, "on_time", 1_400L)));

    assertThat(sum(weighting, "A", null)).isEqualTo(1_200, within(1e-7));
    assertThat(sum(weighting, "B", null)).isEqualTo(900, within(1e-7));
    assertThat(weighting.factor(new WeightCell("A", null, "late")).calibration())
        .isEqualTo(1.2, EXACT);
  }

  @Test
  void calibration_toBoth_meetsAreasAndOutcomesAndLeavesTheUntoldTheirShare() {
    twoStrata();
    answers("A", null, 5);
    double untold = 50 * 1_000 / 550.0 / 2_000;

    Weighting weighting =
        weighting(
            CalibratedTo.BOTH,
            register(Map.of("601", 1_200L, "602", 900L), Map.of("late", 700L, "on_time", 1_400L)));

    assertThat(weighting.calibration().convergence().converged()).isTrue();
    assertThat(sum(weighting, "A", null)).isEqualTo(1_200, within(1e-6));
    assertThat(sum(weighting, "A", "late") + sum(weighting, "B", "late"))
        .isEqualTo((1 - untold) * 700, within(1e-6));
  }

  /** Nine of 602: too few to be brought to a total of their own. */
  @Test
  void calibration_toAnAreaOfFew_takesItTogetherWithAnother() {
    drawn("A", "late", 50);
    drawn("B", "late", 50);
    answers("A", "late", 25);
    answers("B", "late", 9);

    Weighting weighting =
        weighting(
            CalibratedTo.AREA, register(Map.of("601", 600L, "602", 500L), Map.of("late", 1_100L)));

    assertThat(weighting.margins().categories(new WeightCell("B", null, "late")).categories())
        .containsExactly("601+602");
    assertThat(weighting.factor(new WeightCell("B", null, "late")).calibration())
        .isEqualTo(1.1, EXACT);
  }

  private void twoStrata() {
    drawn("A", "on_time", 60);
    drawn("A", "late", 40);
    drawn("B", "on_time", 70);
    drawn("B", "late", 30);
    answers("A", "on_time", 30);
    answers("A", "late", 20);
    answers("B", "on_time", 30);
    answers("B", "late", 20);
  }
}
