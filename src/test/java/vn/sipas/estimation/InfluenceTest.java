package vn.sipas.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Identities of the delete-one-PSU estimates; no oracle is needed. */
class InfluenceTest {

  private static final GoldenSet G3 = GoldenSet.load(GoldenSet.BUNDLED.resolve("g3_cluster"));
  private static final GoldenSet G4 = GoldenSet.load(GoldenSet.BUNDLED.resolve("g4_degenerate"));
  private static final List<String> COMPONENTS = List.of("c1", "c2", "c3", "c4", "c5");

  private static Influence influence(SampleDesign design, List<MomentRow> rows) {
    return new InfluenceEstimator(design).of(rows).orElseThrow();
  }

  @Test
  void withoutAPsu_theOthersOfItsStratumStandForIt() {
    var variant = G3.variant("wr");
    var rows = variant.moments("overall", row -> true);
    var left = rows.get(3).unit();

    var ours =
        influence(variant.sampleDesign(), rows).without().stream()
            .filter(without -> without.psu().equals(left))
            .findFirst()
            .orElseThrow();

    double y = 0;
    double v = 0;
    double n = variant.sampleDesign().stratum(left.stratum()).sampled();
    for (var row : rows) {
      boolean same = row.unit().stratum().equals(left.stratum());
      double weight = row.unit().equals(left) ? 0 : same ? n / (n - 1) : 1;
      y += weight * row.weightedValue();
      v += weight * row.weightedAnswers();
    }
    assertThat(ours.estimate()).isCloseTo(y / v, within(1e-14));
    double all = new RatioEstimator(variant.sampleDesign()).estimate(rows).estimate();
    assertThat(ours.change()).isCloseTo(y / v - all, within(1e-14)).isNotZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"wr", "fpc1", "fpc2"})
  void jackknife_isCloseToTheLinearisedError(String name) {
    var variant = G3.variant(name);
    var estimator = new RatioEstimator(variant.sampleDesign());
    for (var measure : List.of("overall", "c1", "c5", "q08", "q22")) {
      var rows = variant.moments(measure, row -> true);
      double taylor = estimator.estimate(rows).standardError();

      double jackknife = influence(variant.sampleDesign(), rows).jackknifeError();

      assertThat(jackknife).as(measure).isCloseTo(taylor, within(0.02 * taylor));
      // exact equality would mean that nothing was left out
      assertThat(jackknife).as(measure).isNotEqualTo(taylor);
    }
  }

  @Test
  void jackknife_ofAFieldAbsentFromSomeCommunes_countsThemAll() {
    var variant = G3.variant("wr");
    var rows = variant.moments("overall", row -> row.get("field").equals("Đăng ký kinh doanh"));
    double taylor = new RatioEstimator(variant.sampleDesign()).estimate(rows).standardError();

    var influence = influence(variant.sampleDesign(), rows);

    assertThat(influence.without()).hasSize(32);
    assertThat(influence.jackknifeError()).isCloseTo(taylor, within(0.02 * taylor));
  }

  @Test
  void jackknife_ofAFieldInThreeCommunes_warnsThatTheLinearisedErrorIsStrained() {
    var variant = G3.variant("wr");
    var rows = variant.moments("overall", row -> row.get("field").equals("Bảo trợ xã hội"));
    double taylor = new RatioEstimator(variant.sampleDesign()).estimate(rows).standardError();

    var influence = influence(variant.sampleDesign(), rows);

    assertThat(influence.without()).hasSize(3);
    assertThat(influence.jackknifeError()).isGreaterThan(1.5 * taylor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"adjust", "average", "certainty"})
  void jackknife_ofALonelyPsu_followsItsTreatment(String name) {
    var variant = G4.variant(name);
    var rows = variant.moments("overall", row -> true);
    double taylor = new RatioEstimator(variant.sampleDesign()).estimate(rows).standardError();

    assertThat(influence(variant.sampleDesign(), rows).jackknifeError())
        .isCloseTo(taylor, within(0.05 * taylor));
  }

  @Test
  void jackknife_ofALonelyPsu_isRefusedLikeTheVariance() {
    var variant = G4.variant("refuse");
    var influence = influence(variant.sampleDesign(), variant.moments("overall", row -> true));

    assertThat(influence.jackknifeVariance()).isNull();
    assertThat(influence.jackknifeError()).isNull();
    assertThat(influence.without()).allSatisfy(w -> assertThat(w.estimate()).isNotNull());
  }

  @Test
  void simpleSample_hasTheSameErrorBothWays_andNoCommuneToLeaveOut() {
    var rows = new ArrayList<MomentRow>();
    for (int j = 0; j < 50; j++) {
      int y = j < 40 ? 1 : 0;
      rows.add(MomentRow.ofRespondent(new SamplingUnit(null, null, "R" + j), 1, y, 1, y));
    }
    var design = SampleDesign.simpleRandom(50, 1000L);

    var influence = influence(design, rows);

    assertThat(influence.without()).isEmpty();
    assertThat(influence.jackknifeVariance()).isCloseTo(0.95 * 0.16 / 49, within(1e-15));
    var unit = SamplingUnit.ofStratum(Stratum.ONLY);
    var folded = rows.stream().map(row -> row.in(unit)).reduce(MomentRow::plus).orElseThrow();
    assertThat(influence(design, List.of(folded)).jackknifeVariance()).isNull();
  }

  @Test
  void onlyCommuneOfADomain_leavesNoIndexBehind() {
    var psus = List.of(new Stratum.SampledPsu("P", 4, null), new Stratum.SampledPsu("Q", 4, null));
    var design = SampleDesign.of(List.of(Stratum.ofPsus("A", psus, null)));
    var unit = SamplingUnit.ofPsu("A", "P");
    var row = MomentRow.ofRespondent(unit, 1, 1, 2, 1);

    var influence = influence(design, List.of(row));

    assertThat(influence.without()).containsExactly(new Influence.Without(unit, null, null));
    assertThat(influence.jackknifeVariance()).isNull();
  }

  @Test
  void enumeration_hasNoJackknifeError() {
    var psus = List.of(new Stratum.SampledPsu("P", 1, null), new Stratum.SampledPsu("Q", 1, null));
    var design = SampleDesign.of(List.of(Stratum.ofPsus("A", psus, 2L)));
    var rows =
        List.of(
            MomentRow.ofRespondent(SamplingUnit.ofPsu("A", "P"), 1, 1, 1, 1),
            MomentRow.ofRespondent(SamplingUnit.ofPsu("A", "Q"), 1, 0, 1, 0));

    assertThat(influence(design, rows).jackknifeVariance()).isZero();
    assertThat(influence(design, rows).without().get(0).estimate()).isZero();
  }

  @Test
  void meanOfComponents_isLeftOutPartByPart() {
    var variant = G3.variant("wr");
    var parts = new ArrayList<RatioEstimator.Part>();
    COMPONENTS.forEach(
        c -> parts.add(new RatioEstimator.Part(0.2, variant.moments(c, row -> true))));
    var estimator = new RatioEstimator(variant.sampleDesign());
    var mean = estimator.combine(parts, variant.moments("overall", row -> true));

    var influence = new InfluenceEstimator(variant.sampleDesign()).of(parts).orElseThrow();

    assertThat(influence.estimate()).isCloseTo(mean.estimate(), within(1e-14));
    assertThat(influence.jackknifeError())
        .isCloseTo(mean.standardError(), within(0.02 * mean.standardError()));
    assertThat(influence.without()).hasSize(41);
  }

  @Test
  void nobodyAnswered_hasNoInfluence() {
    var design = SampleDesign.simpleRandom(3, null);

    assertThat(new InfluenceEstimator(design).of(List.<MomentRow>of())).isEmpty();
  }
}
