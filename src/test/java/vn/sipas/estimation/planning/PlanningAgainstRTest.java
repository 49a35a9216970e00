package vn.sipas.estimation.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every planning pair of g8 against the documented R code (planning.R), 15 significant digits. */
class PlanningAgainstRTest {

  private static final Path G8 = Path.of("src/test/resources/estimation/golden/g8_planning");
  private static final double LEVEL = 0.95;
  private static final double POWER = 0.8;

  private static JsonNode expected(String function) {
    try {
      return new ObjectMapper().readTree(G8.resolve("expected.json").toFile()).get(function);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<JsonNode> pairs(String function) {
    return StreamSupport.stream(expected(function).spliterator(), false);
  }

  static Stream<JsonNode> margins() {
    return pairs("sample_size_margin");
  }

  static Stream<JsonNode> targets() {
    return pairs("sample_size_target");
  }

  static Stream<JsonNode> achieved() {
    return pairs("achieved");
  }

  static Stream<JsonNode> ppsSelections() {
    return pairs("pps_systematic");
  }

  static Stream<JsonNode> lists() {
    return pairs("systematic_list");
  }

  private static double number(JsonNode pair, String name) {
    return pair.at("/input/" + name).asDouble();
  }

  private static Long frame(JsonNode pair) {
    var node = pair.at("/input/N");
    return node.isNumber() ? node.asLong() : null;
  }

  private static FieldConditions conditions(JsonNode pair) {
    return new FieldConditions(
        pair.at("/input/deff").asDouble(1),
        pair.at("/input/rr").asDouble(1),
        pair.at("/input/vr").asDouble(1));
  }

  private static void near(double ours, JsonNode expected) {
    double r = expected.asDouble();
    assertThat(ours).isCloseTo(r, within(1e-12 * Math.abs(r)));
  }

  @ParameterizedTest
  @MethodSource("margins")
  void sampleSizeForAMargin_isThatOfR(JsonNode pair) {
    var size =
        SampleSize.forMargin(
            number(pair, "p"), number(pair, "e"), frame(pair), conditions(pair), LEVEL);

    near(size.simple(), pair.at("/expected/n0"));
    near(size.corrected(), pair.at("/expected/n_fpc"));
    near(size.designed(), pair.at("/expected/n_design"));
    assertThat(size.valid()).isEqualTo(pair.at("/expected/n_valid").asLong());
    assertThat(size.issued()).isEqualTo(pair.at("/expected/n_issue").asLong());
  }

  @ParameterizedTest
  @MethodSource("targets")
  void sampleSizeForATarget_isThatOfR(JsonNode pair) {
    var size =
        SampleSize.forTarget(
            number(pair, "T"), number(pair, "p1"), POWER, null, conditions(pair), LEVEL);

    near(size.simple(), pair.at("/expected/n0"));
    assertThat(size.valid()).isEqualTo(pair.at("/expected/n_valid").asLong());
    assertThat(size.issued()).isEqualTo(pair.at("/expected/n_issue").asLong());
  }

  @Test
  void sampleSizeForADifference_isThatOfR() {
    for (var pair : expected("sample_size_difference")) {
      var size =
          SampleSize.forDifference(
              number(pair, "p1"), number(pair, "p2"), POWER, null, conditions(pair), LEVEL);

      near(size.simple(), pair.at("/expected/n0"));
      assertThat(size.valid()).isEqualTo(pair.at("/expected/n_per_year").asLong());
    }
  }

  @Test
  void yamane_isTheMinistrysFormula() {
    for (var pair : expected("sample_size_yamane")) {
      var size = SampleSize.yamane(frame(pair), number(pair, "e"));

      near(size.corrected(), pair.at("/expected/n"));
      assertThat(size.valid()).isEqualTo(pair.at("/expected/n_valid").asLong());
    }
  }

  @Test
  void clusterPlan_isThatOfR() {
    for (var pair : expected("deff_plan")) {
      near(
          ClusterPlan.designEffect(number(pair, "b"), number(pair, "icc"), number(pair, "cvw")),
          pair.get("expected"));
    }
    for (var pair : expected("b_opt")) {
      near(
          ClusterPlan.optimalSize(number(pair, "c1"), number(pair, "c2"), number(pair, "icc")),
          pair.get("expected"));
    }
  }

  @ParameterizedTest
  @MethodSource("achieved")
  void expectedPrecision_isThatOfR(JsonNode pair) {
    var precision =
        ExpectedPrecision.of(
            number(pair, "p"),
            pair.at("/input/n").asLong(),
            frame(pair),
            number(pair, "deff"),
            pair.at("/input/df").asLong(),
            LEVEL);

    near(precision.standardError(), pair.at("/expected/se"));
    near(precision.halfWidth(), pair.at("/expected/half_width"));
    near(precision.effectiveSize(), pair.at("/expected/n_eff"));
  }

  @ParameterizedTest
  @EnumSource(AllocationRule.class)
  void allocation_isThatOfR(AllocationRule rule) {
    var input = expected("allocation").get("input");
    var strata =
        IntStream.range(0, input.get("N_h").size())
            .mapToObj(
                h ->
                    new PlannedStratum(
                        "H" + h, input.at("/N_h/" + h).asLong(), input.at("/p_h/" + h).asDouble()))
            .toList();

    var allocation =
        Allocation.of(
            strata,
            input.get("n").asLong(),
            rule,
            input.get("power_q").asDouble(),
            input.get("n_min").asLong(),
            null);

    var r = expected("allocation").get("expected").get(rule.name().toLowerCase(Locale.ROOT));
    assertThat(allocation.keySet()).containsExactly("H0", "H1", "H2", "H3", "H4", "H5", "H6", "H7");
    assertThat(allocation.values()).containsExactlyElementsOf(numbers(r));
  }

  private static List<Long> numbers(JsonNode array) {
    var list = new ArrayList<Long>();
    array.forEach(node -> list.add(node.asLong()));
    return list;
  }

  private static List<Long> sizes() throws IOException {
    return Files.readAllLines(G8.resolve("pps_frame.csv")).stream()
        .skip(1)
        .map(line -> Long.valueOf(line.split(",")[1]))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("ppsSelections")
  void ppsSelection_isThatOfR(JsonNode pair) throws IOException {
    var selection = PpsSelection.of(sizes(), pair.at("/input/n").asInt(), number(pair, "u"));

    var r = pair.get("expected");
    assertThat(selection.certainties().stream().map(Long::valueOf))
        .containsExactlyElementsOf(numbers(r.get("certainty")));
    assertThat(selection.selected().stream().map(Long::valueOf))
        .containsExactlyElementsOf(numbers(r.get("selected")));
    near(selection.interval(), r.get("interval"));
    for (int i = 0; i < r.get("pi").size(); i++) {
      near(selection.probabilities().get(i), r.at("/pi/" + i));
    }
    assertThat(selection.probabilities()).hasSize(30);
  }

  @ParameterizedTest
  @MethodSource("lists")
  void systematicPositions_areThoseOfR(JsonNode pair) {
    var positions =
        SystematicSelection.positions(frame(pair), pair.at("/input/n").asInt(), number(pair, "u"));

    assertThat(positions).containsExactlyElementsOf(numbers(pair.get("expected")));
  }
}
