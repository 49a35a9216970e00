package vn.sipas.unit;

import java.util.List;
import java.util.Set;

/** Widens a subtree by the units of other eras that hold no other people. */
final class UnitScope {

  private final UnitTree tree;

  UnitScope(UnitTree tree) {
    this.tree = tree;
  }

  Set<Integer> of(AdministrativeUnit unit) {
    Set<Integer> scope = tree.subtree(unit);
    int before;
    do {
      before = scope.size();
      for (AdministrativeUnit other : tree.all()) {
        if (!scope.contains(other.id()) && holdsNoOthers(other, scope)) {
          scope.addAll(tree.subtree(other));
        }
      }
    } while (scope.size() > before);
    return scope;
  }

  private boolean holdsNoOthers(AdministrativeUnit unit, Set<Integer> scope) {
    LineageGraph lineage = tree.lineage();
    return allIn(scope, lineage.peopleTo(unit.id()).stream().map(Lineage::successor).toList())
        || allIn(scope, lineage.peopleFrom(unit.id()).stream().map(Lineage::predecessor).toList())
        || allIn(scope, tree.children(unit).stream().map(AdministrativeUnit::id).toList());
  }

  private static boolean allIn(Set<Integer> scope, List<Integer> ids) {
    return !ids.isEmpty() && scope.containsAll(ids);
  }
}
