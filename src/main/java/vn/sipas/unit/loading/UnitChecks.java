package vn.sipas.unit.loading;

import java.util.HashMap;
import java.util.Map;
import vn.sipas.unit.Era;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.UnitLevel;

/** Units against each other: codes once only, parents known, one level up and alive as long. */
final class UnitChecks {

  private final Map<EraCode, UnitEntry> units;
  private final ImportContent content;
  private final Faults faults;

  UnitChecks(Map<EraCode, UnitEntry> known, ImportContent content, Faults faults) {
    this.units = new HashMap<>(known);
    this.content = content;
    this.faults = faults;
  }

  /** Checks, and returns the units as they will be. */
  Map<EraCode, UnitEntry> run() {
    Map<EraCode, Long> lines = new HashMap<>();
    for (Located<UnitEntry> row : content.units) {
      UnitEntry unit = row.entry();
      Long earlier = lines.putIfAbsent(unit.key(), row.line());
      if (earlier != null) {
        faults.add(row, "code", "duplicate_code", unit.key().code(), earlier.toString());
        continue;
      }
      UnitEntry before = units.put(unit.key(), unit);
      if (before != null && before.level() != unit.level()) {
        faults.add(row, "level", "level_changed", unit.key().code());
      }
    }
    content.units.stream().filter(row -> row.entry().parent() != null).forEach(this::parent);
    return units;
  }

  private void parent(Located<UnitEntry> row) {
    UnitEntry unit = row.entry();
    UnitEntry parent = units.get(unit.parent());
    if (parent == null) {
      if (!content.faultyUnits.contains(unit.parent())) {
        faults.add(row, "parent_code", "unknown_parent", unit.parent().code());
      }
    } else if (parent.level() != above(unit)) {
      faults.add(row, "parent_code", "wrong_level", unit.parent().code());
    } else if (!parent.validity().covers(unit.validity())) {
      faults.add(row, "parent_code", "dates_outside_parent", parent.name());
    }
  }

  private static UnitLevel above(UnitEntry unit) {
    boolean underDistrict =
        unit.level() == UnitLevel.COMMUNE && unit.key().era() == Era.THREE_LEVEL;
    return underDistrict ? UnitLevel.DISTRICT : UnitLevel.PROVINCE;
  }
}
