package vn.sipas.unit;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Follows people, not land, from unit to unit through the changes of boundaries. */
final class LineageGraph {

  private final Map<Integer, List<Lineage>> successors;
  private final Map<Integer, List<Lineage>> predecessors;

  LineageGraph(Collection<Lineage> edges) {
    successors = grouped(edges, Lineage::predecessor);
    predecessors = grouped(edges, Lineage::successor);
  }

  List<Lineage> successors(int unit) {
    return successors.getOrDefault(unit, List.of());
  }

  List<Lineage> predecessors(int unit) {
    return predecessors.getOrDefault(unit, List.of());
  }

  /** The edges along which people of this old unit went. */
  List<Lineage> peopleTo(int unit) {
    List<Lineage> edges = successors(unit);
    List<Lineage> everybody =
        edges.stream().filter(e -> e.share() == LegalShare.PART_AREA_WHOLE_POPULATION).toList();
    return everybody.isEmpty()
        ? edges.stream().filter(e -> e.share() != LegalShare.PART_AREA_ONLY).toList()
        : everybody;
  }

  /** The edges along which people of this new unit came. */
  List<Lineage> peopleFrom(int unit) {
    return predecessors(unit).stream().filter(e -> peopleTo(e.predecessor()).contains(e)).toList();
  }

  /** Units reached forward that satisfy {@code here}; a branch ends at the first of them. */
  Set<Integer> forward(int unit, IntPredicate here) {
    return walk(unit, here, id -> peopleTo(id).stream().map(Lineage::successor).toList());
  }

  Set<Integer> backward(int unit, IntPredicate here) {
    return walk(unit, here, id -> peopleFrom(id).stream().map(Lineage::predecessor).toList());
  }

  private static Set<Integer> walk(int start, IntPredicate here, IntFunction<List<Integer>> next) {
    Set<Integer> found = new LinkedHashSet<>();
    Set<Integer> seen = new HashSet<>(Set.of(start));
    Deque<Integer> open = new ArrayDeque<>(next.apply(start));
    while (!open.isEmpty()) {
      int unit = open.removeFirst();
      if (!seen.add(unit)) {
        continue;
      }
      if (here.test(unit)) {
        found.add(unit);
      } else {
        open.addAll(next.apply(unit));
      }
    }
    return found;
  }

  private static Map<Integer, List<Lineage>> grouped(
      Collection<Lineage> edges, Function<Lineage, Integer> key) {
    return edges.stream()
        .collect(Collectors.groupingBy(key, HashMap::new, Collectors.toUnmodifiableList()));
  }
}
