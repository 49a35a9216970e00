package vn.sipas.response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sipas.platform.Jdbc;

@QuarkusTest
class ResponseApiTest {

  private static final String ANSWERS =
      "\"access.1\":5,\"procedures.1\":4,\"staff.1\":3,\"results.1\":null,"
          + "\"complaints.1\":\"not_applicable\"";

  @Inject DataSource database;

  @Test
  void put_firstTime_isStoredAsSent() throws SQLException {
    UUID id = UUID.randomUUID();

    put(id, body(ANSWERS, ",\"about\":{\"outcome\":\"granted\"},\"comment\":\"Tốt\""))
        .statusCode(201)
        .body("receipt", equalTo(Receipt.code(id)));

    assertThat(stored(id, "answers")).isEqualTo("543-N-1");
    assertThat(stored(id, "JSON_VALUE(texts, '$.comment')")).isEqualTo("Tốt");
  }

  @Test
  void put_sameIdSameBody_succeedsAgainWithTheSameReceipt() throws SQLException {
    UUID id = UUID.randomUUID();
    String body = body(ANSWERS, "");
    String receivedAt = put(id, body).statusCode(201).extract().path("receivedAt");

    put(id, body).statusCode(200).body("receivedAt", equalTo(receivedAt));

    assertThat(stored(id, "COUNT(*)")).isEqualTo("1");
  }

  @Test
  void put_sameIdOtherAnswers_isRefused() throws SQLException {
    UUID id = UUID.randomUUID();
    put(id, body(ANSWERS, "")).statusCode(201);

    put(id, body("\"access.1\":1", ""))
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("response_conflict"));

    assertThat(stored(id, "answers")).startsWith("543-");
  }

  @Test
  void put_fiftyAtOnce_storesOneAndAllSucceed() throws Exception {
    UUID id = UUID.randomUUID();
    String body = body(ANSWERS, "");
    var threads = Executors.newFixedThreadPool(50);

    List<CompletableFuture<Integer>> answers =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () -> put(id, body).extract().statusCode(), threads))
            .limit(50)
            .toList();
    List<Integer> statuses = answers.stream().map(CompletableFuture::join).toList();
    threads.shutdown();

    assertThat(statuses).containsOnly(200, 201);
    assertThat(statuses.stream().filter(status -> status == 201)).hasSize(1);
    assertThat(stored(id, "COUNT(*)")).isEqualTo("1");
  }

  @Test
  void put_manyFaults_tellsAllByLocation() {
    put(
            UUID.randomUUID(),
            """
            {"campaign":"demo-desk","survey":"desk","version":1,"channel":"pigeon",
             "submittedAt":"yesterday","unit":"00000","answers":{"access.1":6,"staff.1":"very",
             "nothing.1":4,"results.1":[5]},"about":{"outcome":"lost"}}
            """)
        .statusCode(422)
        .body(
            "faults.location",
            hasItems(
                "channel",
                "submittedAt",
                "unit",
                "answers.access.1",
                "answers.staff.1",
                "answers.nothing.1",
                "answers.results.1",
                "about.outcome"));
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("malformed JSON", "{\"campaign\":", 400, "malformed_json"),
        Arguments.of("nothing", "", 400, "malformed_json"),
        Arguments.of("no object", "[]", 400, "malformed_json"),
        Arguments.of("no campaign", "{}", 422, "invalid"),
        Arguments.of(
            "unknown campaign", body(ANSWERS, "").replace("demo-desk", "x"), 422, "invalid"),
        Arguments.of("a code nobody issued", body(ANSWERS, ",\"code\":\"AB12\""), 422, "invalid"),
        Arguments.of("a long comment", body(ANSWERS, comment(10_000)), 422, "invalid"),
        Arguments.of("too large", body(ANSWERS, comment(70_000)), 413, "too_large"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void put_bad_isAProblem(String what, String body, int status, String code) throws SQLException {
    UUID id = UUID.randomUUID();

    put(id, body)
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code));

    assertThat(stored(id, "COUNT(*)")).isEqualTo("0");
  }

  @Test
  void put_byNobodyIntoACampaignThatIsNotPublic_isNotTaken() {
    String body = body("\"access.1\":5", "").replace("demo-desk", "demo-2025");

    put(UUID.randomUUID(), body).statusCode(401).body("code", equalTo("unauthorized"));
  }

  @Test
  void put_idThatIsNoUuid_isAProblem() {
    given()
        .contentType(ContentType.JSON)
        .body(body(ANSWERS, ""))
        .put("/api/responses/{id}", "1234")
        .then()
        .statusCode(400)
        .body("code", equalTo("malformed_id"));
  }

  @Test
  void put_asAForm_isNotTaken() {
    given()
        .contentType(ContentType.URLENC)
        .formParam("campaign", "demo-desk")
        .put("/api/responses/{id}", UUID.randomUUID().toString())
        .then()
        .statusCode(415);
  }

  @Test
  void put_textsOfAllKinds_comeBackUnchanged() throws SQLException {
    UUID id = UUID.randomUUID();
    String text =
        "'; DROP TABLE response; -- <b>x</b> Ƀ ƀ Č č Ĕ ĕ Ê̆ ê̆ Ĭ ĭ Ñ ñ Ŏ ŏ Ô̆ ô̆ Ơ̆ ơ̆ Ŭ ŭ Ư̆ ư̆ 😀";

    put(id, body(ANSWERS, ",\"comment\":\"" + text + "\"")).statusCode(201);

    assertThat(stored(id, "JSON_VALUE(texts, '$.comment')")).isEqualTo(text);
  }

  @Test
  void put_inEnglish_isAnsweredInEnglish() {
    given()
        .contentType(ContentType.JSON)
        .header("Accept-Language", "en")
        .body("{\"campaign\":")
        .put("/api/responses/{id}", UUID.randomUUID().toString())
        .then()
        .body("detail", containsString("cannot be read"));
  }

  private static String comment(int length) {
    return ",\"comment\":\"" + "ộ".repeat(length) + "\"";
  }

  private static String body(String answers, String more) {
    return """
        {"campaign":"demo-desk","survey":"desk","version":1,"channel":"online",
         "submittedAt":"%s","answers":{%s}%s}
        """
        .formatted(Instant.now(), answers, more);
  }

  private static ValidatableResponse put(UUID id, String body) {
    return given()
        .contentType(ContentType.JSON)
        .body(body)
        .put("/api/responses/{id}", id.toString())
        .then();
  }

  private String stored(UUID id, String what) throws SQLException {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement("SELECT " + what + " FROM response WHERE id = ?")) {
      select.setBytes(1, Jdbc.bytes(id));
      var row = select.executeQuery();
      return row.next() ? row.getString(1) : null;
    }
  }
}
