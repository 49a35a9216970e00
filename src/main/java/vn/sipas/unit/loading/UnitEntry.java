package vn.sipas.unit.loading;

import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.UnitLevel;
import vn.sipas.unit.UnitTree;
import vn.sipas.unit.Validity;

/** What a list says of one unit; {@code parent} is null for a province. */
record UnitEntry(
    EraCode key,
    UnitLevel level,
    String name,
    String type,
    EraCode parent,
    Validity validity,
    String otherCode) {

  static UnitEntry of(AdministrativeUnit unit, UnitTree tree) {
    EraCode parent = tree.find(unit.parent()).map(AdministrativeUnit::key).orElse(null);
    return new UnitEntry(
        unit.key(),
        unit.level(),
        unit.name(),
        unit.type(),
        parent,
        unit.validity(),
        unit.otherCode());
  }
}
