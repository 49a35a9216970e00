package vn.sipas.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every difference, Holm-adjusted p-value and gain test of the golden sets against R 4.2.2, survey
 * 4.1.1 ({@code svytotal}, {@code svycontrast}; MOVER and Holm by the formulas of its scripts).
 */
class DifferencesAgainstRTest {

  private static final IntervalChoice CHOICE = IntervalChoice.wilson(0.95);

  static Stream<GoldenSet.Variant> variants() {
    return Stream.of(
            "g1_srs",
            "g2_strat_fpc",
            "g3_cluster",
            "g5a_years_independent",
            "g5b_years_panel",
            "g6_raked")
        .map(GoldenSet.BUNDLED::resolve)
        .map(GoldenSet::load)
        .flatMap(GoldenSet::variants)
        // another approximation than ours, information only
        .filter(variant -> !variant.name.equals("rake_R"));
  }

  private static GoldenSet.Variant years(String set) {
    return GoldenSet.load(GoldenSet.BUNDLED.resolve(set)).variant("main");
  }

  @ParameterizedTest
  @MethodSource("variants")
  void differencesOfDomains_agree(GoldenSet.Variant variant) {
    var tables = GoldenTables.of(variant);
    var dependence = Dependence.disjointDomains(variant.sampleDesign());
    var softly = new SoftAssertions();
    for (var expected : variant.expectedValues.get("differences")) {
      var measure = GoldenTables.measure(expected);
      var ours =
          Difference.of(
              tables.side(measure, expected.get("a")),
              tables.side(measure, expected.get("b")),
              dependence,
              CHOICE);
      compare(softly, label(variant, expected), ours, expected);
    }
    softly.assertAll();
  }

  private static String label(GoldenSet.Variant variant, JsonNode expected) {
    return "%s %s %s - %s"
        .formatted(variant, GoldenTables.measure(expected), expected.get("a"), expected.get("b"));
  }

  private static void compare(
      SoftAssertions softly, String as, Difference ours, JsonNode expected) {
    BiConsumer<String, Double> near =
        (key, value) -> {
          double r = expected.get(key).asDouble();
          softly.assertThat(value).as(as + " " + key).isCloseTo(r, within(1e-9 * Math.abs(r)));
        };
    softly.assertThat(ours.kind().wireName()).as(as).isEqualTo(expected.get("kind").asText());
    // the estimates agree to 1e-11, and so does their difference in absolute terms
    softly
        .assertThat(ours.difference())
        .as(as)
        .isCloseTo(expected.get("est").asDouble(), within(1e-11));
    double se = expected.get("se").asDouble();
    softly
        .assertThat(ours.covariance())
        .as(as + " cov")
        .isCloseTo(expected.get("cov").asDouble(), within(1e-9 * se * se));
    softly
        .assertThat(ours.correlation())
        .as(as + " corr")
        .isCloseTo(expected.get("corr").asDouble(), within(1e-9));
    near.accept("se", ours.standardError());
    near.accept("df_welch", ours.welchDegreesOfFreedom());
    near.accept("df", ours.degreesOfFreedom());
    softly
        .assertThat(ours.unionDegreesOfFreedom())
        .as(as + " df_union")
        .isEqualTo(expected.get("df_union").asLong());
    softly.assertThat(ours.t()).as(as + " t").isCloseTo(expected.get("t").asDouble(), within(1e-8));
    softly
        .assertThat(ours.pTwoSided())
        .as(as + " p")
        .isCloseTo(expected.get("p_two_sided").asDouble(), within(1e-8));
    limits(softly, as + " wald", ours.wald(), expected.get("ci_wald_t"));
    limits(softly, as + " mover", ours.mover(), expected.get("ci_mover"));
    for (var gain : expected.path("gain_tests")) {
      gain(softly, as + " gain", ours, gain);
    }
  }

  private static void limits(SoftAssertions softly, String as, Limits ours, JsonNode expected) {
    softly.assertThat(ours.lower()).as(as).isCloseTo(expected.get("l").asDouble(), within(1e-8));
    softly.assertThat(ours.upper()).as(as).isCloseTo(expected.get("u").asDouble(), within(1e-8));
  }

