package vn.sipas.unit.loading;

import java.time.LocalDate;
import java.util.Optional;
import vn.sipas.unit.Era;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.LegalShare;
import vn.sipas.unit.UnitLevel;

/**
 * Reads {@code lineage.csv}. The day the change took effect says of which era the two codes are, so
 * that later changes within the two-level era fit the same layout.
 */
final class LineageRows {

  private LineageRows() {}

  static Optional<LineageEntry> entry(CsvRow row) {
    String oldCode = row.code("old_code", UnitRows.CODE);
    String newCode = row.code("new_code", UnitRows.CODE);
    LegalShare share = row.oneOf("legal_share", LegalShare::of);
    String wholeOrPart = row.required("share", 10);
    if (share != null && !wholeOrPart.isEmpty() && !share.share().equals(wholeOrPart)) {
      row.fault("share", "share_contradiction", wholeOrPart, share.code());
    }
    String resolution = row.required("resolution", 100);
    String clause = row.text("clause", 20);
    LocalDate effective = row.requiredDate("effective");
    if (effective == null) {
      return Optional.empty();
    }
    EraCode old = new EraCode(Era.on(effective.minusDays(1)), oldCode);
    EraCode successor = new EraCode(Era.on(effective), newCode);
    LineageEntry.Levels levels =
        new LineageEntry.Levels(
            level(row, "old_level", old.era()), level(row, "new_level", successor.era()));
    LineageEntry.Edge edge = new LineageEntry.Edge(old, successor);
    return Optional.of(new LineageEntry(edge, levels, share, effective, resolution, clause));
  }

  private static UnitLevel level(CsvRow row, String column, Era era) {
    return row.oneOf(column, text -> UnitRows.level(era, text));
  }
}
