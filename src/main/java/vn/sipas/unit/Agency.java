package vn.sipas.unit;

/**
 * An agency whose service is measured.
 *
 * @param unit id of the administrative unit it serves
 */
public record Agency(int id, EraCode key, String name, AgencyKind kind, UnitLevel level, int unit) {

  public String code() {
    return key.code();
  }
}
