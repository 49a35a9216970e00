package vn.sipas.frame;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.sipas.platform.PlainText;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.Agency;
import vn.sipas.unit.Era;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.UnitLevel;
import vn.sipas.unit.UnitTree;

/** Communes and agencies as files name them, by code or by name, on one day's boundaries. */
final class FramePlaces {

  private static final int MOST_REMEMBERED = 50_000;

  /**
   * @param code of the place; null when there is a fault
   * @param fault null when there is none
   */
  record Found(String code, String fault) {

    static Found at(String code) {
      return new Found(code, null);
    }

    static Found not(String fault) {
      return new Found(null, fault);
    }
  }

  private record Asked(String commune, String district) {}

  private final UnitTree tree;
  private final LocalDate boundaries;
  private final Set<Integer> scope;
  private final Map<String, List<AdministrativeUnit>> communes = new HashMap<>();
  private final Map<String, List<Agency>> agencies = new HashMap<>();
  private final Map<String, Agency> agenciesByCode = new HashMap<>();
  private final Map<Asked, Found> known = new HashMap<>();

  /**
   * @param scope the unit that is surveyed; null for no limit
   */
  FramePlaces(
      UnitTree tree, Collection<Agency> all, LocalDate boundaries, AdministrativeUnit scope) {
    this.tree = tree;
    this.boundaries = boundaries;
    var units = tree.asOf(boundaries);
    this.scope = scope == null ? null : units.subtree(scope);
    for (AdministrativeUnit commune : units.all(UnitLevel.COMMUNE)) {
      put(communes, commune, AdministrativeUnit::name);
      if (!commune.bareName().equals(commune.name())) {
        put(communes, commune, AdministrativeUnit::bareName);
      }
    }
    for (Agency agency : all) {
      if (agency.key().era() == Era.on(boundaries)) {
        agenciesByCode.put(agency.code(), agency);
        put(agencies, agency, Agency::name);
      }
    }
  }

  private static <T> void put(Map<String, List<T>> index, T place, Function<T, String> name) {
    index.computeIfAbsent(PlainText.of(name.apply(place)), key -> new ArrayList<>()).add(place);
  }

  /**
   * @param district "" when not told; tells apart communes of the same name
   */
  Found commune(String text, String district) {
    if (known.size() > MOST_REMEMBERED) {
      known.clear();
    }
    return known.computeIfAbsent(new Asked(text, district), this::find);
  }

  private Found find(Asked asked) {
    AdministrativeUnit byCode = byCode(asked.commune);
    if (byCode != null) {
      return inScope(byCode);
    }
    String plain = PlainText.of(asked.commune);
    List<AdministrativeUnit> all = communes.getOrDefault(plain, List.of());
    List<AdministrativeUnit> named =
        all.stream()
            .filter(unit -> isInScope(unit) && isIn(unit, PlainText.of(asked.district)))
            .toList();
    if (named.size() == 1) {
      return Found.at(named.get(0).code());
    } else if (named.size() > 1) {
      return Found.not("commune_ambiguous");
    }
    boolean ofOtherEra =
        all.isEmpty()
            && tree.all().stream().anyMatch(unit -> isOtherEras(unit, asked.commune, plain));
    return Found.not(
        ofOtherEra
            ? "commune_other_era"
            : all.stream().anyMatch(this::isInScope)
                ? "commune_other_district"
                : all.isEmpty() ? "commune_unknown" : "commune_outside");
  }

  /** Spreadsheets take zeros away from the beginning. */
  private AdministrativeUnit byCode(String text) {
    String code = text.matches("\\d{1,4}") ? "0".repeat(5 - text.length()) + text : text;
    return tree.asOf(boundaries)
        .byCode(code)
        .filter(unit -> unit.level() == UnitLevel.COMMUNE)
        .orElse(null);
  }

  private Found inScope(AdministrativeUnit unit) {
    return isInScope(unit) ? Found.at(unit.code()) : Found.not("commune_outside");
  }

  private boolean isInScope(AdministrativeUnit unit) {
    return scope == null || scope.contains(unit.id());
  }

  private boolean isIn(AdministrativeUnit commune, String district) {
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

  Found agency(String text) {
    Agency byCode = agenciesByCode.get(text);
    if (byCode != null) {
      return Found.at(byCode.code());
    }
    List<Agency> named = agencies.getOrDefault(PlainText.of(text), List.of());
    return named.size() == 1
        ? Found.at(named.get(0).code())
        : Found.not(named.isEmpty() ? "agency_unknown" : "agency_ambiguous");
  }

  /** The district of a commune on these boundaries, or its province where there are none. */
  AdministrativeUnit above(String commune) {
    AdministrativeUnit unit = tree.find(new EraCode(Era.on(boundaries), commune)).orElse(null);
    return unit == null ? null : tree.find(unit.parent()).orElse(unit);
  }

  /** Its name, or the code where the unit is no longer known. */
  String name(String commune) {
    return tree.find(new EraCode(Era.on(boundaries), commune))
        .map(AdministrativeUnit::name)
        .orElse(commune);
  }

  /** Its name, or the code where the agency is no longer known. */
  String agencyName(String code) {
    Agency agency = agenciesByCode.get(code);
    return agency == null ? code : agency.name();
  }
}
