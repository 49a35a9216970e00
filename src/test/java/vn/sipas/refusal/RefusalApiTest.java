package vn.sipas.refusal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.code.CodeCampaigns;
import vn.sipas.desk.TestDevices;

/** What every feature refuses is counted, by reason, campaign and channel. */
@QuarkusTest
class RefusalApiTest {

  @Inject TestDevices devices;

  private TestDevices.Tablet tablet;
  private String campaign;

  @BeforeEach
  void open() {
    tablet = devices.tablet();
    campaign = CodeCampaigns.voluntary(true);
  }

  @AfterEach
  void remove() {
    devices.remove(tablet);
  }

  @Test
  void intake_faultsAndWrongCodes_areCountedForTheirCampaign() {
    put("{}", 422);
    put(body("online", "CFHJ-KMNP-RT3X"), 422);
    put(body("online", "CFHJ-KMNP-RT3X"), 422);
    put(body("no-such-channel", "CFHJ-KMNP-RT3X"), 422);
    put("{", 400);
    batch(body("online", "CFHJ-KMNP-RT3X"));

    assertThat(counted("wrong_code", "online")).isEqualTo(3);
    assertThat(counted("wrong_code", "")).isEqualTo(4);
  }

  @Test
  void intake_ofCampaignsThatDoNotExist_isCountedWithoutTheirNames() {
    String invented = "invented-" + UUID.randomUUID();
    int before = refused("reason=invalid");
    put(body("online", "x").replace(campaign, invented), 422);

    assertThat(refused("reason=invalid&campaign=" + invented)).isZero();
    assertThat(refused("reason=invalid")).isEqualTo(before + 1);
  }

  @Test
  void unreadableBodies_areCountedByTheirReason() {
    int json = refused("reason=malformed_json");
    int large = refused("reason=too_large");
    int sealed = refused("reason=cannot_open");
    put("{", 400);
    put(" ".repeat(70_000), 413);
    given()
        .contentType("application/jose")
        .body("a.b.c.d.e".getBytes())
        .put("/api/responses/{id}", UUID.randomUUID())
        .then()
        .statusCode(400);
    given()
        .contentType(ContentType.JSON)
        .body(Map.of("responses", List.of(Map.of("id", UUID.randomUUID(), "sealed", "a.b.c"))))
        .post("/api/response-batches")
        .then()
        .body("responses[0].status", equalTo(400));

    assertThat(refused("reason=malformed_json")).isEqualTo(json + 1);
    assertThat(refused("reason=too_large")).isEqualTo(large + 1);
    assertThat(refused("reason=cannot_open")).isEqualTo(sealed + 2);
  }

  @Test
  void revokedDevice_isCountedWithItsCode() {
    devices.revoke(tablet);
    given()
        .header("Authorization", "Bearer " + tablet.token())
        .get("/api/kiosk")
        .then()
        .statusCode(401);

    JsonPath found = find("reason=device_revoked&channel=kiosk&by=hour");
    assertThat(found.getList("refusals.device")).contains(tablet.code());
    assertThat(found.getString("by")).isEqualTo("hour");
  }

  @Test
  void foreignCampaign_ofADevice_isCountedWithTheDevice() {
    given()
        .header("Authorization", "Bearer " + tablet.token())
        .contentType(ContentType.JSON)
        .body(body("kiosk", "x"))
        .put("/api/responses/{id}", UUID.randomUUID())
        .then()
        .statusCode(403);

    JsonPath found = find("reason=campaign_not_of_device&campaign=" + campaign);
    assertThat(found.getList("refusals.device")).containsExactly(tablet.code());
    assertThat(found.getList("refusals.network")).containsExactly("");
  }

  @Test
  void signInAndEnrolment_areCounted() {
    int signIn = refused("reason=sign_in_failed");
    int enrolment = refused("reason=enrolment_unknown");
    given()
        .auth()
        .preemptive()
        .basic("nobody-" + campaign, "wrong")
        .get("/api/account")
        .then()
        .statusCode(401);
    given()
        .contentType(ContentType.JSON)
        .body(Map.of("secret", "no such secret"))
        .post("/api/devices/enrolment")
        .then()
        .statusCode(404);

    assertThat(refused("reason=sign_in_failed")).isEqualTo(signIn + 1);
    assertThat(refused("reason=enrolment_unknown")).isEqualTo(enrolment + 1);
  }

  @Test
  void stored_isNotCounted() {
    String open = CodeCampaigns.voluntary(false);
    put(body("online", null).replace(campaign, open), 201);

    assertThat(refused("campaign=" + open)).isZero();
  }

  @Test
  void days_withoutRefusals_areEmpty() {
    assertThat(find("from=2001-01-01&to=2001-01-02").getList("refusals")).isEmpty();
    assertThat(find("from=nonsense").getString("from")).isNotEqualTo("nonsense");
    Staff.api("administrator")
        .get("/api/refusals?campaign=ư&reason=';--")
        .then()
        .statusCode(200)
        .body("refused", equalTo(0));
  }

  @Test
  void page_showsReasonsInWords_andTheFilter() {
    put(body("online", "CFHJ-KMNP-RT3X"), 422);

    Staff.browser("administrator")
        .get("/refusals?lang=en&by=hour&campaign=" + campaign)
        .then()
        .statusCode(200)
        .body(containsString("Wrong one-time code"))
        .body(containsString("value=\"" + campaign + "\" selected"));
    Staff.browser("analyst").get("/refusals").then().statusCode(403);
  }

  private String body(String channel, String code) {
    String typed = code == null ? "" : "\"code\": \"" + code + "\",";
    return """
        {"campaign": "%s", "survey": "desk", "version": 1, "channel": "%s", %s
         "submittedAt": "%s", "answers": {"access.1": 5}}
        """
        .formatted(campaign, channel, typed, CodeCampaigns.SUBMITTED);
  }

  private static void put(String body, int status) {
    given()
        .contentType(ContentType.JSON)
        .body(body)
        .put("/api/responses/{id}", UUID.randomUUID())
        .then()
        .statusCode(status);
  }

  private static void batch(String body) {
    String response = body.strip().replaceFirst("\\{", "{\"id\": \"" + UUID.randomUUID() + "\",");
    given()
        .contentType(ContentType.JSON)
        .body("{\"responses\": [" + response + "]}")
        .post("/api/response-batches")
        .then()
        .body("responses[0].status", equalTo(422));
  }

  private int counted(String reason, String channel) {
    return refused("reason=" + reason + "&campaign=" + campaign + "&channel=" + channel);
  }

  private static int refused(String query) {
    return find(query).getInt("refused");
  }

  private static JsonPath find(String query) {
    return Staff.api("administrator")
        .get("/api/refusals?" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
