package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.access.Staff;
import vn.sipas.campaign.Instrument;
import vn.sipas.platform.Language;
import vn.sipas.satisfaction.SmallCampaigns.People;

/**
 * Whatever is released of two campaigns that differ in hidden cells alone is the same: results,
 * changes, ranks, moments. And what is released beside results tells no more of a cell than they.
 */
@QuarkusTest
@TestProfile(ComparedSurveys.class)
class HiddenEverywhereDbTest {

  private static final Viewer EVERYTHING = Viewer.ofEverything(Language.VIETNAMESE);
  private static final Instrument POOLED = new Instrument("yearly", 2, "share", 1);
  private static final List<String> ITEMS = List.of("a1", "a2", "a3", "b1", "b2");

  private static final RecursiveComparisonConfiguration ALIKE =
      RecursiveComparisonConfiguration.builder()
          .withEqualsForType((a, b) -> Math.abs(a - b) < 1e-9, Double.class)
          .build();

  @Inject SmallCampaigns campaigns;
  @Inject ResultsService results;
  @Inject RanksService ranks;
  @Inject ChangesService changes;
  @Inject MomentsService moments;
  @Inject ResultsSubjects subjects;

  /** One person; the number decides the answers. */
  private static People person(int number, String place) {
    Map<String, Integer> levels = new HashMap<>();
    for (int i = 0; i < ITEMS.size(); i++) {
      int draw = Math.floorMod(number * 7 + i * 5 + number * number * (i + 1), 11);
      if (draw != 3) {
        levels.put(ITEMS.get(i), draw < 7 ? 4 : 2);
      }
    }
    return new People(1, levels, Map.of("place", place, "sex", number % 2 == 0 ? "f" : "m"));
  }

