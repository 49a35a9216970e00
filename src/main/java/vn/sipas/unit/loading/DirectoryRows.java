package vn.sipas.unit.loading;

import java.util.Optional;
import java.util.Set;
import vn.sipas.unit.AgencyKind;
import vn.sipas.unit.DeskKind;
import vn.sipas.unit.Era;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.UnitLevel;
import vn.sipas.unit.Validity;

/** Reads {@code agencies.csv} and {@code desks.csv}. */
final class DirectoryRows {

  private static final int CODE = 30;
  private static final int NAME = 200;

  private final Set<EraCode> faultyAgencies;

  DirectoryRows(Set<EraCode> faultyAgencies) {
    this.faultyAgencies = faultyAgencies;
  }

  Optional<AgencyEntry> agency(CsvRow row) {
    String code = row.code("code", CODE);
    String name = row.required("name", NAME);
    AgencyKind kind = row.oneOf("kind", AgencyKind::of);
    UnitLevel level = row.oneOf("level", UnitLevel::of);
    String unit = row.code("unit_code", UnitRows.CODE);
    Era era = row.oneOf("era", Era::of);
    if (era == null) {
      return Optional.empty();
    }
    EraCode key = new EraCode(era, code);
    if (!row.faultless()) {
      faultyAgencies.add(key);
    }
    return Optional.of(new AgencyEntry(key, name, kind, level, new EraCode(era, unit)));
  }

  Optional<DeskEntry> desk(CsvRow row) {
    String code = row.code("code", CODE);
    String name = row.required("name", NAME);
    DeskKind kind = row.oneOf("kind", DeskKind::of);
    String agency = row.code("agency", CODE);
    String unit = row.code("unit", UnitRows.CODE);
    Era era = row.oneOf("era", Era::of);
    Validity stated = new Validity(row.requiredDate("valid_from"), row.dayAfter("valid_to"));
    if (era == null) {
      return Optional.empty();
    }
    Validity validity = UnitRows.checked(row, stated, era);
    return Optional.of(
        new DeskEntry(
            new EraCode(era, code),
            name,
            kind,
            new EraCode(era, agency),
            new EraCode(era, unit),
            validity));
  }
}
