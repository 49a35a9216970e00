package vn.sipas.estimation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Respondents, design and expected values of one golden set; folds respondents into moments. */
final class GoldenSet {

  static final Path BUNDLED = Path.of("src/test/resources/estimation/golden");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<Path, GoldenSet> LOADED = new HashMap<>();

  final String name;
  final JsonNode design;
  final JsonNode expected;
  final List<Map<String, String>> respondents;

  private GoldenSet(Path folder) throws IOException {
    name = folder.getFileName().toString();
    design = JSON.readTree(folder.resolve("design.json").toFile());
    respondents = csv(folder.resolve("respondents.csv"));
    if (Files.exists(folder.resolve("expected_weights.csv"))) {
      addFinalWeights(csv(folder.resolve("expected_weights.csv")));
    }
    var packed = folder.resolve("expected.json.gz");
    try (InputStream in =
        Files.exists(packed)
            ? new GZIPInputStream(Files.newInputStream(packed))
            : Files.newInputStream(folder.resolve("expected.json"))) {
      expected = JSON.readTree(in);
    }
  }

  /** The column that the design of g6 names for its weights treated as given. */
  private void addFinalWeights(List<Map<String, String>> weights) {
    var byRespondent = new HashMap<String, String>();
    weights.forEach(row -> byRespondent.put(row.get("resp_id"), row.get("final_weight")));
    respondents.forEach(
        row ->
            row.put("final_weight (expected_weights.csv)", byRespondent.get(row.get("resp_id"))));
  }

  static GoldenSet load(Path folder) {
    return LOADED.computeIfAbsent(
        folder,
        path -> {
          try {
            return new GoldenSet(path);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  static List<Map<String, String>> csv(Path file) throws IOException {
    var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    var header = lines.get(0).split(",", -1);
    var rows = new ArrayList<Map<String, String>>();
    for (var line : lines.subList(1, lines.size())) {
      var cells = line.split(",", -1);
      var row = new HashMap<String, String>();
      IntStream.range(0, header.length).forEach(i -> row.put(header[i], cells[i]));
      rows.add(row);
    }
    return rows;
  }

  /** The items of q01, c3 or overall. */
  List<String> items(String measure) {
    if (measure.equals("overall")) {
      return IntStream.rangeClosed(1, 22).mapToObj("q%02d"::formatted).toList();
    }
    var items = design.at("/components").get(measure);
    if (items == null) {
      return List.of(measure);
    }
    var list = new ArrayList<String>();
    items.forEach(item -> list.add(item.asText()));
    return list;
  }

  Stream<Variant> variants() {
    var list = new ArrayList<Variant>();
    expected.get("variants").forEach(node -> list.add(new Variant(node)));
    return list.stream();
  }

  Variant variant(String variantName) {
    return variants().filter(v -> v.name.equals(variantName)).findFirst().orElseThrow();
  }

  static Predicate<Map<String, String>> in(JsonNode domain) {
    var wanted = new LinkedHashMap<String, String>();
    domain.properties().forEach(e -> wanted.put(e.getKey(), e.getValue().asText()));
    return row ->
        wanted.entrySet().stream().allMatch(e -> e.getValue().equals(row.get(e.getKey())));
  }

  /** One way to read the design columns, with its expected values. */
  final class Variant {

    final String name;
    final JsonNode expectedValues;
    private final JsonNode columns;
    private final List<Map<String, String>> sample;

    private Variant(JsonNode expectedValues) {
      this(expectedValues, respondents);
    }

    private Variant(JsonNode expectedValues, List<Map<String, String>> sample) {
      this.name = expectedValues.get("variant").asText();
      this.expectedValues = expectedValues;
      this.columns = design.at("/variants").get(name);
      this.sample = sample;
    }

    /** The same variant of a part of the file, as if nobody else had been drawn. */
    Variant filtered(Predicate<Map<String, String>> part) {
      return new Variant(expectedValues, sample.stream().filter(part).toList());
    }

    GoldenSet set() {
      return GoldenSet.this;
    }

    private String value(Map<String, String> row, String role) {
      var column = columns == null ? null : columns.get(role);
      return column == null || column.isNull() ? null : row.get(column.asText());
    }

    private Long count(Map<String, String> row, String role) {
      var value = value(row, role);
      return value == null ? null : Long.valueOf(value);
    }

    SamplingUnit unit(Map<String, String> row, boolean perRespondent) {
      return new SamplingUnit(
          value(row, "strata"), value(row, "psu"), perRespondent ? row.get("resp_id") : null);
    }

    /** Strata, PSUs and frame counts of the whole file. */
    SampleDesign sampleDesign() {
      var byStratum = new TreeMap<String, List<Map<String, String>>>();
      sample.forEach(
          row ->
              byStratum
                  .computeIfAbsent(unit(row, false).stratum(), h -> new ArrayList<>())
                  .add(row));
      var strata = new ArrayList<Stratum>();
      byStratum.forEach((code, rows) -> strata.add(stratum(code, rows)));
      var lonely = columns == null ? null : columns.get("lonely_psu");
      return SampleDesign.of(strata)
          .with(
              lonely == null || lonely.asText().equals("fail")
                  ? LonelyPsu.REFUSE
                  : LonelyPsu.valueOf(lonely.asText().toUpperCase()));
    }

    private Stratum stratum(String code, List<Map<String, String>> rows) {
      var inFrame = count(rows.get(0), "fpc1");
      if (value(rows.get(0), "psu") == null) {
        return Stratum.ofRespondents(code, rows.size(), inFrame);
      }
      var psus = new TreeMap<String, List<Map<String, String>>>();
      rows.forEach(r -> psus.computeIfAbsent(value(r, "psu"), i -> new ArrayList<>()).add(r));
      return Stratum.ofPsus(
          code,
          psus.entrySet().stream()
              .map(
                  e ->
                      new Stratum.SampledPsu(
                          e.getKey(), e.getValue().size(), count(e.getValue().get(0), "fpc2")))
              .toList(),
          inFrame);
    }

    /** SELECT stratum, psu, sums … WHERE domain GROUP BY stratum, psu. */
    List<MomentRow> moments(String measure, Predicate<Map<String, String>> domain) {
      var groups = new LinkedHashMap<SamplingUnit, MomentRow>();
      for (var row : perRespondent(measure, domain)) {
        var unit = row.unit().whole();
        groups.merge(unit, row.in(unit), MomentRow::plus);
      }
      return List.copyOf(groups.values());
    }

    /** One row per respondent of the domain. */
    List<MomentRow> perRespondent(String measure, Predicate<Map<String, String>> domain) {
      var items = items(measure);
      return sample.stream().filter(domain).map(row -> moment(row, items)).toList();
    }

    double weight(Map<String, String> row) {
      var weight = value(row, "weight");
      return weight == null ? 1 : Double.parseDouble(weight);
    }

    MomentRow moment(Map<String, String> row, List<String> items) {
      long valid = items.stream().map(row::get).filter(a -> a.matches("[1-5]")).count();
      long satisfied = items.stream().map(row::get).filter(a -> a.matches("[45]")).count();
      return MomentRow.ofRespondent(unit(row, true), weight(row), satisfied, valid, satisfied);
    }

    @Override
    public String toString() {
      return GoldenSet.this.name + " " + name;
    }
  }
}
