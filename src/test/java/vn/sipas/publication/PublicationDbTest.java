package vn.sipas.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.platform.Sha256;

/** Four eyes, a frozen campaign, a correction and a check, on the sample province's survey. */
@QuarkusTest
class PublicationDbTest {

  private static final String PATH = SamplePublication.PATH;
  private static final String CAMPAIGN = "/api/campaigns/" + SamplePublication.CODE;
  private static final String SECOND = "second-administrator";

  @Inject SamplePublication sample;

  @BeforeEach
  void begin() {
    Staff.ensure(SECOND, "administrator", null);
    sample.forget();
  }

  @AfterEach
  void end() {
    sample.forget();
  }

  private static RequestSpecification second() {
    return as(SECOND);
  }

  private static RequestSpecification as(String name) {
    return io.restassured.RestAssured.given().auth().preemptive().basic(name, Staff.PASSWORD);
  }

  private static JsonPath proposed() {
    return Staff.api("administrator")
        .post(PATH + "/proposals")
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  private static JsonPath approved(int number) {
    return second()
        .post(PATH + "/" + number + "/approval")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void approval_takesAnotherAdministrator() {
    Staff.api("analyst").get(PATH).then().body("state", equalTo("ready"));
    JsonPath proposal = proposed();
    int number = proposal.getInt("number");
    String approval = PATH + "/" + number + "/approval";
    assertThat(proposal.getString("state")).isEqualTo("proposed");

    Staff.api("administrator")
        .post(PATH + "/proposals")
        .then()
        .statusCode(409)
        .body("code", equalTo("publication_waiting"));
    Staff.api("administrator")
        .post(approval)
        .then()
        .statusCode(403)
        .body("code", equalTo("publication_own_proposal"));
    Staff.api("analyst").post(approval).then().statusCode(403);
    assertThatThrownBy(
            () ->
                sample.execute(
                    "UPDATE publication SET state = 'approved', version = 1,"
                        + " decided_by = proposed_by"))
        .hasStackTraceContaining("ck_publication_four_eyes");
    assertThatThrownBy(() -> sample.execute("UPDATE publication SET document = '{}'"))
        .hasStackTraceContaining("ck_publication_hash");

    assertThat(approved(number).getInt("version")).isEqualTo(1);
    second().post(approval).then().statusCode(409);
    Staff.api("unit_viewer")
        .get(PATH)
        .then()
        .body("state", equalTo("frozen"))
        .body("inForce.version", equalTo(1));
    String document = Staff.api("analyst").get(PATH + "/" + number + "/document").asString();
    assertThat(Sha256.hex(document)).isEqualTo(proposal.getString("sha256"));
    assertThat(document.length()).isBetween(50_000, 400_000);
  }

  @Test
  void frozenCampaign_refusesEveryChange() {
    int flag = sample.flag(3);
    JsonPath settings = Staff.api("analyst").get(CAMPAIGN).jsonPath();
    approved(proposed().getInt("number"));

    refused(json("analyst").body(Map.of("targets", List.of())).put(CAMPAIGN + "/targets"));
    refused(json("analyst").body(Map.of("rows", List.of())).put(CAMPAIGN + "/design"));
    refused(json("analyst").body(settings.getMap("")).put(CAMPAIGN));
    refused(
        json("analyst")
            .body(Map.of("status", "open", "reason", "more answers"))
            .post(CAMPAIGN + "/status"));
    refused(
        json("analyst")
            .body(Map.of("exclude", true, "reason", "nobody was there"))
            .post(CAMPAIGN + "/flags/" + flag + "/decisions"));
    Staff.api("administrator")
        .contentType("application/json")
        .body(
            Map.of(
                "campaign",
                SamplePublication.CODE,
                "survey",
                "sipas-service",
                "version",
                1,
                "channel",
                "paper",
                "unit",
                sample.unit(),
                "submittedAt",
                "2025-05-05T08:00:00+07:00",
                "answers",
                Map.of("access.1", 5)))
        .put("/api/responses/" + UUID.randomUUID())
        .then()
        .statusCode(410);
    Staff.api("administrator")
        .post(PATH + "/proposals")
        .then()
        .statusCode(409)
        .body("code", equalTo("campaign_frozen"));
  }

  private static RequestSpecification json(String role) {
    return Staff.api(role).contentType("application/json");
  }

  private static void refused(io.restassured.response.Response response) {
    response.then().statusCode(409).body("code", equalTo("campaign_frozen"));
  }

  @Test
  void correction_showsWhatMovedAndKeepsWhatWas() {
    int flag = sample.flag(40);
    int first = proposed().getInt("number");
    approved(first);
    JsonPath before = Staff.api("analyst").get(PATH + "/" + first).jsonPath();

    json("analyst").body("{}").post(PATH + "/correction").then().statusCode(422);
    json("analyst")
        .body(Map.of("reason", "40 sheets of one pile were made up"))
        .post(PATH + "/correction")
        .then()
        .statusCode(200)
        .body("state", equalTo("correcting"))
        .body("inForce.version", equalTo(1));
    json("analyst")
        .body(Map.of("exclude", true, "reason", "made up"))
        .post(CAMPAIGN + "/flags/" + flag + "/decisions")
        .then()
        .statusCode(200);
    Staff.api("analyst")
        .delete(PATH + "/correction")
        .then()
        .statusCode(409)
        .body("code", equalTo("publication_corrected"));
    int second = proposed().getInt("number");
    JsonPath correction = Staff.api("analyst").get(PATH + "/" + second).jsonPath();

    assertThat(correction.getString("version.reason"))
        .isEqualTo("40 sheets of one pile were made up");
    assertThat(correction.getList("moved.facts", String.class))
        .containsExactly("data", "exclusions", "figures", "quality", "reference");
    double difference = correction.getDouble("moved.cells[0].difference");
    assertThat(correction.getString("moved.cells[0].measure")).isEqualTo("overall");
    assertThat(difference)
        .isCloseTo(
            correction.getDouble("moved.cells[0].after.estimate")
                - before.getDouble("tables[0].domains[0].cells[0].estimate"),
            within(1e-6))
        .isNotZero();
    assertThat(
            before.getLong("tables[0].domains[0].cells[0].respondents")
                - correction.getLong("moved.cells[0].after.respondents"))
        .isEqualTo(40);

    assertThat(approved(second).getInt("version")).isEqualTo(2);
    Staff.api("analyst")
        .get(PATH)
        .then()
        .body("inForce.version", equalTo(2))
        .body("correction", nullValue())
        .body("versions", hasSize(2));
    assertThat(Staff.api("analyst").get(PATH + "/" + first).jsonPath().getList("tables"))
        .isEqualTo(before.getList("tables"));
    Staff.api("analyst")
        .get(PATH + "/" + first + "/verification")
        .then()
        .body("intact", equalTo(true))
        .body("equal", equalTo(false))
        .body("moved.facts", hasItem("exclusions"));
    Staff.api("analyst")
        .get(PATH + "/" + second + "/verification")
        .then()
        .body("equal", equalTo(true));
  }

  /** The kept sums do not know of it; the hash of the answers does. */
  @Test
  void answerChangedBehindEverybodysBack_isFound() {
    int number = proposed().getInt("number");
    approved(number);
    String verification = PATH + "/" + number + "/verification";
    Staff.api("analyst")
        .get(verification)
        .then()
        .body("equal", equalTo(true))
        .body("moved.cells", hasSize(0));
    String answers = sample.answers();
    try {
      sample.answers((answers.charAt(0) == '1' ? '2' : '1') + answers.substring(1));

      Staff.api("analyst")
          .get(verification)
          .then()
          .body("intact", equalTo(true))
          .body("equal", equalTo(false))
          .body("moved.facts", hasItem("data"));
    } finally {
      sample.answers(answers);
    }
    Staff.api("analyst").get(verification).then().body("equal", equalTo(true));
  }

  @Test
  void versionFromBeforeWeightsWereNoted_isVerifiedAsItWas() {
    int number = proposed().getInt("number");
    approved(number);
    String document = Staff.api("analyst").get(PATH + "/" + number + "/document").asString();
    String weighting = "\"weighting\":{\"calibrated\":false,\"version\":0},";
    assertThat(document).contains(weighting);

    sample.execute(
        "UPDATE publication SET document = REPLACE(document, '%s', ''), sha256 = SHA2(document, 256)"
            .formatted(weighting));

    Staff.api("analyst")
        .get(PATH + "/" + number + "/verification")
        .then()
        .body("intact", equalTo(true))
        .body("equal", equalTo(true))
        .body("moved.facts", hasSize(0));
    assertThat(
            Staff.browser("analyst")
                .get("/campaigns/" + SamplePublication.CODE + "/publication/" + number)
                .asString())
        .doesNotContain("quyền số thiết kế");
  }

  @Test
  void proposal_isVoidWhenWhatItFixedChanges() {
    int flag = sample.flag(3);
    int number = proposed().getInt("number");
    json("analyst")
        .body(Map.of("exclude", true, "reason", "made up"))
        .post(CAMPAIGN + "/flags/" + flag + "/decisions")
        .then()
        .statusCode(200);

    second()
        .post(PATH + "/" + number + "/approval")
        .then()
        .statusCode(409)
        .body("code", equalTo("publication_void"));
    Staff.api("analyst")
        .get(PATH)
        .then()
        .body("state", equalTo("ready"))
        .body("versions[0].state", equalTo("void"))
        .body("versions[0].moved", hasItem("exclusions"));

    int again = proposed().getInt("number");
    assertThat(again).isEqualTo(number + 1);
    assertThat(approved(again).getInt("version")).isEqualTo(1);
  }

  @Test
  void proposal_isReturnedWithAReasonOrWithdrawn() {
    int number = proposed().getInt("number");
    String back = PATH + "/" + number + "/return";
    json("administrator").body(Map.of("reason", "no")).post(back).then().statusCode(403);
    second().contentType("application/json").body("{}").post(back).then().statusCode(422);
    second()
        .contentType("application/json")
        .body(Map.of("reason", "Explain district 611"))
        .post(back)
        .then()
        .statusCode(200)
        .body("state", equalTo("returned"))
        .body("decisionReason", equalTo("Explain district 611"));
    int other = proposed().getInt("number");
    second().post(PATH + "/" + other + "/withdrawal").then().statusCode(403);
    Staff.api("administrator")
        .post(PATH + "/" + other + "/withdrawal")
        .then()
        .body("state", equalTo("withdrawn"));
  }

  @Test
  void correctionThatChangedNothing_canBeGivenUp() {
    approved(proposed().getInt("number"));
    json("analyst")
        .body(Map.of("reason", "a doubt"))
        .post(PATH + "/correction")
        .then()
        .statusCode(200);
    Staff.api("analyst").delete(PATH + "/correction").then().statusCode(204);
    Staff.api("analyst").get(PATH).then().body("state", equalTo("frozen"));
  }

  @Test
  void volunteers_haveNothingToApprove() {
    Staff.api("analyst")
        .get("/api/campaigns/demo-desk/publication")
        .then()
        .body("state", equalTo("voluntary"));
    Staff.api("analyst")
        .post("/api/campaigns/demo-desk/publication/proposals")
        .then()
        .statusCode(409)
        .body("code", equalTo("publication_voluntary"));
  }
}
