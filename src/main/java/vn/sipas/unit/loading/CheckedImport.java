package vn.sipas.unit.loading;

import java.util.Map;

/** The files read and checked against what is known: pure, so that it can be tested as such. */
record CheckedImport(ImportPlan plan, ImportReport report) {

  static CheckedImport of(Map<ImportFile, byte[]> files, Known known) {
    Faults faults = new Faults();
    ImportContent content = ImportContent.read(files, faults);
    var units = new UnitChecks(known.units(), content, faults).run();
    new LineageChecks(units, content, faults).run();
    new DirectoryChecks(units, content, faults).run(known);
    ImportPlan plan = ImportPlan.of(known, content);
    return new CheckedImport(plan, new ImportReport(faults.sorted(), plan.tallies(content)));
  }
}
