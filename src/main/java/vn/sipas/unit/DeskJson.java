package vn.sipas.unit;

import java.time.LocalDate;
import java.util.Comparator;

/** A one-stop desk for programs; {@code validTo} is its last day. */
record DeskJson(
    String era,
    String code,
    String name,
    String kind,
    String agency,
    String unit,
    LocalDate validFrom,
    LocalDate validTo) {

  static final Comparator<DeskJson> BY_CODE = Comparator.comparing(DeskJson::code);

  static DeskJson of(Desk desk, Units units) {
    return new DeskJson(
        desk.key().era().code(),
        desk.code(),
        desk.name(),
        desk.kind().code(),
        units.agency(desk.agency()).map(Agency::code).orElse(null),
        units.tree().unit(desk.unit()).code(),
        desk.validity().from(),
        desk.validity().lastDay());
  }
}
