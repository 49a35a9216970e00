package vn.sipas.unit.loading;

import java.time.LocalDate;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.LegalShare;
import vn.sipas.unit.Lineage;
import vn.sipas.unit.UnitLevel;
import vn.sipas.unit.UnitTree;

/** What a list says of one old unit's passing into one new unit. */
record LineageEntry(
    Edge edge,
    Levels levels,
    LegalShare share,
    LocalDate effective,
    String resolution,
    String clause) {

  /** From which unit to which. */
  record Edge(EraCode predecessor, EraCode successor) {}

  /** The levels of both, told by the file and checked against the units. */
  record Levels(UnitLevel old, UnitLevel successor) {}

  static LineageEntry of(Lineage lineage, UnitTree tree) {
    AdministrativeUnit old = tree.unit(lineage.predecessor());
    AdministrativeUnit successor = tree.unit(lineage.successor());
    return new LineageEntry(
        new Edge(old.key(), successor.key()),
        new Levels(old.level(), successor.level()),
        lineage.share(),
        lineage.effective(),
        lineage.resolution(),
        lineage.clause());
  }
}
