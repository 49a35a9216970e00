package vn.sipas.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sipas.estimation.Stratum.SampledPsu;

class SampleDesignTest {

  private static SampledPsu psu(String code, long respondents, Long inFrame) {
    return new SampledPsu(code, respondents, inFrame);
  }

  /** n respondents with one answer each, the first k of them satisfied. */
  private static List<MomentRow> rows(String stratum, String psu, int n, int k) {
    var rows = new ArrayList<MomentRow>();
    for (int j = 0; j < n; j++) {
      var unit = new SamplingUnit(stratum, psu, psu + "-" + j);
      rows.add(MomentRow.ofRespondent(unit, 1, j < k ? 1 : 0, 1, j < k ? 1 : 0));
    }
    return rows;
  }

  @Test
  void moreSampledThanInFrame_isRefused() {
    assertThatThrownBy(() -> Stratum.ofRespondents("A", 11, 10L))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("n_h = 11")
        .hasMessageContaining("N_h = 10");
    assertThatThrownBy(() -> psu("P", 11, 10L)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void emptyOrRepeatedParts_areRefused() {
    assertThatThrownBy(() -> SampleDesign.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Stratum.ofPsus("A", List.of(), null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> Stratum.ofPsus("A", List.of(psu("P", 1, null), psu("P", 1, null)), null))
        .hasMessageContaining("twice");
    var stratum = Stratum.ofRespondents("A", 5, null);
    assertThatThrownBy(() -> SampleDesign.of(List.of(stratum, stratum)))
        .hasMessageContaining("twice");
  }

  @Test
  void rowsThatContradictTheDesign_areRefused() {
    var design = SampleDesign.of(List.of(Stratum.ofPsus("A", List.of(psu("P", 2, null)), null)));
    var estimator = new RatioEstimator(design);

    assertThatThrownBy(() -> estimator.estimate(rows("B", "P", 1, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("stratum 'B' is not in the sample design");
    assertThatThrownBy(() -> estimator.estimate(rows("A", "Q", 1, 1)))
        .hasMessageContaining("PSU Q is not in stratum 'A'");
    assertThatThrownBy(() -> estimator.estimate(rows("A", "P", 3, 1)))
        .hasMessageContaining("3 respondents in the domain but 2 in the whole file");
  }

  @Test
  void lonelyPsu_isNamedAndRefusedUntilSomebodyDecides() {
    var design =
        SampleDesign.of(
            List.of(
                Stratum.ofPsus("A", List.of(psu("P", 4, null)), 9L),
                Stratum.ofPsus("B", List.of(psu("Q", 4, null), psu("R", 4, null)), 9L)));
    var rows = new ArrayList<>(rows("A", "P", 4, 4));
    rows.addAll(rows("B", "Q", 4, 3));
    rows.addAll(rows("B", "R", 4, 2));

    assertThat(design.lonelyStrata()).extracting(Stratum::code).containsExactly("A");
    var refused = new RatioEstimator(design).estimate(rows);
    assertThat(refused.status()).isEqualTo(EstimateStatus.VARIANCE_REFUSED);
    assertThat(refused.variance()).isNull();
    assertThat(refused.estimate()).isEqualTo(0.75);
    assertThat(new RatioEstimator(design).estimate(rows("B", "Q", 4, 3)).status())
        .isNotEqualTo(EstimateStatus.VARIANCE_REFUSED);

    double certainty = variance(design, LonelyPsu.CERTAINTY, rows);
    double z = (4 - 0.75 * 4) / 12;
    assertThat(variance(design, LonelyPsu.ADJUST, rows))
        .isCloseTo(certainty + 8 / 9.0 * z * z, within(1e-16));
    assertThat(variance(design, LonelyPsu.AVERAGE, rows)).isCloseTo(2 * certainty, within(1e-16));
  }

  private static double variance(SampleDesign design, LonelyPsu treatment, List<MomentRow> rows) {
    return new RatioEstimator(design.with(treatment)).estimate(rows).variance();
  }

  @Test
  void aStratumWithItsOnlyPsu_isNotLonely() {
    assertThat(Stratum.ofPsus("A", List.of(psu("P", 4, null)), 1L).isLonely()).isFalse();
  }

  @Test
  void everyCommuneSampled_leavesOnlyTheSecondStage() {
    var psus = List.of(psu("P", 4, 40L), psu("Q", 4, 40L));
    var rows = new ArrayList<>(rows("A", "P", 4, 2));
    rows.addAll(rows("A", "Q", 4, 3));
    var design = SampleDesign.of(List.of(Stratum.ofPsus("A", psus, 2L)));

    var e = new RatioEstimator(design).estimate(rows);

    // the same as two strata of respondents: Σ (1 - f) m/(m - 1) [s2 - z²/m]
    var strata =
        SampleDesign.of(
            List.of(Stratum.ofRespondents("P", 4, 40L), Stratum.ofRespondents("Q", 4, 40L)));
    var moved =
        rows.stream()
            .map(r -> r.in(new SamplingUnit(r.unit().psu(), null, r.unit().respondent())))
            .toList();
    assertThat(e.status()).isEqualTo(EstimateStatus.OK);
    assertThat(e.variance())
        .isCloseTo(new RatioEstimator(strata).estimate(moved).variance(), within(1e-16));
  }

  @Test
  void everyCommuneSampled_withoutSecondStage_isWhatWasDeclared_aCensus() {
    var psus = List.of(psu("P", 4, null), psu("Q", 4, null));
    var design = SampleDesign.of(List.of(Stratum.ofPsus("A", psus, 2L)));
    var rows = new ArrayList<>(rows("A", "P", 4, 2));
    rows.addAll(rows("A", "Q", 4, 3));

    var e = new RatioEstimator(design).estimate(rows);

    assertThat(e.status()).isEqualTo(EstimateStatus.CENSUS);
    assertThat(e.variance()).isZero();
  }

  @Test
  void everybodyAskedAtBothStages_isACensus_onlyWhereTheDomainIs() {
    var psus = List.of(psu("P", 4, 4L), psu("Q", 4, 40L));
    var design = SampleDesign.of(List.of(Stratum.ofPsus("A", psus, 2L)));
    var estimator = new RatioEstimator(design);

    assertThat(estimator.estimate(rows("A", "P", 4, 2)).status()).isEqualTo(EstimateStatus.CENSUS);
    assertThat(estimator.estimate(rows("A", "Q", 4, 2)).status())
        .isNotEqualTo(EstimateStatus.CENSUS);
  }

  @Test
  void certaintyCommune_mayBeAStratumOfRespondentsBesideStrataOfCommunes() {
    var sampled = List.of(psu("P", 4, null), psu("Q", 4, null));
    var design =
        SampleDesign.of(
            List.of(Stratum.ofPsus("A", sampled, null), Stratum.ofRespondents("C", 6, null)));
    var rows = new ArrayList<>(rows("A", "P", 4, 2));
    rows.addAll(rows("A", "Q", 4, 3));
    rows.addAll(rows("C", null, 6, 3));

    var e = new RatioEstimator(design).estimate(rows);

    assertThat(e.psus()).isEqualTo(2 + 6);
    assertThat(e.strata()).isEqualTo(2);
    assertThat(e.degreesOfFreedom()).isEqualTo(6);
    double r = 8 / 14.0;
    double zp = (2 - 4 * r) / 14;
    double zq = (3 - 4 * r) / 14;
    double clusters = 2 * (Math.pow(zp, 2) + Math.pow(zq, 2) - Math.pow(zp + zq, 2) / 2);
    double people = 6 / 5.0 * 6 * 0.25 / (14 * 14);
    assertThat(e.variance()).isCloseTo(clusters + people, within(1e-16));
  }

  @Test
  void secondOrderSumsThatAreNeededButMissing_areNotTakenForZero() {
    var row =
        new MomentRow(
            SamplingUnit.ofStratum(""),
            new Counts(4, 4, 2),
            4,
            2,
            4,
            QuadraticSums.ZERO,
            QuadraticSums.ZERO);
    var estimator = new RatioEstimator(SampleDesign.simpleRandom(4, null));

    assertThatThrownBy(() -> estimator.estimate(List.of(row)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("second-order sums");
  }
}
