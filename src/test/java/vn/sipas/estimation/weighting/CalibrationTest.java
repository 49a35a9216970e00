package vn.sipas.estimation.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.sipas.estimation.SamplingUnit;

/** What calibration promises for every sample, and what it refuses. */
class CalibrationTest {

  private static final SamplingUnit UNIT = SamplingUnit.ofStratum("");

  /** Respondents spread unevenly over three margins, weights between 1 and 10. */
  private static List<CellTotal> sample(Random random, int respondents) {
    var list = new ArrayList<CellTotal>();
    for (int j = 0; j < respondents; j++) {
      var cell =
          MarginCell.of("s" + random.nextInt(2), "a" + random.nextInt(4), "d" + random.nextInt(6));
      list.add(CellTotal.ofRespondent(UNIT, cell, 1 + 9 * random.nextDouble()));
    }
    return list;
  }

  /** Totals that sum to 10,000 in each margin. */
  private static List<Margin> margins(Random random) {
    var list = new ArrayList<Margin>();
    for (var entry : Map.of("s", 2, "a", 4, "d", 6).entrySet()) {
      var totals = new TreeMap<String, Double>();
      double left = 10_000;
      for (int k = 0; k < entry.getValue() - 1; k++) {
        double total = 10_000.0 / entry.getValue() * (0.7 + 0.5 * random.nextDouble());
        totals.put(entry.getKey() + k, total);
        left -= total;
      }
      totals.put(entry.getKey() + (entry.getValue() - 1), left);
      list.add(Margin.of(entry.getKey(), totals));
    }
    list.sort((x, y) -> "sad".indexOf(x.variable()) - "sad".indexOf(y.variable()));
    return list;
  }

  private static double achieved(
      Calibration calibration, List<CellTotal> sample, int margin, String category) {
    return sample.stream()
        .filter(t -> t.cell().categories().get(margin).equals(category))
        .mapToDouble(t -> t.weight() * calibration.factor(t.cell()))
        .sum();
  }

  @Test
  void rakedMargins_equalTheirTargets_whateverTheSample() {
    for (int seed = 0; seed < 50; seed++) {
      var random = new Random(seed);
      var sample = sample(random, 400);
      var margins = margins(random);

      var calibration = Calibration.rake(margins, FactorLimits.NONE, sample);

      assertThat(calibration.convergence().converged()).as("seed %s", seed).isTrue();
      for (int k = 0; k < margins.size(); k++) {
        for (var target : margins.get(k).totals().entrySet()) {
          assertThat(achieved(calibration, sample, k, target.getKey()))
              .isCloseTo(target.getValue(), within(1e-9 * target.getValue()));
        }
      }
    }
  }

  @Test
  void finalWeights_doNotDependOnTheScaleOrOrderOfTheWeights() {
    for (var limits : List.of(FactorLimits.NONE, FactorLimits.USUAL)) {
      var random = new Random(1);
      var sample = sample(random, 300);
      var margins = margins(random);
      var scaled = new ArrayList<CellTotal>();
      sample.forEach(
          t -> scaled.add(CellTotal.ofRespondent(t.unit(), t.cell(), 0.02 * t.weight())));
      Collections.shuffle(scaled, random);

      var calibration = Calibration.rake(margins, limits, sample);
      var again = Calibration.rake(margins, limits, scaled);

      calibration
          .factors()
          .forEach(
              (cell, g) -> assertThat(0.02 * again.factor(cell)).isCloseTo(g, within(1e-11 * g)));
      assertThat(again.after().designEffect())
          .isCloseTo(calibration.after().designEffect(), within(1e-11));
    }
  }

  @Test
  void orderOfTheMargins_changesNoFactor() {
    var random = new Random(5);
    var sample = sample(random, 300);
    var margins = margins(random);
    var turned = List.of(margins.get(2), margins.get(0), margins.get(1));

    var calibration = Calibration.rake(margins, FactorLimits.NONE, sample);
    var again = Calibration.rake(turned, FactorLimits.NONE, turned(sample));

    calibration
        .factors()
        .forEach(
            (cell, g) -> assertThat(again.factor(turned(cell))).isCloseTo(g, within(1e-9 * g)));
  }

  private static List<CellTotal> turned(List<CellTotal> sample) {
    return sample.stream()
        .map(t -> CellTotal.ofRespondent(t.unit(), turned(t.cell()), t.weight()))
        .toList();
  }

  private static MarginCell turned(MarginCell cell) {
    var c = cell.categories();
    return MarginCell.of(c.get(2), c.get(0), c.get(1));
  }

