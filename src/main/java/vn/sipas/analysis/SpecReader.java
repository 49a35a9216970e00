package vn.sipas.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.sipas.analysis.AnalysisSpec.DesignColumns;
import vn.sipas.analysis.AnalysisSpec.Ratio;
import vn.sipas.estimation.LonelyPsu;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/** Reads a spec and tells everything wrong with it at once. */
final class SpecReader {

  private static final double LEVEL = 0.95;
  private static final int MOST_TARGETS = 5;
  private static final int MOST_TABLES = 50;
  private static final int MOST_COLUMNS = 4;
  private static final int MOST_ITEMS = 500;

  private final List<Fault> faults = new ArrayList<>();
  private final SpecNode spec;

  private SpecReader(JsonNode json) {
    this.spec = new SpecNode(json, "spec", faults);
  }

  /**
   * @throws Problem 422 with every fault
   */
  static AnalysisSpec read(JsonNode json) {
    return new SpecReader(json).read();
  }

  private AnalysisSpec read() {
    spec.only(
        "sheet",
        "components",
        "ratio",
        "valid_levels",
        "satisfied_levels",
        "missing_codes",
        "design",
        "measures",
        "by",
        "targets",
        "intervals",
        "level",
        "differences",
        "ranks",
        "calibration");
    Map<String, List<String>> components = components(spec.get("components"));
    Ratio ratio = ratio(spec.get("ratio"));
    if (components.isEmpty() == (ratio == null) && faults.isEmpty()) {
      spec.fault("components_or_ratio");
    }
    List<String> valid = levels("valid_levels", List.of("1", "2", "3", "4", "5"));
    List<String> satisfied = levels("satisfied_levels", List.of("4", "5"));
    if (!valid.containsAll(satisfied)) {
      spec.get("satisfied_levels").fault("satisfied_not_valid");
    }
    Measures measures = ratio == null ? Measures.of(components) : Measures.of(ratio);
    var read =
        new AnalysisSpec(
            spec.get("sheet").name(),
            components,
            ratio,
            valid,
            satisfied,
            spec.get("missing_codes").texts(true).stream().map(Cells::level).toList(),
            design(spec.get("design")),
            measures(measures),
            by(),
            targets(),
            spec.get("intervals").oneOf("default", "all").equals("all"),
            spec.get("level").isGiven() ? orLevel(spec.get("level").between(0, 1)) : LEVEL,
            new ComparisonReader(measures).differences(spec.get("differences")),
            new ComparisonReader(measures).ranks(spec.get("ranks")),
            Margins.read(spec.get("calibration")));
    if (ratio != null && spec.get("calibration").isGiven()) {
      spec.get("calibration").fault("not_for_ratio");
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return read;
  }

  private static double orLevel(Double level) {
    return level == null ? LEVEL : level;
  }

  private Map<String, List<String>> components(SpecNode given) {
    Map<String, List<String>> components = new LinkedHashMap<>();
    Set<String> items = new HashSet<>();
    given
        .entries()
        .forEach(
            (code, columns) -> {
              List<String> own = columns.texts(false);
              if (own.isEmpty()) {
                columns.fault("missing");
              }
              own.stream()
                  .filter(item -> !items.add(item))
                  .forEach(item -> columns.fault("item_twice", SpecNode.shown(item)));
              components.put(code, own);
            });
    Set<String> reserved = new HashSet<>(items);
    reserved.addAll(Set.of(Measure.OVERALL, "items", "components", ""));
    components.keySet().stream()
        .filter(reserved::contains)
        .forEach(code -> given.get(code).fault("name_taken", SpecNode.shown(code)));
    if (items.size() > MOST_ITEMS) {
      given.fault("too_many", MOST_ITEMS);
    }
    return components;
  }

  private Ratio ratio(SpecNode given) {
    if (!given.isGiven()) {
      return null;
    }
    given.only("name", "numerator", "denominator");
    String name = given.get("name").required();
    String numerator = given.get("numerator").required();
    String denominator = given.get("denominator").required();
    boolean complete = name != null && numerator != null && denominator != null;
    return complete ? new Ratio(name, numerator, denominator) : null;
  }

  private List<String> levels(String key, List<String> otherwise) {
    SpecNode given = spec.get(key);
    if (!given.isGiven()) {
      return otherwise;
    }
    List<String> levels = given.texts(false).stream().map(Cells::level).toList();
    if (levels.isEmpty()) {
      given.fault("missing");
    }
    return levels;
  }

  private static DesignColumns design(SpecNode given) {
    given.only("psu", "strata", "weight", "fpc1", "fpc2", "lonelyPsu");
    String psu = given.get("psu").name();
    String fpc2 = given.get("fpc2").name();
    if (fpc2 != null && psu == null) {
      given.get("fpc2").fault("second_stage_without_psu");
    }
    String lonely = given.get("lonelyPsu").oneOf("refuse", "adjust", "average", "certainty");
    return new DesignColumns(
        psu,
        given.get("strata").name(),
        given.get("weight").name(),
        given.get("fpc1").name(),
        fpc2,
        LonelyPsu.valueOf(lonely.toUpperCase(Locale.ROOT)));
  }

  private List<Measure> measures(Measures measures) {
    SpecNode given = spec.get("measures");
    if (!given.isGiven()) {
      return measures.all();
    }
    Set<Measure> selected = new LinkedHashSet<>();
    for (SpecNode wanted : given.elements()) {
      String name = wanted.required();
      List<Measure> found = name == null ? List.of() : measures.select(name);
      if (name != null && found.isEmpty()) {
        wanted.fault("unknown_measure", SpecNode.shown(name));
      }
      selected.addAll(found);
    }
    return List.copyOf(selected);
  }

  private List<List<String>> by() {
    SpecNode given = spec.get("by");
    if (!given.isGiven()) {
      return List.of(List.of());
    }
    List<List<String>> tables = new ArrayList<>();
    for (SpecNode table : given.elements()) {
      List<String> columns = table.texts(false);
      if (columns.size() > MOST_COLUMNS) {
        table.fault("too_many", MOST_COLUMNS);
      } else if (new HashSet<>(columns).size() < columns.size()) {
        table.fault("column_twice");
      }
      tables.add(columns);
    }
    if (tables.size() > MOST_TABLES) {
      given.fault("too_many", MOST_TABLES);
    }
    return tables.stream().distinct().toList();
  }

  private List<Double> targets() {
    SpecNode given = spec.get("targets");
    List<Double> targets = new ArrayList<>();
    given
        .elements()
        .forEach(
            target -> {
              Double share = target.between(0, 1);
              if (share != null) {
                targets.add(share);
              }
            });
    if (targets.size() > MOST_TARGETS) {
      given.fault("too_many", MOST_TARGETS);
    }
    return targets;
  }
}
