package vn.sipas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * R's own data (survey::api) over HTTP: ratios of two columns, and shares of answers in words,
 * against R 4.2.2, survey 4.1.1.
 */
@QuarkusTest
class ApiDataAnalysesApiTest {

  private static final List<String> WORDS = List.of("sch.wide", "comp.imp", "awards");

  @Test
  void ratiosAndShares_agreeWithR() throws IOException {
    Path folder = GoldenFile.folder("g7_api").orElse(null);
    assumeTrue(folder != null, "g7_api is not beside the repository");
    JsonNode expected = GoldenFile.JSON.readTree(folder.resolve("expected.json").toFile());
    int compared = 0;
    for (JsonNode variant : expected.get("variants")) {
      byte[] data = Files.readAllBytes(folder.resolve(variant.at("/design/file").asText()));
      JsonNode ratios = estimates(ratio(variant.get("design")), data);
      JsonNode shares = estimates(shares(variant.get("design")), data);
      for (JsonNode estimate : variant.get("estimates")) {
        boolean ratio = estimate.get("statistic").asText().equals("svyratio");
        String measure = ratio ? "r" : estimate.get("formula").asText().replaceAll(" .*", "");
        JsonNode ours = find(ratio ? ratios : shares, measure, estimate.get("domain"));
        compare(variant.get("variant").asText() + " " + measure, estimate, ours);
        compared++;
      }
    }
    assertThat(compared).isEqualTo(60);
  }

  private static void compare(String as, JsonNode expected, JsonNode ours) {
    near(as, ours.get("estimate"), expected.get("est"), 1e-11);
    near(as, ours.get("standardError"), expected.get("se"), 1e-9);
    near(as, ours.get("designEffect"), expected.get("deff"), 1e-9);
    assertThat(ours.get("degreesOfFreedom")).as(as).isEqualTo(expected.get("df"));
    ours.get("intervals")
        .properties()
        .forEach(
            entry -> {
              JsonNode limits = expected.at("/ci/" + entry.getKey());
              if (!limits.isMissingNode()) {
                double tolerance = entry.getKey().equals("logit") ? 1e-6 : 1e-8;
                assertThat(entry.getValue().get("lower").asDouble())
                    .as(as + entry.getKey())
                    .isCloseTo(limits.get("l").asDouble(), within(tolerance));
                assertThat(entry.getValue().get("upper").asDouble())
                    .as(as + entry.getKey())
                    .isCloseTo(limits.get("u").asDouble(), within(tolerance));
              }
            });
    assertThat(ours.at("/intervals/mean").isMissingNode()).as(as).isFalse();
  }

  private static void near(String as, JsonNode ours, JsonNode expected, double tolerance) {
    if (expected != null) {
      double value = expected.asDouble();
      assertThat(ours.asDouble()).as(as).isCloseTo(value, within(tolerance * Math.abs(value)));
    }
  }

  private static JsonNode find(JsonNode estimates, String measure, JsonNode domain) {
    for (JsonNode estimate : estimates) {
      if (estimate.get("measure").asText().equals(measure)
          && estimate.get("domain").equals(domain)) {
        return estimate;
      }
    }
    throw new AssertionError(measure + domain);
  }

  private static JsonNode estimates(ObjectNode spec, byte[] data) throws IOException {
    return AnalysisClient.analysis(spec, "api.csv", data).get("estimates");
  }

  private static ObjectNode ratio(JsonNode design) {
    ObjectNode spec = common(design);
    spec.putObject("ratio")
        .put("name", "r")
        .put("numerator", "api.stu")
        .put("denominator", "enroll");
    return spec;
  }

  private static ObjectNode shares(JsonNode design) {
    ObjectNode spec = common(design);
    WORDS.forEach(spec.putObject("components").putArray("words")::add);
    spec.putArray("valid_levels").add("No").add("Yes");
    spec.putArray("satisfied_levels").add("Yes");
    return spec;
  }

  private static ObjectNode common(JsonNode design) {
    ObjectNode spec = GoldenFile.JSON.createObjectNode();
    spec.putArray("missing_codes").add("NA");
    spec.put("intervals", "all");
    spec.putArray("by").add(GoldenFile.JSON.createArrayNode()).addArray().add("stype");
    ObjectNode columns = spec.putObject("design");
    for (String key : List.of("psu", "strata", "weight", "fpc1", "fpc2")) {
      if (design.hasNonNull(key)) {
        columns.set(key, design.get(key));
      }
    }
    return spec;
  }
}
