package vn.sipas.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.Units;

/** Administrative units, the way campaigns name them: by code on the campaign's boundaries. */
@ApplicationScoped
class CampaignUnits implements UnitCodes {

  private final Units units;

  CampaignUnits(Units units) {
    this.units = units;
  }

  @Override
  public Optional<Integer> idOf(String code, LocalDate boundaries) {
    return units.tree().asOf(boundaries).byCode(code).map(AdministrativeUnit::id);
  }

  boolean has(int unitId, LocalDate boundaries) {
    return find(unitId).filter(unit -> unit.validity().contains(boundaries)).isPresent();
  }

  /** Null when there is none. */
  String code(Integer unitId) {
    return find(unitId).map(AdministrativeUnit::code).orElse(null);
  }

  /** "Xã Ea Čŏ, Tỉnh Thượng Lam"; null when there is none. */
  String label(Integer unitId) {
    return find(unitId).map(units.tree()::label).orElse(null);
  }

  String name(Integer unitId) {
    return find(unitId).map(AdministrativeUnit::name).orElse(null);
  }

  List<AdministrativeUnit> provinces(LocalDate day) {
    return units.tree().asOf(day).provinces();
  }

  private Optional<AdministrativeUnit> find(Integer unitId) {
    return unitId == null ? Optional.empty() : units.tree().find(unitId);
  }
}
