package vn.sipas.survey;

import java.util.List;
import java.util.Set;

/** The levels a statement is rated on, worst first, and which of them count as satisfied. */
public record Scale(String code, List<Level> levels, Set<Integer> satisfied) {

  public record Level(int level, LocalizedText label) {}

  public Scale {
    levels = List.copyOf(levels);
    satisfied = Set.copyOf(satisfied);
  }

  public int lowest() {
    return levels.get(0).level();
  }

  public int highest() {
    return levels.get(levels.size() - 1).level();
  }
}
