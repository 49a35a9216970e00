package vn.sipas.unit;

import java.util.Comparator;

/** An agency for programs; {@code unit} is the code of the unit it serves. */
record AgencyJson(String era, String code, String name, String kind, String level, String unit) {

  static final Comparator<AgencyJson> BY_CODE = Comparator.comparing(AgencyJson::code);

  static AgencyJson of(Agency agency, UnitTree tree) {
    return new AgencyJson(
        agency.key().era().code(),
        agency.code(),
        agency.name(),
        agency.kind().code(),
        agency.level().code(),
        tree.unit(agency.unit()).code());
  }
}
