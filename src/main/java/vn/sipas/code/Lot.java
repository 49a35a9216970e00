package vn.sipas.code;

/**
 * Codes of one place, as they are asked for and as they are kept.
 *
 * @param deskId null when none is named
 * @param unitId null when none is named
 * @param stratum code of a stratum of the campaign's sample, or null
 * @param samplingUnit code of a sampling unit of the campaign's sample, or null
 * @param weight null: the weight that the design gives
 * @param count how many codes
 * @param frameClass what their answers keep of how the dossier ended, or null
 */
record Lot(
    Integer deskId,
    Integer unitId,
    String stratum,
    String samplingUnit,
    Double weight,
    int count,
    String frameClass) {

  /** Codes of a place, whatever became of the dossiers. */
  Lot(
      Integer deskId,
      Integer unitId,
      String stratum,
      String samplingUnit,
      Double weight,
      int count) {
    this(deskId, unitId, stratum, samplingUnit, weight, count, null);
  }

  boolean namesAPlace() {
    return deskId != null || unitId != null || stratum != null || samplingUnit != null;
  }
}
