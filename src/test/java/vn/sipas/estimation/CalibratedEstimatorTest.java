package vn.sipas.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sipas.estimation.weighting.CalibratedEstimator;
import vn.sipas.estimation.weighting.Calibration;
import vn.sipas.estimation.weighting.CellMoments;
import vn.sipas.estimation.weighting.CellTotal;
import vn.sipas.estimation.weighting.FactorLimits;
import vn.sipas.estimation.weighting.Margin;
import vn.sipas.estimation.weighting.MarginCell;

/** Identities of the calibrated variance that need no oracle, in every kind of design. */
class CalibratedEstimatorTest {

  private static final Predicate<Map<String, String>> ALL = row -> true;
  private static final Predicate<Map<String, String>> WOMEN = row -> row.get("sex").equals("Nữ");

  /** Clusters, clusters with a second stage, respondents as PSUs with and without correction. */
  static List<GoldenSet.Variant> designs() {
    return List.of(
        variant("g3_cluster", "wr"),
        variant("g3_cluster", "fpc2"),
        variant("g1_srs", "srs"),
        variant("g1_srs", "srs_fpc"),
        variant("g2_strat_fpc", "strat_nofpc"));
  }

  private static GoldenSet.Variant variant(String set, String name) {
    return GoldenSet.load(GoldenSet.BUNDLED.resolve(set)).variant(name);
  }

  private final List<String> variables = List.of("sex", "age_group");

  private List<CellMoments> rows(
      GoldenSet.Variant variant,
      boolean perRespondent,
      String measure,
      Predicate<Map<String, String>> domain) {
    var items = variant.set().items(measure);
    var list = new ArrayList<CellMoments>();
    for (var row : variant.set().respondents) {
      if (domain.test(row)) {
        var counts = variant.moment(row, items).counts();
        list.add(
            CellMoments.ofRespondent(
                GoldenEstimator.cell(row, variables),
                variant.unit(row, perRespondent),
                variant.weight(row),
                counts.satisfied(),
                counts.answers(),
                counts.satisfied()));
      }
    }
    return list;
  }

  private List<CellTotal> totals(GoldenSet.Variant variant, boolean perRespondent) {
    return variant.set().respondents.stream()
        .map(
            row ->
                CellTotal.ofRespondent(
                    variant.unit(row, perRespondent),
                    GoldenEstimator.cell(row, variables),
                    variant.weight(row)))
        .toList();
  }

  /** Targets a fifth away from what the sample says. */
  private List<Margin> margins(GoldenSet.Variant variant) {
    var list = new ArrayList<Margin>();
    for (int k = 0; k < variables.size(); k++) {
      var totals = new TreeMap<String, Double>();
      for (var total : totals(variant, false)) {
        totals.merge(total.cell().categories().get(k), total.weight(), Double::sum);
      }
      double all = totals.values().stream().mapToDouble(Double::doubleValue).sum();
      var first = totals.firstKey();
      var last = totals.lastKey();
      double moved = 0.2 * Math.min(totals.get(first), totals.get(last));
      totals.merge(first, moved, Double::sum);
      totals.merge(last, -moved, Double::sum);
      totals.replaceAll((c, t) -> t * 10_000 / all);
      list.add(Margin.of(variables.get(k), totals));
    }
    return list;
  }

  private CalibratedEstimator estimator(GoldenSet.Variant variant, boolean perRespondent) {
    return new CalibratedEstimator(
        variant.sampleDesign(),
        Calibration.rake(margins(variant), FactorLimits.NONE, totals(variant, perRespondent)));
  }

  private static void near(double a, double b, double relative) {
    assertThat(a).isCloseTo(b, within(relative * Math.abs(b)));
  }

  @ParameterizedTest
  @MethodSource("designs")
  void sumsPerUnitAndCell_giveWhatRespondentsGive(GoldenSet.Variant variant) {
    var grouped = estimator(variant, false);
    var single = estimator(variant, true);
    for (var domain : List.of(ALL, WOMEN)) {
      var a = grouped.estimate(rows(variant, false, "c3", domain));
      var b = single.estimate(rows(variant, true, "c3", domain));

      near(a.estimate(), b.estimate(), 1e-12);
      near(a.variance(), b.variance(), 1e-11);
      near(a.designEffect(), b.designEffect(), 1e-11);
      assertThat(a.counts()).isEqualTo(b.counts());
      assertThat(a.degreesOfFreedom()).isEqualTo(b.degreesOfFreedom());
    }
  }