  private static void gain(SoftAssertions softly, String as, Difference ours, JsonNode expected) {
    var test = ours.test(expected.get("gain").asDouble());
    softly.assertThat(test.t()).as(as).isCloseTo(expected.get("t").asDouble(), within(1e-8));
    softly
        .assertThat(test.pAbove())
        .as(as)
        .isCloseTo(expected.get("p_above").asDouble(), within(1e-8));
    softly
        .assertThat(test.pBelow())
        .as(as)
        .isCloseTo(expected.get("p_below").asDouble(), within(1e-8));
    softly
        .assertThat(test.outcome().wireName())
        .as(as)
        .isEqualTo(expected.get("verdict_two_sided_95").asText());
  }

  @ParameterizedTest
  @MethodSource("variants")
  void pairsOfAColumn_haveTheHolmAdjustedPValuesOfR(GoldenSet.Variant variant) {
    var tables = GoldenTables.of(variant);
    var dependence = Dependence.disjointDomains(variant.sampleDesign());
    var softly = new SoftAssertions();
    for (var expected : variant.expectedValues.get("differences")) {
      if (!expected.has("p_holm")) {
        continue; // g5: years are compared one by one
      }
      var measure = GoldenTables.measure(expected);
      var column = expected.get("a").fieldNames().next();
      var a = expected.get("a").get(column).asText();
      var b = expected.get("b").get(column).asText();
      var pair =
          Pair.all(tables.column(measure, column), dependence, CHOICE).stream()
              .filter(p -> Set.of(p.a(), p.b()).equals(Set.of(a, b)))
              .findFirst()
              .orElseThrow();
      softly
          .assertThat(pair.pHolm())
          .as(label(variant, expected))
          .isCloseTo(expected.get("p_holm").asDouble(), within(1e-8));
    }
    softly.assertAll();
  }

  /** One year of a two-year file as a campaign of its own: its design and its table. */
  private record Campaign(GoldenSet.Variant year, RatioEstimator estimator) {

    static Campaign of(GoldenSet.Variant both, String year) {
      var own = both.filtered(row -> row.get("year").equals(year));
      return new Campaign(own, new RatioEstimator(own.sampleDesign()));
    }

    LinearEstimate figure(JsonNode expected, String side) {
      return estimator.linear(
          year.moments(GoldenTables.measure(expected), GoldenSet.in(expected.get(side))));
    }
  }

  private static void assertSameAsTwoCampaigns(
      GoldenSet.Variant both, Dependence dependence, Campaign later, Campaign earlier) {
    var tables = GoldenTables.of(both);
    var softly = new SoftAssertions();
    int compared = 0;
    for (var expected : both.expectedValues.get("differences")) {
      var measure = GoldenTables.measure(expected);
      // precision is the table's, as in the file; the figures are those of separate campaigns
      var a = tables.side(measure, expected.get("a")).precision();
      var b = tables.side(measure, expected.get("b")).precision();
      var ours =
          Difference.of(
              new Side(later.figure(expected, "a"), a),
              new Side(earlier.figure(expected, "b"), b),
              dependence,
              CHOICE);
      compare(softly, label(both, expected), ours, expected);
      compared++;
    }
    softly.assertAll();
    assertThat(compared).isEqualTo(45);
  }

  @Test
  void twoCampaignsDrawnSeparately_agreeWithTheIndependentYears() {
    var both = years("g5a_years_independent");

    assertSameAsTwoCampaigns(
        both,
        Dependence.independentSamples(),
        Campaign.of(both, "2024"),
        Campaign.of(both, "2023"));
  }

  @Test
  void twoCampaignsInTheSameCommunes_agreeWithThePanel() {
    var both = years("g5b_years_panel");
    var later = Campaign.of(both, "2024");
    var earlier = Campaign.of(both, "2023");

    assertSameAsTwoCampaigns(
        both,
        Dependence.sharedPsus(later.year().sampleDesign(), earlier.year().sampleDesign()),
        later,
        earlier);
  }

  @Test
  void goldenSets_holdEnoughOfEveryKind() {
    List<JsonNode> all = new ArrayList<>();
    variants().forEach(v -> v.expectedValues.get("differences").forEach(all::add));

    assertThat(all).hasSize(286);
    assertThat(all).filteredOn(d -> d.get("cov").asDouble() > 1e-9).hasSizeGreaterThan(30);
    assertThat(all).filteredOn(d -> d.has("gain_tests")).hasSize(90);
  }
}
