package vn.sipas.unit;

/**
 * A one-stop desk, where dossiers are handed in and results handed out.
 *
 * @param agency id of the agency that runs it
 * @param unit id of the administrative unit it stands in
 */
public record Desk(
    int id, EraCode key, String name, DeskKind kind, int agency, int unit, Validity validity) {

  public String code() {
    return key.code();
  }
}
