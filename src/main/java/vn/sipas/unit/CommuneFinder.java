package vn.sipas.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.sipas.platform.PlainText;

/** Communes as files of other people name them, by code or by name, on one day's boundaries. */
public final class CommuneFinder {

  private static final int MOST_REMEMBERED = 50_000;

  /**
   * @param commune null when there is a fault
   * @param fault {@code commune_unknown}, {@code commune_ambiguous}, {@code commune_outside},
   *     {@code commune_other_era} or {@code commune_other_district}; null when there is none
   */
  public record Found(AdministrativeUnit commune, String fault) {}

  private record Asked(String commune, String district) {}

  private final UnitTree tree;
  private final LocalDate boundaries;
  private final Set<Integer> scope;
  private final Map<String, List<AdministrativeUnit>> communes = new HashMap<>();
  private final Map<Asked, Found> known = new HashMap<>();

  /**
   * @param scope the unit that is surveyed; null for no limit
   */
  public CommuneFinder(UnitTree tree, LocalDate boundaries, AdministrativeUnit scope) {
    this(tree, boundaries, scope == null ? null : tree.asOf(boundaries).subtree(scope));
  }

  CommuneFinder(UnitTree tree, LocalDate boundaries, Set<Integer> scope) {
    this.tree = tree;
    this.boundaries = boundaries;
    this.scope = scope;
    UnitsAsOf units = tree.asOf(boundaries);
    for (AdministrativeUnit commune : units.all(UnitLevel.COMMUNE)) {
      put(commune, AdministrativeUnit::name);
      if (!commune.bareName().equals(commune.name())) {
        put(commune, AdministrativeUnit::bareName);
      }
    }
  }

  private void put(AdministrativeUnit commune, Function<AdministrativeUnit, String> name) {
    communes
        .computeIfAbsent(PlainText.of(name.apply(commune)), key -> new ArrayList<>())
        .add(commune);
  }

  /**
   * @param district "" when not told; tells apart communes of the same name
   */
  public Found find(String text, String district) {
    if (known.size() > MOST_REMEMBERED) {
      known.clear();
    }
    return known.computeIfAbsent(new Asked(text, district), this::find);
  }

  private Found find(Asked asked) {
    AdministrativeUnit byCode = byCode(asked.commune);
    if (byCode != null) {
      return isInScope(byCode) ? new Found(byCode, null) : new Found(null, "commune_outside");
    }
    String plain = PlainText.of(asked.commune);
    List<AdministrativeUnit> all = communes.getOrDefault(plain, List.of());
    List<AdministrativeUnit> named =
        all.stream()
            .filter(unit -> isInScope(unit) && isIn(unit, PlainText.of(asked.district)))
            .toList();
    return named.size() == 1
        ? new Found(named.get(0), null)
        : new Found(null, named.isEmpty() ? missing(asked, plain, all) : "commune_ambiguous");
  }

  private String missing(Asked asked, String plain, List<AdministrativeUnit> all) {
    boolean ofOtherEra =
        all.isEmpty()
            && tree.all().stream().anyMatch(unit -> isOtherEras(unit, asked.commune, plain));
    return ofOtherEra
        ? "commune_other_era"
        : all.stream().anyMatch(this::isInScope)
            ? "commune_other_district"
            : all.isEmpty() ? "commune_unknown" : "commune_outside";
  }

  /** Spreadsheets take zeros away from the beginning. */
  private AdministrativeUnit byCode(String text) {
    String code = text.matches("\\d{1,4}") ? "0".repeat(5 - text.length()) + text : text;
    return tree.asOf(boundaries)
        .byCode(code)
        .filter(unit -> unit.level() == UnitLevel.COMMUNE)
        .orElse(null);
  }

  public boolean isInScope(AdministrativeUnit unit) {
    return scope == null || scope.contains(unit.id());
  }

  boolean isIn(AdministrativeUnit commune, String district) {
    return district.isEmpty()
        || tree.ancestor(commune, UnitLevel.DISTRICT)
            .map(
                unit ->
                    unit.code().equals(district)
                        || PlainText.of(unit.name()).equals(district)
                        || PlainText.of(unit.bareName()).equals(district))
            .orElse(true);
  }

  private boolean isOtherEras(AdministrativeUnit unit, String text, String plain) {
    return unit.level() == UnitLevel.COMMUNE
        && unit.era() != Era.on(boundaries)
        && (unit.code().equals(text)
            || PlainText.of(unit.name()).equals(plain)
            || PlainText.of(unit.bareName()).equals(plain));
  }
}
