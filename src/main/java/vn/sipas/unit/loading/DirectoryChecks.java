package vn.sipas.unit.loading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.sipas.unit.EraCode;

/** Agencies and desks: codes once only in an era, unit and agency known. */
final class DirectoryChecks {

  private final Map<EraCode, UnitEntry> units;
  private final ImportContent content;
  private final Faults faults;

  DirectoryChecks(Map<EraCode, UnitEntry> units, ImportContent content, Faults faults) {
    this.units = units;
    this.content = content;
    this.faults = faults;
  }

  void run(Known known) {
    once(content.agencies, AgencyEntry::key);
    once(content.desks, DeskEntry::key);
    Set<EraCode> agencies = new HashSet<>(known.agencies().keySet());
    content.agencies.forEach(row -> agencies.add(row.entry().key()));
    agencies.addAll(content.faultyAgencies);
    content.agencies.forEach(this::agency);
    content.desks.forEach(row -> desk(row, agencies));
  }

  private <T> void once(List<Located<T>> rows, Function<T, EraCode> key) {
    Map<EraCode, Long> lines = new HashMap<>();
    for (Located<T> row : rows) {
      EraCode code = key.apply(row.entry());
      Long earlier = lines.putIfAbsent(code, row.line());
      if (earlier != null) {
        faults.add(row, "code", "duplicate_code", code.code(), earlier.toString());
      }
    }
  }

  private void agency(Located<AgencyEntry> row) {
    UnitEntry unit = unit(row, "unit_code", row.entry().unit());
    if (unit != null && unit.level() != row.entry().level()) {
      faults.add(row, "level", "wrong_level", unit.key().code());
    }
  }

  private void desk(Located<DeskEntry> row, Set<EraCode> agencies) {
    DeskEntry desk = row.entry();
    UnitEntry unit = unit(row, "unit", desk.unit());
    if (unit != null && !unit.validity().covers(desk.validity())) {
      faults.add(row, "unit", "dates_outside_parent", unit.name());
    }
    if (!agencies.contains(desk.agency())) {
      faults.add(row, "agency", "unknown_agency", desk.agency().code());
    }
  }

  private UnitEntry unit(Located<?> row, String column, EraCode key) {
    UnitEntry unit = units.get(key);
    if (unit == null && !content.faultyUnits.contains(key)) {
      faults.add(row, column, "unknown_unit", key.code());
    }
    return unit;
  }
}
