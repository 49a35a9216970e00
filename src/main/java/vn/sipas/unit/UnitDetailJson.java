package vn.sipas.unit;

import java.time.LocalDate;
import java.util.List;

/** A unit with its place among the others, for programs. */
record UnitDetailJson(
    UnitJson unit,
    String otherCode,
    List<UnitJson> path,
    List<UnitJson> children,
    List<LineageJson> predecessors,
    List<LineageJson> successors) {

  /** The unit at the other end, and what passed. */
  record LineageJson(
      UnitJson unit,
      String share,
      String legalShare,
      LocalDate effective,
      String resolution,
      String clause) {

    static LineageJson of(Lineage edge, int other, UnitTree tree) {
      return new LineageJson(
          UnitJson.of(tree.unit(other), tree),
          edge.share().share(),
          edge.share().code(),
          edge.effective(),
          edge.resolution(),
          edge.clause());
    }
  }

  static UnitDetailJson of(AdministrativeUnit unit, UnitTree tree) {
    return new UnitDetailJson(
        UnitJson.of(unit, tree),
        unit.otherCode(),
        tree.path(unit).stream().map(above -> UnitJson.of(above, tree)).toList(),
        tree.children(unit).stream().map(below -> UnitJson.of(below, tree)).toList(),
        tree.predecessors(unit).stream()
            .map(edge -> LineageJson.of(edge, edge.predecessor(), tree))
            .toList(),
        tree.successors(unit).stream()
            .map(edge -> LineageJson.of(edge, edge.successor(), tree))
            .toList());
  }
}
