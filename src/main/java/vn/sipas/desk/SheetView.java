package vn.sipas.desk;

import java.util.List;
import java.util.UUID;
import vn.sipas.desk.DeviceRules.Wanted;
import vn.sipas.platform.Fault;
import vn.sipas.platform.PageContext;

/** The page between dry run and confirmation. */
record SheetView(
    UUID id,
    int faultCount,
    List<Line> faults,
    List<Wanted> added,
    List<Wanted> changed,
    int unchanged) {

  private static final int MOST_FAULTS = 500;

  /** One fault as people read it. */
  record Line(String row, String column, String message) {}

  static SheetView of(UUID id, SheetPlan plan, PageContext page) {
    return new SheetView(
        id,
        plan.faults().size(),
        plan.faults().stream().limit(MOST_FAULTS).map(fault -> line(fault, page)).toList(),
        plan.added(),
        plan.changed().stream().map(SheetPlan.Change::wanted).toList(),
        plan.unchanged());
  }

  public boolean cut() {
    return faultCount > faults.size();
  }

  public boolean changesNothing() {
    return added.isEmpty() && changed.isEmpty();
  }

  private static Line line(Fault fault, PageContext page) {
    Fault.Cell cell = fault.cell();
    boolean whole = cell == null || cell.row() == null;
    return new Line(
        whole ? page.text("device.import.whole_file") : Long.toString(cell.row()),
        cell == null || cell.column() == null ? "" : cell.column(),
        page.text(fault.key(), fault.args()));
  }
}
