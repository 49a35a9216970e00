package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.campaign.CampaignDesign.SamplingUnit;
import vn.sipas.campaign.CampaignDesign.Stratum;
import vn.sipas.campaign.DesignKind;
import vn.sipas.campaign.Instrument;
import vn.sipas.estimation.Influence;
import vn.sipas.estimation.InfluenceEstimator;
import vn.sipas.estimation.MomentRow;
import vn.sipas.platform.Language;
import vn.sipas.satisfaction.SmallCampaigns.People;
import vn.sipas.survey.Surveys;
import vn.sipas.unit.Era;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.Units;

/**
 * Figures of communes beside results.
 *
 * <p>The index without a commune lets the other communes of its stratum stand for it: from it and
 * the commune's own figure the sum of the stratum follows, and a hidden commune in it.
 */
@QuarkusTest
class CommuneDisclosureDbTest {

  private static final Viewer EVERYTHING = Viewer.ofEverything(Language.VIETNAMESE);

  /** Six communes of one district in three strata; the second and the third are hidden together. */
  private static final List<String> CODES =
      List.of("99001", "99004", "99007", "99010", "99013", "99016");

  private static final int[] SATISFIED = {20, 2, 4, 25, 15, 28};
  private static final int[] PEOPLE = {30, 3, 6, 30, 30, 30};

  @Inject SmallCampaigns campaigns;
  @Inject ExplanationService explanations;
  @Inject ResultsService results;
  @Inject RanksService ranks;
  @Inject ResultsSubjects subjects;
  @Inject Surveys surveys;
  @Inject Units units;

  private String campaign() {
    List<SamplingUnit> drawn = new ArrayList<>();
    List<People> people = new ArrayList<>();
    List<String> items =
        surveys.find("desk", 1).orElseThrow().definitions().get(0).items(Measure.OVERALL);
    for (int i = 0; i < CODES.size(); i++) {
      String code = CODES.get(i);
      drawn.add(new SamplingUnit(null, code, null, "H" + i / 2, id(code), null, 1.0));
      people.add(new People(SATISFIED[i], code, levels(items, 5), Map.of()));
      people.add(new People(PEOPLE[i] - SATISFIED[i], code, levels(items, 2), Map.of()));
    }
    List<Stratum> strata = new ArrayList<>();
    for (int h = 0; h < 3; h++) {
      strata.add(new Stratum(null, "H" + h, "Tầng " + h, null));
    }
    return campaigns.ensure(
        "influence",
        new Instrument("desk", 1, "satisfied-share", 1),
        new CampaignDesign(DesignKind.CLUSTER, false, null, strata, drawn),
        people);
  }

  private static Map<String, Integer> levels(List<String> items, int level) {
    Map<String, Integer> levels = new HashMap<>();
    items.forEach(item -> levels.put(item, level));
    return levels;
  }

  @Test
  void communes_ofAStratumWithAHiddenPart_areNotNamed() {
    Explanation explanation = explanations.of(campaign(), EVERYTHING);

    assertThat(explanation.results().estimates())
        .filteredOn(figure -> figure.measure().equals(Measure.OVERALL) && figure.isHidden())
        .extracting(figure -> figure.domain().get("commune"))
        .containsExactlyInAnyOrder("99004", "99007");
    assertThat(explanation.communes())
        .extracting(Explanation.Commune::name)
        .containsExactlyInAnyOrder("Phường Tùng Lam", "Phường Trúc Lam");
  }

  @Test
  void indexWithoutTheOtherCommuneOfAStratum_wouldTellTheHiddenOne() {
    var sampled =
        results.sampled(
            subjects.of(campaign()),
            results.request("influence", Map.of("by", List.of("commune"))),
            EVERYTHING);
    ResultsTable table = sampled.table();
    Measure overall = table.measures().all().get(0);
    List<MomentRow> all = table.cells().total().rows(overall);
    double without =
        new InfluenceEstimator(sampled.design())
            .of(all).map(Influence::without).orElseThrow().stream()
                .filter(left -> left.psu().psu().equals("99001"))
                .findFirst()
                .orElseThrow()
                .estimate();
    int items = overall.items().size();
    double satisfied = items * (94 - SATISFIED[0]);
    double answers = items * (129 - PEOPLE[0]);

    List<List<Integer>> possible = new ArrayList<>();
    for (int v = 1; v < 5 * items; v++) {
      for (int y = 0; y <= v; y++) {
        if (Math.abs(without * (answers + v) - (satisfied + y)) < 1e-9) {
          possible.add(List.of(y, v));
        }
      }
    }

    assertThat(possible).containsExactly(List.of(items * SATISFIED[1], items * PEOPLE[1]));
  }

  /** No woman answered in the first commune, which looks hidden since some did in the second. */
  @Test
  void ranksOfAUnit_listTheGroupsThatItsResultsList() {
    List<String> items =
        surveys.find("sipas-service", 1).orElseThrow().definitions().get(0).items(Measure.OVERALL);
    int[][] menAndWomen = {{3, 0}, {4, 2}, {20, 20}, {20, 20}};
    List<SamplingUnit> drawn = new ArrayList<>();
    List<People> people = new ArrayList<>();
    for (int i = 0; i < menAndWomen.length; i++) {
      String code = CODES.get(i);
      drawn.add(new SamplingUnit(null, code, null, null, id(code), null, 1.0));
      people.add(new People(menAndWomen[i][0], code, levels(items, 4), Map.of("sex", "1")));
      people.add(new People(menAndWomen[i][1], code, levels(items, 2), Map.of("sex", "2")));
    }
    String campaign =
        campaigns.ensure(
            "sexes-of-communes",
            new Instrument("sipas-service", 1, "satisfied-share", 1),
            new CampaignDesign(DesignKind.CLUSTER, false, null, List.of(), drawn),
            people);
    Viewer viewer = new Viewer(OptionalInt.of(id(CODES.get(0))), Language.VIETNAMESE);
    var request =
        results.request(campaign, Map.of("by", List.of("sex"), "measure", List.of("overall")));

    var shown = results.results(campaign, request, viewer).estimates();
    var table = ranks.ranks(campaign, request, viewer).ranks().get(0);

    assertThat(shown).extracting(DomainFigures::isHidden).containsExactly(true, true, true);
    assertThat(table.rows()).isEmpty();
    assertThat(table.notRanked())
        .extracting(Ranks.NotRanked::domain)
        .containsExactly(Map.of("sex", "1"), Map.of("sex", "2"));
    assertThat(table.notRanked()).extracting(Ranks.NotRanked::reason).containsOnly("hidden");
  }

  private int id(String commune) {
    return units.tree().find(new EraCode(Era.THREE_LEVEL, commune)).orElseThrow().id();
  }
}