  @ParameterizedTest
  @MethodSource("designs")
  void covarianceOfDisjointDomains_isThatOfTheirRespondents(GoldenSet.Variant variant) {
    var grouped = estimator(variant, false);
    var single = estimator(variant, true);
    var women = grouped.linearise(rows(variant, false, "c3", WOMEN));
    var men = grouped.linearise(rows(variant, false, "c3", WOMEN.negate()));

    double cov = grouped.variance().covarianceOfDisjoint(women, men).orElseThrow();

    double exact =
        single
            .variance()
            .covariance(
                single.linearise(rows(variant, true, "c3", WOMEN)),
                single.linearise(rows(variant, true, "c3", WOMEN.negate())))
            .orElseThrow();
    double size = grouped.variance().variance(women).orElseThrow();
    assertThat(cov).isCloseTo(exact, within(1e-10 * size));
  }

  @ParameterizedTest
  @MethodSource("designs")
  void totalOfOneCategory_changesNothing(GoldenSet.Variant variant) {
    var cell = MarginCell.of("everybody");
    var totals =
        totals(variant, false).stream()
            .map(t -> new CellTotal(t.unit(), cell, 1, t.weight(), t.squaredWeight()))
            .toList();
    var margin = Margin.of("all", Map.of("everybody", 123_456.0));
    var calibrated =
        new CalibratedEstimator(variant.sampleDesign(), Calibration.postStratify(margin, totals));
    var moved =
        rows(variant, false, "overall", WOMEN).stream()
            .map(r -> new CellMoments(cell, r.row(), r.squaredValue(), r.squaredAnswers()))
            .toList();

    var ours = calibrated.estimate(moved);

    var plain =
        new RatioEstimator(variant.sampleDesign()).estimate(variant.moments("overall", WOMEN));
    near(ours.estimate(), plain.estimate(), 1e-12);
    near(ours.variance(), plain.variance(), 1e-10);
    near(ours.designEffect(), plain.designEffect(), 1e-10);
  }

  @ParameterizedTest
  @MethodSource("designs")
  void scaleOfTheWeightsAndOrderOfTheRows_changeNothing(GoldenSet.Variant variant) {
    var estimator = estimator(variant, false);
    var rows = rows(variant, false, "c2", WOMEN);
    var scaledTotals =
        totals(variant, false).stream()
            .map(t -> CellTotal.ofRespondent(t.unit(), t.cell(), 7 * t.weight()))
            .toList();
    var scaledRows = new ArrayList<CellMoments>();
    rows.forEach(
        r ->
            scaledRows.add(
                new CellMoments(
                    r.cell(), r.row().times(7), 49 * r.squaredValue(), 49 * r.squaredAnswers())));
    Collections.shuffle(scaledRows, new Random(3));
    var scaled =
        new CalibratedEstimator(
            variant.sampleDesign(),
            Calibration.rake(margins(variant), FactorLimits.NONE, scaledTotals));

    var a = estimator.estimate(rows);
    var b = scaled.estimate(scaledRows);

    near(b.estimate(), a.estimate(), 1e-11);
    near(b.variance(), a.variance(), 1e-9);
    near(b.weightedAnswers(), a.weightedAnswers(), 1e-11);
  }

  @Test
  void shareThatTheMarginsFix_hasNoVariance() {
    // the measure "is a woman", calibrated to the number of women
    var variant = variant("g3_cluster", "fpc2");
    var estimator = estimator(variant, false);
    var rows = new ArrayList<CellMoments>();
    for (var row : variant.set().respondents) {
      int woman = WOMEN.test(row) ? 1 : 0;
      rows.add(
          CellMoments.ofRespondent(
              GoldenEstimator.cell(row, variables),
              variant.unit(row, false),
              variant.weight(row),
              woman,
              1,
              woman));
    }

    var e = estimator.estimate(rows);

    var sex = margins(variant).get(0);
    near(e.estimate(), sex.totals().get("Nữ") / sex.total(), 1e-10);
    assertThat(e.status()).isEqualTo(EstimateStatus.ZERO_VARIANCE);
  }

