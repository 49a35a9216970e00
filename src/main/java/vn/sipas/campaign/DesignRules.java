package vn.sipas.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.sipas.campaign.CampaignDesign.SamplingUnit;
import vn.sipas.campaign.CampaignDesign.Stratum;
import vn.sipas.estimation.LonelyPsu;
import vn.sipas.platform.Fault;

/** What a sample design must have so that a standard error exists, and what people must know. */
final class DesignRules {

  private static final String AT = "design";

  private DesignRules() {}

  /**
   * What stands in the way of collecting answers under this design.
   *
   * @param drawn by the service, which leaves N out on purpose where communes were drawn in
   *     proportion to size
   */
  static List<Fault> toTakeAnswers(CampaignDesign design, boolean drawn) {
    if (design.kind() == null) {
      return List.of(CampaignFault.at(AT, "design_missing"));
    }
    List<Fault> faults = new ArrayList<>();
    if (design.kind() == DesignKind.CLUSTER) {
      if (design.samplingUnits().isEmpty()) {
        return List.of(CampaignFault.at(AT, "design_has_no_psu"));
      }
      lonely(design, faults);
    }
    if (design.finitePopulation() && !drawn) {
      frameUnknown(design, faults);
    }
    return faults;
  }

  /**
   * One PSU that stands for several shows no variation, so no variance can be estimated unless
   * somebody has chosen what to take instead. A sample that is one PSU leaves nothing to choose.
   */
  private static void lonely(CampaignDesign design, List<Fault> faults) {
    for (Stratum stratum : design.strata()) {
      if (design.in(stratum.code()).isEmpty()) {
        faults.add(CampaignFault.at(AT, "stratum_without_psu", stratum.code(), stratum.name()));
      }
    }
    if (design.lonelyPsu() == LonelyPsu.REFUSE) {
      lonelyStrata(design)
          .forEach(
              stratum ->
                  faults.add(CampaignFault.at(AT, "lonely_psu", stratum.code(), stratum.name())));
    }
    List<SamplingUnit> unstratified = design.in(null);
    if (!unstratified.isEmpty() && isLonely(design, unstratified, design.population())) {
      faults.add(CampaignFault.at(AT, "lonely_psu_unstratified"));
    }
  }

  private static List<Stratum> lonelyStrata(CampaignDesign design) {
    return design.strata().stream()
        .filter(stratum -> isLonely(design, design.in(stratum.code()), stratum.population()))
        .toList();
  }

  private static boolean isLonely(CampaignDesign design, List<SamplingUnit> psus, Integer inFrame) {
    boolean takenForCertain = design.finitePopulation() && Objects.equals(inFrame, 1);
    return psus.size() == 1 && !takenForCertain;
  }

  private static void frameUnknown(CampaignDesign design, List<Fault> faults) {
    if (design.strata().isEmpty() && design.population() == null) {
      faults.add(CampaignFault.at(AT, "correction_without_population"));
    }
    for (Stratum stratum : design.strata()) {
      if (stratum.population() == null) {
        faults.add(
            CampaignFault.at(
                AT, "correction_without_stratum_population", stratum.code(), stratum.name()));
      }
    }
  }

  /** What is allowed but must be known; the codes' texts are {@code campaign.warning.<code>}. */
  static List<Fault> warnings(CampaignDesign design) {
    List<Fault> warnings = new ArrayList<>();
    if (design.kind() == DesignKind.CLUSTER) {
      design.strata().forEach(stratum -> complete(design, stratum, warnings));
      if (design.strata().isEmpty()) {
        complete(design, new Stratum(null, null, "", design.population()), warnings);
      }
    }
    if (design.kind() == DesignKind.CLUSTER && design.lonelyPsu() != LonelyPsu.REFUSE) {
      lonelyStrata(design)
          .forEach(stratum -> warnings.add(warning("lonely_psu", stratum.code(), stratum.name())));
    }
    if (!design.isEmpty() && design.samplingUnits().stream().allMatch(u -> u.weight() == null)) {
      warnings.add(warning("no_weights"));
    }
    List<SamplingUnit> nowhere =
        design.samplingUnits().stream().filter(unit -> unit.unitId() == null).toList();
    if (!nowhere.isEmpty()) {
      warnings.add(warning("psu_without_unit", nowhere.size(), nowhere.get(0).code()));
    }
    return warnings;
  }

  /**
   * With every PSU of a stratum taken, the first stage adds no error; unless the second stage is
   * declared too, the error would come out as nothing.
   */
  private static void complete(CampaignDesign design, Stratum stratum, List<Fault> warnings) {
    List<SamplingUnit> psus = design.in(stratum.code());
    if (!Objects.equals(stratum.population(), psus.size())) {
      return;
    }
    boolean secondStage = psus.stream().allMatch(psu -> psu.population() != null);
    if (design.finitePopulation() && !secondStage) {
      warnings.add(warning("all_psus_taken", Objects.toString(stratum.code(), "–")));
    }
  }

  private static Fault warning(String code, Object... args) {
    return new Fault(AT, code, "campaign.warning." + code, args);
  }
}
