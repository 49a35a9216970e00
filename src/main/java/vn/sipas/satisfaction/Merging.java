package vn.sipas.satisfaction;

import java.util.Arrays;
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
    int size = grid.lines();
    long[][] sums = new long[measures.size()][size];
    int[] members = new int[size];
    for (int line = 0; line < size; line++) {
      int own = lines.find(line);
      members[own]++;
      for (int m = 0; m < sums.length; m++) {
        for (int column : columns) {
          sums[m][own] += grid.respondents()[measures.get(m)][line][column];
        }
      }
    }
    int smallest = -1;
    long fewest = Long.MAX_VALUE;
    for (int own = 0; own < size; own++) {
      int o = own;
      long all = Arrays.stream(sums).mapToLong(sum -> sum[o]).sum();
      if (members[own] > 0 && all < fewest && isSmall(members[own], sums, own)) {
        smallest = own;
        fewest = all;
      }
    }
    return smallest < 0 ? Optional.empty() : Optional.of(lines.members(smallest));
  }

  /**
   * Few respondents to a measure; or several lines together of which only one measure of a pair has
   * any: its figures for each line would be had from the whole that the pair is part of.
   */
  private boolean isSmall(int members, long[][] sums, int own) {
    int any = 0;
    for (long[] sum : sums) {
      if (isFew(sum[own])) {
        return true;
      }
      any += sum[own] > 0 ? 1 : 0;
    }
    return any == 1 && measures.size() > 1 && members > 1;
  }

  boolean isFew(long n) {
    return n > 0 && n < minimum;
  }

  private record Partner(List<Integer> members, long respondents, int near) {}

  /** The other classes: those with answers first, then the nearest, then the smallest. */
  List<List<Integer>> partners(Partition lines, List<Integer> lacking, int... columns) {
    return lines.classes().stream()
        .filter(members -> !members.equals(lacking))
        .map(
            members ->
                new Partner(
                    members, grid.count(measures, members, columns), nearness(members, lacking)))
        .sorted(
            Comparator.<Partner, Boolean>comparing(partner -> partner.respondents == 0)
                .thenComparing(partner -> -partner.near)
                .thenComparing(partner -> partner.respondents)
                .thenComparing(partner -> partner.members.get(0)))
        .map(Partner::members)
        .toList();
  }

  private int nearness(List<Integer> some, List<Integer> others) {
    int nearest = 0;
    for (int one : some) {
      for (int other : others) {
        nearest = Math.max(nearest, near.of(one, other));
      }
    }
    return nearest;
  }
}
