package vn.sipas.analysis;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the columns of a spec stand in the file's rows. */
final class Columns {

  private final Map<String, Integer> positions = new HashMap<>();
  private final BitSet wanted = new BitSet();
  private final List<String> names;
  private final long headingRow;
  private final FaultList faults;
  private final Set<String> missing = new HashSet<>();

  /** A name that stands twice is a fault even if nobody asks for it: which one is meant? */
  Columns(long headingRow, List<String> names, FaultList faults) {
    this.headingRow = headingRow;
    this.names = names;
    this.faults = faults;
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (!name.isEmpty() && positions.putIfAbsent(name, i) != null) {
        faults.add(headingRow, name, "duplicate_column", positions.get(name) + 1, i + 1);
      }
    }
  }

  /** The position of a column that is wanted; -1 for null, and for a fault. */
  int of(String name) {
    if (name == null) {
      return -1;
    }
    Integer position = positions.get(name);
    if (position == null) {
      if (missing.add(name)) {
        faults.add(headingRow, name, "unknown_column", name, String.join(", ", names));
      }
      return -1;
    }
    wanted.set(position);
    return position;
  }

  int[] of(List<String> columns) {
    return columns.stream().mapToInt(this::of).toArray();
  }

  String name(int position) {
    return names.get(position);
  }

  BitSet wanted() {
    return wanted;
  }
}
