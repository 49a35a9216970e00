package vn.sipas.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.campaign.Examples.CLUSTERS;
import static vn.sipas.campaign.Examples.RESPONDENTS;
import static vn.sipas.campaign.Examples.design;
import static vn.sipas.campaign.Examples.psu;
import static vn.sipas.campaign.Examples.stratum;
import static vn.sipas.campaign.Examples.told;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sipas.estimation.LonelyPsu;
import vn.sipas.platform.Fault;

class DesignRulesTest {

  private static final Sampling CORRECTED =
      new Sampling(Stream.PROBABILITY, DesignKind.CLUSTER, true, null);

  private static List<Fault> toTakeAnswers(CampaignDesign design) {
    return DesignRules.toTakeAnswers(design, false);
  }

  @Test
  void toTakeAnswers_lonelyPsu_namesItsStratum() {
    CampaignDesign lonely =
        design(
            CLUSTERS,
            List.of(stratum("H01", 20), stratum("H02", 9)),
            psu("X1", "H01"),
            psu("X2", "H01"),
            psu("X3", "H02"));

    assertThat(toTakeAnswers(lonely))
        .singleElement()
        .satisfies(fault -> assertThat(fault.code()).isEqualTo("lonely_psu"))
        .satisfies(fault -> assertThat(fault.args()).containsExactly("H02", "Tầng H02"));
  }

  @Test
  void lonelyPsu_withAChosenTreatment_isKnownAndNoObstacle() {
    Sampling adjusted =
        new Sampling(Stream.PROBABILITY, DesignKind.CLUSTER, false, null, LonelyPsu.ADJUST);
    CampaignDesign treated =
        design(
            adjusted,
            List.of(stratum("H01", 20), stratum("H02", 9)),
            psu("X1", "H01", 100, 2.0),
            psu("X2", "H01", 100, 2.0),
            psu("X3", "H02", 100, 2.0));

    assertThat(toTakeAnswers(treated)).isEmpty();
    assertThat(told(DesignRules.warnings(treated)))
        .containsExactly("design lonely_psu", "design psu_without_unit");
    assertThat(told(toTakeAnswers(design(adjusted, List.of(), psu("X1", null)))))
        .containsExactly("design lonely_psu_unstratified");
  }

  @Test
  void toTakeAnswers_onlyPsuOfItsFrame_isLonelyUnlessCorrected() {
    assertThat(told(toTakeAnswers(single(CLUSTERS)))).containsExactly("design lonely_psu");
    assertThat(toTakeAnswers(single(CORRECTED))).isEmpty();
  }

  private static CampaignDesign single(Sampling sampling) {
    return design(sampling, List.of(stratum("H01", 1)), psu("X1", "H01", 300, 4.0));
  }

  @Test
  void toTakeAnswers_clustersWithoutStrata_needTwo() {
    assertThat(told(toTakeAnswers(design(CLUSTERS, List.of()))))
        .containsExactly("design design_has_no_psu");
    assertThat(told(toTakeAnswers(design(CLUSTERS, List.of(), psu("X1", null)))))
        .containsExactly("design lonely_psu_unstratified");
    assertThat(toTakeAnswers(design(CLUSTERS, List.of(), psu("X1", null), psu("X2", null))))
        .isEmpty();
  }

  @Test
  void toTakeAnswers_stratumWithoutPsu_isRefused() {
    CampaignDesign empty =
        design(
            CLUSTERS,
            List.of(stratum("H01", 20), stratum("H02", 9)),
            psu("X1", "H01"),
            psu("X2", "H01"));

    assertThat(told(toTakeAnswers(empty))).containsExactly("design stratum_without_psu");
  }

  @Test
  void toTakeAnswers_correctionWithoutFrame_namesWhatIsMissing() {
    CampaignDesign stratified =
        design(
            CORRECTED,
            List.of(stratum("H01", 20), stratum("H02", null)),
            psu("X1", "H01"),
            psu("X2", "H01"),
            psu("X3", "H02"),
            psu("X4", "H02"));
    Sampling simple = new Sampling(Stream.PROBABILITY, DesignKind.RESPONDENT, true, null);

    assertThat(told(toTakeAnswers(stratified)))
        .containsExactly("design correction_without_stratum_population");
    assertThat(told(toTakeAnswers(design(simple, List.of()))))
        .containsExactly("design correction_without_population");
    assertThat(DesignRules.toTakeAnswers(stratified, true)).as("left out by the draw").isEmpty();
  }

  @Test
  void toTakeAnswers_simpleRandomSample_needsNoRows() {
    assertThat(toTakeAnswers(design(RESPONDENTS, List.of()))).isEmpty();
    assertThat(DesignRules.warnings(design(RESPONDENTS, List.of()))).isEmpty();
  }

  @Test
  void warnings_correctionWithAllPsusTakenAndNoSecondStage_isLoud() {
    CampaignDesign census =
        design(
            CORRECTED,
            List.of(stratum("H01", 2)),
            psu("X1", "H01", null, 3.0),
            psu("X2", "H01", 120, 3.0));

    assertThat(told(DesignRules.warnings(census)))
        .containsExactly("design all_psus_taken", "design psu_without_unit");
  }

  @Test
  void warnings_allPsusTakenWithSecondStage_areNone() {
    CampaignDesign twoStages =
        design(
            CORRECTED,
            List.of(stratum("H01", 2)),
            psu("X1", "H01", 150, 3.0),
            psu("X2", "H01", 120, 3.0));

    assertThat(told(DesignRules.warnings(twoStages))).doesNotContain("design all_psus_taken");
  }

  @Test
  void warnings_noWeights_areSaid() {
    CampaignDesign plain =
        design(CLUSTERS, List.of(stratum("H01", 9)), psu("X1", "H01"), psu("X2", "H01"));

    assertThat(told(DesignRules.warnings(plain)))
        .containsExactly("design no_weights", "design psu_without_unit");
  }
}