  @Test
  void residualVariance_isNearTheJackknifeThatRakesAgain() {
    var variant = variant("g6_raked", "calibrated");
    var margins = List.of("sex", "age_group", "district");
    var estimator = GoldenEstimator.of(variant);
    for (var domain : List.of(ALL, WOMEN)) {
      double taylor =
          estimator
              .variance()
              .variance(estimator.linear("overall", domain).linearised())
              .orElseThrow();

      double jackknife = jackknife(variant, margins, domain);

      assertThat(jackknife / taylor).isBetween(0.9, 1.2);
    }
  }

  /** Σ_h (n_h − 1)/n_h Σ_i (R_(hi) − R)², every replicate raked to the margins anew. */
  private static double jackknife(
      GoldenSet.Variant variant, List<String> margins, Predicate<Map<String, String>> domain) {
    var totals = GoldenEstimator.totals(variant, margins);
    var rows = GoldenEstimator.cells(variant, margins, "overall", domain);
    var known = margins.stream().map(m -> GoldenEstimator.margin(variant.set(), m)).toList();
    double all = ratio(known, totals, rows);
    double sum = 0;
    for (var stratum : variant.sampleDesign().strata()) {
      double n = stratum.sampled();
      for (var psu : stratum.psus().keySet()) {
        var replicate =
            totals.stream()
                .filter(t -> !t.unit().psu().equals(psu))
                .map(t -> scaled(t, t.unit().stratum().equals(stratum.code()) ? n / (n - 1) : 1))
                .toList();
        var left =
            rows.stream()
                .filter(r -> !r.row().unit().psu().equals(psu))
                .map(
                    r ->
                        scaled(
                            r, r.row().unit().stratum().equals(stratum.code()) ? n / (n - 1) : 1))
                .toList();
        sum += (n - 1) / n * Math.pow(ratio(known, replicate, left) - all, 2);
      }
    }
    return sum;
  }

  private static CellTotal scaled(CellTotal t, double k) {
    return new CellTotal(
        t.unit(), t.cell(), t.respondents(), k * t.weight(), k * k * t.squaredWeight());
  }

  private static CellMoments scaled(CellMoments r, double k) {
    return new CellMoments(r.cell(), r.row().times(k), 0, 0);
  }

  private static double ratio(
      List<Margin> margins, List<CellTotal> totals, List<CellMoments> rows) {
    var calibration = Calibration.rake(margins, FactorLimits.NONE, totals);
    double y = 0;
    double v = 0;
    for (var row : rows) {
      y += calibration.factor(row.cell()) * row.row().weightedValue();
      v += calibration.factor(row.cell()) * row.row().weightedAnswers();
    }
    return y / v;
  }

  @Test
  void meanOfAMeasureWithItself_isTheMeasure() {
    for (var variant : designs()) {
      var estimator = estimator(variant, true);
      var rows = rows(variant, true, "c2", WOMEN);
      var parts =
          List.of(new CalibratedEstimator.Part(0.3, rows), new CalibratedEstimator.Part(0.7, rows));

      var mean = estimator.combine(parts, rows);

      near(mean.estimate(), estimator.estimate(rows).estimate(), 1e-12);
      near(mean.variance(), estimator.estimate(rows).variance(), 1e-11);
      near(mean.designEffect(), estimator.estimate(rows).designEffect(), 1e-11);
    }
  }

  @Test
  void combinationsOfResiduals_haveTheCovarianceOfTheirTerms() {
    var variant = variant("g3_cluster", "fpc2");
    var estimator = estimator(variant, false);
    var a = estimator.linearise(rows(variant, false, "c1", WOMEN));
    var b = estimator.linearise(rows(variant, false, "c2", WOMEN));
    var c = estimator.linearise(rows(variant, false, "c3", WOMEN.negate()));
    var variance = estimator.variance();

    var mean =
        Linearised.combine(List.of(new Linearised.Term(0.25, a), new Linearised.Term(0.75, b)));

    double expected =
        0.25 * variance.covarianceOfDisjoint(a, c).orElseThrow()
            + 0.75 * variance.covarianceOfDisjoint(b, c).orElseThrow();
    near(variance.covarianceOfDisjoint(mean, c).orElseThrow(), expected, 1e-9);
  }

