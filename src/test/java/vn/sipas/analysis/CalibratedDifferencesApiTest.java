package vn.sipas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Differences of calibrated shares when both stages were drawn from finite frames. R's golden set
 * g6 has no frames; what it gives is the limit of endless ones, and a full count is the other end.
 */
@QuarkusTest
class CalibratedDifferencesApiTest {

  private static final int STRATUM = 1;
  private static final int PSU = 2;
  private static final int N_PSU = 8;
  private static final int M_DOSSIERS = 9;

  @Test
  void endlessFrames_giveWhatRGivesWithoutFrames() throws IOException {
    List<JsonNode> framed = differences(framed(1_000_000_000_000L - 1, 1_000_000_000_000L - 1));

    JsonNode expected = GoldenFile.load("g6_raked").variant("calibrated").get("differences");
    assertThat(framed).hasSameSizeAs(expected);
    Map<String, JsonNode> ours = new HashMap<>();
    framed.forEach(difference -> ours.put(pair(difference), difference));
    for (JsonNode r : expected) {
      JsonNode difference = ours.get(pair(r));
      near(difference.get("difference"), r.get("est").asDouble());
      near(difference.get("standardError"), r.get("se").asDouble());
      near(difference.get("covariance"), r.get("cov").asDouble());
    }
  }

  @Test
  void fullCount_leavesNoError() throws IOException {
    for (JsonNode difference : differences(counted())) {
      assertThat(difference.get("kind").asText()).isEqualTo("census");
    }
  }

  @Test
  void secondStage_addsToTheErrorOfTheFirst() throws IOException {
    List<JsonNode> first = differences(framed(40, null));
    List<JsonNode> both = differences(framed(40, 200L));

    for (int i = 0; i < both.size(); i++) {
      double one = first.get(i).get("standardError").asDouble();
      double two = both.get(i).get("standardError").asDouble();
      assertThat(two).isGreaterThan(one);
      // covariance and variances belong to the same design
      assertThat(both.get(i).get("covariance").asDouble()).isNotEqualTo(0);
    }
  }

  private static void near(JsonNode ours, double expected) {
    assertThat(ours.asDouble()).isCloseTo(expected, within(1e-8));
  }

  private static String pair(JsonNode difference) {
    return difference.at("/a/field").asText() + " – " + difference.at("/b/field").asText();
  }

  private record Framed(String csv, boolean secondStage) {}

  private static List<JsonNode> differences(Framed file) throws IOException {
    ObjectNode spec = GoldenFile.load("g6_raked").spec("calibrated");
    ObjectNode design = (ObjectNode) spec.get("design");
    design.put("fpc1", "N_psu");
    if (file.secondStage) {
      design.put("fpc2", "M_dossiers");
    }
    spec.remove("by");
    byte[] csv = file.csv.getBytes(StandardCharsets.UTF_8);
    List<JsonNode> differences = new ArrayList<>();
    AnalysisClient.analysis(spec, "a.csv", csv).get("differences").forEach(differences::add);
    return differences;
  }

  /** Every stratum of so many communes, every commune of so many dossiers. */
  private static Framed framed(long communes, Long dossiers) throws IOException {
    return rewritten(
        cells -> {
          cells[N_PSU] = "" + communes;
          cells[M_DOSSIERS] = dossiers == null ? "" : "" + dossiers;
        },
        dossiers != null);
  }

  /** The frames are what was drawn. */
  private static Framed counted() throws IOException {
    Map<String, Integer> respondents = new HashMap<>();
    Map<String, Set<String>> communes = new HashMap<>();
    for (String[] cells : rows()) {
      respondents.merge(cells[PSU], 1, Integer::sum);
      communes.computeIfAbsent(cells[STRATUM], key -> new HashSet<>()).add(cells[PSU]);
    }
    return rewritten(
        cells -> {
          cells[N_PSU] = "" + communes.get(cells[STRATUM]).size();
          cells[M_DOSSIERS] = "" + respondents.get(cells[PSU]);
        },
        true);
  }

  private static Framed rewritten(Consumer<String[]> change, boolean second) throws IOException {
    StringBuilder csv = new StringBuilder(lines().get(0)).append('\n');
    for (String[] cells : rows()) {
      change.accept(cells);
      csv.append(String.join(",", cells)).append('\n');
    }
    return new Framed(csv.toString(), second);
  }

  private static List<String[]> rows() throws IOException {
    return lines().stream().skip(1).map(line -> line.split(",", -1)).toList();
  }

  private static List<String> lines() throws IOException {
    return Files.readAllLines(GoldenFile.load("g6_raked").data());
  }
}