  /** A product of one number per category, cut off at 0.75 and 1.35. */
  private static double cut(MarginCell cell) {
    double product = 1;
    for (var category : cell.categories()) {
      product *= 0.75 + 0.15 * (category.charAt(1) - '0');
    }
    return Math.min(1.35, Math.max(0.75, product));
  }

  /** The margins that weights times {@link #cut} have. */
  private static List<Margin> marginsOfCutWeights(List<CellTotal> sample) {
    var list = new ArrayList<Margin>();
    for (int k = 0; k < 3; k++) {
      var totals = new TreeMap<String, Double>();
      for (var t : sample) {
        totals.merge(t.cell().categories().get(k), t.weight() * cut(t.cell()), Double::sum);
      }
      list.add(Margin.of("sad".substring(k, k + 1), totals));
    }
    return list;
  }

  @Test
  void limits_giveTheOnlyWeightsThatHoldThemAndTheMargins() {
    for (int seed = 0; seed < 20; seed++) {
      var sample = sample(new Random(seed), 500);
      var margins = marginsOfCutWeights(sample);
      var free = Calibration.rake(margins, FactorLimits.NONE, sample);
      double common = free.commonFactor();
      assertThat(free.largestFactor()).isGreaterThan(1.4);

      var held = Calibration.rake(margins, new FactorLimits(0.75 / common, 1.35 / common), sample);

      assertThat(held.convergence().converged()).as("seed %s", seed).isTrue();
      held.factors()
          .forEach((cell, g) -> assertThat(g).as("%s", cell).isCloseTo(cut(cell), within(1e-6)));
      held.balance()
          .forEach(b -> assertThat(b.after()).isCloseTo(b.target(), within(1e-9 * b.target())));
    }
  }

  @Test
  void limitOnOneSideOnly_isHeldToo() {
    var sample = sample(new Random(2), 500);
    var margins = marginsOfCutWeights(sample);
    double common = Calibration.rake(margins, FactorLimits.NONE, sample).commonFactor();
    for (var limits :
        List.of(
            new FactorLimits(0.75 / common, Double.POSITIVE_INFINITY),
            new FactorLimits(0, 1.35 / common))) {
      var held = Calibration.rake(margins, limits, sample);

      assertThat(held.convergence().converged()).as("%s", limits).isTrue();
      assertThat(held.largestFactor() / common).isLessThanOrEqualTo(limits.upper() + 1e-12);
      assertThat(held.smallestFactor() / common).isGreaterThanOrEqualTo(limits.lower() - 1e-12);
    }
  }

  @Test
  void limitsThatAreNotReached_changeNothing() {
    var random = new Random(3);
    var sample = sample(random, 500);
    var margins = margins(random);
    var free = Calibration.rake(margins, FactorLimits.NONE, sample);

    var held = Calibration.rake(margins, new FactorLimits(0.01, 100), sample);

    free.factors()
        .forEach((cell, g) -> assertThat(held.factor(cell)).isCloseTo(g, within(1e-9 * g)));
  }

  @Test
  void limitsTooNarrow_areReportedAsNotConverged() {
    var random = new Random(4);
    var sample = sample(random, 300);
    var margins = margins(random);

    var held = Calibration.rake(margins, new FactorLimits(0.99, 1.01), sample);

    assertThat(held.convergence().converged()).isFalse();
    assertThat(held.convergence().largestGap()).isGreaterThan(0.01);
    assertThat(held.convergence().category()).isNotBlank();
    assertThat(held.largestFactor() / held.commonFactor()).isLessThanOrEqualTo(1.01 + 1e-12);
  }

  @Test
  void marginsThatExcludeEachOtherInTheSample_areReportedAsNotConverged() {
    // every woman is in d1, yet more women are wanted than d1 has people
    var sample =
        List.of(
            CellTotal.ofRespondent(UNIT, MarginCell.of("Nữ", "d1"), 1),
            CellTotal.ofRespondent(UNIT, MarginCell.of("Nam", "d1"), 1),
            CellTotal.ofRespondent(UNIT, MarginCell.of("Nam", "d2"), 1));
    var margins =
        List.of(
            Margin.of("sex", Map.of("Nam", 40.0, "Nữ", 60.0)),
            Margin.of("district", Map.of("d1", 30.0, "d2", 70.0)));

    var convergence = Calibration.rake(margins, FactorLimits.NONE, sample).convergence();

    assertThat(convergence.converged()).isFalse();
    assertThat(convergence.largestGap()).isGreaterThan(0.1);
  }

