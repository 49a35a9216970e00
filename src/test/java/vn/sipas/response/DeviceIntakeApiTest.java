package vn.sipas.response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.desk.TestDevices;
import vn.sipas.desk.TestDevices.Tablet;
import vn.sipas.platform.Jdbc;

/** What a device sends counts for its own desk and campaigns and for nothing else. */
@QuarkusTest
class DeviceIntakeApiTest {

  /** Not open to the public. */
  private static final String CAMPAIGN = "tai-quay";

  @Inject DataSource database;
  @Inject TestDevices devices;

  private final UUID id = UUID.randomUUID();
  private final Instant submittedAt = Instant.now();
  private Tablet tablet;

  @BeforeEach
  void enrol() throws SQLException {
    execute(
        """
        INSERT IGNORE INTO campaign (code, name, survey, survey_version, stream, status, starts_on,
          ends_on, public_access, boundaries, finite_population, sample_data, created_at,
          created_by, opened_at)
        VALUES ('tai-quay', 'Tại quầy', 'desk', 1, 'voluntary', 'open', '2025-08-01', '2090-01-01',
          FALSE, '2025-12-01', FALSE, TRUE, UTC_TIMESTAMP(), 'test', '2025-08-01')
        """);
    tablet = devices.tablet(TestDevices.DESK, CAMPAIGN);
  }

  @AfterEach
  void forget() {
    devices.remove(tablet);
  }

  @Test
  void response_isStoredAtTheDesksOfTheDevice_whateverItSays() throws SQLException {
    String elsewhere = ",\"desk\":\"TT-99010\",\"unit\":\"no such unit\"";

    put(id, CAMPAIGN, elsewhere).statusCode(201);

    assertThat(deskOf(id)).isEqualTo(TestDevices.DESK);
    put(id, CAMPAIGN, "").statusCode(200);
  }

  @Test
  void response_toAnotherCampaign_isRefused_evenToOneOpenToThePublic() throws SQLException {
    put(id, "demo-desk", "").statusCode(403).body("code", equalTo("campaign_not_of_device"));

    assertThat(deskOf(id)).isNull();
  }

  @Test
  void response_namingTheDevice_isTakenFromThatDeviceOnly() {
    put(id, CAMPAIGN, ",\"device\":\"" + tablet.code() + "\"").statusCode(201);
    put(UUID.randomUUID(), CAMPAIGN, ",\"device\":\"T-0\"")
        .statusCode(422)
        .body("faults.location", contains("device"));
  }

  @Test
  void response_givenBeforeTheDeviceMoved_countsForTheDeskWhereItWasGiven() throws SQLException {
    Instant moved = submittedAt.plus(Duration.ofHours(1));
    devices.assign(tablet, TestDevices.OTHER_DESK, CAMPAIGN, moved);
    devices.assign(tablet, TestDevices.OTHER_DESK, "demo-desk", moved.plusSeconds(1));

    put(id, CAMPAIGN, "").statusCode(201);

    assertThat(deskOf(id)).isEqualTo(TestDevices.DESK);
  }

  @Test
  void batch_isJudgedResponseByResponse() {
    given()
        .header("Authorization", "Bearer " + tablet.token())
        .contentType(ContentType.JSON)
        .body(
            "{\"responses\":[{\"id\":\"%s\",%s},{\"id\":\"%s\",%s}]}"
                .formatted(id, fields(CAMPAIGN, ""), UUID.randomUUID(), fields("demo-desk", "")))
        .post("/api/response-batches")
        .then()
        .statusCode(200)
        .body("responses.status", contains(201, 403));
  }

  @Test
  void revokedDevice_isToldSo_fromTheNextRequestOn() throws SQLException {
    put(id, CAMPAIGN, "").statusCode(201);

    devices.revoke(tablet);

    UUID late = UUID.randomUUID();
    put(late, CAMPAIGN, "").statusCode(401).body("code", equalTo("device_revoked"));
    assertThat(deskOf(late)).isNull();
  }

  @Test
  void tokenThatNoDeviceHas_isRefused() {
    Tablet nobodys = new Tablet(0, "", tablet.token() + "x");

    put(nobodys, id, CAMPAIGN, "").statusCode(401).body("code", equalTo("unauthorized"));
  }

  private ValidatableResponse put(UUID id, String campaign, String more) {
    return put(tablet, id, campaign, more);
  }

  private ValidatableResponse put(Tablet sender, UUID id, String campaign, String more) {
    return given()
        .header("Authorization", "Bearer " + sender.token())
        .contentType(ContentType.JSON)
        .body("{" + fields(campaign, more) + "}")
        .put("/api/responses/{id}", id.toString())
        .then();
  }

  private String fields(String campaign, String more) {
    return """
        "campaign":"%s","survey":"desk","version":1,"channel":"kiosk","submittedAt":"%s",
        "answers":{"access.1":5}%s"""
        .formatted(campaign, submittedAt, more);
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Null when the response is not stored. */
  private String deskOf(UUID id) throws SQLException {
    String sql =
        """
        SELECT desk.code FROM response
        JOIN desk ON desk.id = response.desk_id AND desk.unit_id = response.unit_id
        WHERE response.id = ?
        """;
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setBytes(1, Jdbc.bytes(id));
      var row = select.executeQuery();
      return row.next() ? row.getString(1) : null;
    }
  }
}