  /**
   * Twelve people in each of six places, ten in two others.
   *
   * @param first how many of the ten are in the first of the two
   */
  private String town(String code, Instrument instrument, int first) {
    List<People> people = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      people.add(person(i, i < first ? "p1" : "p2"));
    }
    for (int i = 0; i < 72; i++) {
      people.add(person(10 + i, "p" + (3 + i % 6)));
    }
    return campaigns.ensure(code, instrument, SmallCampaigns.PEOPLE, people);
  }

  private ResultsRequest table(String campaign, String by, String measure) {
    Map<String, List<String>> parameters = new HashMap<>();
    parameters.put("measure", List.of(measure));
    parameters.put("intervals", List.of("all"));
    if (!by.isEmpty()) {
      parameters.put("by", List.of(by));
    }
    return results.request(campaign, parameters);
  }

  private List<? extends DomainFigures> estimates(String campaign, String by) {
    return results.results(campaign, table(campaign, by, "all"), EVERYTHING).estimates();
  }

  private Changes changes(String campaign, String reference, String by) {
    Map<String, List<String>> asked =
        Map.of("reference", List.of(reference), "by", List.of(by), "measure", List.of("all"));
    return changes.changes(campaign, changes.request(campaign, asked), EVERYTHING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"share", "item-mean"})
  void personMovedBetweenHiddenCells_changesNothingThatIsReleased(String definition) {
    Instrument instrument = new Instrument("yearly", 2, definition, 1);
    String three = town("three-" + definition, instrument, 3);
    String two = town("two-" + definition, instrument, 2);
    String before = town("before-" + definition, instrument, 4);

    assertThat(estimates(three, "place")).filteredOn(DomainFigures::isHidden).hasSize(18);
    for (String by : List.of("", "place", "sex")) {
      assertThat(estimates(two, by))
          .usingRecursiveComparison(ALIKE)
          .isEqualTo(estimates(three, by));
    }
    assertThat(changes(two, before, "place").changes())
        .usingRecursiveComparison(ALIKE)
        .isEqualTo(changes(three, before, "place").changes());
    assertThat(changes(before, two, "place").changes())
        .usingRecursiveComparison(ALIKE)
        .isEqualTo(changes(before, three, "place").changes());
    assertThat(ranks.ranks(two, table(two, "place", "all"), EVERYTHING).ranks())
        .usingRecursiveComparison(ALIKE)
        .isEqualTo(ranks.ranks(three, table(three, "place", "all"), EVERYTHING).ranks());
    assertThat(moments.of(two, table(two, "place", "all"), Language.VIETNAMESE).rows())
        .usingRecursiveComparison(ALIKE)
        .isEqualTo(moments.of(three, table(three, "place", "all"), Language.VIETNAMESE).rows());
  }

  /** Had hidden domains lent precision, the others' intervals would tell of them. */
  @Test
  void borrowedIntervals_fromHiddenDomainsToo_wouldTellOfThem() {
    assertThat(borrowedFromAll(town("two-share", POOLED, 2)))
        .usingRecursiveComparison(ALIKE)
        .isNotEqualTo(borrowedFromAll(town("three-share", POOLED, 3)));
  }

  private List<Double> borrowedFromAll(String campaign) {
    var sampled =
        results.sampled(
            subjects.of(campaign), table(campaign, "place", Measure.OVERALL), EVERYTHING);
    ResultsTable table = sampled.table();
    var nothing =
        new Disclosure(
            1, table.measures().all(), table.breakdown(), table.parts(), table.kinship());
    return new SampleFigures(table, sampled.errors(), nothing)
        .all().values().stream()
            .map(figures -> figures.get(0))
            .filter(figure -> figure.respondents() > 10 && figure.respondents() < 30)
            .map(figure -> figure.interval().degreesOfFreedom())
            .toList();
  }

  /** Nobody in p1 is a woman, which looks hidden as soon as some in p2 are. */
  private String cornered(String code, int women) {
    List<People> people = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      boolean woman = i >= 3 && i < 3 + women;
      var one = person(i, i < 3 ? "p1" : "p2");
      people.add(
          new People(
              1, one.levels(), Map.of("place", i < 3 ? "p1" : "p2", "sex", woman ? "f" : "m")));
    }
    for (int i = 0; i < 72; i++) {
      people.add(person(10 + i, "p" + (3 + i % 6)));
    }
    return campaigns.ensure(code, POOLED, SmallCampaigns.PEOPLE, people);
  }

  @Test
  void changes_listTheDomainsThatResultsList() {
    String now = cornered("cornered-now", 2);
    String before = cornered("cornered-before", 0);
    Set<Map<String, String>> listed = domains(estimates(now, "place,sex"));
    Set<Map<String, String>> there = domains(estimates(before, "place,sex"));
    Changes compared = changes(now, before, "place,sex");

    assertThat(estimates(now, "place,sex"))
        .as("an empty cell that looks hidden")
        .anyMatch(
            figure ->
                figure.isHidden() && figure.domain().equals(Map.of("place", "p1", "sex", "f")));
    assertThat(
            Stream.concat(
                    compared.changes().stream().map(Change::domain),
                    compared.notCompared().stream().map(Changes.NotCompared::domain))
                .collect(Collectors.toSet()))
        .isEqualTo(Stream.concat(listed.stream(), there.stream()).collect(Collectors.toSet()));
    assertThat(compared.notCompared().stream().map(Changes.NotCompared::domain))
        .allMatch(domain -> listed.contains(domain) != there.contains(domain));
  }

  private static Set<Map<String, String>> domains(List<? extends DomainFigures> figures) {
    return figures.stream().map(DomainFigures::domain).collect(Collectors.toSet());
  }

  /** Item a3 is new and few in p3 answered it: p3's component without it would tell the rest. */
  @Test
  void comparisonWithoutAnItem_doesNotTellWhoAnsweredIt() {
    List<People> people = new ArrayList<>();
    for (int i = 0; i < 96; i++) {
      String place = "p" + (1 + i % 8);
      var one = person(i, place);
      Map<String, Integer> levels = new HashMap<>(one.levels());
      if (place.equals("p3") && i > 20) {
        levels.remove("a3");
      } else {
        levels.put("a3", 4);
      }
      people.add(new People(1, levels, one.about()));
    }
    String now = campaigns.ensure("new-item", POOLED, SmallCampaigns.PEOPLE, people);
    String before =
        campaigns.ensure(
            "old-items",
            new Instrument("yearly", 1, "share", 1),
            SmallCampaigns.PEOPLE,
            people.stream()
                .map(one -> new People(1, Map.of("a1", 4, "a2", 2, "b1", 4), one.about()))
                .toList());
    Map<String, String> p3 = Map.of("place", "p3");

    var access = figure(estimates(now, "place"), "access", p3);
    var fewAnswered = figure(estimates(now, "place"), "a3", p3);
    Change change =
        changes(now, before, "place").changes().stream()
            .filter(found -> found.measure().equals("access") && found.domain().equals(p3))
            .findFirst()
            .orElseThrow();

    var nobodyAsked =
        changes(now, before, "place").changes().stream().filter(c -> c.measure().equals("b2"));

    assertThat(nobodyAsked).isNotEmpty().allMatch(c -> c.difference() == null);
    assertThat(access.isHidden()).isFalse();
    assertThat(fewAnswered.isHidden()).isTrue();
    assertThat(change.isHidden()).isTrue();
    assertThat(change.of()).isNull();
  }

  private static DomainFigures figure(
      List<? extends DomainFigures> figures, String measure, Map<String, String> domain) {
    return figures.stream()
        .filter(found -> found.measure().equals(measure) && found.domain().equals(domain))
        .findFirst()
        .orElseThrow();
  }

  /** Seven of p8 and all satisfied; everybody of the small campaign likewise. */
  private String agreed(String code, int others) {
    List<People> people = new ArrayList<>();
    Map<String, Integer> satisfied = Map.of("a1", 5, "a2", 5, "a3", 5, "b1", 5, "b2", 5);
    people.add(new People(7, satisfied, Map.of("place", "p8", "sex", "f")));
    for (int i = 0; i < others; i++) {
      people.add(person(10 + i, "p" + (3 + i % 5)));
    }
    return campaigns.ensure(code, POOLED, SmallCampaigns.PEOPLE, people);
  }

  @Test
  void fewWhoAllAgree_areABoundEverywhere() {
    String now = agreed("agreed-now", 75);
    String before = agreed("agreed-before", 60);
    Map<String, String> p8 = Map.of("place", "p8");

    var figure = figure(estimates(now, "place"), Measure.OVERALL, p8);
    Change change =
        changes(now, before, "place").changes().stream()
            .filter(found -> found.measure().equals("overall") && found.domain().equals(p8))
            .findFirst()
            .orElseThrow();
    var table = ranks.ranks(now, table(now, "place", Measure.OVERALL), EVERYTHING).ranks().get(0);

    assertThat(figure.value()).isNull();
    assertThat(figure.flags()).contains("at_least");
    assertThat(change.difference()).isNull();
    assertThat(change.interval()).isNull();
    assertThat(change.isHidden()).isFalse();
    assertThat(change.reliability()).isEqualTo("unreliable");
    assertThat(change.of().estimate()).isNull();
    assertThat(change.of().bound()).isEqualTo("at_least");
    assertThat(change.of().interval().lower()).isBetween(0.3, 0.99);
    assertThat(table.rows()).noneMatch(row -> row.domain().equals(p8));
    assertThat(table.notRanked())
        .anyMatch(left -> left.domain().equals(p8) && left.reason().equals("unreliable"));
    String page =
        Staff.browser("analyst")
            .get("/campaigns/" + now + "/changes?reference=" + before + "&by=place")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(page).contains("≥\u00a0").contains("quá ít người và tất cả cùng ý kiến");
  }

  @Test
  void smallCampaignWhoseAnswersAllAgree_hasNoPointAnywhere() {
    String few = agreed("agreed-few", 0);

    var points =
        Staff.api("analyst").get("/api/campaigns/" + few + "/par-index").then().statusCode(200);
    assertThat(points.extract().jsonPath().getString("points")).isNull();
    assertThat(points.extract().jsonPath().getString("index")).isNull();
    assertThat(points.extract().jsonPath().getList("flags", String.class)).contains("at_least");
    Staff.browser("analyst").get("/campaigns/" + few + "/explanation").then().statusCode(200);
    for (String path : List.of("results", "ranks?by=place", "par-index")) {
      String page = Staff.browser("analyst").get("/campaigns/" + few + "/" + path).asString();
      assertThat(page).doesNotContain("100\u00a0%</td>");
    }
    String csv =
        Staff.api("analyst")
            .get("/api/campaigns/" + few + "/results.csv")
            .then()
            .extract()
            .asString();
    assertThat(csv).contains("≥");
  }
}
