package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.campaign.CampaignDesign.SamplingUnit;

/**
 * The sampling units (mostly communes) that two campaigns have in common, and the reference's
 * design with codes that say so: a unit has the code of its counterpart in the campaign, and no
 * other unit has a code of the campaign's.
 *
 * <p>Two sampling units are the same when they are the same administrative unit; where one of them
 * names none, when they have the same code. A unit that the two campaigns drew from different
 * strata counts as separate: its covariance cannot be had and is mostly positive, so leaving it out
 * can only widen an interval.
 *
 * @param reference the reference's design with aligned codes
 * @param shared sampling units in both
 * @param restratified sampling units in both, but drawn from different strata
 */
record SharedCommunes(CampaignDesign reference, int shared, int restratified) {

  private static final String OF_REFERENCE = "reference/";

  static SharedCommunes of(CampaignDesign campaign, CampaignDesign reference) {
    if (campaign.respondentIsPsu() || reference.respondentIsPsu()) {
      return new SharedCommunes(reference, 0, 0);
    }
    List<SamplingUnit> aligned = new ArrayList<>();
    Set<SamplingUnit> taken = new HashSet<>();
    int shared = 0;
    int restratified = 0;
    for (SamplingUnit unit : reference.samplingUnits()) {
      Optional<SamplingUnit> same = counterpart(unit, campaign, taken);
      same.ifPresent(taken::add);
      boolean sameStratum =
          same.isPresent() && Objects.equals(same.get().stratum(), unit.stratum());
      shared += sameStratum ? 1 : 0;
      restratified += same.isPresent() && !sameStratum ? 1 : 0;
      aligned.add(coded(unit, sameStratum ? same.get().code() : OF_REFERENCE + unit.code()));
    }
    return new SharedCommunes(
        new CampaignDesign(
            reference.kind(),
            reference.finitePopulation(),
            reference.population(),
            reference.lonelyPsu(),
            reference.strata(),
            aligned),
        shared,
        restratified);
  }

  boolean areAny() {
    return shared > 0;
  }

  private static Optional<SamplingUnit> counterpart(
      SamplingUnit unit, CampaignDesign campaign, Set<SamplingUnit> taken) {
    return campaign.samplingUnits().stream()
        .filter(other -> !taken.contains(other) && isSame(unit, other))
        .findFirst();
  }

  private static boolean isSame(SamplingUnit a, SamplingUnit b) {
    return a.unitId() != null && b.unitId() != null
        ? a.unitId().equals(b.unitId())
        : a.code().equals(b.code());
  }

  private static SamplingUnit coded(SamplingUnit unit, String code) {
    return new SamplingUnit(
        unit.id(),
        code,
        unit.stratumId(),
        unit.stratum(),
        unit.unitId(),
        unit.population(),
        unit.weight());
  }
}
