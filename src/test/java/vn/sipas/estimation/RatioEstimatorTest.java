package vn.sipas.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Identities that need no oracle, and what the estimator does at its edges. */
class RatioEstimatorTest {

  private static final GoldenSet.Variant FPC2 =
      GoldenSet.load(GoldenSet.BUNDLED.resolve("g3_cluster")).variant("fpc2");
  private static final GoldenSet.Variant STRATIFIED =
      GoldenSet.load(GoldenSet.BUNDLED.resolve("g2_strat_fpc")).variant("strat_fpc");

  private static void assertSame(Estimate actual, Estimate expected) {
    assertThat(actual.counts()).isEqualTo(expected.counts());
    assertThat(actual.status()).isEqualTo(expected.status());
    assertThat(actual.psus()).isEqualTo(expected.psus());
    assertThat(actual.strata()).isEqualTo(expected.strata());
    near(actual, expected, Estimate::estimate);
    near(actual, expected, Estimate::variance);
    near(actual, expected, Estimate::designEffect);
    near(actual, expected, Estimate::effectiveSampleSize);
  }

  private static void near(Estimate a, Estimate b, ToDoubleFunction<Estimate> number) {
    double expected = number.applyAsDouble(b);
    assertThat(number.applyAsDouble(a)).isCloseTo(expected, within(1e-11 * expected));
  }

  @Test
  void domains_addUpToTheirUnion() {
    for (var variant : List.of(FPC2, STRATIFIED)) {
      var estimator = new RatioEstimator(variant.sampleDesign());
      Predicate<Map<String, String>> women = row -> row.get("sex").equals("Nữ");
      var pieces = new ArrayList<>(variant.moments("overall", women));
      pieces.addAll(variant.moments("overall", women.negate()));

      assertSame(
          estimator.estimate(pieces), estimator.estimate(variant.moments("overall", row -> true)));
    }
  }

  @Test
  void rows_inAnotherOrderOrPerRespondent_changeNothing() {
    for (var variant : List.of(FPC2, STRATIFIED)) {
      var estimator = new RatioEstimator(variant.sampleDesign());
      var grouped = variant.moments("c3", row -> true);
      var shuffled = new ArrayList<>(grouped);
      Collections.shuffle(shuffled, new Random(7));

      assertThat(estimator.estimate(shuffled)).isEqualTo(estimator.estimate(grouped));
      assertSame(
          estimator.estimate(variant.perRespondent("c3", row -> true)),
          estimator.estimate(grouped));
    }
  }

  @Test
  void weights_scaledByAConstant_changeOnlyTheWeightedSums() {
    var estimator = new RatioEstimator(FPC2.sampleDesign());
    var rows = FPC2.moments("overall", row -> row.get("field").equals("Hộ tịch"));
    var scaled = rows.stream().map(row -> scaled(row, 12.5)).toList();

    var estimate = estimator.estimate(scaled);

    assertSame(estimate, estimator.estimate(rows));
    assertThat(estimate.weightedAnswers())
        .isCloseTo(12.5 * estimator.estimate(rows).weightedAnswers(), within(1e-6));
  }

  private static MomentRow scaled(MomentRow row, double k) {
    var s = row.weightSquared();
    var w = row.weighted();
    return new MomentRow(
        row.unit(),
        row.counts(),
        k * row.weightedRespondents(),
        k * row.weightedValue(),
        k * row.weightedAnswers(),
        new QuadraticSums(k * k * s.yy(), k * k * s.yv(), k * k * s.vv()),
        new QuadraticSums(k * w.yy(), k * w.yv(), k * w.vv()));
  }

  @Test
  void meanOfAMeasureWithItself_isTheMeasure() {
    for (var variant : List.of(FPC2, STRATIFIED)) {
      var estimator = new RatioEstimator(variant.sampleDesign());
      var rows = variant.perRespondent("c2", row -> row.get("sex").equals("Nam"));
      var parts = List.of(new RatioEstimator.Part(0.3, rows), new RatioEstimator.Part(0.7, rows));

      assertSame(estimator.combine(parts, rows), estimator.estimate(rows));
    }
  }

  @Test
  void psuTotals_ofTheLinearisedVariable_sumToZero() {
    var linearised =
        new RatioEstimator(FPC2.sampleDesign()).linearise(FPC2.moments("c1", row -> true));

    assertThat(linearised.units()).hasSize(41);
    assertThat(linearised.units().values().stream().mapToDouble(Linearised.Score::z).sum())
        .isCloseTo(0, within(1e-14));
  }

