package vn.sipas.unit.loading;

import vn.sipas.unit.Agency;
import vn.sipas.unit.AgencyKind;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.UnitLevel;
import vn.sipas.unit.UnitTree;

/** What a list says of one agency. */
record AgencyEntry(EraCode key, String name, AgencyKind kind, UnitLevel level, EraCode unit) {

  static AgencyEntry of(Agency agency, UnitTree tree) {
    return new AgencyEntry(
        agency.key(), agency.name(), agency.kind(), agency.level(), tree.unit(agency.unit()).key());
  }
}
