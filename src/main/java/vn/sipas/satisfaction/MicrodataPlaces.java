package vn.sipas.satisfaction;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.platform.Language;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.Units;

/** Gives stored responses the codes and frame counts of their places, and numbers them. */
final class MicrodataPlaces {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final CampaignDesign design;
  private final Units units;
  private final Map<Integer, CampaignDesign.Stratum> strata = new HashMap<>();
  private final Map<String, CampaignDesign.Stratum> strataByCode = new HashMap<>();
  private final Map<Integer, CampaignDesign.SamplingUnit> samplingUnits = new HashMap<>();
  private long number;

  MicrodataPlaces(CampaignDesign design, Units units) {
    this.design = design;
    this.units = units;
    for (CampaignDesign.Stratum stratum : design.strata()) {
      strata.put(stratum.id(), stratum);
      strataByCode.put(stratum.code(), stratum);
    }
    design.samplingUnits().forEach(unit -> samplingUnits.put(unit.id(), unit));
  }

  MicrodataRow row(MicrodataRepository.Stored response) {
    number++;
    boolean drawn = design.kind() != null;
    var unit = drawn ? samplingUnits.get(response.samplingUnitId()) : null;
    boolean direct = drawn && design.respondentIsPsu();
    var stratum =
        direct
            ? strata.get(response.stratumId())
            : unit == null ? null : strataByCode.get(unit.stratum());
    boolean placed = direct ? design.strata().isEmpty() || stratum != null : unit != null;
    return new MicrodataRow(
        number,
        stratum == null ? null : stratum.code(),
        !placed ? null : direct ? String.valueOf(number) : unit.code(),
        drawn ? response.weight() : 1,
        drawn ? response.designWeight() : 1,
        !placed ? null : stratum == null ? design.population() : stratum.population(),
        direct || unit == null ? null : unit.population(),
        response.submittedAt().atOffset(ZoneOffset.UTC).atZoneSameInstant(VIETNAM).toLocalDate(),
        response.channel(),
        coarse(response.language()),
        response.unitId() == null
            ? null
            : units
                .tree()
                .find(response.unitId())
                .map(AdministrativeUnit::key)
                .map(Object::toString)
                .orElse(null),
        response.deskId() == null
            ? null
            : units.desk(response.deskId()).map(desk -> desk.key().toString()).orElse(null),
        response.answers());
  }

  /** The language of a pack tells the ethnic group of a few: which one stays untold. */
  private static String coarse(String language) {
    return language == null || Language.ofTag(language).isPresent() ? language : "other";
  }
}
