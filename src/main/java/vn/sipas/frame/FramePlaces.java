package vn.sipas.frame;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.platform.PlainText;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.Agency;
import vn.sipas.unit.CommuneFinder;
import vn.sipas.unit.Era;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.UnitTree;

/** Communes and agencies as files name them, by code or by name, on one day's boundaries. */
final class FramePlaces {

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

  private final UnitTree tree;
  private final LocalDate boundaries;
  private final CommuneFinder communes;
  private final Map<String, List<Agency>> agencies = new HashMap<>();
  private final Map<String, Agency> agenciesByCode = new HashMap<>();

  /**
   * @param scope the unit that is surveyed; null for no limit
   */
  FramePlaces(
      UnitTree tree, Collection<Agency> all, LocalDate boundaries, AdministrativeUnit scope) {
    this.tree = tree;
    this.boundaries = boundaries;
    communes = new CommuneFinder(tree, boundaries, scope);
    for (Agency agency : all) {
      if (agency.key().era() == Era.on(boundaries)) {
        agenciesByCode.put(agency.code(), agency);
        agencies.computeIfAbsent(PlainText.of(agency.name()), key -> new ArrayList<>()).add(agency);
      }
    }
  }

  /**
   * @param district "" when not told; tells apart communes of the same name
   */
  Found commune(String text, String district) {
    CommuneFinder.Found found = communes.find(text, district);
    return new Found(found.commune() == null ? null : found.commune().code(), found.fault());
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
