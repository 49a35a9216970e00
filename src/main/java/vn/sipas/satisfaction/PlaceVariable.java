package vn.sipas.satisfaction;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.sipas.platform.Messages;
import vn.sipas.satisfaction.moment.KeyColumn;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.Carried;
import vn.sipas.unit.UnitLevel;
import vn.sipas.unit.UnitTree;

/**
 * Province, district or commune on the boundaries of a day. A unit that cannot be carried to one
 * unit of that day stays a row of its own that says so; its answers are never apportioned.
 */
final class PlaceVariable implements ByVariable {

  private final UnitLevel level;
  private final UnitTree tree;
  private final LocalDate boundaries;
  private final Locale locale;
  private final Map<String, DomainValue> known = new HashMap<>();

  PlaceVariable(UnitLevel level, UnitTree tree, LocalDate boundaries, Locale locale) {
    this.level = level;
    this.tree = tree;
    this.boundaries = boundaries;
    this.locale = locale;
  }

  @Override
  public String code() {
    return level.code();
  }

  @Override
  public String label() {
    return Messages.text(locale, "satisfaction.by." + code());
  }

  @Override
  public KeyColumn column() {
    return KeyColumn.UNIT;
  }

  @Override
  public boolean isPlace() {
    return true;
  }

  @Override
  public DomainValue of(String raw) {
    return known.computeIfAbsent(raw == null ? "" : raw, this::read);
  }

  private DomainValue read(String id) {
    var unit = id.isEmpty() ? null : tree.find(Integer.parseInt(id)).orElse(null);
    if (unit == null) {
      return DomainValue.notStated(Messages.text(locale, "satisfaction.no_unit"));
    }
    Carried carried = tree.carryTo(unit, level, boundaries);
    if (carried instanceof Carried.Same same) {
      return regular(same.unit());
    } else if (carried instanceof Carried.Moved moved) {
      return regular(moved.unit());
    } else if (carried instanceof Carried.Split) {
      return apart(unit, DomainValue.BOUNDARY_SPLIT);
    }
    return apart(unit, DomainValue.NO_UNIT_OF_LEVEL);
  }

  private static DomainValue regular(AdministrativeUnit unit) {
    return DomainValue.regular(unit.code(), unit.name());
  }

  /** The era stands in the code, because another unit of the table may have the same one. */
  private DomainValue apart(AdministrativeUnit unit, String flag) {
    String label = Messages.text(locale, "satisfaction.unit." + flag, unit.name());
    return DomainValue.apart(unit.key().toString(), label, flag);
  }
}
