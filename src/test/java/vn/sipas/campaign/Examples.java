package vn.sipas.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.campaign.CampaignDesign.SamplingUnit;
import vn.sipas.campaign.CampaignDesign.Stratum;
import vn.sipas.platform.Fault;

/** Campaigns and a small world around them. */
final class Examples {

  static final LocalDate TODAY = LocalDate.of(2026, 9, 10);
  static final Instrument SERVICE = new Instrument("sipas-service", 1, "satisfied-share", 1);
  static final Instrument DESK = new Instrument("desk", 1, "satisfied-share", 1);
  static final Sampling CLUSTERS = Sampling.probability(DesignKind.CLUSTER);
  static final Sampling RESPONDENTS = Sampling.probability(DesignKind.RESPONDENT);

  private Examples() {}

  /** Two questionnaires, one earlier campaign for each. */
  static final Surroundings WORLD =
      new Surroundings() {
        private final Map<String, Instrument> campaigns =
            Map.of("nam-2025", SERVICE, "quay-2025", DESK);

        @Override
        public LocalDate today() {
          return TODAY;
        }

        @Override
        public boolean hasSurvey(String survey, int version) {
          return version == 1 && Set.of("sipas-service", "desk").contains(survey);
        }

        @Override
        public boolean hasDefinition(Instrument instrument) {
          return hasSurvey(instrument.survey(), instrument.surveyVersion())
              && instrument.definition().equals("satisfied-share")
              && instrument.definitionVersion() == 1;
        }

        @Override
        public Set<String> measures(Instrument instrument) {
          return instrument.survey().equals("desk")
              ? Set.of("overall", "access")
              : Set.of(
                  "overall", "service", "access", "procedures", "staff", "results", "complaints");
        }

        @Override
        public boolean hasUnit(int unitId, LocalDate boundaries) {
          return unitId == 99 || boundaries.getYear() < 2025;
        }

        @Override
        public Instrument complete(Instrument instrument) {
          return instrument.definition() == null
              ? new Instrument(
                  instrument.survey(), instrument.surveyVersion(), "satisfied-share", 1)
              : instrument;
        }

        @Override
        public Optional<Instrument> instrumentOf(String campaign) {
          return Optional.ofNullable(campaigns.get(campaign));
        }
      };

  static CampaignSettings settings(String code, Sampling sampling) {
    return new CampaignSettings(
        code,
        "Đo lường sự hài lòng năm 2026",
        null,
        SERVICE,
        new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 1)),
        sampling,
        true,
        null,
        LocalDate.of(2026, 9, 1),
        false);
  }

  static Stratum stratum(String code, Integer inFrame) {
    return new Stratum(null, code, "Tầng " + code, inFrame);
  }

  static SamplingUnit psu(String code, String stratum) {
    return new SamplingUnit(null, code, null, stratum, null, null, null);
  }

  static SamplingUnit psu(String code, String stratum, Integer dossiers, Double weight) {
    return new SamplingUnit(null, code, null, stratum, null, dossiers, weight);
  }

  static CampaignDesign design(Sampling sampling, List<Stratum> strata, SamplingUnit... units) {
    return new CampaignDesign(
        sampling.design(),
        sampling.finitePopulation(),
        sampling.population(),
        sampling.lonelyPsu(),
        strata,
        List.of(units));
  }

  /** {@code location code}, sorted. */
  static List<String> told(List<Fault> faults) {
    List<String> told = new ArrayList<>();
    faults.forEach(fault -> told.add((fault.location() + " " + fault.code()).strip()));
    return told;
  }
}
