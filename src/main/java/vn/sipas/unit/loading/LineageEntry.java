package vn.sipas.unit.loading;

import java.time.LocalDate;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.LegalShare;
import vn.sipas.unit.Lineage;
import vn.sipas.unit.UnitTree;

/** What a list says of one old unit's passing into one new unit. */
record LineageEntry(
    Edge edge, LegalShare share, LocalDate effective, String resolution, String clause) {

  /** From which unit to which. */
  record Edge(EraCode predecessor, EraCode successor) {}

  static LineageEntry of(Lineage lineage, UnitTree tree) {
    Edge edge =
        new Edge(tree.unit(lineage.predecessor()).key(), tree.unit(lineage.successor()).key());
    return new LineageEntry(
        edge, lineage.share(), lineage.effective(), lineage.resolution(), lineage.clause());
  }
}
