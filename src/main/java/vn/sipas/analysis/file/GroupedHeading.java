package vn.sipas.analysis.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * A heading of two rows, as offices make it with merged cells: a group of columns above the names
 * of its columns. A merged cell keeps its text in its first place, so the others look empty there.
 */
final class GroupedHeading {

  /** One column without a name is an oversight; two after each other were merged. */
  private static final int LEAST = 2;

  private GroupedHeading() {}

  /**
   * The names of the columns when two rows are such a heading: the second one fills what the first
   * leaves empty, with words that all differ. A name that stands in one row only is taken from
   * there; names that differ by their group only have it before them.
   */
  static Optional<String[]> names(String[] groups, String[] below) {
    int width = Math.max(groups.length, below.length);
    String[] names = new String[width];
    List<String> filled = new ArrayList<>();
    List<String> grouped = new ArrayList<>();
    String group = "";
    int empty = 0;
    for (int i = 0; i < width; i++) {
      String above = at(groups, i);
      String name = at(below, i);
      group = above.isEmpty() ? group : above;
      empty += above.isEmpty() && !group.isEmpty() ? 1 : 0;
      if (isNumber(name) || above.isEmpty() && name.isEmpty()) {
        return Optional.empty();
      }
      names[i] = name.isEmpty() ? above : name;
      filled.add(names[i]);
      grouped.add(name.isEmpty() || group.isEmpty() ? names[i] : group + " – " + name);
    }
    if (empty < LEAST) {
      return Optional.empty();
    } else if (areDifferent(filled)) {
      return Optional.of(names);
    }
    return areDifferent(grouped) ? Optional.of(grouped.toArray(String[]::new)) : Optional.empty();
  }

  private static boolean areDifferent(List<String> names) {
    return new HashSet<>(names).size() == names.size();
  }

  private static boolean isNumber(String cell) {
    return cell.matches("-?[\\d.,]+");
  }

  private static String at(String[] cells, int column) {
    return column < cells.length ? cells[column] : "";
  }
}
