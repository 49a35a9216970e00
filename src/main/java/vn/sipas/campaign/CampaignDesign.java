package vn.sipas.campaign;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.sipas.estimation.LonelyPsu;

/**
 * How the sample was drawn: what estimation needs besides the answers.
 *
 * @param kind null in a voluntary stream
 * @param finitePopulation whether the finite population correction is used
 * @param population N without strata; null when unknown
 * @param lonelyPsu what to do with a stratum of a single PSU out of several
 * @param strata empty when the sample is not stratified
 * @param samplingUnits the places drawn; where respondents were drawn directly, the places whose
 *     respondents belong to a stratum or have a weight of their own
 */
public record CampaignDesign(
    DesignKind kind,
    boolean finitePopulation,
    Integer population,
    LonelyPsu lonelyPsu,
    List<Stratum> strata,
    List<SamplingUnit> samplingUnits) {

  public static final CampaignDesign NONE =
      new CampaignDesign(null, false, null, List.of(), List.of());

  /**
   * @param id null until stored
   * @param population N_h: PSUs in the frame, or dossiers when respondents are the PSUs; null when
   *     unknown
   */
  public record Stratum(Integer id, String code, String name, Integer population) {}

  /**
   * @param id null until stored
   * @param stratumId null until stored, and when the sample is not stratified
   * @param stratum code of the stratum; null when the sample is not stratified
   * @param unitId the administrative unit; null when it is none
   * @param population M_hi: dossiers in its frame; null when unknown
   * @param weight design weight of its respondents; null when not given
   */
  public record SamplingUnit(
      Integer id,
      String code,
      Integer stratumId,
      String stratum,
      Integer unitId,
      Integer population,
      Double weight) {}

  /** A design that gives no variance where it would need one from a single PSU. */
  public CampaignDesign(
      DesignKind kind,
      boolean finitePopulation,
      Integer population,
      List<Stratum> strata,
      List<SamplingUnit> samplingUnits) {
    this(kind, finitePopulation, population, LonelyPsu.REFUSE, strata, samplingUnits);
  }

  public CampaignDesign {
    strata = List.copyOf(strata);
    samplingUnits = List.copyOf(samplingUnits);
  }

  public boolean isEmpty() {
    return strata.isEmpty() && samplingUnits.isEmpty();
  }

  /** The sampling units of a stratum; null asks for those of a sample without strata. */
  public List<SamplingUnit> in(String stratum) {
    return samplingUnits.stream().filter(unit -> Objects.equals(unit.stratum(), stratum)).toList();
  }

  /** Whether the respondent is the primary sampling unit. */
  public boolean respondentIsPsu() {
    return kind == DesignKind.RESPONDENT;
  }

  /**
   * The place that was certain to be drawn and is a stratum of its own, so that only its dossiers
   * vary: under the correction, the one sampling unit of N = 1, its dossiers counted.
   *
   * @param stratum its code
   */
  public Optional<SamplingUnit> certain(String stratum) {
    boolean alone =
        finitePopulation
            && kind == DesignKind.CLUSTER
            && stratum(stratum).filter(one -> Objects.equals(one.population(), 1)).isPresent();
    return alone
        ? in(stratum).stream().findFirst().filter(unit -> unit.population() != null)
        : Optional.empty();
  }

  Optional<Stratum> stratum(String code) {
    return strata.stream().filter(stratum -> stratum.code().equals(code)).findFirst();
  }

  /** The same rows under the campaign's present settings. */
  CampaignDesign with(Sampling sampling) {
    return new CampaignDesign(
        sampling.design(),
        sampling.finitePopulation(),
        sampling.population(),
        sampling.lonelyPsu(),
        strata,
        samplingUnits);
  }
}
