package vn.sipas.frame;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.sipas.platform.PlainText;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.Agency;
import vn.sipas.unit.Era;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.RegisterCommunes;
import vn.sipas.unit.UnitTree;

/** Communes and agencies as files name them, by code or by name, on one day's boundaries. */
final class FramePlaces {

  /**
   * @param code of the place; null when there is a fault
   * @param given era and code of the commune of the other era that was named; null for none
   * @param fault null when there is none
   * @param more what is to be told of the fault beside the text
   */
  record Found(String code, String given, String fault, List<String> more) {

    static final Found NOTHING = new Found(null, null, null, List.of());

    static Found at(String code) {
      return new Found(code, null, null, List.of());
    }

    static Found not(String fault) {
      return new Found(null, null, fault, List.of());
    }
  }

  private final UnitTree tree;
  private final LocalDate boundaries;
  private final RegisterCommunes communes;
  private final Map<String, List<Agency>> agencies = new HashMap<>();
  private final Map<String, Agency> agenciesByCode = new HashMap<>();

  /**
   * @param scope the unit that is surveyed; null for no limit
   */
  FramePlaces(
      UnitTree tree, Collection<Agency> all, LocalDate boundaries, AdministrativeUnit scope) {
    this.tree = tree;
    this.boundaries = boundaries;
    communes = new RegisterCommunes(tree, boundaries, scope);
    for (Agency agency : all) {
      if (agency.key().era() == Era.on(boundaries)) {
        agenciesByCode.put(agency.code(), agency);
        agencies.computeIfAbsent(PlainText.of(agency.name()), key -> new ArrayList<>()).add(agency);
      }
    }
  }

  /**
   * @param district "" when not told; tells apart communes of the same name
   * @param written when the register took it down; null when not told
   */
  Found commune(String text, String district, LocalDate written) {
    RegisterCommunes.Found found = communes.find(text, district, written);
    AdministrativeUnit given = found.given();
    if (found.fault() == null) {
      String of = given == null ? null : given.key().toString();
      return new Found(found.commune().code(), of, null, List.of());
    }
    return given == null ? Found.not(found.fault()) : split(found);
  }

  /** Which unit was understood, what it may be now, and how to say which. */
  private Found split(RegisterCommunes.Found found) {
    String candidates =
        found.candidates().stream()
            .map(unit -> unit.code() + " " + unit.name())
            .collect(Collectors.joining(", "));
    return new Found(
        null,
        null,
        found.fault(),
        List.of(found.given().name(), candidates, Era.on(boundaries).code()));
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
