package vn.sipas.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.campaign.Examples.CLUSTERS;
import static vn.sipas.campaign.Examples.SERVICE;
import static vn.sipas.campaign.Examples.TODAY;
import static vn.sipas.campaign.Examples.WORLD;
import static vn.sipas.campaign.Examples.design;
import static vn.sipas.campaign.Examples.psu;
import static vn.sipas.campaign.Examples.settings;
import static vn.sipas.campaign.Examples.stratum;
import static vn.sipas.campaign.Examples.told;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.estimation.LonelyPsu;

class CampaignRulesTest {

  private final CampaignRules rules = new CampaignRules(WORLD);

  @Test
  void settings_thatAreWhole_haveNoFault() {
    assertThat(rules.settings(settings("hai-long-2026", Sampling.VOLUNTARY))).isEmpty();
    assertThat(rules.settings(settings("hai-long-2026", CLUSTERS))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ab", "Hai-long", "hai_long", "-hai", "hai--long", "hài-lòng", "a/b"})
  void settings_codeUnfitForAnAddress_isRefused(String code) {
    assertThat(told(rules.settings(settings(code, Sampling.VOLUNTARY))))
        .containsExactly("code bad_campaign_code");
  }

  @Test
  void settings_codeOfAPage_isRefused() {
    assertThat(told(rules.settings(settings("new", Sampling.VOLUNTARY))))
        .containsExactly("code reserved_code");
  }

  @Test
  void settings_severalFaults_areToldAtOnce() {
    CampaignSettings wrong =
        new CampaignSettings(
            "x",
            "Tên",
            null,
            new Instrument("unknown", 3, null, null),
            new Period(TODAY, TODAY),
            new Sampling(Stream.VOLUNTARY, DesignKind.CLUSTER, true, null, LonelyPsu.ADJUST),
            false,
            null,
            TODAY,
            false);

    assertThat(told(rules.settings(wrong)))
        .containsExactly(
            "code bad_campaign_code",
            "endsOn ends_before_it_starts",
            "survey unknown_survey",
            "design voluntary_has_no_design",
            "finitePopulation voluntary_has_no_correction",
            "lonelyPsu voluntary_has_no_error");
  }

  @Test
  void settings_definitionTheSurveyDoesNotHave_isRefused() {
    Instrument other = new Instrument("sipas-service", 1, "median", 1);

    assertThat(told(rules.settings(with(other, settings("nam-2026", CLUSTERS)))))
        .containsExactly("definition unknown_definition");
  }

  @Test
  void targets_everyKindOfFault_isToldAtItsTarget() {
    List<Target> targets =
        List.of(
            Target.absolute("overall", 0.85),
            Target.absolute("friendliness", 0.9),
            Target.absolute("overall", 0.9),
            Target.absolute("access", 0),
            Target.absolute("staff", 1.2),
            new Target("service", TargetKind.ABSOLUTE, 0.8, "nam-2025", null),
            Target.gain("procedures", 0.02, null),
            Target.gain("results", 0.02, "nam-2026"),
            Target.gain("complaints", 0.02, "nam-1999"),
            Target.gain("staff", 0.02, "quay-2025"));

    assertThat(told(new TargetRules(WORLD).check(settings("nam-2026", CLUSTERS), targets)))
        .containsExactly(
            "targets[1].measure unknown_measure",
            "targets[2].measure measure_twice",
            "targets[3].value bad_target_value",
            "targets[4].value bad_target_value",
            "targets[5].reference absolute_has_no_reference",
            "targets[6].reference gain_needs_reference",
            "targets[7].reference own_reference",
            "targets[8].reference unknown_reference",
            "targets[9].measure measure_twice",
            "targets[9].reference reference_lacks_measure");
  }

  @Test
  void targets_thatHoldIncludingNoFall_areTaken() {
    List<Target> targets =
        List.of(Target.absolute("overall", 0.9), Target.gain("access", 0, "nam-2025"));

    assertThat(new TargetRules(WORLD).check(settings("nam-2026", CLUSTERS), targets)).isEmpty();
  }

  @Test
  void toOpen_sampleWithoutDesign_isRefused() {
    CampaignDraft draft = CampaignDraft.of(settings("nam-2026", Sampling.probability(null)));

    assertThat(told(rules.toOpen(draft))).containsExactly("design design_missing");
  }

  @Test
  void toOpen_onItsLastDay_isAllowedAndADayLaterRefused() {
    assertThat(rules.toOpen(CampaignDraft.of(until(TODAY)))).isEmpty();
    assertThat(told(rules.toOpen(CampaignDraft.of(until(TODAY.minusDays(1))))))
        .containsExactly("endsOn already_over");
  }

  @Test
  void toOpen_wholeSample_isAllowed() {
    CampaignDraft draft =
        new CampaignDraft(
            settings("nam-2026", CLUSTERS),
            design(CLUSTERS, List.of(stratum("H01", 20)), psu("X1", "H01"), psu("X2", "H01")),
            List.of(Target.absolute("overall", 0.9)),
            CampaignStatus.DRAFT);

    assertThat(rules.toOpen(draft)).isEmpty();
  }

  @Test
  void locked_withAnswers_namesWhatAndHowMany() {
    CampaignSettings before = settings("nam-2026", CLUSTERS);

    assertThat(CampaignRules.locked(before, before, 7)).isEmpty();
    assertThat(told(CampaignRules.locked(before, settings("nam-2026", Sampling.VOLUNTARY), 7)))
        .containsExactly("stream stream_locked");
    assertThat(told(CampaignRules.locked(before, settings("nam-2026", Examples.RESPONDENTS), 7)))
        .containsExactly("design design_locked");
    Instrument other = new Instrument("sipas-service", 2, "satisfied-share", 1);
    assertThat(CampaignRules.locked(before, with(other, before), 7))
        .singleElement()
        .satisfies(fault -> assertThat(fault.code()).isEqualTo("survey_locked"))
        .satisfies(fault -> assertThat(fault.args()).containsExactly(7L));
    Instrument redefined = new Instrument("sipas-service", 1, "mean-level", 1);
    assertThat(told(CampaignRules.locked(before, with(redefined, before), 7)))
        .containsExactly("definition definition_locked");
  }

  private static CampaignSettings until(LocalDate lastDay) {
    CampaignSettings usual = settings("nam-2026", Sampling.VOLUNTARY);
    return new CampaignSettings(
        usual.code(),
        usual.name(),
        null,
        SERVICE,
        new Period(lastDay.minusDays(9), lastDay.plusDays(1)),
        usual.sampling(),
        true,
        null,
        usual.boundaries(),
        false);
  }

  private static CampaignSettings with(Instrument instrument, CampaignSettings settings) {
    return new CampaignSettings(
        settings.code(),
        settings.name(),
        settings.nameEn(),
        instrument,
        settings.period(),
        settings.sampling(),
        settings.publicAccess(),
        settings.unitId(),
        settings.boundaries(),
        settings.sampleData());
  }
}
