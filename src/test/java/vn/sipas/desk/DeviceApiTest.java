package vn.sipas.desk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;

@QuarkusTest
class DeviceApiTest {

  @Inject DataSource database;
  @Inject Devices devices;

  private final String prefix =
      "D" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
  private final String code = prefix + "-1";

  @AfterEach
  void forget() throws SQLException {
    execute("DELETE FROM device WHERE code LIKE '" + prefix + "%'");
    execute("DELETE FROM desk_hours");
  }

  @Test
  void device_isCreatedForADesk_andWaitsForItsTablet() {
    Response created = create(input());

    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(created.header("Location")).endsWith("/api/devices/" + code);
    created
        .then()
        .body("desk.code", equalTo(TestDevices.DESK))
        .body("campaign.code", equalTo(TestDevices.CAMPAIGN))
        .body("states", contains("never_enrolled"));
    api().get("/api/devices?state=never_enrolled").then().body("code", hasItem(code));
    api().get("/api/devices?state=good").then().body("code", not(hasItem(code)));
  }

  @Test
  void device_withoutACode_getsThatOfItsDeskWithANumber() throws SQLException {
    Map<String, Object> input = input();
    input.remove("code");

    String first = create(input).path("code");
    String second = create(input).path("code");

    assertThat(first).matches(TestDevices.DESK + "-\\d+");
    assertThat(second).matches(TestDevices.DESK + "-\\d+").isNotEqualTo(first);
    execute("DELETE FROM device WHERE code IN ('%s', '%s')".formatted(first, second));
  }

  @Test
  void faults_areToldAtOnce_andACodeIsGivenOnce() {
    create(Map.of("name", "", "desk", "", "campaign", "demo-2025", "codeCampaign", "no"))
        .then()
        .statusCode(422)
        .body("faults.location", contains("name", "campaign", "codeCampaign", "desk"));
    create(input());
    create(input()).then().statusCode(422).body("faults.code", contains("code_taken"));
  }

  @Test
  void tablet_isEnrolledMovedAndRevoked() {
    create(input());
    Response issued = api().post("/api/devices/" + code + "/enrolment");

    issued
        .then()
        .statusCode(200)
        .body("address", endsWith("/kiosk#enrol=" + issued.path("secret")))
        .body("pin", equalTo(issued.path("pin")));
    String pin = issued.path("pin");
    String token = enrol(issued.path("secret"));
    beat(token).statusCode(200);
    api().get("/api/devices/" + code).then().body("states", contains("older_version"));
    Device device = devices.find(code).orElseThrow();
    DeviceSettings settings = devices.settings(device);
    assertThat(settings.idleSeconds()).isEqualTo(90);
    assertThat(settings.countdownSeconds()).isEqualTo(30);
    assertThat(settings.audioIdleSeconds()).isEqualTo(180);
    assertThat(settings.thanksSeconds()).isEqualTo(5);
    assertThat(settings.pin().matches(pin)).isTrue();

    Map<String, Object> moved = input();
    moved.put("desk", TestDevices.OTHER_DESK);
    moved.put("name", "Máy đã chuyển");
    json(moved).put("/api/devices/" + code).then().body("desk.code", equalTo("TT-99010"));
    device = devices.find(code).orElseThrow();
    assertThat(device.name()).isEqualTo("Máy đã chuyển");
    assertThat(device.assignments()).hasSize(2);
    assertThat(device.deskCode()).isEqualTo(TestDevices.OTHER_DESK);
    json(moved).put("/api/devices/" + code).then().statusCode(200);
    assertThat(devices.find(code).orElseThrow().assignments()).hasSize(2);

    api()
        .post("/api/devices/" + code + "/revocation")
        .then()
        .body("states", contains("revoked"), "$", hasKey("revokedAt"));
    beat(token).statusCode(401).body("code", equalTo("device_revoked"));
    api().delete("/api/devices/" + code).then().statusCode(409);
  }

  @Test
  void pin_thatAnAdministratorChose_outlivesANewEnrolment() {
    create(input());
    json(Map.of("pin", "470139"))
        .put("/api/devices/" + code + "/pin")
        .then()
        .statusCode(200)
        .body("pin", equalTo("470139"));

    api().post("/api/devices/" + code + "/enrolment").then().body("$", not(hasKey("pin")));

    assertThat(pin().matches("470139")).isTrue();
    String generated = json(Map.of()).put("/api/devices/" + code + "/pin").path("pin");
    assertThat(pin().matches(generated)).isTrue();
    json(Map.of("pin", "111111")).put("/api/devices/" + code + "/pin").then().statusCode(422);
    json(Map.of("pin", "12345")).put("/api/devices/" + code + "/pin").then().statusCode(422);
    assertThat(pin().matches(generated)).isTrue();
  }

  @Test
  void device_thatWasNeverEnrolled_canBeRemoved() {
    create(input());

    api().delete("/api/devices/" + code).then().statusCode(204);

    api().get("/api/devices/" + code).then().statusCode(404);
  }

  @Test
  void sheet_isTriedAndThenLoaded_allOrNothing() {
    String good = row("-1", TestDevices.DESK) + row("-2", TestDevices.OTHER_DESK);

    load(good, true).statusCode(200).body("added", equalTo(2), "dryRun", equalTo(true));
    api().get("/api/devices/" + code).then().statusCode(404);
    load(good + row("-3", "TT-0"), false)
        .statusCode(422)
        .body("faults.row", contains(4), "faults.column", contains("desk"));
    load(good + row("-3", "TT-0"), true).statusCode(200).body("faults.row", contains(4));
    api().get("/api/devices/" + code).then().statusCode(404);
    load(good, false).statusCode(200).body("added", equalTo(2), "unchanged", equalTo(0));
    load(good, false).statusCode(200).body("added", equalTo(0), "unchanged", equalTo(2));
    load(row("-1", TestDevices.OTHER_DESK), false).body("changed", equalTo(1));
    api().get("/api/devices/" + code).then().body("desk.code", equalTo("TT-99010"));
  }

