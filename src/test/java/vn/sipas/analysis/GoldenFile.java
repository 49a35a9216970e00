package vn.sipas.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A golden set as somebody would bring it along: its file, and the spec that asks for it all. */
record GoldenFile(Path folder, JsonNode design, JsonNode expected) {

  static final ObjectMapper JSON = new ObjectMapper();

  private static final List<Path> PLACES =
      List.of(
          Path.of("src/test/resources/estimation/golden"), Path.of("../shared/statistics/golden"));

  /** Where a set lies; empty when it is not at hand. */
  static Optional<Path> folder(String set) {
    return PLACES.stream().map(place -> place.resolve(set)).filter(Files::isDirectory).findFirst();
  }

  static GoldenFile load(String set) throws IOException {
    Path folder = folder(set).orElseThrow();
    Path packed = folder.resolve("expected.json.gz");
    try (InputStream in =
        Files.exists(packed)
            ? new GZIPInputStream(Files.newInputStream(packed))
            : Files.newInputStream(folder.resolve("expected.json"))) {
      return new GoldenFile(
          folder, JSON.readTree(folder.resolve("design.json").toFile()), JSON.readTree(in));
    }
  }

  Path data() {
    return folder.resolve("respondents.csv");
  }

  Stream<String> variants() {
    List<String> names = new ArrayList<>();
    expected.get("variants").forEach(variant -> names.add(variant.get("variant").asText()));
    return names.stream();
  }

  JsonNode variant(String name) {
    for (JsonNode variant : expected.get("variants")) {
      if (variant.get("variant").asText().equals(name)) {
        return variant;
      }
    }
    throw new IllegalArgumentException(name);
  }

  /** All that is expected of a variant, asked for at once. */
  ObjectNode spec(String name) {
    ObjectNode spec = JSON.createObjectNode();
    for (String key : List.of("components", "valid_levels", "satisfied_levels", "missing_codes")) {
      spec.set(key, design.get(key));
    }
    ObjectNode columns = spec.putObject("design");
    design
        .at("/variants/" + name)
        .properties()
        .forEach(
            entry -> {
              if (entry.getKey().equals("lonely_psu")) {
                columns.put("lonelyPsu", entry.getValue().asText().replace("fail", "refuse"));
              } else if (!entry.getKey().equals("method") && !entry.getValue().isNull()) {
                columns.set(entry.getKey(), entry.getValue());
              }
            });
    spec.putArray("targets").add(0.85).add(0.90);
    spec.put("intervals", "all");
    tables(name).forEach(spec.putArray("by")::add);
    if (name.equals("calibrated") || name.equals("poststratified")) {
      spec.set("calibration", calibration(name));
    }
    differences(name, spec.putArray("differences"));
    ArrayNode ranks = spec.putArray("ranks");
    for (JsonNode asked : variant(name).path("ranks")) {
      ObjectNode one = ranks.addObject();
      List.of("measure", "by", "adjust").forEach(key -> one.set(key, asked.get(key)));
    }
    return spec;
  }

  private ObjectNode calibration(String name) {
    ObjectNode calibration = JSON.createObjectNode();
    boolean all = name.equals("calibrated");
    calibration.put("method", all ? "raking" : "poststratification");
    ObjectNode margins = calibration.putObject("margins");
    design
        .get("margins")
        .properties()
        .forEach(
            margin -> {
              if (all || margin.getKey().equals("district")) {
                margins.set(margin.getKey(), margin.getValue());
              }
            });
    return calibration;
  }

  /** Pairs of a column are asked for together, because Holm adjusts them together. */
  private void differences(String name, ArrayNode differences) {
    Set<String> columns = new LinkedHashSet<>();
    for (JsonNode expected : variant(name).path("differences")) {
      String column = expected.get("a").fieldNames().next();
      if (!expected.has("p_holm")) {
        ObjectNode one = differences.addObject();
        List.of("measure", "a", "b").forEach(key -> one.set(key, expected.get(key)));
        ArrayNode gains = one.putArray("gains");
        expected.path("gain_tests").forEach(test -> gains.add(test.get("gain")));
      } else if (columns.add(expected.get("measure").asText() + column)) {
        differences.addObject().put("by", column).set("measure", expected.get("measure"));
      }
    }
  }

  private List<ArrayNode> tables(String name) {
    Set<Set<String>> tables = new LinkedHashSet<>();
    variant(name)
        .get("estimates")
        .forEach(
            estimate -> {
              Set<String> columns = new TreeSet<>();
              estimate.get("domain").fieldNames().forEachRemaining(columns::add);
              tables.add(columns);
            });
    return tables.stream()
        .map(
            columns -> {
              ArrayNode table = JSON.createArrayNode();
              columns.forEach(table::add);
              return table;
            })
        .toList();
  }
}
