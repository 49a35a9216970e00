package vn.sipas.unit.loading;

import java.util.List;
import java.util.Locale;
import vn.sipas.platform.Messages;

/** What an import would do or did, for programs. */
record ReportJson(boolean dryRun, List<FileJson> files, List<FaultJson> faults) {

  /** How many rows of one file are new, changed and so on. */
  record FileJson(String file, int rows, int added, int changed, int unchanged, int removed) {}

  /** One fault; line 0 means the whole file, an empty column the whole row. */
  record FaultJson(String file, long line, String column, String code, String message) {

    static FaultJson of(ImportFault fault, Locale locale) {
      return new FaultJson(
          fault.file().fileName(),
          fault.line(),
          fault.column(),
          fault.code(),
          Messages.text(locale, fault.messageKey(), fault.args().toArray()));
    }
  }

  static ReportJson of(ImportReport report, boolean dryRun, Locale locale) {
    return new ReportJson(
        dryRun,
        report.tallies().entrySet().stream()
            .map(
                entry -> {
                  Tally tally = entry.getValue();
                  return new FileJson(
                      entry.getKey().fileName(),
                      tally.rows(),
                      tally.added(),
                      tally.changed(),
                      tally.unchanged(),
                      tally.removed());
                })
            .toList(),
        report.faults().stream().map(fault -> FaultJson.of(fault, locale)).toList());
  }
}