  @Test
  void hours_areADesksOwn_orTheUsualOnes() {
    String address = "/api/desk-hours/two_level/" + TestDevices.DESK;

    api()
        .get(address)
        .then()
        .body("usual", equalTo(true))
        .body("days.monday", equalTo("07:30-11:30, 13:30-17:00"), "days.sunday", equalTo(""));
    json(Map.of("days", Map.of("saturday", "8:00–11:00")))
        .put(address)
        .then()
        .body("usual", equalTo(false))
        .body("days.monday", equalTo(""), "days.saturday", equalTo("08:00-11:00"));
    json(Map.of("days", Map.of("monday", "8-11", "someday", "")))
        .put(address)
        .then()
        .statusCode(422)
        .body("faults.location", contains("someday"));
    json(Map.of("days", Map.of("monday", "8-11")))
        .put(address)
        .then()
        .statusCode(422)
        .body("faults.location", contains("monday"));
    api().delete(address).then().body("usual", equalTo(true));
    api().get("/api/desk-hours/two_level/TT-0").then().statusCode(404);
  }

  @Test
  void acts_areInTheAuditLog_withoutSecretOrPin() throws SQLException {
    create(input());
    Response issued = api().post("/api/devices/" + code + "/enrolment");
    enrol(issued.path("secret"));
    json(Map.of("pin", "470139")).put("/api/devices/" + code + "/pin");
    api().post("/api/devices/" + code + "/revocation");

    List<String> entries = entries();

    assertThat(entries)
        .extracting(entry -> entry.split(" ")[0] + " " + entry.split(" ")[1])
        .containsExactly(
            "administrator device_created",
            "administrator device_enrolment_issued",
            "device:" + code + " device_enrolled",
            "administrator device_pin_changed",
            "administrator device_revoked");
    assertThat(String.join("\n", entries)).doesNotContain("470139", issued.path("secret"));
  }

  @Test
  void campaign_forWhichADeviceCollects_isNotDiscarded() throws SQLException {
    execute(
        """
        INSERT INTO campaign (code, name, survey, survey_version, stream, status, starts_on,
          ends_on, public_access, boundaries, finite_population, sample_data, created_at,
          created_by)
        VALUES ('nhap-%s', 'Bản nháp', 'desk', 1, 'voluntary', 'draft', '2026-08-01', '2090-01-01',
          FALSE, '2025-12-01', FALSE, FALSE, UTC_TIMESTAMP(), 'test')
        """
            .formatted(prefix));
    Map<String, Object> input = input();
    input.put("campaign", "nhap-" + prefix);
    create(input).then().statusCode(201);

    api()
        .delete("/api/campaigns/nhap-" + prefix)
        .then()
        .statusCode(409)
        .body("code", equalTo("campaign_in_use"));

    api().delete("/api/devices/" + code);
    api().delete("/api/campaigns/nhap-" + prefix).then().statusCode(204);
  }

  @Test
  void description_hasWhatPagesDo() {
    String described = given().get("/q/openapi?format=json").asString();

    assertThat(described)
        .contains(
            "/api/devices/{code}/enrolment",
            "/api/devices/{code}/revocation",
            "/api/devices/{code}/pin",
            "/api/devices/imports",
            "/api/devices/enrolment",
            "/api/devices/heartbeat",
            "/api/desk-hours/{era}/{code}");
  }

  private Pin pin() {
    return devices.settings(devices.find(code).orElseThrow()).pin();
  }

  private Map<String, Object> input() {
    Map<String, Object> input = new HashMap<>();
    input.put("code", code);
    input.put("name", "Máy tính bảng quầy số 1");
    input.put("desk", TestDevices.DESK);
    input.put("campaign", TestDevices.CAMPAIGN);
    return input;
  }

  private String row(String number, String desk) {
    return "%s,Máy %s,%s,%s\n".formatted(prefix + number, number, desk, TestDevices.CAMPAIGN);
  }

  private static ValidatableResponse load(String rows, boolean dryRun) {
    byte[] sheet = ("code,name,desk,campaign\n" + rows).getBytes(StandardCharsets.UTF_8);
    return api()
        .multiPart("file", "may.csv", sheet)
        .post("/api/devices/imports?dryRun=" + dryRun)
        .then();
  }

  private static Response create(Map<String, ?> input) {
    return json(input).post("/api/devices");
  }

  private static String enrol(String secret) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("secret", secret))
        .post("/api/devices/enrolment")
        .then()
        .statusCode(201)
        .body("token", startsWith("sipas_device_"))
        .extract()
        .path("token");
  }

  private static ValidatableResponse beat(String token) {
    return given()
        .header("Authorization", "Bearer " + token)
        .contentType(ContentType.JSON)
        .body(Map.of("version", "0.0.1", "unsent", 2))
        .post("/api/devices/heartbeat")
        .then();
  }

  private static RequestSpecification json(Object body) {
    return api().contentType(ContentType.JSON).body(body);
  }

  private static RequestSpecification api() {
    return Staff.api("administrator");
  }

  private List<String> entries() throws SQLException {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "SELECT user_name, action, detail FROM audit_entry WHERE subject = ? ORDER BY id")) {
      select.setString(1, code);
      List<String> entries = new ArrayList<>();
      var rows = select.executeQuery();
      while (rows.next()) {
        entries.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3));
      }
      return entries;
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
