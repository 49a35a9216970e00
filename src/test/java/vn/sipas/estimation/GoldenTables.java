package vn.sipas.estimation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The estimates of a golden variant in their tables: domains of one measure by the same columns.
 */
final class GoldenTables {

  private static final Map<String, GoldenTables> COMPUTED = new HashMap<>();

  final GoldenSet.Variant variant;
  final GoldenEstimator estimator;
  private final Map<String, LinearEstimate> figures = new LinkedHashMap<>();
  private final Map<String, List<Estimate>> tables = new HashMap<>();
  private final Map<String, Estimate> whole = new HashMap<>();

  private GoldenTables(GoldenSet.Variant variant) {
    this.variant = variant;
    this.estimator = GoldenEstimator.of(variant);
    for (var node : variant.expectedValues.get("estimates")) {
      var domain = node.get("domain");
      var figure = estimator.linear(measure(node), GoldenSet.in(domain));
      figures.put(key(measure(node), domain), figure);
      tables
          .computeIfAbsent(table(measure(node), domain), key -> new ArrayList<>())
          .add(figure.estimate());
    }
  }

  static GoldenTables of(GoldenSet.Variant variant) {
    return COMPUTED.computeIfAbsent(variant.toString(), name -> new GoldenTables(variant));
  }

  static String measure(JsonNode node) {
    return node.get("measure").asText();
  }

  Estimate estimate(JsonNode node) {
    return figure(measure(node), node.get("domain")).estimate();
  }

  DefaultIntervals intervals(JsonNode node) {
    return intervals(measure(node), node.get("domain"));
  }

  Side side(String measure, JsonNode domain) {
    return Side.of(figure(measure, domain), intervals(measure, domain));
  }

  /** One column's domains, in the order of the file. */
  Map<String, Side> column(String measure, String column) {
    var sides = new LinkedHashMap<String, Side>();
    for (var node : variant.expectedValues.get("estimates")) {
      var domain = node.get("domain");
      if (measure(node).equals(measure) && domain.size() == 1 && domain.has(column)) {
        sides.put(domain.get(column).asText(), side(measure, domain));
      }
    }
    return sides;
  }

  private LinearEstimate figure(String measure, JsonNode domain) {
    return figures.get(key(measure, domain));
  }

  private DefaultIntervals intervals(String measure, JsonNode domain) {
    var everybody =
        whole.computeIfAbsent(measure, m -> estimator.linear(m, respondent -> true).estimate());
    return new DefaultIntervals(tables.get(table(measure, domain)), everybody);
  }

  private static String key(String measure, JsonNode domain) {
    var values = new TreeMap<String, String>();
    domain.properties().forEach(e -> values.put(e.getKey(), e.getValue().asText()));
    return measure + values;
  }

  private static String table(String measure, JsonNode domain) {
    var columns = new TreeSet<String>();
    domain.fieldNames().forEachRemaining(columns::add);
    return measure + columns;
  }
}
