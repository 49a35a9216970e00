package vn.sipas.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.code.CodeCampaigns;
import vn.sipas.response.release.Releases;
import vn.sipas.response.release.VoluntaryCampaign;

/** Flags are found, decided and taken back; figures follow, responses stay. */
@QuarkusTest
class FlagApiTest {

  private static final String FLAGS = "/api/campaigns/" + StuffedDesk.CODE + "/flags";

  @Inject StuffedDesk stuffed;
  @Inject VoluntaryCampaign volunteers;
  @Inject Releases releases;
  @Inject FlagRepository repository;

  @Test
  void decision_changesEveryFigureAndCanBeTakenBack() {
    CampaignFacts campaign = stuffed.ensure();
    List<Map<String, Object>> found = check();
    int id = offHours(found);
    long all = StuffedDesk.HONEST + 30L;
    assertThat(respondents()).isEqualTo(all);

    JsonPath detail = Staff.api("analyst").get(FLAGS + "/" + id).jsonPath();
    assertThat(detail.getString("flag.from")).isEqualTo(StuffedDesk.STUFFED.toString());
    assertThat(detail.getInt("flag.responses")).isEqualTo(30);
    assertThat(detail.getLong("effects[0].respondentsWith")).isEqualTo(all);
    assertThat(detail.getLong("effects[0].respondentsWithout")).isEqualTo(StuffedDesk.HONEST);
    assertThat(detail.getDouble("effects[0].with"))
        .isGreaterThan(detail.getDouble("effects[0].without"));
    assertThat(detail.getLong("effects[1].respondentsWith")).isEqualTo(330);
    assertThat(detail.getList("parts.concerned")).containsExactly(0, 0, 0, 0, 30);

    decide(id, "{\"exclude\":true}").statusCode(422).body("faults[0].location", equalTo("reason"));
    assertThat(respondents()).isEqualTo(all);
    decide(id, "{\"exclude\":true,\"reason\":\"Camera: nobody was there\"}").statusCode(200);
    assertThat(respondents()).isEqualTo(StuffedDesk.HONEST);
    assertThat(microdata()).isEqualTo(StuffedDesk.HONEST);
    assertThat(differentSums()).isEmpty();
    assertThat(repository.concerned(id)).as("nothing is deleted").hasSize(30);

    assertThat(offHours(check())).as("a decided flag stays").isEqualTo(id);
    decide(id, "{\"exclude\":false,\"reason\":\"It was a school class\"}").statusCode(200);
    assertThat(respondents()).isEqualTo(all);
    assertThat(differentSums()).isEmpty();
    Staff.api("analyst")
        .get(FLAGS + "/" + id)
        .then()
        .body("decisions", hasSize(2))
        .body("decisions[0].exclude", equalTo(false))
        .body("decisions[1].by", equalTo("analyst"))
        .body("flag.state", equalTo("kept"));
    assertThat(Staff.browser("administrator").get("/audit").asString())
        .contains("Không tính các phiếu có dấu hiệu", "Giữ các phiếu có dấu hiệu");
    assertThat(repository.excludedByOthers(campaign.id(), 0)).isEmpty();
  }

  @Test
  void answersThatAreNotReleased_areNotPointedOut() {
    CampaignFacts campaign = volunteers.create("quality-unreleased");
    var evening = java.time.Instant.parse("2026-04-06T11:00:00Z");
    volunteers.answer(campaign, volunteers.desks().get(0), evening, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5);
    String flags = "/api/campaigns/quality-unreleased/flags";

    Staff.api("analyst").post(flags + "/check").then().statusCode(200).body("$", hasSize(0));
    releases.releaseInvented(campaign.id());
    Staff.api("analyst")
        .post(flags + "/check")
        .then()
        .body("$", hasSize(1))
        .body("[0].rule", equalTo("off_hours"))
        .body("[0].state", equalTo("open"));
  }

  /** Nobody knows at what time of the day a sheet of paper was filled in. */
  @Test
  void answersOnPaper_areNotPointedOut() throws SQLException {
    CampaignFacts campaign = volunteers.create("quality-paper");
    var evening = java.time.Instant.parse("2026-04-06T11:00:00Z");
    volunteers.answer(campaign, volunteers.desks().get(0), evening, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5);
    CodeCampaigns.execute(
        "UPDATE response SET channel = 'paper' WHERE campaign_id = " + campaign.id());
    releases.releaseInvented(campaign.id());

    Staff.api("analyst")
        .post("/api/campaigns/quality-paper/flags/check")
        .then()
        .statusCode(200)
        .body("$", hasSize(0));
  }

  @Test
  void moreAnswersThanDossiers_arePointedOutWhereNumbersAreKnown() {
    CampaignFacts campaign = volunteers.create("quality-dossiers");
    String desk = volunteers.desks().get(0).code();
    var noon = java.time.Instant.parse("2026-04-06T03:00:00Z");
    volunteers.answer(campaign, volunteers.desks().get(0), noon, 5, 4, 3);
    releases.releaseInvented(campaign.id());
    String path = "/api/campaigns/quality-dossiers/";
    String csv = "desk,period,dossiers\r\n" + desk + ",2026-04,2\r\n";

    Staff.api("analyst")
        .contentType("text/csv")
        .body(csv)
        .put(path + "dossiers")
        .then()
        .statusCode(204);

    assertThat(Staff.api("analyst").get(path + "dossiers").asString()).isEqualTo(csv);
    Staff.api("analyst")
        .post(path + "flags/check")
        .then()
        .body("rule", equalTo(List.of("more_than_dossiers")))
        .body("[0].responses", equalTo(3))
        .body("[0].to", equalTo("2026-04-30"));
  }

  @Test
  void flagOfAnotherCampaign_isNotFound() {
    stuffed.ensure();
    int id = offHours(check());

    Staff.api("analyst").get("/api/campaigns/demo-desk/flags/" + id).then().statusCode(404);
    Staff.api("analyst").get(FLAGS + "/0").then().statusCode(404);
  }

  private static List<Map<String, Object>> check() {
    return Staff.api("analyst").post(FLAGS + "/check").jsonPath().getList("$");
  }

  private static int offHours(List<Map<String, Object>> flags) {
    return flags.stream()
        .filter(flag -> flag.get("rule").equals("off_hours"))
        .map(flag -> (Integer) flag.get("id"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(flags));
  }

  private static ValidatableResponse decide(int id, String body) {
    return Staff.api("analyst")
        .contentType("application/json")
        .body(body)
        .post(FLAGS + "/" + id + "/decisions")
        .then();
  }

  private static long respondents() {
    return Staff.api("analyst")
        .get("/api/campaigns/" + StuffedDesk.CODE + "/results?measure=overall")
        .jsonPath()
        .getLong("estimates[0].respondents");
  }

  private static long microdata() {
    return Staff.api("analyst")
            .get("/api/campaigns/" + StuffedDesk.CODE + "/microdata.csv")
            .asString()
            .lines()
            .count()
        - 1;
  }

  private static List<Object> differentSums() {
    return Staff.api("administrator").post("/api/moments/check").jsonPath().getList("different");
  }
}
