package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.sipas.satisfaction.moment.MomentGroup;

/**
 * Respondents of a table at the finest places, which decide what of it is hidden, and the parts
 * that its rows are made of. Answers outside the viewer's units count here as well: what is hidden
 * must not depend on who looks.
 */
final class TableParts {

  private final Breakdown breakdown;
  private final List<Measure> measures;
  private final SortedMap<String, Map<List<String>, long[]>> counts = new TreeMap<>();
  private final Map<List<DomainValue>, Set<String>> inside = new LinkedHashMap<>();
  private final Map<List<DomainValue>, Set<String>> outside = new LinkedHashMap<>();
  private final Map<List<DomainValue>, List<String>> columnOf = new LinkedHashMap<>();

  TableParts(Breakdown breakdown, List<Measure> measures) {
    this.breakdown = breakdown;
    this.measures = measures;
  }

  void add(MomentGroup group, Domain domain, boolean inScope, Map<Measure, Tally> tallies) {
    String line = breakdown.line(group, domain);
    List<String> column = breakdown.column(domain).stream().map(TableParts::code).toList();
    long[] cell =
        counts
            .computeIfAbsent(line, key -> new HashMap<>())
            .computeIfAbsent(column, key -> new long[measures.size()]);
    for (int m = 0; m < cell.length; m++) {
      cell[m] += tallies.get(measures.get(m)).counts().respondents();
    }
    (inScope ? inside : outside)
        .computeIfAbsent(breakdown.lineValues(domain), key -> new HashSet<>())
        .add(line);
    columnOf.putIfAbsent(breakdown.column(domain), column);
  }

  Map<List<DomainValue>, List<String>> columnOf() {
    return columnOf;
  }

  List<String> lines() {
    return List.copyOf(counts.keySet());
  }

  /** The codes of each variable that lines are crossed with, in a fixed order. */
  List<List<String>> values() {
    List<List<String>> values = new ArrayList<>();
    for (int i = 0; i < breakdown.crossed(); i++) {
      int variable = i;
      values.add(
          columnOf.values().stream()
              .map(codes -> codes.get(variable))
              .distinct()
              .sorted()
              .toList());
    }
    return values;
  }

  Grid grid() {
    List<List<String>> values = values();
    List<String> lines = lines();
    int columns = values.stream().mapToInt(List::size).reduce(1, (a, b) -> a * b);
    Grid grid = Grid.empty(measures.size(), lines.size(), columns);
    for (int l = 0; l < lines.size(); l++) {
      for (var cell : counts.get(lines.get(l)).entrySet()) {
        int column = column(cell.getKey(), values);
        for (int m = 0; m < measures.size(); m++) {
          grid.respondents()[m][l][column] += cell.getValue()[m];
        }
      }
    }
    return grid;
  }

  static int column(List<String> codes, List<List<String>> values) {
    int column = 0;
    for (int i = 0; i < codes.size(); i++) {
      column = column * values.get(i).size() + values.get(i).indexOf(codes.get(i));
    }
    return column;
  }

  /**
   * The lines of each value, or pair of values, that chooses lines.
   *
   * @param inScope of answers that the viewer may see, or of the others
   */
  Map<List<DomainValue>, BitSet> parts(boolean inScope) {
    Map<String, Integer> numbers = new HashMap<>();
    counts.keySet().forEach(line -> numbers.put(line, numbers.size()));
    Map<List<DomainValue>, BitSet> parts = new LinkedHashMap<>();
    (inScope ? inside : outside)
        .forEach(
            (value, some) -> {
              BitSet part = new BitSet();
              some.forEach(line -> part.set(numbers.get(line)));
              parts.put(value, part);
            });
    return parts;
  }

  static String code(DomainValue value) {
    return value.code() == null ? "" : value.code();
  }
}
