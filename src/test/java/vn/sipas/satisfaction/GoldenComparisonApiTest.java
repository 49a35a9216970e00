package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.access.Staff;

/**
 * Changes between two campaigns and rank sets over HTTP, compared with R 4.2.2, survey 4.1.1 at the
 * tolerances of {@code src/test/resources/estimation/golden/README.md}.
 */
@QuarkusTest
@TestProfile(GoldenSurvey.class)
class GoldenComparisonApiTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject GoldenCampaigns campaigns;

  @ParameterizedTest
  @CsvSource({"g5a_years_independent, g5a, 0", "g5b_years_panel, g5b, 28"})
  void everyChange_betweenTheYears_agreesWithR(String name, String code, int shared)
      throws IOException {
    GoldenFolder set = GoldenFolder.load(name);
    String of = campaigns.campaign(ofYear(set, code, "2024"), "main", "pooled");
    String from = campaigns.campaign(ofYear(set, code, "2023"), "main", "pooled");
    Map<String, JsonNode> tables = new HashMap<>();
    var softly = new SoftAssertions();
    int compared = 0;
    for (JsonNode expected : set.expected().at("/variants/0/differences")) {
      Map<String, String> domain = domain(expected.get("a"));
      String by = String.join(",", domain.keySet());
      String path = "changes?gains=0,0.02&reference=" + from + "&by=" + by;
      JsonNode table = tables.computeIfAbsent(by, any -> get(of, path));
      JsonNode ours = change(table, expected.get("measure").asText(), domain);
      String as = code + " " + expected.get("measure") + " " + domain;
      compare(softly, as, expected, ours);
      compared++;
    }
    softly.assertAll();
    assertThat(compared).isEqualTo(45);
    assertThat(tables.get("").at("/dependence/sharedCommunes").asInt()).isEqualTo(shared);
    assertThat(tables.get("").at("/dependence/kind").asText())
        .isEqualTo(shared == 0 ? "independent" : "shared_communes");
    assertThat(tables.get("").get("breaks")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"wr", "fpc1", "fpc2"})
  void rankSets_ofDistricts_agreeWithR(String variant) throws IOException {
    GoldenFolder set = GoldenFolder.load("g3_cluster");
    String campaign = campaigns.campaign(set, variant, "pooled");

    JsonNode table = get(campaign, "ranks?by=quarter").at("/ranks/0");

    JsonNode expected = ranks(set, variant);
    assertThat(table.get("measure").asText()).isEqualTo("overall");
    assertThat(table.get("adjust").asText()).isEqualTo("sidak");
    assertThat(table.get("domains").asInt()).isEqualTo(8);
    assertThat(table.get("rows")).hasSize(8);
    assertThat(table.get("notRanked")).isEmpty();
    var softly = new SoftAssertions();
    for (JsonNode row : table.get("rows")) {
      String name = row.at("/label/domain/quarter").asText();
      JsonNode wanted = null;
      for (JsonNode candidate : expected.get("rows")) {
        wanted = candidate.get("level").asText().equals(name) ? candidate : wanted;
      }
      near(softly, name, row.get("estimate"), wanted.get("est"), 1e-11);
      near(softly, name, row.get("lower"), wanted.get("joint_l"), 1e-8);
      near(softly, name, row.get("upper"), wanted.get("joint_u"), 1e-8);
      softly.assertThat(row.get("rankLow")).as(name).isEqualTo(wanted.get("rank_lo"));
      softly.assertThat(row.get("rankHigh")).as(name).isEqualTo(wanted.get("rank_hi"));
      softly.assertThat(row.get("rankLowHolm")).as(name).isEqualTo(wanted.get("rank_lo_holm"));
      softly.assertThat(row.get("rankHighHolm")).as(name).isEqualTo(wanted.get("rank_hi_holm"));
    }
    softly.assertAll();
  }

  @Test
  void fields_inTheSameCommunes_getBonferroniAndUnreliableOnesNoRank() throws IOException {
    String campaign = campaigns.campaign(GoldenFolder.load("g3_cluster"), "wr", "pooled");

    JsonNode table = get(campaign, "ranks?by=field").at("/ranks/0");

    assertThat(table.get("adjust").asText()).isEqualTo("bonferroni");
    assertThat(table.get("domains").asInt()).isEqualTo(4);
    assertThat(table.get("rows")).hasSize(4);
    assertThat(table.get("rows").toString()).doesNotContain("Bảo trợ xã hội");
    assertThat(table.at("/notRanked/0/label/domain/field").asText()).isEqualTo("Bảo trợ xã hội");
    assertThat(table.at("/notRanked/0/reason").asText()).isEqualTo("unreliable");
  }

  private static void compare(SoftAssertions softly, String as, JsonNode expected, JsonNode ours) {
    softly.assertThat(ours.get("kind").asText()).as(as).isEqualTo(expected.get("kind").asText());
    near(softly, as + " est", ours.get("difference"), expected.get("est"), 1e-11);
    near(softly, as + " se", ours.get("standardError"), expected.get("se"), 1e-9);
    near(softly, as + " cov", ours.get("covariance"), expected.get("cov"), 1e-9);
    near(softly, as + " df", ours.get("degreesOfFreedom"), expected.get("df"), 1e-9);
    near(softly, as + " welch", ours.get("degreesOfFreedomWelch"), expected.get("df_welch"), 1e-9);
    softly
        .assertThat(ours.get("degreesOfFreedomUnion").asInt())
        .as(as + " union")
        .isEqualTo(expected.get("df_union").asInt());
    near(softly, as + " t", ours.get("t"), expected.get("t"), 1e-9);
    near(softly, as + " p", ours.get("pTwoSided"), expected.get("p_two_sided"), 1e-8);
    limits(softly, as + " wald", ours.get("waldInterval"), expected.get("ci_wald_t"));
    if (isDirect(ours)) {
      limits(softly, as + " mover", ours.get("interval"), expected.get("ci_mover"));
      gains(softly, as, ours.get("gains"), expected.get("gain_tests"));
    }
  }

  /** A borrowed interval of the golden file borrows from both years' domains, ours from its own. */
  private static boolean isDirect(JsonNode ours) {
    return ours.at("/of/interval/rule").asText().equals("wilson_direct")
        && ours.at("/from/interval/rule").asText().equals("wilson_direct");
  }

  private static void gains(SoftAssertions softly, String as, JsonNode ours, JsonNode expected) {
    softly.assertThat(ours).as(as).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      JsonNode wanted = expected.get(i);
      near(softly, as + " gain t", ours.get(i).get("t"), wanted.get("t"), 1e-9);
      near(softly, as + " above", ours.get(i).get("pAbove"), wanted.get("p_above"), 1e-8);
      near(softly, as + " below", ours.get(i).get("pBelow"), wanted.get("p_below"), 1e-8);
      softly
          .assertThat(ours.get(i).get("verdict"))
          .as(as)
          .isEqualTo(wanted.get("verdict_two_sided_95"));
    }
  }

  private static void limits(SoftAssertions softly, String as, JsonNode ours, JsonNode expected) {
    softly
        .assertThat(ours.get("lower").asDouble())
        .as(as)
        .isCloseTo(expected.get("l").asDouble(), within(1e-8));
    softly
        .assertThat(ours.get("upper").asDouble())
        .as(as)
        .isCloseTo(expected.get("u").asDouble(), within(1e-8));
  }

  private static void near(
      SoftAssertions softly, String as, JsonNode ours, JsonNode expected, double tolerance) {
    // a difference of shares has lost digits to cancellation, so 1e-11 is relative to 1
    double bound = Math.max(1e-13, tolerance * Math.abs(expected.asDouble()));
    softly
        .assertThat(ours.asDouble(Double.NaN))
        .as(as)
        .isCloseTo(expected.asDouble(), within(bound));
  }

  private static JsonNode change(JsonNode table, String measure, Map<String, String> domain) {
    for (JsonNode change : table.get("changes")) {
      Map<String, String> names = new TreeMap<>();
      change
          .at("/label/domain")
          .properties()
          .forEach(name -> names.put(name.getKey(), name.getValue().asText()));
      if (change.get("measure").asText().equals(measure) && names.equals(domain)) {
        return change;
      }
    }
    throw new AssertionError("No change of " + measure + " in " + domain);
  }

  /** Domain of an expected difference without the year, under our names of its columns. */
  private static Map<String, String> domain(JsonNode expected) {
    Map<String, String> domain = new TreeMap<>();
    expected.properties().stream()
        .filter(entry -> !entry.getKey().equals("year"))
        .forEach(
            entry ->
                domain.put(GoldenCampaigns.DOMAINS.get(entry.getKey()), entry.getValue().asText()));
    return domain;
  }

  private static JsonNode ranks(GoldenFolder set, String variant) {
    for (JsonNode node : set.expected().get("variants")) {
      if (node.get("variant").asText().equals(variant)) {
        return node.at("/ranks/0");
      }
    }
    throw new IllegalArgumentException(variant);
  }

  private static GoldenFolder ofYear(GoldenFolder set, String code, String year) {
    return new GoldenFolder(
        code + "-" + year,
        set.design(),
        set.expected(),
        set.respondents().stream().filter(row -> row.get("year").equals(year)).toList());
  }

  private static JsonNode get(String campaign, String path) {
    String body =
        Staff.api("analyst")
            .get("/api/campaigns/" + campaign + "/" + path)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new AssertionError(body, e);
    }
  }
}
