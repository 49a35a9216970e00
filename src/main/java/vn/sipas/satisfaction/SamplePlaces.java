package vn.sipas.satisfaction;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.estimation.SamplingUnit;
import vn.sipas.estimation.Stratum;
import vn.sipas.platform.Problem;
import vn.sipas.satisfaction.moment.MomentGroup;

/**
 * Tells where in a campaign's sample responses belong. Of a place that was certain to be drawn the
 * respondents are the sampling units: there is no other place that it could differ from.
 */
final class SamplePlaces {

  private final CampaignDesign design;
  private final Map<Integer, CampaignDesign.Stratum> strata;
  private final Map<Integer, CampaignDesign.SamplingUnit> units;
  private final Set<CampaignDesign.SamplingUnit> certain;

  /**
   * @throws Problem 409 when the campaign has no design yet
   */
  SamplePlaces(CampaignDesign design) {
    if (design.kind() == null) {
      throw new Problem(409, "no_sample_design");
    }
    this.design = design;
    strata = design.strata().stream().collect(Collectors.toMap(CampaignDesign.Stratum::id, s -> s));
    units =
        design.samplingUnits().stream()
            .collect(Collectors.toMap(CampaignDesign.SamplingUnit::id, unit -> unit));
    certain =
        design.strata().stream()
            .flatMap(stratum -> design.certain(stratum.code()).stream())
            .collect(Collectors.toSet());
  }

  /** Empty when the design does not know their place. */
  Optional<SamplingUnit> of(MomentGroup group) {
    String respondent = group.respondent() == null ? null : group.respondent().toString();
    return of(group.stratumId(), group.samplingUnitId(), respondent);
  }

  Optional<SamplingUnit> of(Integer stratumId, Integer unitId, String respondent) {
    if (!design.respondentIsPsu()) {
      return Optional.ofNullable(units.get(unitId))
          .map(
              unit ->
                  new SamplingUnit(
                      unit.stratum(), certain.contains(unit) ? null : unit.code(), respondent));
    }
    if (strata.isEmpty()) {
      return Optional.of(new SamplingUnit(Stratum.ONLY, null, respondent));
    }
    return Optional.ofNullable(strata.get(stratumId))
        .map(stratum -> new SamplingUnit(stratum.code(), null, respondent));
  }
}
