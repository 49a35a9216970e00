package vn.sipas.satisfaction;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What of a table may not be told apart, for one layer of measures: lines are joined until no sum
 * of fewer respondents than the minimum can be had.
 *
 * @param near how much two lines have in common; the more, the less is lost by joining them
 */
record Merging(Grid grid, List<Integer> measures, int minimum, Nearness near) {

  /** How much two lines have in common. */
  interface Nearness {
    Nearness NONE = (one, other) -> 0;

    int of(int one, int other);
  }

  /** Joins lines of a table of one column until each class has none or enough. */
  Partition lines(Partition start) {
    Partition lines = start.copy();
    Optional<List<Integer>> small = small(lines, 0);
    while (small.isPresent()) {
      List<Integer> lacking = small.get();
      Optional<List<Integer>> partner = partners(lines, lacking, 0).stream().findFirst();
      if (partner.isEmpty()) {
        return lines;
      }
      lines.join(lacking.get(0), partner.get().get(0));
      small = small(lines, 0);
    }
    return lines;
  }

  /** The smallest class in these columns that may not be told. */
  Optional<List<Integer>> small(Partition lines, int... columns) {
    return lines.classes().stream()
        .filter(members -> isSmall(members, columns))
        .min(Comparator.comparing(members -> grid.count(measures, members, columns)));
  }

  /**
   * Few respondents to a measure; or several lines together of which only one measure of a pair has
   * any: its figures for each line would be had from the whole that the pair is part of.
   */
  private boolean isSmall(List<Integer> members, int... columns) {
    int any = 0;
    for (int measure : measures) {
      long n = grid.count(measure, members, columns);
      if (isFew(n)) {
        return true;
      }
      any += n > 0 ? 1 : 0;
    }
    return any == 1 && measures.size() > 1 && members.size() > 1;
  }

  boolean isFew(long n) {
    return n > 0 && n < minimum;
  }

  /** The other classes: those with answers first, then the nearest, then the smallest. */
  List<List<Integer>> partners(Partition lines, List<Integer> lacking, int... columns) {
    return lines.classes().stream()
        .filter(members -> !members.equals(lacking))
        .sorted(
            Comparator.<List<Integer>, Boolean>comparing(
                    members -> grid.count(measures, members, columns) == 0)
                .thenComparing(members -> -nearness(members, lacking))
                .thenComparing(members -> grid.count(measures, members, columns))
                .thenComparing(members -> members.get(0)))
        .toList();
  }

  private int nearness(List<Integer> some, List<Integer> others) {
    return some.stream()
        .flatMapToInt(one -> others.stream().mapToInt(other -> near.of(one, other)))
        .max()
        .orElse(0);
  }
}
