package vn.sipas.analysis;

import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;

/** One estimate of R against ours as it came over HTTP, at the tolerances of the golden sets. */
record EstimateComparison(SoftAssertions softly, String as, JsonNode expected, JsonNode ours) {

  void run() {
    exact("n_resp", "respondents");
    exact("n_valid", "answers");
    exact("n_sat", "satisfied");
    exact("n_psu", "psus");
    exact("n_strata", "strata");
    exact("df", "degreesOfFreedom");
    exact("status", "status");
    relative("est", "estimate", 1e-11);
    relative("sum_w_valid", "weightedAnswers", 1e-11);
    relative("sum_w_sat", "weightedSatisfied", 1e-11);
    relative("var", "variance", 1e-9);
    relative("se", "standardError", 1e-9);
    relative("cv", "cv", 1e-9);
    relative("deff", "designEffect", 1e-9);
    relative("n_eff", "effectiveSampleSize", 1e-9);
    defaultInterval();
    everyInterval();
    verdicts();
    reliability();
  }

  private void exact(String key, String field) {
    if (expected.has(key)) {
      softly
          .assertThat(ours.get(field).asText())
          .as(as + " " + key)
          .isEqualTo(expected.get(key).asText());
    }
  }

  private void relative(String key, String field, double tolerance) {
    JsonNode node = expected.get(key);
    JsonNode value = ours.get(field);
    if (node == null) {
      softly.assertThat(key.startsWith("sum_") || value.isNull()).as(as + " no " + key).isTrue();
      return;
    }
    // a variance of 1e-32 is R's rounding of 0 (its own threshold is 1e-20)
    double rounding = key.equals("var") ? 1e-20 : key.equals("se") ? 1e-10 : 0;
    double bound = Math.max(rounding, tolerance * Math.abs(node.asDouble()));
    softly
        .assertThat(value.asDouble(Double.NaN))
        .as(as + " " + key)
        .isCloseTo(node.asDouble(), within(bound));
  }

  private void defaultInterval() {
    JsonNode node = expected.get("default");
    JsonNode interval = ours.get("interval");
    softly.assertThat(interval.isNull()).as(as + " default").isEqualTo(node == null);
    if (node == null || interval.isNull()) {
      return;
    }
    softly.assertThat(interval.get("rule").asText()).as(as).isEqualTo(node.get("rule").asText());
    limits(interval, node, 1e-8, "default");
    if (node.has("n_eff")) {
      near(interval.get("effectiveSampleSize"), node.get("n_eff"), "default n_eff");
      near(interval.get("degreesOfFreedom"), node.get("df"), "default df");
    }
  }

  private void everyInterval() {
    ours.get("intervals")
        .properties()
        .forEach(
            entry -> {
              String method = entry.getKey();
              JsonNode node = expected.path("ci").path(method);
              boolean logit = method.equals("logit");
              if (!node.isMissingNode() || !logit) {
                limits(entry.getValue(), node, logit ? 1e-6 : 1e-8, method);
              }
            });
    if (expected.has("ci") && expected.get("status").asText().equals("ok")) {
      softly.assertThat(ours.get("intervals").size()).as(as + " methods").isEqualTo(11);
    }
  }

  private void limits(JsonNode interval, JsonNode node, double tolerance, String what) {
    softly
        .assertThat(interval.get("lower").asDouble())
        .as(as + " " + what)
        .isCloseTo(node.path("l").asDouble(Double.NaN), within(tolerance));
    softly
        .assertThat(interval.get("upper").asDouble())
        .as(as + " " + what)
        .isCloseTo(node.path("u").asDouble(Double.NaN), within(tolerance));
  }

  private void near(JsonNode value, JsonNode node, String what) {
    softly
        .assertThat(value.asDouble())
        .as(as + " " + what)
        .isCloseTo(node.asDouble(), within(1e-9 * Math.abs(node.asDouble())));
  }

  private void verdicts() {
    JsonNode all = expected.path("verdicts");
    softly.assertThat(ours.get("verdicts").size()).as(as + " verdicts").isEqualTo(all.size());
    for (int i = 0; i < Math.min(all.size(), ours.get("verdicts").size()); i++) {
      JsonNode node = all.get(i);
      JsonNode verdict = ours.get("verdicts").get(i);
      String what = as + " target " + verdict.get("target");
      softly
          .assertThat(verdict.get("target").asDouble())
          .as(what)
          .isEqualTo(node.get("target").asDouble());
      softly
          .assertThat(verdict.get("verdict").asText())
          .as(what)
          .isEqualTo(node.get("two_sided_95").asText());
      if (node.has("t")) {
        // t is the interval's dual and as near 0 as the estimate is to the target
        probability(verdict.get("t"), node.get("t"), what);
        probability(verdict.get("pBelow"), node.get("p_below"), what);
        probability(verdict.get("pAbove"), node.get("p_above"), what);
      }
    }
  }

  private void probability(JsonNode value, JsonNode node, String what) {
    softly.assertThat(value.asDouble()).as(what).isCloseTo(node.asDouble(), within(1e-8));
  }

  private void reliability() {
    JsonNode node = expected.get("reliability");
    if (node == null) {
      return;
    }
    List<String> flags = new ArrayList<>();
    node.get("flags").forEach(flag -> flags.add(flag.asText()));
    List<String> own = new ArrayList<>();
    ours.get("flags").forEach(flag -> own.add(flag.asText()));
    softly.assertThat(own).as(as + " flags").isEqualTo(flags);
    // the contract says "hidden" where the golden file says "hide"
    softly
        .assertThat(ours.get("reliability").asText().replace("hidden", "hide"))
        .as(as + " reliability")
        .isEqualTo(node.get("platform").asText());
  }
}
