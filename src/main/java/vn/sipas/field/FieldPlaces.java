package vn.sipas.field;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.platform.VietnameseOrder;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.Agency;
import vn.sipas.unit.Era;
import vn.sipas.unit.UnitLevel;
import vn.sipas.unit.UnitTree;

/** Communes, districts and agencies of a campaign by their codes. */
final class FieldPlaces {

  private final UnitTree tree;
  private final LocalDate boundaries;
  private final Map<String, Agency> agencies = new HashMap<>();

  FieldPlaces(UnitTree tree, Collection<Agency> all, LocalDate boundaries) {
    this.tree = tree;
    this.boundaries = boundaries;
    all.stream()
        .filter(agency -> agency.key().era() == Era.on(boundaries))
        .forEach(agency -> agencies.put(agency.code(), agency));
  }

  /** Null when it is no longer known. */
  AdministrativeUnit commune(String code) {
    return tree.asOf(boundaries)
        .byCode(code)
        .filter(unit -> unit.level() == UnitLevel.COMMUNE)
        .orElse(null);
  }

  Integer id(String commune) {
    AdministrativeUnit unit = commune(commune);
    return unit == null ? null : Integer.valueOf(unit.id());
  }

  String name(String commune) {
    AdministrativeUnit unit = commune(commune);
    return unit == null ? commune : unit.name();
  }

  /** The name of the district, or of the province where there are none. */
  String district(String commune) {
    AdministrativeUnit unit = commune(commune);
    return unit == null
        ? ""
        : tree.find(unit.parent()).map(AdministrativeUnit::name).orElse(unit.name());
  }

  /** The code of the district, or of the province where there are none; null when unknown. */
  String above(String commune) {
    AdministrativeUnit unit = commune(commune);
    return unit == null ? null : tree.find(unit.parent()).orElse(unit).code();
  }

  /** Of a district or province. */
  String areaName(String code) {
    return tree.asOf(boundaries).byCode(code).map(AdministrativeUnit::name).orElse(code);
  }

  boolean hasAgency(String code) {
    return agencies.containsKey(code);
  }

  /** Its name, or the code where the agency is no longer known; empty for none. */
  String agency(String code) {
    Agency agency = agencies.get(code);
    return agency != null ? agency.name() : code == null ? "" : code;
  }

  List<Agency> agencies() {
    return agencies.values().stream()
        .sorted(Comparator.comparing(Agency::name, VietnameseOrder.INSTANCE))
        .toList();
  }

  /** The commune whose authority an agency is; null when it is none. */
  String authority(String agency) {
    Agency found = agencies.get(agency);
    return found == null || found.level() != UnitLevel.COMMUNE
        ? null
        : tree.find(found.unit()).map(AdministrativeUnit::code).orElse(null);
  }
}
