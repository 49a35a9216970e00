package vn.sipas.unit.loading;

import java.util.List;
import java.util.UUID;
import vn.sipas.platform.PageContext;

/** The page between dry run and confirmation. */
record ReportView(
    UUID id, int faultCount, boolean nothing, List<Line> faults, List<FileLine> files) {

  static final int MOST_FAULTS = 500;

  /** One fault as people read it. */
  record Line(String file, String line, String column, String message) {}

  /** What one file changes. */
  record FileLine(String file, Tally tally) {}

  static ReportView of(UUID id, ImportReport report, PageContext page) {
    return new ReportView(
        id,
        report.faults().size(),
        report.changesNothing(),
        report.faults().stream().limit(MOST_FAULTS).map(fault -> line(fault, page)).toList(),
        report.tallies().entrySet().stream()
            .map(entry -> new FileLine(entry.getKey().fileName(), entry.getValue()))
            .toList());
  }

  public boolean cut() {
    return faultCount > faults.size();
  }

  private static Line line(ImportFault fault, PageContext page) {
    return new Line(
        fault.file().fileName(),
        fault.line() == 0 ? page.text("unit.load.whole_file") : Long.toString(fault.line()),
        fault.column(),
        page.text(fault.messageKey(), fault.args().toArray()));
  }
}
