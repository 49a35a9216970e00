package vn.sipas.campaign;

/**
 * How respondents come into the campaign; strata and sampling units are in {@link CampaignDesign}.
 *
 * @param design null in a voluntary stream, and in a probability sample not yet designed
 * @param finitePopulation whether the finite population correction is used
 * @param population N without strata: dossiers, or PSUs when places are drawn first; in a voluntary
 *     stream the dossiers of the register, for the capture rate. Null when unknown.
 */
public record Sampling(
    Stream stream, DesignKind design, boolean finitePopulation, Integer population) {

  public static final Sampling VOLUNTARY = new Sampling(Stream.VOLUNTARY, null, false, null);

  public static Sampling probability(DesignKind design) {
    return new Sampling(Stream.PROBABILITY, design, false, null);
  }
}