  @Test
  void filteringTheDesignInsteadOfTheRows_givesAnotherVariance() {
    var variant = GoldenSet.load(GoldenSet.BUNDLED.resolve("g3_cluster")).variant("wr");
    var rows = variant.moments("overall", row -> row.get("field").equals("Bảo trợ xã hội"));
    var touched = rows.stream().map(row -> row.unit().psu()).toList();
    var strata = new ArrayList<Stratum>();
    for (var h : variant.sampleDesign().strata()) {
      var psus = h.psus().values().stream().filter(p -> touched.contains(p.code())).toList();
      if (psus.size() > 1) {
        strata.add(Stratum.ofPsus(h.code(), psus, null));
      }
    }
    var filtered = SampleDesign.of(strata);
    var inFiltered = rows.stream().filter(row -> knows(filtered, row)).toList();

    var right = new RatioEstimator(variant.sampleDesign()).estimate(inFiltered);
    var wrong = new RatioEstimator(filtered).estimate(inFiltered);

    assertThat(wrong.variance()).isNotCloseTo(right.variance(), within(0.01 * right.variance()));
  }

  private static boolean knows(SampleDesign design, MomentRow row) {
    return design.strata().stream().anyMatch(h -> h.code().equals(row.unit().stratum()));
  }

  @Test
  void oneItemInASimpleRandomSample_isTheTextbookProportion() {
    var estimator = new RatioEstimator(SampleDesign.simpleRandom(50, 1000L));
    var rows = respondents(40, 1, 10, 0);

    var e = estimator.estimate(rows);

    assertThat(e.estimate()).isEqualTo(0.8);
    assertThat(e.variance()).isCloseTo(0.95 * 0.8 * 0.2 / 49, within(1e-16));
    assertThat(e.designEffect()).isCloseTo(0.95, within(1e-12));
    assertThat(e.degreesOfFreedom()).isEqualTo(49);
  }

  /** {@code many} respondents with one value each, {@code others} with another. */
  private static List<MomentRow> respondents(int many, double value, int others, double other) {
    var rows = new ArrayList<MomentRow>();
    for (int j = 0; j < many + others; j++) {
      double y = j < many ? value : other;
      rows.add(respondent("R" + j, y));
    }
    return rows;
  }

  private static MomentRow respondent(String id, double y) {
    return MomentRow.ofRespondent(new SamplingUnit(null, null, id), 1, y, 1, y >= 0.8 ? 1 : 0);
  }

  private static MomentRow pooled(List<MomentRow> rows) {
    var unit = SamplingUnit.ofStratum(Stratum.ONLY);
    return rows.stream().map(row -> row.in(unit)).reduce(MomentRow::plus).orElseThrow();
  }

  @Test
  void meanOverFive_ofLevelsFourAndFive_isNotAllSatisfied() {
    var estimator = new RatioEstimator(SampleDesign.simpleRandom(50, null));

    var e = estimator.estimate(respondents(40, 1, 10, 0.8));

    assertThat(e.counts().areAllSatisfied()).isTrue();
    assertThat(e.status()).isEqualTo(EstimateStatus.OK);
    assertThat(e.estimate()).isCloseTo(0.96, within(1e-15));
    assertThat(e.variance()).isCloseTo(0.0064 / 49, within(1e-15));
    assertThat(e.effectiveSampleSize()).isGreaterThan(50);
    assertThat(e.cappedEffectiveSampleSize()).isEqualTo(50);
  }

  @Test
  void meanOverFive_ofLevelFourOnly_hasZeroVarianceDespiteRounding() {
    var estimator = new RatioEstimator(SampleDesign.simpleRandom(1000, null));
    var rows = new ArrayList<MomentRow>();
    for (int j = 0; j < 1000; j++) {
      var unit = new SamplingUnit(null, null, "R" + j);
      rows.add(MomentRow.ofRespondent(unit, 1 + j / 7.0, 7 * 0.8, 7, 7));
    }

    for (var given : List.of(rows, List.of(pooled(rows)))) {
      var e = estimator.estimate(given);
      assertThat(e.status()).isEqualTo(EstimateStatus.ZERO_VARIANCE);
      assertThat(e.variance()).isZero();
      assertThat(e.effectiveSampleSize()).isNull();
    }
  }

  @Test
  void allSatisfied_isExactlyOne_whateverTheSumsRoundTo() {
    var unit = SamplingUnit.ofStratum(Stratum.ONLY);
    var sums = new QuadraticSums(3, 3, 3);
    var row = new MomentRow(unit, new Counts(3, 3, 3), 3, 2.9999999999999996, 3, sums, sums);

    var e = new RatioEstimator(SampleDesign.simpleRandom(3, null)).estimate(List.of(row));

    assertThat(e.estimate()).isEqualTo(1);
    assertThat(e.status()).isEqualTo(EstimateStatus.ALL_SATISFIED);
    assertThat(e.standardError()).isZero();
    assertThat(e.cv()).isNull();
  }

