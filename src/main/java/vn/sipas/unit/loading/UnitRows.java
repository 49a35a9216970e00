package vn.sipas.unit.loading;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.sipas.unit.Era;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.UnitLevel;
import vn.sipas.unit.Validity;

/** Reads {@code units.csv} and {@code units-2025.csv}. */
final class UnitRows {

  static final int CODE = 10;

  private final Set<EraCode> faulty;

  UnitRows(Set<EraCode> faulty) {
    this.faulty = faulty;
  }

  Optional<UnitEntry> entry(ImportFile file, CsvRow row) {
    Era era = file.era();
    EraCode key = new EraCode(era, row.code("code", CODE));
    UnitLevel level = row.oneOf("level", text -> level(era, text));
    String type = row.required("type", 30);
    String name = row.required("name", 150);
    if (!name.isEmpty() && !name.startsWith(type + " ")) {
      row.fault("name", "name_without_type", name, type);
    }
    UnitEntry entry =
        new UnitEntry(
            key, level, name, type, parent(row, era, level), validity(row, era), otherCode(row));
    if (!row.faultless()) {
      faulty.add(key);
    }
    return Optional.of(entry);
  }

  /** The levels as the official lists number them: 1, 2, 3 before July 2025, then 1, 2. */
  static Optional<UnitLevel> level(Era era, String text) {
    return Optional.ofNullable(
        switch (text) {
          case "1" -> UnitLevel.PROVINCE;
          case "2" -> era == Era.THREE_LEVEL ? UnitLevel.DISTRICT : UnitLevel.COMMUNE;
          case "3" -> era == Era.THREE_LEVEL ? UnitLevel.COMMUNE : null;
          default -> null;
        });
  }

  private static EraCode parent(CsvRow row, Era era, UnitLevel level) {
    if (level == UnitLevel.PROVINCE) {
      if (!row.text("parent_code", CODE).isEmpty()) {
        row.fault("parent_code", "province_with_parent");
      }
      return null;
    }
    return level == null ? null : new EraCode(era, row.code("parent_code", CODE));
  }

  private static Validity validity(CsvRow row, Era era) {
    LocalDate from = row.date("valid_from");
    if (from == null && era == Era.TWO_LEVEL) {
      row.required("valid_from", 10);
    }
    LocalDate until = row.dayAfter("valid_to");
    if (until == null && era == Era.THREE_LEVEL) {
      row.required("valid_to", 10);
    }
    return checked(row, new Validity(from, until), era);
  }

  static Validity checked(CsvRow row, Validity validity, Era era) {
    if (validity.isEmpty()) {
      row.fault("valid_to", "dates_reversed", validity.until().minusDays(1), validity.from());
    } else if (row.faultless() && !era.validity().covers(validity)) {
      row.fault(
          era == Era.THREE_LEVEL ? "valid_to" : "valid_from", "era_mismatch", Era.TWO_LEVEL_FROM);
    }
    return validity;
  }

  private static String otherCode(CsvRow row) {
    String code = row.text("code_cv1027", CODE);
    return code.isEmpty() ? null : code;
  }
}
