package vn.sipas.weigh;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.campaign.CampaignStatus;

/** A published version names the set of weights that its figures are computed with. */
@QuarkusTest
class WeightsPublishedDbTest {

  private static final String SECOND = "weights-second";

  @Inject WeighedCampaign fixture;

  private static ValidatableResponse post(String path, Map<String, ?> body) {
    return Staff.api("administrator").contentType(ContentType.JSON).body(body).post(path).then();
  }

  private static void choose(String campaign, Integer version) {
    Map<String, Object> body = new HashMap<>();
    body.put("version", version);
    body.put("reason", "Thử");
    Staff.api("administrator")
        .contentType(ContentType.JSON)
        .body(body)
        .put(campaign + "/weights/in-force")
        .then()
        .statusCode(200);
  }

  @Test
  void version_namesTheSetInForce_andVerificationFindsAnother() throws SQLException {
    String campaign =
        "/api/campaigns/" + fixture.ensure("weigh-published", CampaignStatus.CLOSED).code();
    Staff.ensure(SECOND, "administrator", null);
    Map<String, ?> settings = Map.of("smallest", 10, "calibration", "both");
    post(campaign + "/weights", settings).statusCode(201);
    post(campaign + "/weights", settings).statusCode(201);
    choose(campaign, 1);
    String publication = campaign + "/publication";
    int number =
        post(publication + "/proposals", Map.of()).statusCode(201).extract().path("number");
    io.restassured.RestAssured.given()
        .auth()
        .preemptive()
        .basic(SECOND, Staff.PASSWORD)
        .post(publication + "/" + number + "/approval")
        .then()
        .statusCode(200);
    String sha256 = Staff.api("analyst").get(campaign + "/weights/1").path("set.sha256");

    Staff.api("analyst")
        .get(publication + "/" + number + "/document")
        .then()
        .body("fixed.weighting.version", equalTo(1))
        .body("fixed.weighting.sha256", equalTo(sha256))
        .body("fixed.weighting.calibrated", equalTo(true));
    verified(publication, number).body("equal", equalTo(true));
    post(publication + "/correction", Map.of("reason", "Quyền số")).statusCode(200);
    choose(campaign, 2);
    // The same factors, so that no figure moved.
    verified(publication, number)
        .body("equal", equalTo(false))
        .body("moved.facts", hasItem("weighting"))
        .body("moved.facts", not(hasItem("weights")));
    choose(campaign, null);
    verified(publication, number).body("moved.facts", hasItems("weighting", "weights", "data"));
  }

  private static ValidatableResponse verified(String publication, int number) {
    return Staff.api("analyst").get(publication + "/" + number + "/verification").then();
  }
}
