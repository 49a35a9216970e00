package vn.sipas.unit;

import java.time.LocalDate;

/**
 * A unit for programs.
 *
 * @param parent code of the unit above in the same era, or null
 * @param validTo last day, as in the official lists; null while no end is known
 */
record UnitJson(
    String era,
    String code,
    String level,
    String name,
    String type,
    boolean urban,
    String parent,
    LocalDate validFrom,
    LocalDate validTo) {

  static UnitJson of(AdministrativeUnit unit, UnitTree tree) {
    return new UnitJson(
        unit.era().code(),
        unit.code(),
        unit.level().code(),
        unit.name(),
        unit.type(),
        unit.urban(),
        tree.find(unit.parent()).map(AdministrativeUnit::code).orElse(null),
        unit.validity().from(),
        unit.validity().lastDay());
  }
}