  @Test
  void oneInAMillionUnsatisfied_isNotZeroVariance() {
    long n = 1_000_000;
    var sums = new QuadraticSums(n - 1, n - 1, n);
    var row =
        new MomentRow(SamplingUnit.ofStratum(""), new Counts(n, n, n - 1), n, n - 1, n, sums, sums);

    var e = new RatioEstimator(SampleDesign.simpleRandom(n, null)).estimate(List.of(row));

    assertThat(e.status()).isEqualTo(EstimateStatus.OK);
    assertThat(e.variance()).isCloseTo(1e-12, within(1e-16));
  }

  @Test
  void noAnswer_isNoData() {
    var e = new RatioEstimator(SampleDesign.simpleRandom(3, null)).estimate(List.of());

    assertThat(e)
        .isEqualTo(new Estimate(Counts.NONE, 0, 0, null, null, null, 0, 0, EstimateStatus.NO_DATA));
    assertThat(e.standardError()).isNull();
    assertThat(e.cv()).isNull();
  }

  @Test
  void respondentOfAPsuCode_isTheSameAsARespondent() {
    var estimator = new RatioEstimator(SampleDesign.simpleRandom(50, null));
    var rows = respondents(40, 1, 10, 0);
    var byPsu =
        rows.stream().map(r -> r.in(SamplingUnit.ofPsu("", r.unit().respondent()))).toList();

    assertThat(estimator.estimate(byPsu)).isEqualTo(estimator.estimate(rows));
  }

  @Test
  void meanOfItems_whereRespondentsArePsus_needsRowsPerRespondent() {
    var estimator = new RatioEstimator(SampleDesign.simpleRandom(50, 1000L));
    var first = respondents(40, 1, 10, 0);
    var second = respondents(25, 0, 25, 1);
    var both = new ArrayList<>(first);
    both.addAll(second);
    var apart =
        List.of(
            new RatioEstimator.Part(0.5, List.of(pooled(first))),
            new RatioEstimator.Part(0.5, List.of(pooled(second))));

    var mean =
        estimator.combine(
            List.of(new RatioEstimator.Part(0.5, first), new RatioEstimator.Part(0.5, second)),
            twoAnswersEach(first, second));

    // scores (y1 + y2)/2: 25 halves, 15 ones, 10 halves
    assertThat(mean.estimate()).isCloseTo(0.65, within(1e-15));
    double spread = 15 * 0.35 * 0.35 + 35 * 0.15 * 0.15;
    assertThat(mean.variance()).isCloseTo(0.95 * spread / 50 / 49, within(1e-15));
    assertThat(mean.designEffect()).isCloseTo(0.95, within(1e-12));
    assertThat(mean.respondents()).isEqualTo(50);
    assertThatThrownBy(() -> estimator.combine(apart, List.of(pooled(first))))
        .isInstanceOf(IllegalStateException.class);
  }

  private static List<MomentRow> twoAnswersEach(List<MomentRow> first, List<MomentRow> second) {
    var rows = new ArrayList<MomentRow>();
    for (int j = 0; j < first.size(); j++) {
      long satisfied = first.get(j).counts().satisfied() + second.get(j).counts().satisfied();
      rows.add(MomentRow.ofRespondent(first.get(j).unit(), 1, satisfied, 2, satisfied));
    }
    return rows;
  }

  @Test
  void meanOfItems_withAnItemNobodyAnswered_hasNoEstimate() {
    var estimator = new RatioEstimator(SampleDesign.simpleRandom(50, null));
    var rows = respondents(40, 1, 10, 0);
    var parts =
        List.of(new RatioEstimator.Part(0.5, rows), new RatioEstimator.Part(0.5, List.of()));

    var mean = estimator.combine(parts, rows);

    assertThat(mean.status()).isEqualTo(EstimateStatus.NO_DATA);
    assertThat(mean.estimate()).isNull();
    assertThat(mean.respondents()).isEqualTo(50);
  }

  @Test
  void partWeights_thatDoNotSumToOne_areRefused() {
    var estimator = new RatioEstimator(SampleDesign.simpleRandom(50, null));
    var rows = respondents(40, 1, 10, 0);

    assertThatThrownBy(() -> estimator.combine(List.of(new RatioEstimator.Part(0.5, rows)), rows))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sum to 1");
  }
}
