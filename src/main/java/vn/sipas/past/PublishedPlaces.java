package vn.sipas.past;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.sipas.platform.PlainText;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.Carried;
import vn.sipas.unit.UnitLevel;
import vn.sipas.unit.UnitTree;

/** Units as published figures name them, on the last day of the figure's year. */
record PublishedPlaces(UnitTree tree) {

  static LocalDate day(int year) {
    return LocalDate.of(year, 12, 31);
  }

  /**
   * @param unit null when there are none or several of the name
   */
  record Found(AdministrativeUnit unit, boolean several) {}

  /** By code, name, or name with those above it; of one name the highest level is meant. */
  Found find(String text, int year) {
    var units = tree.asOf(day(year));
    Optional<AdministrativeUnit> byCode = units.byCode(text);
    if (byCode.isPresent()) {
      return new Found(byCode.get(), false);
    }
    String plain = PlainText.of(text);
    for (UnitLevel level : UnitLevel.values()) {
      List<AdministrativeUnit> named =
          units.all(level).stream().filter(unit -> isCalled(unit, plain)).toList();
      if (!named.isEmpty()) {
        return new Found(named.size() == 1 ? named.get(0) : null, named.size() > 1);
      }
    }
    return new Found(null, false);
  }

  private boolean isCalled(AdministrativeUnit unit, String plain) {
    return PlainText.of(unit.name()).equals(plain)
        || PlainText.of(unit.bareName()).equals(plain)
        || PlainText.of(tree.label(unit)).equals(plain);
  }

  /** Whether the figure's unit has the same people as another unit, on that one's boundaries. */
  boolean isSame(PublishedFigure figure, AdministrativeUnit unit, LocalDate boundaries) {
    if (figure.unitId() == null) {
      return false;
    }
    Optional<AdministrativeUnit> told = tree.find(figure.unitId());
    return told.isPresent()
        && (told.get().id() == unit.id()
            || isCarried(unit, day(figure.year()), told.get())
                && isCarried(told.get(), boundaries, unit));
  }

  private boolean isCarried(AdministrativeUnit unit, LocalDate day, AdministrativeUnit to) {
    Carried carried = tree.carry(unit, day);
    return carried instanceof Carried.Moved moved && moved.unit().id() == to.id();
  }
}
