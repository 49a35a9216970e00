package vn.sipas.campaign;

import java.util.List;

/**
 * A design as people read it.
 *
 * @param kind code of the kind; null when none was chosen
 * @param population N without strata; null when unknown
 * @param lonelyPsu code of what to do with a stratum of a single PSU
 */
public record DesignSummary(
    String kind,
    boolean finitePopulation,
    Integer population,
    String lonelyPsu,
    List<StratumLine> strata,
    int samplingUnits,
    List<String> warnings) {

  /**
   * @param sampled PSUs in the sample, or places when respondents were drawn directly
   */
  public record StratumLine(String code, String name, Integer inFrame, int sampled) {}

  static DesignSummary of(CampaignDesign design, List<String> warnings) {
    return new DesignSummary(
        design.kind() == null ? null : design.kind().code(),
        design.finitePopulation(),
        design.population(),
        design.lonelyPsu().code(),
        design.strata().stream()
            .map(
                stratum ->
                    new StratumLine(
                        stratum.code(),
                        stratum.name(),
                        stratum.population(),
                        design.in(stratum.code()).size()))
            .toList(),
        design.samplingUnits().size(),
        warnings);
  }

  public boolean empty() {
    return strata.isEmpty() && samplingUnits == 0;
  }
}
