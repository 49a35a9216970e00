package vn.sipas.backcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.sipas.code.CodeCampaigns.rows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Browser;
import vn.sipas.access.Staff;
import vn.sipas.allowance.Fieldwork;
import vn.sipas.campaign.Campaigns;
import vn.sipas.platform.Language;
import vn.sipas.satisfaction.DomainFigures;
import vn.sipas.satisfaction.ResultsRequest;
import vn.sipas.satisfaction.ResultsService;
import vn.sipas.satisfaction.Viewer;

@QuarkusTest
class BackCheckApiTest {

  @Inject Fieldwork fieldwork;
  @Inject BackChecks checks;
  @Inject PlaceExclusions exclusions;
  @Inject Campaigns campaigns;
  @Inject ResultsService results;

  private static ValidatableResponse standing(String campaign) {
    return Staff.api("analyst")
        .get("/api/campaigns/{campaign}/back-checks", campaign)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse found(String campaign, int number, Map<String, ?> body) {
    return Staff.api("analyst")
        .contentType(ContentType.JSON)
        .body(body)
        .put("/api/campaigns/{campaign}/back-checks/{number}", campaign, number)
        .then();
  }

  private static void plan(String campaign, String percent, int status) {
    String page = "/campaigns/" + campaign + "/back-checks";
    analyst().post(page, page, "percent", percent).then().statusCode(status);
  }

  private static Browser analyst() {
    return Staff.browser().signIn(Staff.named("analyst"), Staff.PASSWORD);
  }

  @Test
  void checks_areDrawnForEveryEnumerator_andCountWhatWasFound() throws SQLException {
    String campaign = fieldwork.create(8, 8, 8, 4);
    standing(campaign).body("percent", nullValue()).body("checks.size()", equalTo(0));

    plan(campaign, "10", 303);
    JsonPath drawn = standing(campaign).extract().jsonPath();
    assertThat(drawn.getList("enumerators.drawn", Integer.class)).containsExactly(2, 2);
    assertThat(drawn.getList("enumerators.interviews", Integer.class)).containsExactly(16, 12);
    List<Integer> numbers = drawn.getList("checks.number", Integer.class);

    found(campaign, numbers.get(0), Map.of("result", "reached", "findings", List.of("not_asked")))
        .statusCode(200)
        .body("enumerators[0].reached", equalTo(1))
        .body("enumerators[0].serious", equalTo(1))
        .body("enumerators[0].findings.not_asked", equalTo(1))
        .body("enumerators[0].open", equalTo(1));
    found(campaign, numbers.get(0), Map.of("result", "reached", "findings", List.of()))
        .body("enumerators[0].differing", equalTo(0));
  }

  @Test
  void check_ofAHousehold_showsHowItsRowCanBeReached() throws SQLException {
    String campaign = fieldwork.create(8, 8, 8, 8);
    fieldwork.makeHouseholds(campaign);
    plan(campaign, "5", 303);
    int number = standing(campaign).extract().path("checks[0].number");

    analyst()
        .request()
        .get("/campaigns/" + campaign + "/back-checks/" + number)
        .then()
        .statusCode(200)
        .body(containsString("Thôn " + (number - 1) % 8));
  }

  @Test
  void check_withFaults_namesAllOfThem() throws SQLException {
    String campaign = fieldwork.create(8, 8, 8, 8);
    plan(campaign, "4", 422);
    plan(campaign, "5", 303);
    int number = standing(campaign).extract().path("checks[0].number");

    found(campaign, number, Map.of("findings", List.of("lied"), "note", "x".repeat(501)))
        .statusCode(422)
        .body("faults.location", contains("result", "findings", "note"));
    found(campaign, number, Map.of("result", "refused", "findings", List.of("not_asked")))
        .statusCode(422)
        .body("faults.code", contains("nobody_reached"));
    found(campaign, 999, Map.of("result", "reached")).statusCode(404);
  }

  @Test
  void indicators_countPlacesUnderWhoAskedThere() throws SQLException {
    String campaign = fieldwork.create(8, 8, 8, 4);

    standing(campaign)
        .body("indicators.name", contains("E0", "E1"))
        .body("indicators.interviews", contains(16, 12))
        .body("indicators.uniform", contains(16, 12));
  }

  @Test
  void interviewsOfAPlace_areLeftOutAndLetInAgain() throws SQLException {
    String campaign = fieldwork.create(8, 8, 8, 8);
    Double all = overall(campaign);
    Browser browser = analyst();
    String page = "/campaigns/" + campaign + "/back-checks/places/P0";
    String promised = without(campaign);

    browser.post(page, page, "decision", "exclude", "reason", " ").then().statusCode(422);
    browser
        .post(page, page, "decision", "exclude", "reason", "Không ai đến hỏi")
        .then()
        .statusCode(303);

    assertThat(String.valueOf(overall(campaign))).isEqualTo(promised).isNotEqualTo("" + all);
    browser.request().get(page).then().body(containsString("Không ai đến hỏi"));

    browser.post(page, page, "decision", "keep", "reason", "Nhầm xã").then().statusCode(303);
    assertThat(overall(campaign)).isEqualTo(all);
    assertThat(
            rows(
                "SELECT COUNT(*) FROM place_exclusion_decision JOIN place_exclusion ON"
                    + " place_exclusion.id = place_exclusion_id JOIN campaign ON campaign.id ="
                    + " campaign_id WHERE code = '"
                    + campaign
                    + "'"))
        .containsExactly("2");
    browser
        .request()
        .get("/campaigns/" + campaign + "/back-checks/places/P99")
        .then()
        .statusCode(404);
  }

  private String without(String campaign) {
    return exclusions.effects(campaign, "P0", Language.VIETNAMESE).stream()
        .filter(effect -> effect.domain() == null)
        .findFirst()
        .map(effect -> String.valueOf(effect.without()))
        .orElseThrow();
  }

  private Double overall(String campaign) {
    var day = campaigns.get(campaign).settings().boundaries();
    return results
        .results(
            campaign, ResultsRequest.of(day, "overall"), Viewer.ofEverything(Language.VIETNAMESE))
        .estimates()
        .stream()
        .findFirst()
        .map(DomainFigures::value)
        .orElseThrow();
  }

  @Test
  void tables_leadFromNoCheckToAnAnswer() throws SQLException {
    assertThat(
            rows(
                "SELECT DISTINCT column_name FROM information_schema.columns WHERE table_schema ="
                    + " DATABASE() AND table_name IN ('back_check', 'back_check_plan')"))
        .containsExactlyInAnyOrder(
            "draw_id",
            "number",
            "enumerator",
            "drawn_on",
            "result",
            "findings",
            "note",
            "checked_on",
            "checked_by",
            "percent",
            "seed");
  }
}
