package vn.sipas.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Covariances between components and their mean against R ({@code measure_cov} of g3). */
class CombinationAgainstRTest {

  private static final GoldenSet G3 = GoldenSet.load(GoldenSet.BUNDLED.resolve("g3_cluster"));
  private static final List<String> COMPONENTS = List.of("c1", "c2", "c3", "c4", "c5");

  private static List<MomentRow> rows(GoldenSet.Variant variant, String measure, JsonNode domain) {
    // products of respondents matter only under the two-stage correction
    return variant.name.equals("fpc2")
        ? variant.perRespondent(measure, GoldenSet.in(domain))
        : variant.moments(measure, GoldenSet.in(domain));
  }

  @ParameterizedTest
  @ValueSource(strings = {"wr", "fpc1", "fpc2"})
  void components_ofOneDomain_haveTheCovariancesOfR(String name) {
    var variant = G3.variant(name);
    var estimator = new RatioEstimator(variant.sampleDesign());
    var softly = new SoftAssertions();
    for (var expected : variant.expectedValues.get("measure_cov")) {
      var parts =
          COMPONENTS.stream()
              .map(c -> estimator.linearise(rows(variant, c, expected.get("domain"))))
              .toList();
      for (int i = 0; i < 5; i++) {
        for (int j = 0; j < 5; j++) {
          double cov = estimator.variance().covariance(parts.get(i), parts.get(j)).orElseThrow();
          double scale =
              Math.sqrt(
                  expected.at("/vcov/" + i + "/" + i).asDouble()
                      * expected.at("/vcov/" + j + "/" + j).asDouble());
          softly
              .assertThat(cov)
              .as("%s c%d c%d", name, i + 1, j + 1)
              .isCloseTo(expected.at("/vcov/" + i + "/" + j).asDouble(), within(1e-9 * scale));
        }
      }
    }
    softly.assertAll();
  }

  @ParameterizedTest
  @ValueSource(strings = {"wr", "fpc1", "fpc2"})
  void meanOfComponents_hasTheErrorAndWaldIntervalOfR(String name) {
    var variant = G3.variant(name);
    for (var expected : variant.expectedValues.get("measure_cov")) {
      var mean = meanOfComponents(variant, expected.get("domain"));

      var r = expected.get("mean_of_components");
      assertThat(mean.estimate()).isCloseTo(r.get("est").asDouble(), within(1e-11));
      double se = r.get("se").asDouble();
      assertThat(mean.standardError()).isCloseTo(se, within(1e-9 * se));
      assertThat(mean.degreesOfFreedom()).isEqualTo(r.get("df").asLong());
      var wald = IntervalMethod.MEAN.of(mean, 0.95).orElseThrow();
      assertThat(wald.lower()).isCloseTo(r.at("/ci_wald_t/l").asDouble(), within(1e-8));
      assertThat(wald.upper()).isCloseTo(r.at("/ci_wald_t/u").asDouble(), within(1e-8));
    }
  }

  private static Estimate meanOfComponents(GoldenSet.Variant variant, JsonNode domain) {
    var parts =
        COMPONENTS.stream()
            .map(c -> new RatioEstimator.Part(0.2, rows(variant, c, domain)))
            .toList();
    return new RatioEstimator(variant.sampleDesign())
        .combine(parts, rows(variant, "overall", domain));
  }

  @Test
  void meanOfComponents_hasTheCountsOfTheItemsPooled() {
    var variant = G3.variant("wr");
    var everybody = variant.expectedValues.get("measure_cov").get(0).get("domain");

    var mean = meanOfComponents(variant, everybody);

    var pooled =
        StreamSupport.stream(variant.expectedValues.get("estimates").spliterator(), false)
            .filter(e -> e.get("measure").asText().equals("overall") && e.get("domain").isEmpty())
            .findFirst()
            .orElseThrow();
    assertThat(mean.counts())
        .isEqualTo(
            new Counts(
                pooled.get("n_resp").asLong(),
                pooled.get("n_valid").asLong(),
                pooled.get("n_sat").asLong()));
    assertThat(mean.psus()).isEqualTo(41);
    assertThat(mean.strata()).isEqualTo(8);
  }

  @Test
  void meanOfComponents_fromTotalsPerPsu_isRefusedUnderTwoStages() {
    var variant = G3.variant("fpc2");
    var estimator = new RatioEstimator(variant.sampleDesign());
    var parts = new ArrayList<RatioEstimator.Part>();
    COMPONENTS.forEach(
        c -> parts.add(new RatioEstimator.Part(0.2, variant.moments(c, row -> true))));
    var pooled = variant.moments("overall", row -> true);

    assertThatThrownBy(() -> estimator.combine(parts, pooled))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("one row per respondent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"moments_overall.csv", "moments_q08.csv"})
  void moments_foldedFromRespondents_areThoseOfTheFile(String file) throws Exception {
    var measure = file.replaceAll("moments_|\\.csv", "");
    var folded = G3.variant("wr").moments(measure, row -> true);

    var softly = new SoftAssertions();
    for (var expected : GoldenSet.csv(GoldenSet.BUNDLED.resolve("g3_cluster").resolve(file))) {
      var ours =
          folded.stream()
              .filter(row -> row.unit().psu().equals(expected.get("psu")))
              .findFirst()
              .orElseThrow();
      var sums =
          List.of(
              ours.counts().respondents(),
              ours.counts().answers(),
              ours.counts().satisfied(),
              ours.weightedValue(),
              ours.weightedAnswers(),
              ours.weightSquared().yy(),
              ours.weightSquared().yv(),
              ours.weightSquared().vv());
      var keys =
          List.of("n_resp", "n_valid", "n_sat", "sw_y", "sw_v", "sw2_yy", "sw2_yv", "sw2_vv");
      for (int k = 0; k < keys.size(); k++) {
        double value = Double.parseDouble(expected.get(keys.get(k)));
        softly
            .assertThat(((Number) sums.get(k)).doubleValue())
            .as(expected.get("psu") + " " + keys.get(k))
            .isCloseTo(value, within(1e-11 * value));
      }
    }
    softly.assertAll();
  }
}
