package vn.sipas.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sipas.platform.Fault;
import vn.sipas.platform.VietnameseOrder;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.Carried;
import vn.sipas.unit.Era;
import vn.sipas.unit.UnitLevel;
import vn.sipas.unit.UnitsAsOf;

/**
 * Divides a frame into areas: units below the one that is surveyed (districts until June 2025,
 * since then communes), groups of communes that somebody typed, or nothing.
 */
final class PlanAreas {

  static final String GROUP = "CUM-";
  private static final int SHOWN = 5;

  private final UnitsAsOf units;
  private final Map<String, Long> communes;
  private final AdministrativeUnit root;

  /**
   * @param communes sizes by code
   * @param surveyed null when the campaign names no unit
   */
  PlanAreas(UnitsAsOf units, Map<String, Long> communes, AdministrativeUnit surveyed) {
    this.units = units;
    this.communes = communes;
    root = surveyed == null || surveyed.level() == UnitLevel.COMMUNE ? provinceOfAll() : surveyed;
  }

  /** Null when the frame lies in several provinces, or its communes are no longer known. */
  private AdministrativeUnit provinceOfAll() {
    Set<AdministrativeUnit> provinces =
        communes.keySet().stream()
            .map(units::byCode)
            .flatMap(Optional::stream)
            .map(commune -> units.tree().path(commune).get(0))
            .collect(Collectors.toSet());
    return provinces.size() == 1 ? provinces.iterator().next() : null;
  }

  /**
   * The whole frame.
   *
   * @param elsewhere its name when it is no unit
   */
  PlanArea whole(String elsewhere) {
    return root == null
        ? new PlanArea("ALL", elsewhere, communes)
        : new PlanArea(root.code(), root.name(), communes);
  }

  /** The level of units as areas. */
  UnitLevel level() {
    return root == null
        ? UnitLevel.PROVINCE
        : root.level() == UnitLevel.PROVINCE && Era.on(units.date()) == Era.THREE_LEVEL
            ? UnitLevel.DISTRICT
            : UnitLevel.COMMUNE;
  }

  /** Units below the surveyed one, in the order of their names. */
  List<PlanArea> ofUnits() {
    return gathered(code -> units.byCode(code).map(this::areaOf).orElse(null));
  }

  private AdministrativeUnit areaOf(AdministrativeUnit commune) {
    return units.ancestor(commune, level()).orElse(commune);
  }

  private List<PlanArea> gathered(Function<String, AdministrativeUnit> above) {
    Map<String, Map<String, Long>> members = new LinkedHashMap<>();
    Map<String, AdministrativeUnit> found = new LinkedHashMap<>();
    communes.forEach(
        (code, size) -> {
          AdministrativeUnit unit = above.apply(code);
          String area = unit == null ? code : unit.code();
          found.put(area, unit);
          members.computeIfAbsent(area, key -> new TreeMap<>()).put(code, size);
        });
    return members.entrySet().stream()
        .map(area -> new PlanArea(area.getKey(), name(found, area.getKey()), area.getValue()))
        .sorted((a, b) -> VietnameseOrder.INSTANCE.compare(a.name(), b.name()))
        .toList();
  }

  private static String name(Map<String, AdministrativeUnit> found, String code) {
    return found.get(code) == null ? code : found.get(code).name();
  }

  /**
   * Lines "name: code, code …"; what follows a code up to the next comma or semicolon is for
   * people.
   *
   * @param faults takes what is wrong; with one the areas are of no use
   */
  List<PlanArea> ofGroups(String text, List<Fault> faults) {
    List<PlanArea> areas = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    int line = 0;
    for (String typed : (text == null ? "" : text).split("\\R")) {
      line++;
      if (!typed.isBlank()) {
        group(typed, line, areas.size() + 1, seen, faults).ifPresent(areas::add);
      }
    }
    List<String> missing =
        communes.keySet().stream().filter(code -> !seen.contains(code)).map(this::named).toList();
    if (!missing.isEmpty()) {
      faults.add(
          fault("missing", missing.size(), String.join("; ", missing.subList(0, most(missing)))));
    }
    return areas;
  }

  private static int most(List<String> all) {
    return Math.min(SHOWN, all.size());
  }

  private Optional<PlanArea> group(
      String typed, int line, int number, Set<String> seen, List<Fault> faults) {
    int colon = typed.indexOf(':');
    if (colon < 1) {
      faults.add(fault("line", line));
      return Optional.empty();
    }
    Map<String, Long> members = new TreeMap<>();
    for (String member : typed.substring(colon + 1).split("[,;]")) {
      String code = member.strip().split("\\s", 2)[0];
      if (!code.isEmpty() && !communes.containsKey(code)) {
        faults.add(fault("unknown", line, code));
      } else if (!code.isEmpty() && !seen.add(code)) {
        faults.add(fault("twice", line, named(code)));
      } else if (!code.isEmpty()) {
        members.put(code, communes.get(code));
      }
    }
    if (members.isEmpty()) {
      faults.add(fault("empty", line));
    }
    return Optional.of(new PlanArea(GROUP + number, typed.substring(0, colon).strip(), members));
  }

  private static Fault fault(String code, Object... args) {
    return new Fault("groups", "groups_" + code, "plan.fault.groups_" + code, args);
  }

  private String named(String code) {
    return units.byCode(code).map(unit -> code + " " + unit.name()).orElse(code);
  }

  /** Groups to begin with: districts, since July 2025 those that its communes lay in before. */
  String proposedGroups() {
    return gathered(code -> units.byCode(code).map(this::district).orElse(null)).stream()
        .map(
            area ->
                area.name()
                    + ": "
                    + area.communes().keySet().stream()
                        .map(this::named)
                        .collect(Collectors.joining("; ")))
        .collect(Collectors.joining("\n"));
  }

  private AdministrativeUnit district(AdministrativeUnit commune) {
    var then = Era.TWO_LEVEL_FROM.minusDays(1);
    var old = units.date().isBefore(then) ? units.date() : then;
    Carried carried = units.tree().carryTo(commune, UnitLevel.DISTRICT, old);
    if (carried instanceof Carried.Same same) {
      return same.unit();
    } else if (carried instanceof Carried.Moved moved) {
      return moved.unit();
    } else if (carried instanceof Carried.Split split) {
      return split.candidates().get(0);
    }
    return units.tree().path(commune).get(0);
  }
}
