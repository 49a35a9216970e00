package vn.sipas.analysis;

import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.assertj.core.api.SoftAssertions;

/**
 * One difference of R against ours as it came over HTTP.
 *
 * @param turned whether ours is b - a, because the pair stands the other way round in our table
 */
record DifferenceComparison(
    SoftAssertions softly, String as, JsonNode expected, JsonNode ours, boolean turned) {

  void run() {
    double sign = turned ? -1 : 1;
    double se = expected.get("se").asDouble();
    softly.assertThat(ours.get("kind").asText()).as(as).isEqualTo(expected.get("kind").asText());
    // the estimates agree to 1e-11, and so does their difference in absolute terms
    near("difference", sign * expected.get("est").asDouble(), 1e-11);
    near("covariance", expected.get("cov").asDouble(), 1e-9 * se * se);
    near("standardError", se, 1e-9 * se);
    near("degreesOfFreedomWelch", expected.get("df_welch").asDouble(), 1e-6);
    near("degreesOfFreedom", expected.get("df").asDouble(), 1e-6);
    softly
        .assertThat(ours.get("degreesOfFreedomUnion").asLong())
        .as(as)
        .isEqualTo(expected.get("df_union").asLong());
    near("t", sign * expected.get("t").asDouble(), 1e-8);
    near("pTwoSided", expected.get("p_two_sided").asDouble(), 1e-8);
    if (expected.has("p_holm")) {
      near("pHolm", expected.get("p_holm").asDouble(), 1e-8);
    } else {
      softly.assertThat(ours.get("pHolm").isNull()).as(as).isTrue();
    }
    limits(ours.get("waldInterval"), expected.get("ci_wald_t"));
    limits(ours.get("interval"), expected.get("ci_mover"));
    softly.assertThat(ours.at("/interval/method").asText()).isEqualTo("mover");
    gains();
  }

  private void near(String field, double value, double tolerance) {
    softly
        .assertThat(ours.get(field).asDouble(Double.NaN))
        .as(as + " " + field)
        .isCloseTo(value, within(tolerance));
  }

  private void limits(JsonNode interval, JsonNode node) {
    double lower = node.get("l").asDouble();
    double upper = node.get("u").asDouble();
    softly
        .assertThat(interval.get("lower").asDouble())
        .as(as)
        .isCloseTo(turned ? -upper : lower, within(1e-8));
    softly
        .assertThat(interval.get("upper").asDouble())
        .as(as)
        .isCloseTo(turned ? -lower : upper, within(1e-8));
  }

  private void gains() {
    JsonNode all = expected.path("gain_tests");
    softly.assertThat(ours.get("gains").size()).as(as).isEqualTo(all.size());
    for (int i = 0; i < all.size(); i++) {
      JsonNode node = all.get(i);
      JsonNode gain = ours.get("gains").get(i);
      softly
          .assertThat(gain.get("verdict").asText())
          .as(as)
          .isEqualTo(node.get("verdict_two_sided_95").asText());
      value(gain, "gain", node, "gain");
      value(gain, "t", node, "t");
      value(gain, "pAbove", node, "p_above");
      value(gain, "pBelow", node, "p_below");
    }
  }

  private void value(JsonNode gain, String field, JsonNode node, String key) {
    softly
        .assertThat(gain.get(field).asDouble())
        .as(as + " " + field)
        .isCloseTo(node.get(key).asDouble(), within(1e-8));
  }
}
