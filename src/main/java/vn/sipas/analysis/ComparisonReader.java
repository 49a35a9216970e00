package vn.sipas.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.sipas.estimation.Simultaneous;

/** Reads which comparisons are asked for. */
final class ComparisonReader {

  private static final int MOST = 100;
  private static final int MOST_GAINS = 10;

  private final Measures measures;

  ComparisonReader(Measures measures) {
    this.measures = measures;
  }

  List<Requested.Differences> differences(SpecNode given) {
    List<Requested.Differences> differences = new ArrayList<>();
    for (SpecNode each : few(given, MOST)) {
      each.only("measure", "by", "a", "b", "gains");
      Measure measure = measure(each.get("measure"));
      String by = each.get("by").name();
      Map<String, String> a = domain(each.get("a"));
      Map<String, String> b = domain(each.get("b"));
      boolean pair = !a.isEmpty() && !b.isEmpty();
      if ((by != null) == pair || a.isEmpty() != b.isEmpty()) {
        each.fault("by_or_pair");
      } else if (pair && !areDisjoint(a, b)) {
        each.fault("domains_overlap");
      }
      List<Double> gains = gains(each.get("gains"));
      differences.add(
          new Requested.Differences(measure, by, pair ? a : null, pair ? b : null, gains));
    }
    return differences;
  }

  List<Requested.Ranks> ranks(SpecNode given) {
    List<Requested.Ranks> ranks = new ArrayList<>();
    for (SpecNode each : few(given, MOST)) {
      each.only("measure", "by", "adjust");
      Measure measure = measure(each.get("measure"));
      String adjust = each.get("adjust").oneOf("bonferroni", "sidak");
      ranks.add(
          new Requested.Ranks(
              measure,
              each.get("by").required(),
              Simultaneous.valueOf(adjust.toUpperCase(Locale.ROOT))));
    }
    return ranks;
  }

  private static List<SpecNode> few(SpecNode given, int most) {
    List<SpecNode> elements = given.elements();
    if (elements.size() > most) {
      given.fault("too_many", most);
    }
    return elements;
  }

  private Measure measure(SpecNode given) {
    String code = given.required();
    Measure measure = code == null ? null : measures.find(code).orElse(null);
    if (measure == null && code != null) {
      given.fault("unknown_measure", SpecNode.shown(code));
    } else if (measure != null && measure.isRatio()) {
      given.fault("not_for_ratio");
    }
    return measure;
  }

  private static Map<String, String> domain(SpecNode given) {
    Map<String, String> domain = new LinkedHashMap<>();
    given
        .entries()
        .forEach(
            (column, value) -> {
              String text = value.required();
              if (text != null) {
                domain.put(column, text);
              }
            });
    return domain;
  }

  /** A column with two different values: then nobody is in both. */
  private static boolean areDisjoint(Map<String, String> a, Map<String, String> b) {
    return a.entrySet().stream()
        .anyMatch(
            entry ->
                b.containsKey(entry.getKey()) && !b.get(entry.getKey()).equals(entry.getValue()));
  }

  private static List<Double> gains(SpecNode given) {
    List<Double> gains = new ArrayList<>();
    for (SpecNode each : few(given, MOST_GAINS)) {
      Double gain = each.between(-1, 1);
      if (gain != null) {
        gains.add(gain);
      }
    }
    return gains;
  }
}
