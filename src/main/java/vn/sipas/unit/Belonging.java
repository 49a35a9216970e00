package vn.sipas.unit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What decides where the people of some units belong, on any day: these units, all whose people
 * they share through changes of boundaries, the units above, and the lineage between them.
 */
final class Belonging {

  private final UnitTree tree;

  Belonging(UnitTree tree) {
    this.tree = tree;
  }

  /** A line for each of these facts, sorted and without numbers that differ between machines. */
  Collection<String> of(Collection<Integer> units) {
    Set<String> facts = new TreeSet<>();
    for (AdministrativeUnit unit : related(units)) {
      facts.add(fact(unit));
      tree.successors(unit).forEach(edge -> facts.add(fact(edge)));
    }
    return facts;
  }

  private List<AdministrativeUnit> related(Collection<Integer> units) {
    List<AdministrativeUnit> related = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    Deque<Integer> open = new ArrayDeque<>(units);
    while (!open.isEmpty()) {
      int id = open.removeFirst();
      if (seen.add(id)) {
        tree.find(id)
            .ifPresent(
                unit -> {
                  related.add(unit);
                  neighbours(unit).forEach(open::add);
                });
      }
    }
    return related;
  }

  private Stream<Integer> neighbours(AdministrativeUnit unit) {
    return Stream.of(
            Stream.of(unit.parent()),
            tree.successors(unit).stream().map(Lineage::successor),
            tree.predecessors(unit).stream().map(Lineage::predecessor))
        .flatMap(ids -> ids);
  }

  private String fact(AdministrativeUnit unit) {
    Validity days = unit.validity();
    return String.join(
        "|",
        "unit",
        unit.key().toString(),
        unit.level().code(),
        key(unit.parent()),
        days.from() + " " + days.until());
  }

  private String fact(Lineage edge) {
    return String.join(
        "|",
        "lineage",
        key(edge.predecessor()),
        key(edge.successor()),
        edge.share().code(),
        edge.effective().toString());
  }

  private String key(int id) {
    return tree.find(id).map(unit -> unit.key().toString()).orElse("");
  }
}
