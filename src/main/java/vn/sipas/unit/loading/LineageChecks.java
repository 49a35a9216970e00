package vn.sipas.unit.loading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.LegalShare;
import vn.sipas.unit.UnitLevel;
import vn.sipas.unit.Validity;

/** Lineage against the units: both ends known, dates that meet, shares that agree, no way back. */
final class LineageChecks {

  private final Map<EraCode, UnitEntry> units;
  private final ImportContent content;
  private final Faults faults;
  private final Map<EraCode, List<Located<LineageEntry>>> byPredecessor;

  LineageChecks(Map<EraCode, UnitEntry> units, ImportContent content, Faults faults) {
    this.units = units;
    this.content = content;
    this.faults = faults;
    this.byPredecessor =
        content.lineage.stream()
            .collect(Collectors.groupingBy(row -> row.entry().edge().predecessor()));
  }

  void run() {
    Map<LineageEntry.Edge, Long> lines = new HashMap<>();
    for (Located<LineageEntry> row : content.lineage) {
      Long earlier = lines.putIfAbsent(row.entry().edge(), row.line());
      if (earlier != null) {
        faults.add(row, "new_code", "duplicate_edge", earlier.toString());
        continue;
      }
      ends(row);
      if (returns(row)) {
        faults.add(row, "new_code", "cycle");
      }
    }
    byPredecessor.values().forEach(this::shares);
  }

  private void ends(Located<LineageEntry> row) {
    LineageEntry lineage = row.entry();
    UnitEntry old = known(row, "old_code", lineage.edge().predecessor());
    UnitEntry successor = known(row, "new_code", lineage.edge().successor());
    if (old != null) {
      level(row, "old_level", old, lineage.levels().old());
      oldDates(row, old.validity());
    }
    if (successor != null) {
      level(row, "new_level", successor, lineage.levels().successor());
      newDates(row, successor.validity());
    }
  }

  private void level(Located<?> row, String column, UnitEntry unit, UnitLevel stated) {
    if (unit.level() != stated) {
      faults.add(row, column, "wrong_level", unit.key().code());
    }
  }

  private UnitEntry known(Located<LineageEntry> row, String column, EraCode key) {
    UnitEntry unit = units.get(key);
    if (unit == null && !content.faultyUnits.contains(key)) {
      faults.add(row, column, "unknown_unit", key.code());
    }
    return unit;
  }

  private void oldDates(Located<LineageEntry> row, Validity old) {
    var effective = row.entry().effective();
    boolean whole = row.entry().share() == LegalShare.WHOLE;
    if (old.from() != null && !old.from().isBefore(effective)) {
      faults.add(row, "effective", "dates_reversed", effective, old.from());
    } else if (old.until() != null && old.until().isBefore(effective)) {
      faults.add(row, "effective", "dates_gap", old.until().minusDays(1), effective);
    } else if (whole && !effective.equals(old.until())) {
      faults.add(row, "effective", "dates_overlap", effective);
    }
  }

  private void newDates(Located<LineageEntry> row, Validity successor) {
    var effective = row.entry().effective();
    if (!successor.contains(effective)) {
      faults.add(row, "effective", "successor_not_valid", effective);
    }
  }

  private void shares(List<Located<LineageEntry>> rows) {
    boolean whole = rows.stream().anyMatch(row -> row.entry().share() == LegalShare.WHOLE);
    long edges = rows.stream().map(row -> row.entry().edge()).distinct().count();
    if (whole && edges > 1) {
      rows.forEach(row -> faults.add(row, "share", "whole_and_more", edges));
    }
  }

  /** Whether whole units lead from this row's new unit back to its old one. */
  private boolean returns(Located<LineageEntry> row) {
    EraCode old = row.entry().edge().predecessor();
    Set<EraCode> seen = new HashSet<>();
    EraCode at = row.entry().edge().successor();
    while (at != null && seen.add(at)) {
      if (at.equals(old)) {
        return true;
      }
      at = wholeSuccessor(at);
    }
    return false;
  }

  private EraCode wholeSuccessor(EraCode key) {
    return byPredecessor.getOrDefault(key, List.of()).stream()
        .filter(row -> row.entry().share() == LegalShare.WHOLE)
        .map(row -> row.entry().edge().successor())
        .findFirst()
        .orElse(null);
  }
}