  @ParameterizedTest
  @MethodSource("designs")
  void factorsGivenBack_areTheirCalibration(GoldenSet.Variant variant) {
    var totals = totals(variant, false);
    var raked = Calibration.rake(margins(variant), FactorLimits.NONE, totals);
    var given =
        new CalibratedEstimator(
            variant.sampleDesign(), Calibration.ofFactors(variables, raked.factors(), totals));
    for (var domain : List.of(ALL, WOMEN)) {
      var rows = rows(variant, false, "c2", domain);

      near(
          given.estimate(rows).variance(),
          estimator(variant, false).estimate(rows).variance(),
          1e-10);
    }
  }

  @Test
  void twoCalibratedSamples_shareNoRespondent() {
    // two years in the same communes: only totals of communes covary, never residuals of persons
    var variant = variant("g3_cluster", "fpc2");
    var one = estimator(variant, false).linearise(rows(variant, false, "c1", ALL));
    var other = estimator(variant, false).linearise(rows(variant, false, "c1", ALL));
    var unit = one.units().keySet().iterator().next();

    assertThat(one.productsOfDisjoint(other, unit)).isZero();
    assertThatThrownBy(
            () ->
                Linearised.combine(
                    List.of(new Linearised.Term(1, one), new Linearised.Term(-1, other))))
        .hasMessageContaining("one sample");
  }

  @Test
  void census_isOneOnlyIfTheWholeSampleIs() {
    // a stratum enumerated completely is exact, until its weights depend on other strata
    var variant = variant("g2_strat_fpc", "strat_fpc");
    var complete =
        variant.sampleDesign().strata().stream()
            .filter(s -> s.fraction() == 1)
            .findFirst()
            .orElseThrow()
            .code();
    Predicate<Map<String, String>> domain =
        row -> complete.equals(variant.unit(row, false).stratum());

    var plain = new RatioEstimator(variant.sampleDesign()).estimate(variant.moments("c3", domain));
    var calibrated = estimator(variant, false).estimate(rows(variant, false, "c3", domain));

    assertThat(plain.status()).isEqualTo(EstimateStatus.CENSUS);
    assertThat(calibrated.status()).isEqualTo(EstimateStatus.OK);
    assertThat(calibrated.variance()).isPositive();
  }

  @Test
  void nobodyAnswered_isNoData() {
    var estimator = estimator(variant("g1_srs", "srs"), false);

    assertThat(estimator.estimate(List.of()).status()).isEqualTo(EstimateStatus.NO_DATA);
    assertThatThrownBy(() -> estimator.linearise(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void squaredSumsThatAreNeededButMissing_areNotTakenForZero() {
    var variant = variant("g1_srs", "srs");
    var estimator = estimator(variant, false);
    var bare =
        rows(variant, false, "c3", WOMEN).stream()
            .map(r -> new CellMoments(r.cell(), r.row(), 0, 0))
            .toList();

    assertThatThrownBy(() -> estimator.estimate(bare))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("second-order sums");
  }

  @Test
  void anotherSampleThanTheDesigns_isRefused() {
    var variant = variant("g3_cluster", "wr");
    var design = variant.sampleDesign();
    var totals = totals(variant, false);
    var part = Calibration.rake(margins(variant), FactorLimits.NONE, totals.subList(5, 300));

    assertThatThrownBy(() -> new CalibratedEstimator(design, part))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("were calibrated");
  }

  @Test
  void factorsThatMissTheMargins_areRefused() {
    var variant = variant("g3_cluster", "wr");
    var narrow =
        Calibration.rake(margins(variant), new FactorLimits(0.999, 1.001), totals(variant, false));

    assertThatThrownBy(() -> new CalibratedEstimator(variant.sampleDesign(), narrow))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("miss the margins");
  }

  @Test
  void rowsOutsideTheCalibratedSample_areRefused() {
    var variant = variant("g3_cluster", "wr");
    var estimator = estimator(variant, false);
    var rows = rows(variant, false, "c1", ALL);
    var doubled = new ArrayList<>(rows);
    doubled.addAll(rows);

    assertThatThrownBy(() -> estimator.estimate(doubled))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("were calibrated");
    assertThatThrownBy(() -> estimator.estimate(rows(variant, true, "c1", ALL)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
