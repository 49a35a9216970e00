package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.campaign.Instrument;
import vn.sipas.satisfaction.SmallCampaigns.People;

/**
 * Two years under different questionnaires, compared with figures worked out by hand from the
 * answers below: what is common, what is left out, and what is refused.
 */
@QuarkusTest
@TestProfile(ComparedSurveys.class)
class QuestionnaireChangesApiTest {

  private static final JsonPathConfig DOUBLES =
      JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE);

  private static final Map<String, String> WOMEN = Map.of("sex", "f");
  private static final Map<String, String> MEN = Map.of("sex", "m");

  @Inject SmallCampaigns campaigns;

  @BeforeEach
  void store() {
    campaigns.ensure(
        "year-1",
        new Instrument("yearly", 1, "share", 1),
        SmallCampaigns.PEOPLE,
        List.of(
            new People(20, Map.of("a1", 5, "a2", 5, "b1", 5, "b2", 2, "b3", 1), WOMEN),
            new People(12, Map.of("a1", 4, "a2", 2, "b1", 2, "b2", 4, "b3", 1), MEN),
            new People(8, Map.of("a1", 2, "a2", 2, "b2", 2, "b3", 1), MEN)));
    campaigns.ensure(
        "year-2",
        new Instrument("yearly", 2, "share", 1),
        SmallCampaigns.PEOPLE,
        List.of(
            new People(30, Map.of("a1", 5, "a2", 4, "a3", 1, "b1", 5, "b2", 5), WOMEN),
            new People(10, Map.of("a1", 2, "a2", 4, "a3", 1, "b1", 2, "b2", 5), MEN),
            new People(10, Map.of("a1", 1, "a2", 1, "a3", 1, "b1", 4), MEN)));
    campaigns.ensure(
        "other",
        new Instrument("other", 1, "level", 1),
        SmallCampaigns.PEOPLE,
        List.of(
            new People(16, Map.of("a1", 4, "a2", 5, "b1", 4), WOMEN),
            new People(4, Map.of("a1", 3, "a2", 1, "b1", 2), MEN)));
    campaigns.ensure(
        "relabelled",
        new Instrument("relabelled", 1, "share", 1),
        SmallCampaigns.PEOPLE,
        List.of(new People(20, Map.of("a1", 4), WOMEN)));
  }

  private static JsonPath changes(String campaign, String parameters) {
    return Staff.api("analyst")
        .get("/api/campaigns/" + campaign + "/changes?" + parameters)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath(DOUBLES);
  }

  private static double square(double x) {
    return x * x;
  }

  @Test
  void overall_ofBothYears_isMadeOfTheItemsThatBothAsked() {
    JsonPath changes = changes("year-2", "reference=year-1&measure=overall");

    double before = 84 / 152.0;
    double now = 150 / 190.0;
    double errorBefore =
        40
            / 39.0
            * (20 * square(3 - 4 * before) + 12 * square(2 - 4 * before) + 8 * square(3 * before))
            / square(152);
    double errorNow =
        50
            / 49.0
            * (30 * square(4 - 4 * now) + 10 * square(2 - 4 * now) + 10 * square(1 - 3 * now))
            / square(190);
    assertThat(changes.getDouble("changes[0].from.estimate")).isCloseTo(before, within(1e-12));
    assertThat(changes.getDouble("changes[0].of.estimate")).isCloseTo(now, within(1e-12));
    assertThat(changes.getDouble("changes[0].difference")).isCloseTo(now - before, within(1e-12));
    assertThat(changes.getDouble("changes[0].standardError"))
        .isCloseTo(Math.sqrt(errorBefore + errorNow), within(1e-12));
    assertThat(changes.getList("changes[0].flags")).contains("common_items_only");
  }

  @Test
  void component_hasTheItemsThatTheCampaignGivesIt() {
    JsonPath changes = changes("year-2", "reference=year-1&measure=components");

    String access = "changes.find { it.measure == 'access' }.";
    String staff = "changes.find { it.measure == 'staff' }.";
    // access: a1, a2 and b2, which the year before counted among the staff's items
    assertThat(changes.getDouble(access + "from.estimate")).isCloseTo(64 / 120.0, within(1e-12));
    assertThat(changes.getDouble(access + "of.estimate")).isCloseTo(110 / 140.0, within(1e-12));
    assertThat(changes.getDouble(staff + "from.estimate")).isCloseTo(20 / 32.0, within(1e-12));
    assertThat(changes.getDouble(staff + "of.estimate")).isCloseTo(40 / 50.0, within(1e-12));
  }

  @Test
  void groups_areComparedOnTheSameItems() {
    JsonPath changes = changes("year-2", "reference=year-1&measure=overall&by=sex");

    String men = "changes.find { it.domain.sex == 'm' }.";
    assertThat(changes.getDouble(men + "from.estimate")).isCloseTo(24 / 72.0, within(1e-12));
    assertThat(changes.getDouble(men + "of.estimate")).isCloseTo(30 / 70.0, within(1e-12));
  }

  @Test
  void changesBackwards_areMadeByTheOtherYearsComponents() {
    JsonPath changes = changes("year-1", "reference=year-2&measure=staff");

    // staff: b1 and b2, for b3 was not asked again
    assertThat(changes.getDouble("changes[0].of.estimate")).isCloseTo(32 / 72.0, within(1e-12));
    assertThat(changes.getDouble("changes[0].from.estimate")).isCloseTo(80 / 90.0, within(1e-12));
  }

  @Test
  void whatDiffers_isToldInTheAnswerAndOnThePage() {
    Staff.api("analyst")
        .get("/api/campaigns/year-2/changes?reference=year-1")
        .then()
        .body("breaks.code", hasItems("questionnaire", "definition", "items"))
        .body("items.compared", contains("a1", "a2", "b2", "b1"))
        .body("items.campaignOnly", contains("a3"))
        .body("items.referenceOnly", contains("b3"))
        .body("items.reworded", empty())
        .body("changes.measure.findAll { it == 'a3' || it == 'b3' }", empty());
    Staff.browser("analyst")
        .get("/campaigns/year-2/changes?reference=year-1")
        .then()
        .statusCode(200)
        .body(containsString("Có điểm gãy giữa hai đợt khảo sát"))
        .body(containsString("Phiếu hằng năm, bản 1 (yearly 1)"))
        .body(containsString("ít câu hơn"));
  }

  @Test
  void otherSurvey_sharesOnlyWhatItAskedInTheSameWordsOnTheSameScale() {
    JsonPath changes = changes("year-2", "reference=other");

    assertThat(changes.getList("items.compared", String.class)).containsExactly("a1");
    assertThat(changes.getList("items.reworded", String.class)).containsExactly("a2", "b1");
    assertThat(changes.getList("items.campaignOnly", String.class)).containsExactly("b2", "a3");
    assertThat(changes.getList("measuresNotCompared", String.class))
        .containsExactly("staff", "a2", "b2", "a3", "b1");
    // both by the campaign's share of satisfied answers, although the other averages levels
    assertThat(changes.getDouble("changes[0].from.estimate")).isCloseTo(16 / 20.0, within(1e-12));
    assertThat(changes.getDouble("changes[0].of.estimate")).isCloseTo(30 / 50.0, within(1e-12));
  }

  @Test
  void otherSurvey_underAnotherItemValue_isComputedByTheCampaignsOwn() {
    JsonPath changes = changes("other", "reference=year-2&measure=overall");

    double now = (16 * 4 + 4 * 3) / 20.0 / 5;
    double before = (30 * 5 + 10 * 2 + 10) / 50.0 / 5;
    assertThat(changes.getDouble("changes[0].of.estimate")).isCloseTo(now, within(1e-12));
    assertThat(changes.getDouble("changes[0].from.estimate")).isCloseTo(before, within(1e-12));
  }

  @Test
  void measureWithoutACommonItem_isRefused() {
    Staff.api("analyst")
        .get("/api/campaigns/year-2/changes?reference=other&measure=staff")
        .then()
        .statusCode(409)
        .body("code", equalTo("measure_not_common"));
  }

  @Test
  void variableWithOtherChoices_isNotOffered() {
    Staff.api("analyst")
        .get("/api/campaigns/year-2/changes?reference=other&by=sex")
        .then()
        .statusCode(422)
        .body("faults.code", hasItem("unknown_variable"));
    assertThat(changes("year-2", "reference=other&by=place").getList("changes")).isNotEmpty();
  }

  @Test
  void scaleWithOtherNamesOfItsLevels_isAnotherScale() {
    Staff.api("analyst")
        .get("/api/campaigns/year-2/changes?reference=relabelled")
        .then()
        .statusCode(409)
        .body("code", equalTo("no_common_items"));
  }
}
