package vn.sipas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The golden sets end to end, CSV in and JSON out, against R 4.2.2, survey 4.1.1, at the tolerances
 * of {@code src/test/resources/estimation/golden/README.md}.
 */
@QuarkusTest
class GoldenAnalysesApiTest {

  private static final List<String> SETS =
      List.of(
          "g1_srs",
          "g2_strat_fpc",
          "g3_cluster",
          "g4_degenerate",
          "g5a_years_independent",
          "g5b_years_panel",
          "g6_raked");

  /** Another approximation of R's, and weights that would have to be joined to the file. */
  private static final List<String> OTHERS = List.of("rake_R", "fixed_weights");

  private static final Map<String, JsonNode> ANSWERS = new HashMap<>();

  record Case(String set, String variant) {

    @Override
    public String toString() {
      return set + " " + variant;
    }

    JsonNode answer(GoldenFile file) throws IOException {
      JsonNode known = ANSWERS.get(toString());
      if (known == null) {
        known = AnalysisClient.analysis(file.spec(variant), file.data());
        ANSWERS.put(toString(), known);
      }
      return known;
    }
  }

  static Stream<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String set : SETS) {
      if (GoldenFile.folder(set).isPresent()) {
        GoldenFile.load(set)
            .variants()
            .filter(variant -> !OTHERS.contains(variant))
            .forEach(variant -> cases.add(new Case(set, variant)));
      } else {
        cases.add(new Case(set, ""));
      }
    }
    return cases.stream();
  }

  private static GoldenFile atHand(Case asked) throws IOException {
    assumeTrue(
        GoldenFile.folder(asked.set).isPresent(), asked.set + " is not beside the repository");
    return GoldenFile.load(asked.set);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void estimates_agreeWithR(Case asked) throws IOException {
    GoldenFile file = atHand(asked);
    Map<String, JsonNode> ours = new HashMap<>();
    asked
        .answer(file)
        .get("estimates")
        .forEach(estimate -> assertThat(ours.put(key(estimate), estimate)).isNull());
    var softly = new SoftAssertions();
    int compared = 0;
    for (JsonNode expected : file.variant(asked.variant).get("estimates")) {
      JsonNode estimate = ours.get(key(expected));
      String as = asked + " " + key(expected);
      if (estimate == null) {
        // A domain that no row is in cannot be told from one that does not exist.
        softly.assertThat(expected.get("status").asText()).as(as).isEqualTo("no_data");
        softly.assertThat(expected.get("n_resp").asInt()).as(as).isZero();
      } else {
        new EstimateComparison(softly, as, expected, estimate).run();
        compared++;
      }
    }
    softly.assertAll();
    assertThat(compared).isGreaterThan(60);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void differences_agreeWithR(Case asked) throws IOException {
    GoldenFile file = atHand(asked);
    Map<String, JsonNode> ours = new HashMap<>();
    asked
        .answer(file)
        .path("differences")
        .forEach(difference -> assertThat(ours.put(pair(difference), difference)).isNull());
    var softly = new SoftAssertions();
    for (JsonNode expected : file.variant(asked.variant).path("differences")) {
      JsonNode difference = ours.getOrDefault(pair(expected), ours.get(turned(expected)));
      softly.assertThat(difference).as(asked + " " + pair(expected)).isNotNull();
      if (difference != null) {
        boolean turned = !ours.containsKey(pair(expected));
        new DifferenceComparison(softly, asked + pair(expected), expected, difference, turned)
            .run();
      }
    }
    softly.assertAll();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rankSets_agreeWithR(Case asked) throws IOException {
    GoldenFile file = atHand(asked);
    JsonNode ours = asked.answer(file).path("ranks");
    JsonNode all = file.variant(asked.variant).path("ranks");
    assertThat(ours.size()).isEqualTo(all.size());
    for (int i = 0; i < all.size(); i++) {
      Map<String, JsonNode> rows = new HashMap<>();
      String by = all.get(i).get("by").asText();
      ours.get(i).get("rows").forEach(row -> rows.put(row.at("/domain/" + by).asText(), row));
      assertThat(rows).hasSize(all.get(i).get("rows").size());
      for (JsonNode expected : all.get(i).get("rows")) {
        JsonNode row = rows.get(expected.get("level").asText());
        near(row, "estimate", expected.get("est"));
        near(row, "lower", expected.get("joint_l"));
        near(row, "upper", expected.get("joint_u"));
        Map.of(
                "rankLow", "rank_lo",
                "rankHigh", "rank_hi",
                "rankLowHolm", "rank_lo_holm",
                "rankHighHolm", "rank_hi_holm")
            .forEach((field, key) -> assertThat(row.get(field)).isEqualTo(expected.get(key)));
      }
    }
  }

  private static void near(JsonNode row, String field, JsonNode expected) {
    assertThat(row.get(field).asDouble()).isCloseTo(expected.asDouble(), within(1e-8));
  }

  private static String pair(JsonNode difference) {
    return difference.get("measure").asText() + side(difference, "a") + side(difference, "b");
  }

  private static String turned(JsonNode difference) {
    return difference.get("measure").asText() + side(difference, "b") + side(difference, "a");
  }

  private static String side(JsonNode difference, String side) {
    Map<String, String> domain = new TreeMap<>();
    difference
        .get(side)
        .properties()
        .forEach(entry -> domain.put(entry.getKey(), entry.getValue().asText()));
    return domain.toString();
  }

  /** Measure and domain, whatever the order of its columns. */
  private static String key(JsonNode estimate) {
    Map<String, String> domain = new TreeMap<>();
    estimate
        .get("domain")
        .properties()
        .forEach(entry -> domain.put(entry.getKey(), entry.getValue().asText()));
    return estimate.get("measure").asText() + domain;
  }
}
