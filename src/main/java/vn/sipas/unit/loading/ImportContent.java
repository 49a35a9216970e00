package vn.sipas.unit.loading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import vn.sipas.unit.EraCode;

/** What the files say, row by row, as far as each row could be read. */
final class ImportContent {

  final List<Located<UnitEntry>> units = new ArrayList<>();
  final List<Located<LineageEntry>> lineage = new ArrayList<>();
  final List<Located<AgencyEntry>> agencies = new ArrayList<>();
  final List<Located<DeskEntry>> desks = new ArrayList<>();
  // Rows that name a unit or agency but have a fault: naming them elsewhere is not a second fault.
  final Set<EraCode> faultyUnits = new HashSet<>();
  final Set<EraCode> faultyAgencies = new HashSet<>();

  static ImportContent read(Map<ImportFile, byte[]> files, Faults faults) {
    ImportContent content = new ImportContent();
    var units = new UnitRows(content.faultyUnits);
    var directory = new DirectoryRows(content.faultyAgencies);
    for (ImportFile file : new TreeSet<>(files.keySet())) {
      Reading reading = new Reading(file, files.get(file), faults);
      switch (file) {
        case UNITS, UNITS_2025 -> reading.into(content.units, row -> units.entry(file, row));
        case LINEAGE -> reading.into(content.lineage, LineageRows::entry);
        case AGENCIES -> reading.into(content.agencies, directory::agency);
        case DESKS -> reading.into(content.desks, directory::desk);
      }
    }
    return content;
  }

  private record Reading(ImportFile file, byte[] bytes, Faults faults) {

    <T> void into(List<Located<T>> entries, Function<CsvRow, Optional<T>> entry) {
      new CsvRows(file, faults).read(bytes, entry).forEach(entries::add);
    }
  }
}