  private static List<CellTotal> twoMen() {
    return List.of(
        CellTotal.ofRespondent(UNIT, MarginCell.of("Nam", "d1"), 2),
        CellTotal.ofRespondent(UNIT, MarginCell.of("Nam", "d2"), 3));
  }

  @Test
  void everyContradiction_isNamedAtOnce() {
    var margins =
        List.of(
            Margin.of("sex", Map.of("Nam", 50.0, "Nữ", 50.0)),
            Margin.of("district", Map.of("d1", 80.0, "d3", 0.0)));

    var refused =
        catchThrowableOfType(
            () -> Calibration.rake(margins, FactorLimits.NONE, twoMen()),
            ContradictoryMargins.class);

    assertThat(refused.faults())
        .containsExactly(
            new MarginFault(MarginFault.Kind.EMPTY_CATEGORY, "sex", "Nữ", 50.0, 0),
            new MarginFault(MarginFault.Kind.TOTALS_DIFFER, "district", null, 80.0, 100),
            new MarginFault(MarginFault.Kind.NO_TARGET, "district", "d2", null, 1));
    assertThat(refused)
        .hasMessageContaining("sex Nữ has target 50.0 and no respondent")
        .hasMessageContaining("the totals of district sum to 80.0");
  }

  @Test
  void targetOfZero_isAllowedOnlyWhereNobodyIs() {
    var sample = twoMen();
    var nobody = Margin.of("sex", Map.of("Nam", 10.0, "Khác", 0.0));
    var somebody = Margin.of("district", Map.of("d1", 10.0, "d2", 0.0));
    var district = Margin.of("district", Map.of("d1", 5.0, "d2", 5.0));

    var calibration = Calibration.rake(List.of(nobody, district), FactorLimits.NONE, sample);

    assertThat(calibration.convergence().converged()).isTrue();
    assertThat(calibration.balance())
        .filteredOn(b -> b.category().equals("Khác"))
        .singleElement()
        .satisfies(b -> assertThat(b.after()).isZero());
    assertThatThrownBy(() -> Calibration.rake(List.of(nobody, somebody), FactorLimits.NONE, sample))
        .isInstanceOf(ContradictoryMargins.class)
        .hasMessageContaining("d2");
  }

  @Test
  void smallCategories_areMarked() {
    var calibration =
        Calibration.postStratify(
            Margin.of("sex", Map.of("Nam", 90.0, "Nữ", 10.0)),
            List.of(
                new CellTotal(UNIT, MarginCell.of("Nam"), 10, 10, 10),
                new CellTotal(UNIT, MarginCell.of("Nữ"), 9, 9, 9)));

    assertThat(calibration.balance())
        .extracting(CategoryBalance::isSmall)
        .containsExactly(false, true);
  }

  @Test
  void kishNumbers_areTheTextbooks() {
    // weights 1, 1, 4: (Σw)² / Σw² = 36/18
    var spread = WeightSpread.NONE.plus(1).plus(1).plus(0).plus(4);

    assertThat(spread.respondents()).isEqualTo(3);
    assertThat(spread.effectiveSize()).isEqualTo(2);
    assertThat(spread.designEffect()).isEqualTo(1.5);
  }

  @Test
  void impossibleInput_isRefused() {
    var margin = Margin.of("sex", Map.of("Nam", 1.0));
    var sample = List.of(CellTotal.ofRespondent(UNIT, MarginCell.of("Nam"), 1));
    assertThatThrownBy(() -> Calibration.rake(List.of(), FactorLimits.NONE, sample))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Calibration.postStratify(margin, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Calibration.rake(List.of(margin, margin), FactorLimits.NONE, sample))
        .hasMessageContaining("once");
    assertThatThrownBy(() -> Calibration.postStratify(margin, twoMen()))
        .hasMessageContaining("one category for each");
    assertThatThrownBy(() -> Margin.of("sex", Map.of("Nam", -1.0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Margin.of("sex", Map.of("Nam", 0.0)))
        .hasMessageContaining("no positive total");
    assertThatThrownBy(() -> MarginCell.of("Nam", null)).hasMessageContaining("category");
    assertThatThrownBy(() -> CellTotal.ofRespondent(UNIT, MarginCell.of("Nam"), 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FactorLimits(1.1, 2)).hasMessageContaining("around 1");
    assertThatThrownBy(() -> new FactorLimits(0.5, 0.9)).hasMessageContaining("around 1");
  }
}
