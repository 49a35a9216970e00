package vn.sipas.response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.access.Staff;
import vn.sipas.platform.Jdbc;

/** A campaign that is not public takes what the staff enter, from nobody else. */
@QuarkusTest
class StaffEntryApiTest {

  private static final String CAMPAIGN = "phong-van";

  @Inject DataSource database;

  private final UUID id = UUID.randomUUID();

  @BeforeEach
  void campaign() throws SQLException {
    execute(
        """
        INSERT IGNORE INTO campaign (code, name, survey, survey_version, stream, status, starts_on,
          ends_on, public_access, boundaries, finite_population, sample_data, created_at,
          created_by, opened_at)
        VALUES ('phong-van', 'Phỏng vấn tại nhà', 'desk', 1, 'voluntary', 'open', '2025-08-01',
          '2090-01-01', FALSE, '2025-12-01', FALSE, TRUE, UTC_TIMESTAMP(), 'test', '2025-08-01')
        """);
  }

  @Test
  void put_byNobody_isRefusedAndNothingIsStored() throws SQLException {
    put(given()).statusCode(401).body("code", equalTo("unauthorized"));

    assertThat(stored()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"unit_viewer, 403, 0", "analyst, 201, 1", "administrator, 201, 1"})
  void put_byStaff_isTakenFromThoseWhoEnterData(String role, int status, int stored)
      throws SQLException {
    put(Staff.api(role)).statusCode(status);

    assertThat(stored()).isEqualTo(stored);
  }

  @Test
  void put_withTheTokenOfAnAnalyst_isTakenUntilItIsRevoked() throws SQLException {
    var issued =
        Staff.api("analyst")
            .contentType(ContentType.JSON)
            .body(Map.of("label", "Phần mềm nhập phiếu", "days", 1))
            .post("/api/users/analyst/tokens");
    String token = issued.path("token");

    put(given().header("Authorization", "Bearer " + token)).statusCode(201);
    assertThat(stored()).isOne();
    Staff.api("analyst").delete("/api/users/analyst/tokens/" + issued.path("id"));
    put(given().header("Authorization", "Bearer " + token)).statusCode(401);
  }

  @Test
  void batch_isJudgedBySenderResponseByResponse() {
    UUID second = UUID.randomUUID();

    batch(given(), second).statusCode(200).body("responses.status", contains(401, 201));
    batch(Staff.api("unit_viewer"), second)
        .statusCode(200)
        .body("responses.status", contains(403, 200));
    batch(Staff.api("analyst"), second)
        .statusCode(200)
        .body("responses.status", contains(201, 200));
  }

  private final String submittedAt = Instant.now().toString();

  private ValidatableResponse batch(RequestSpecification sender, UUID second) {
    String open = fields("demo-desk");
    return sender
        .contentType(ContentType.JSON)
        .body(
            "{\"responses\":[{\"id\":\"%s\",%s},{\"id\":\"%s\",%s}]}"
                .formatted(id, fields(CAMPAIGN), second, open))
        .post("/api/response-batches")
        .then();
  }

  private ValidatableResponse put(RequestSpecification sender) {
    return sender
        .contentType(ContentType.JSON)
        .body("{" + fields(CAMPAIGN) + "}")
        .put("/api/responses/{id}", id.toString())
        .then();
  }

  private String fields(String campaign) {
    return """
        "campaign":"%s","survey":"desk","version":1,"channel":"interview","submittedAt":"%s",
        "answers":{"access.1":5}"""
        .formatted(campaign, submittedAt);
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private int stored() throws SQLException {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement("SELECT COUNT(*) FROM response WHERE id = ?")) {
      select.setBytes(1, Jdbc.bytes(id));
      var row = select.executeQuery();
      row.next();
      return row.getInt(1);
    }
  }
}
