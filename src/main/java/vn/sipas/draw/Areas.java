package vn.sipas.draw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import vn.sipas.plan.SamplePlan.PlannedArea;
import vn.sipas.platform.Fault;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.UnitLevel;
import vn.sipas.unit.UnitsAsOf;

/** The areas of an order with their communes, on the boundaries of a frame. */
final class Areas {

  /** As many as one person can decide on; a province has fewer communes. */
  static final int MOST = 500;

  private static final int MOST_ISSUED = 1_000_000;

  private final UnitsAsOf units;
  private final List<Fault> faults;
  private final Map<String, String> taken = new HashMap<>();

  Areas(UnitsAsOf units, List<Fault> faults) {
    this.units = units;
    this.faults = faults;
  }

  List<DrawArea> of(List<PlannedArea> sizes) {
    if (sizes.isEmpty() || sizes.size() > MOST) {
      fault("areas", sizes.isEmpty() ? "no_areas" : "too_many_areas", MOST);
      return List.of();
    }
    return sizes.stream().map(this::area).filter(Objects::nonNull).toList();
  }

  /** Null when something is wrong with it. */
  private DrawArea area(PlannedArea size) {
    int before = faults.size();
    String at = "area-" + size.unit();
    if (size.issued() < 2 || size.issued() > MOST_ISSUED) {
      fault(at, "issued", name(size.unit()));
    }
    if (size.communes() != null && size.communes() < 1) {
      fault(at, "communes", name(size.unit()));
    }
    Collection<String> communes = communes(size);
    if (communes.isEmpty()) {
      fault(at, "area_unknown", size.unit());
    }
    for (String commune : communes) {
      String other = taken.putIfAbsent(commune, size.unit());
      if (other != null) {
        fault(at, "area_twice", name(size.unit()), name(other), name(commune));
        break;
      }
    }
    return faults.size() > before
        ? null
        : new DrawArea(size.unit(), Set.copyOf(communes), size.communes(), size.issued());
  }

  private Collection<String> communes(PlannedArea size) {
    return size.members().isEmpty()
        ? units.byCode(size.unit()).map(this::below).orElse(List.of())
        : size.members();
  }

  private List<String> below(AdministrativeUnit area) {
    return units.subtree(area).stream()
        .map(units.tree()::unit)
        .filter(unit -> unit.level() == UnitLevel.COMMUNE)
        .map(AdministrativeUnit::code)
        .toList();
  }

  /** Districts, or the province where there are none, of the communes, each with its communes. */
  Map<String, List<String>> above(Collection<String> communes) {
    Map<String, List<String>> areas = new TreeMap<>();
    for (String commune : communes) {
      String above =
          units
              .byCode(commune)
              .flatMap(unit -> units.tree().find(unit.parent()))
              .map(AdministrativeUnit::code)
              .orElse(commune);
      areas.computeIfAbsent(above, key -> new ArrayList<>()).add(commune);
    }
    return areas;
  }

  /** Names by code, or the code where there is none. */
  String name(String code) {
    return name(units, code);
  }

  static String name(UnitsAsOf units, String code) {
    return units.byCode(code).map(AdministrativeUnit::name).orElse(code);
  }

  private void fault(String at, String code, Object... args) {
    faults.add(new Fault(at, code, "draw.fault." + code, args));
  }
}
