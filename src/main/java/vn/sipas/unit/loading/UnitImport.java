package vn.sipas.unit.loading;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sipas.access.audit.AuditAction;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.unit.Units;

/**
 * Takes in official lists. The same files a second time change nothing; a later list updates names
 * and dates; units that it does not mention stay.
 */
@ApplicationScoped
public class UnitImport {

  private final Units units;
  private final ImportRepository repository;
  private final AuditLog audit;

  UnitImport(Units units, ImportRepository repository, AuditLog audit) {
    this.units = units;
    this.repository = repository;
    this.audit = audit;
  }

  /** What {@link #apply} would find and do. */
  public ImportReport dryRun(Map<ImportFile, byte[]> files) {
    return CheckedImport.of(files, known()).report();
  }

  /** All or nothing: with a fault in any file nothing is changed. */
  public ImportReport apply(Map<ImportFile, byte[]> files) {
    ImportReport report = QuarkusTransaction.requiringNew().call(() -> checkedAndWritten(files));
    units.reload();
    return report;
  }

  private ImportReport checkedAndWritten(Map<ImportFile, byte[]> files) {
    repository.lock();
    units.reload();
    CheckedImport checked = CheckedImport.of(files, known());
    if (checked.report().faultless() && !checked.plan().changesNothing()) {
      repository.write(checked.plan());
      audit.record(AuditAction.UNITS_IMPORTED, names(files.keySet()), sums(checked.report()));
    }
    return checked.report();
  }

  private static String names(Set<ImportFile> files) {
    return files.stream().sorted().map(ImportFile::fileName).collect(Collectors.joining(", "));
  }

  private static Map<String, Integer> sums(ImportReport report) {
    var tallies = report.tallies().values();
    return Map.of(
        "added", tallies.stream().mapToInt(Tally::added).sum(),
        "changed", tallies.stream().mapToInt(Tally::changed).sum(),
        "removed", tallies.stream().mapToInt(Tally::removed).sum());
  }

  private Known known() {
    return Known.of(units.tree(), units.agencies(), units.desks());
  }
}
