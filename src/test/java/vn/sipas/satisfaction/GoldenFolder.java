package vn.sipas.satisfaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Respondents, design columns and expected values of one golden set. */
record GoldenFolder(
    String name, JsonNode design, JsonNode expected, List<Map<String, String>> respondents) {

  private static final Path FOLDER = Path.of("src/test/resources/estimation/golden");

  static GoldenFolder load(String name) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Path folder = FOLDER.resolve(name);
    try (var in = new GZIPInputStream(Files.newInputStream(folder.resolve("expected.json.gz")))) {
      return new GoldenFolder(
          name,
          json.readTree(folder.resolve("design.json").toFile()),
          json.readTree(in),
          csv(folder.resolve("respondents.csv")));
    }
  }

  /** The file's column that plays a role in a variant, or null. */
  String column(String variant, String role) {
    JsonNode column = design.at("/variants/" + variant + "/" + role);
    return column.isMissingNode() || column.isNull() ? null : column.asText();
  }

  JsonNode estimates(String variant) {
    for (JsonNode node : expected.get("variants")) {
      if (node.get("variant").asText().equals(variant)) {
        return node.get("estimates");
      }
    }
    throw new IllegalArgumentException(variant);
  }

  private static List<Map<String, String>> csv(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String[] header = lines.get(0).split(",", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < header.length; i++) {
        row.put(header[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }
}
