package vn.sipas.unit;

import vn.sipas.platform.PageContext;

/** A unit in a list on a page. */
record UnitLine(
    String name,
    String code,
    String href,
    String level,
    String area,
    String above,
    boolean sample) {

  static UnitLine of(AdministrativeUnit unit, UnitTree tree, PageContext page) {
    String area =
        unit.level() != UnitLevel.COMMUNE
            ? ""
            : page.text(unit.urban() ? "unit.urban_yes" : "unit.urban_no");
    return new UnitLine(
        unit.name(),
        unit.code(),
        "/units/" + unit.key(),
        page.text("unit.level." + unit.level().code()),
        area,
        tree.find(unit.parent()).map(tree::label).orElse(""),
        tree.isSample(unit));
  }
}
