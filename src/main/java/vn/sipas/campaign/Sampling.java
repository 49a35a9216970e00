package vn.sipas.campaign;

import vn.sipas.estimation.LonelyPsu;

/**
 * How respondents come into the campaign; strata and sampling units are in {@link CampaignDesign}.
 *
 * @param design null in a voluntary stream, and in a probability sample not yet designed
 * @param finitePopulation whether the finite population correction is used
 * @param population N without strata: dossiers, or PSUs when places are drawn first; in a voluntary
 *     stream the dossiers of the register, for the capture rate. Null when unknown.
 * @param lonelyPsu what to do with a stratum of a single PSU out of several
 */
public record Sampling(
    Stream stream,
    DesignKind design,
    boolean finitePopulation,
    Integer population,
    LonelyPsu lonelyPsu) {

  public static final Sampling VOLUNTARY = new Sampling(Stream.VOLUNTARY, null, false, null);

  public Sampling(Stream stream, DesignKind design, boolean finitePopulation, Integer population) {
    this(stream, design, finitePopulation, population, LonelyPsu.REFUSE);
  }

  public static Sampling probability(DesignKind design) {
    return new Sampling(Stream.PROBABILITY, design, false, null);
  }
}
