package vn.sipas.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The moments of one table: of every combination of values of its columns. */
final class TableSums {

  private final List<String> columns;
  private final int[] positions;
  private final SumLayout layout;
  private final Limits limits;
  private final Map<List<String>, Map<Integer, Sums>> domains = new HashMap<>();

  /**
   * @param positions where the columns stand in a row
   */
  TableSums(List<String> columns, int[] positions, SumLayout layout, Limits limits) {
    this.columns = List.copyOf(columns);
    this.positions = positions;
    this.layout = layout;
    this.limits = limits;
  }

  void add(String[] cells, int unit, double weight, Scores scores) {
    var values = new ArrayList<String>(positions.length);
    for (int position : positions) {
      values.add(cells[position]);
    }
    Map<Integer, Sums> units = domains.get(values);
    if (units == null) {
      limits.newDomain(columns, layout.measures());
      units = new HashMap<>();
      domains.put(values, units);
    }
    Sums sums = units.get(unit);
    if (sums == null) {
      limits.newSums(columns, layout.size());
      sums = new Sums(layout);
      units.put(unit, sums);
    }
    sums.add(weight, scores);
  }

  List<String> columns() {
    return columns;
  }

  /** The values that occur, in the order of the columns; "" where a cell is blank. */
  Set<List<String>> domains() {
    return Collections.unmodifiableSet(domains.keySet());
  }

  /** What was summed in one domain, by the number of its unit. */
  Map<Integer, Sums> of(List<String> domain) {
    return domains.getOrDefault(domain, Map.of());
  }
}
