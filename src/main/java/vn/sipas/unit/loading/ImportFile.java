package vn.sipas.unit.loading;

import java.util.List;
import java.util.Optional;
import vn.sipas.unit.Era;

/** The files of an official list, in the order in which they build on each other. */
public enum ImportFile {
  UNITS("units", "code", "level", "name", "type", "parent_code", "valid_to"),
  UNITS_2025("units-2025", "code", "level", "name", "type", "parent_code", "valid_from"),
  LINEAGE(
      "lineage",
      "old_code",
      "old_level",
      "new_code",
      "new_level",
      "share",
      "legal_share",
      "resolution",
      "clause",
      "effective"),
  AGENCIES("agencies", "code", "name", "kind", "level", "unit_code", "era"),
  DESKS("desks", "code", "name", "kind", "agency", "unit", "era", "valid_from", "valid_to");

  private final String part;
  private final List<String> columns;

  ImportFile(String part, String... columns) {
    this.part = part;
    this.columns = List.of(columns);
  }

  /** Name of the file's part in a request, and of the file without {@code .csv}. */
  public String part() {
    return part;
  }

  public String fileName() {
    return part + ".csv";
  }

  /** The columns that must be there; others are left unread. */
  public List<String> columns() {
    return columns;
  }

  public static Optional<ImportFile> of(String part) {
    for (ImportFile file : values()) {
      if (file.part.equals(part)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  Era era() {
    return this == UNITS ? Era.THREE_LEVEL : Era.TWO_LEVEL;
  }
}
