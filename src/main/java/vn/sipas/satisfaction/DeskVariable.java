package vn.sipas.satisfaction;

import java.util.Locale;
import vn.sipas.platform.Messages;
import vn.sipas.satisfaction.moment.KeyColumn;
import vn.sipas.unit.Units;

/** The one-stop desk where an answer was given, or the agency that runs it. */
final class DeskVariable implements ByVariable {

  private final boolean agency;
  private final Units units;
  private final Locale locale;

  DeskVariable(boolean agency, Units units, Locale locale) {
    this.agency = agency;
    this.units = units;
    this.locale = locale;
  }

  @Override
  public String code() {
    return agency ? "agency" : "desk";
  }

  @Override
  public String label() {
    return Messages.text(locale, "satisfaction.by." + code());
  }

  @Override
  public KeyColumn column() {
    return KeyColumn.DESK;
  }

  @Override
  public boolean isPlace() {
    return true;
  }

  @Override
  public DomainValue of(String raw) {
    var desk = raw == null ? null : units.desk(Integer.parseInt(raw)).orElse(null);
    if (desk == null) {
      return DomainValue.notStated(Messages.text(locale, "satisfaction.no_" + code()));
    }
    if (!agency) {
      return DomainValue.regular(desk.code(), desk.name());
    }
    return units
        .agency(desk.agency())
        .map(found -> DomainValue.regular(found.code(), found.name()))
        .orElseGet(() -> DomainValue.notStated(Messages.text(locale, "satisfaction.no_" + code())));
  }
}
