package vn.sipas.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Identities of the contributions of components; no oracle is needed. */
class DriversTest {

  private static final GoldenSet G3 = GoldenSet.load(GoldenSet.BUNDLED.resolve("g3_cluster"));
  private static final List<String> COMPONENTS = List.of("c1", "c2", "c3", "c4", "c5");

  private static Map<String, List<MomentRow>> components(GoldenSet.Variant variant, boolean each) {
    var rows = new LinkedHashMap<String, List<MomentRow>>();
    COMPONENTS.forEach(c -> rows.put(c, rows(variant, c, each)));
    return rows;
  }

  private static List<MomentRow> rows(GoldenSet.Variant variant, String measure, boolean each) {
    return each
        ? variant.perRespondent(measure, row -> true)
        : variant.moments(measure, row -> true);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.9, 0.5})
  void contributions_sumToTheDistance_largestFirst(double reference) {
    var variant = G3.variant("wr");
    var overall = variant.moments("overall", row -> true);

    var drivers =
        new Drivers(variant.sampleDesign())
            .ofPooled(components(variant, false), overall, reference, 0.95);

    double index = new RatioEstimator(variant.sampleDesign()).estimate(overall).estimate();
    assertThat(drivers.stream().mapToDouble(Driver::contribution).sum())
        .isCloseTo(reference - index, within(1e-14));
    assertThat(drivers.stream().mapToDouble(Driver::share).sum()).isCloseTo(1, within(1e-14));
    assertThat(drivers)
        .isSortedAccordingTo((a, b) -> Double.compare(b.contribution(), a.contribution()));
    assertThat(drivers)
        .allSatisfy(
            d ->
                assertThat(d.contribution())
                    .isCloseTo(d.share() * (reference - d.index()), within(1e-15)));
  }

  @Test
  void contribution_hasTheErrorOfItsTwoShares() {
    // D = T S − P with S the component's share of answers, P its satisfied answers over all
    var variant = G3.variant("fpc1");
    var estimator = new RatioEstimator(variant.sampleDesign());
    var overall = variant.moments("overall", row -> true);
    var drivers =
        new Drivers(variant.sampleDesign())
            .ofPooled(components(variant, false), overall, 0.9, 0.95);
    for (var driver : drivers) {
      var own = variant.moments(driver.component(), row -> true);
      var share = estimator.linearise(over(own, overall, MomentRow::weightedAnswers));
      var satisfied = estimator.linearise(over(own, overall, MomentRow::weightedValue));
      var both =
          Linearised.combine(
              List.of(new Linearised.Term(0.9, share), new Linearised.Term(-1, satisfied)));

      double se = Math.sqrt(estimator.variance().variance(both).orElseThrow());

      assertThat(driver.contribution()).isCloseTo(both.estimate(), within(1e-14));
      assertThat(driver.standardError()).isCloseTo(se, within(1e-11 * se));
      double half = 2.034515297 * se; // t quantile at 33 degrees of freedom
      assertThat(driver.interval().upper() - driver.contribution())
          .isCloseTo(half, within(1e-8 * half));
    }
  }

  private static List<MomentRow> over(
      List<MomentRow> own, List<MomentRow> all, ToDoubleFunction<MomentRow> value) {
    var rows = new ArrayList<MomentRow>();
    for (var row : all) {
      double y =
          own.stream()
              .filter(r -> r.unit().equals(row.unit()))
              .mapToDouble(value)
              .findFirst()
              .orElse(0);
      rows.add(
          new MomentRow(
              row.unit(),
              row.counts(),
              row.weightedRespondents(),
              y,
              row.weightedAnswers(),
              QuadraticSums.ZERO,
              QuadraticSums.ZERO));
    }
    return rows;
  }

  @Test
  void indexOfOneComponent_isExplainedByIt() {
    for (var name : List.of("wr", "fpc2")) {
      var variant = G3.variant(name);
      var rows = rows(variant, "overall", true);
      var e = new RatioEstimator(variant.sampleDesign()).estimate(rows);

      var driver =
          new Drivers(variant.sampleDesign())
              .ofPooled(Map.of("overall", rows), rows, 1, 0.95)
              .get(0);

      assertThat(driver.share()).isEqualTo(1);
      assertThat(driver.contribution()).isCloseTo(1 - e.estimate(), within(1e-14));
      assertThat(driver.standardError())
          .isCloseTo(e.standardError(), within(1e-10 * e.standardError()));
    }
  }

  @Test
  void secondStage_needsRowsPerRespondent() {
    var variant = G3.variant("fpc2");
    var drivers = new Drivers(variant.sampleDesign());

    assertThat(drivers.ofPooled(components(variant, true), rows(variant, "overall", true), 1, 0.95))
        .hasSize(5)
        .allSatisfy(driver -> assertThat(driver.standardError()).isPositive());
    assertThatThrownBy(
            () ->
                drivers.ofPooled(
                    components(variant, false), rows(variant, "overall", false), 1, 0.95))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void componentNobodyAnswered_comesLastAndTakesNothing() {
    var variant = G3.variant("wr");
    var components = components(variant, false);
    components.put("c6", List.of());

    var last =
        new Drivers(variant.sampleDesign())
            .ofPooled(components, variant.moments("overall", row -> true), 1, 0.95)
            .get(5);

    assertThat(last).isEqualTo(new Driver<>("c6", 0, null, null, null, null));
  }

  @Test
  void meanOfComponents_isExplainedByTheirDefaultIntervals() {
    var variant = G3.variant("wr");
    var tables = GoldenTables.of(variant);
    var everybody = variant.expectedValues.get("measure_cov").get(0).get("domain");
    var sides = new LinkedHashMap<String, Side>();
    var weights = new LinkedHashMap<String, Double>();
    COMPONENTS.forEach(
        c -> {
          sides.put(c, tables.side(c, everybody));
          weights.put(c, 0.2);
        });

    var drivers = Drivers.ofMean(sides, weights, 0.9, IntervalChoice.wilson(0.95));

    double mean = 0.891769587083533; // R, measure_cov of g3
    assertThat(drivers.stream().mapToDouble(Driver::contribution).sum())
        .isCloseTo(0.9 - mean, within(1e-12));
    assertThat(drivers.get(0).component()).isEqualTo("c5");
    var c5 = sides.get("c5").interval(IntervalChoice.wilson(0.95)).orElseThrow();
    assertThat(drivers.get(0).interval().lower())
        .isCloseTo(0.2 * (0.9 - c5.upper()), within(1e-15));
    assertThat(drivers.get(0).interval().contain(drivers.get(0).contribution())).isTrue();
  }

  @Test
  void referenceAboveOne_andAnswersOutsideTheIndex_areRefused() {
    var variant = G3.variant("wr");
    var drivers = new Drivers(variant.sampleDesign());
    var overall = variant.moments("overall", row -> true);
    var part = overall.subList(1, overall.size());

    assertThatThrownBy(() -> drivers.ofPooled(Map.of("o", overall), overall, 1.1, 0.95))
        .hasMessageContaining("a reference lies in (0,1]");
    assertThatThrownBy(() -> drivers.ofPooled(Map.of("o", overall), part, 1, 0.95))
        .hasMessageContaining("the index has no answers in");
    assertThatThrownBy(() -> drivers.ofPooled(Map.of("o", overall), List.of(), 1, 0.95))
        .hasMessageContaining("no valid answer");
  }
}
