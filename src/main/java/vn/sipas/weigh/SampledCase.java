package vn.sipas.weigh;

/**
 * A case as weighting sees it.
 *
 * @param samplingUnit null where dossiers were drawn directly
 * @param main of the main sample; otherwise a reserve that was released
 * @param weight 1/probability
 */
record SampledCase(
    String stratum,
    String samplingUnit,
    String frameClass,
    boolean main,
    Eligibility eligibility,
    double weight) {

  /** Whether it belongs to those whom the survey asks about. */
  enum Eligibility {
    YES,
    /** Not attempted, not found, or still open. */
    UNKNOWN,
    NO
  }

  Place place() {
    return new Place(stratum, samplingUnit);
  }

  /** Where turns were drawn: a sampling unit, or a stratum without any. */
  record Place(String stratum, String samplingUnit) {}
}
