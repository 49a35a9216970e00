package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.access.Staff;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.campaign.CampaignDesign.SamplingUnit;
import vn.sipas.campaign.CampaignDesign.Stratum;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.campaign.DesignKind;
import vn.sipas.campaign.Instrument;
import vn.sipas.estimation.LonelyPsu;
import vn.sipas.platform.Language;
import vn.sipas.satisfaction.SmallCampaigns.People;
import vn.sipas.survey.IndexDefinition;
import vn.sipas.survey.Surveys;
import vn.sipas.unit.Era;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.Units;

/**
 * What an index rests on when a stratum has one commune, worked out by hand.
 *
 * <p>Ten people in each of three communes, 8, 6 and 5 of them satisfied with everything and the
 * others with nothing: the index is 19/30. The first two communes are a stratum, the third is one
 * alone. A component with the share m of all items takes D = 11/30 m. The sums of its linearised
 * values in the communes are, in m/30: 2 − 11/3, 4 − 11/3 and 5 − 11/3, thus −5/3, 1/3 and 4/3.
 */
@QuarkusTest
class ExplanationLonelyPsuDbTest {

  private static final String[] CODES = {"99001", "99004", "99007"};
  private static final int[] SATISFIED = {8, 6, 5};

  /** Upper 2.5 % of Student's t with 3 − 2 = 1 degree of freedom, from R: qt(0.975, 1). */
  private static final double T = 12.7062047361747;

  @Inject SmallCampaigns campaigns;
  @Inject ExplanationService explanations;
  @Inject Surveys surveys;
  @Inject Units units;

  /**
   * @param squares variance of D in (m/30)²: of the two communes (−5/3 − 1/3)² = 4; adjusted, that
   *     of the third about the mean 0 besides; on average, as much for the third as for the two
   */
  @ParameterizedTest
  @CsvSource({"CERTAINTY, 4", "ADJUST, 5.777777777777778", "AVERAGE, 8"})
  void components_takeWhatTheyDo_withTheErrorOfTheTreatment(LonelyPsu treatment, double squares) {
    Explanation explanation = explanation(treatment);

    assertThat(explanation.index().estimate()).isCloseTo(19 / 30.0, within(1e-12));
    Map<String, Double> shares = shares();
    assertThat(explanation.drivers()).hasSameSizeAs(shares.entrySet());
    for (Explanation.Component driver : explanation.drivers()) {
      double m = shares.get(driver.name());
      double wide = T * m * Math.sqrt(squares) / 30;
      assertThat(driver.contribution()).isCloseTo(m * 11 / 30, within(1e-12));
      assertThat(driver.lower()).isCloseTo(m * 11 / 30 - wide, within(1e-9));
      assertThat(driver.upper()).isCloseTo(m * 11 / 30 + wide, within(1e-9));
    }
  }

  @Test
  void withoutATreatment_nothingIsSaidOfErrors() {
    assertThat(explanation(LonelyPsu.REFUSE).drivers())
        .isNotEmpty()
        .allSatisfy(driver -> assertThat(driver.lower()).isNull())
        .allSatisfy(driver -> assertThat(driver.upper()).isNull());
  }

  /** Nobody stands for a stratum that is gone: 14/20; else the other commune does so for two. */
  @ParameterizedTest
  @CsvSource({"REFUSE", "CERTAINTY", "ADJUST", "AVERAGE"})
  void indexWithoutACommune_isTheSameUnderAnyTreatment(LonelyPsu treatment) {
    assertThat(explanation(treatment).communes())
        .extracting(Explanation.Commune::name, commune -> rounded(commune.without()))
        .containsExactlyInAnyOrder(
            tuple(name(0), rounded(17 / 30.0)),
            tuple(name(1), rounded(21 / 30.0)),
            tuple(name(2), rounded(14 / 20.0)));
  }

  @Test
  void page_saysTheTreatmentAndItsErrors() {
    String adjusted = page(LonelyPsu.ADJUST);
    String refused = page(LonelyPsu.REFUSE);

    assertThat(adjusted)
        .contains("tầng một đơn vị mẫu được so với trung bình chung", "63,3", "70,00")
        .doesNotContain("không tính được");
    assertThat(refused)
        .contains("không tính được", "63,3", "70,00")
        .doesNotContain("tầng một đơn vị mẫu");
  }

  private Explanation explanation(LonelyPsu treatment) {
    return explanations.of(campaign(treatment), Viewer.ofEverything(Language.VIETNAMESE));
  }

  private String page(LonelyPsu treatment) {
    return Staff.browser("analyst")
        .get("/campaigns/" + campaign(treatment) + "/explanation")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private String campaign(LonelyPsu treatment) {
    List<SamplingUnit> drawn = new ArrayList<>();
    List<People> people = new ArrayList<>();
    for (int i = 0; i < CODES.length; i++) {
      String code = CODES[i];
      drawn.add(new SamplingUnit(null, code, null, "H" + i / 2, id(code), null, 1.0));
      people.add(new People(SATISFIED[i], code, levels(5), Map.of()));
      people.add(new People(10 - SATISFIED[i], code, levels(2), Map.of()));
    }
    var strata =
        List.of(
            new Stratum(null, "H0", "Tầng hai xã", null),
            new Stratum(null, "H1", "Tầng một xã", null));
    return campaigns.ensure(
        "explained-" + treatment.code(),
        new Instrument("desk", 1, "satisfied-share", 1),
        new CampaignDesign(DesignKind.CLUSTER, false, null, treatment, strata, drawn),
        people,
        treatment == LonelyPsu.REFUSE ? CampaignStatus.DRAFT : CampaignStatus.CLOSED);
  }

  private IndexDefinition definition() {
    return surveys.find("desk", 1).orElseThrow().definition("satisfied-share", 1).orElseThrow();
  }

  private Map<String, Integer> levels(int level) {
    Map<String, Integer> levels = new HashMap<>();
    definition().items(Measure.OVERALL).forEach(item -> levels.put(item, level));
    return levels;
  }

  /** Name of each component → its share of the items. */
  private Map<String, Double> shares() {
    double all = definition().items(Measure.OVERALL).size();
    Map<String, Double> shares = new HashMap<>();
    definition().components().forEach(c -> shares.put(c.title().in("vi"), c.items().size() / all));
    return shares;
  }

  private int id(String code) {
    return units.tree().find(new EraCode(Era.THREE_LEVEL, code)).orElseThrow().id();
  }

  private String name(int commune) {
    return units.tree().unit(id(CODES[commune])).name();
  }

  private static double rounded(double index) {
    return Math.round(index * 1e12) / 1e12;
  }
}
