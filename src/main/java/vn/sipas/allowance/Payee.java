package vn.sipas.allowance;

/**
 * Somebody on a sheet: read for the sheet alone.
 *
 * @param name the dossier's code where no name is known, or no longer
 * @param isNamed whether it is a name
 * @param address blank where the sheet covers several places: it would tell the place
 */
record Payee(String name, boolean isNamed, String address) {

  /** Whatever is written to a log must not say who it is. */
  @Override
  public String toString() {
    return "payee";
  }
}
