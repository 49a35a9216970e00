package vn.sipas.code;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.sipas.code.CodeCampaigns.body;
import static vn.sipas.code.CodeCampaigns.put;
import static vn.sipas.code.CodeCampaigns.rows;
import static vn.sipas.code.CodeCampaigns.stored;
import static vn.sipas.code.CodeCampaigns.used;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.access.Staff;
import vn.sipas.desk.TestDevices;
import vn.sipas.desk.TestDevices.Tablet;

/** One dossier, one answer. */
@QuarkusTest
class CodeIntakeApiTest {

  @Inject TestDevices devices;

  private String campaign;
  private final UUID id = UUID.randomUUID();

  @BeforeEach
  void campaign() {
    campaign = CodeCampaigns.voluntary(true);
  }

  private String code() {
    return CodeCampaigns.issue(campaign, Map.of("desk", "TT-99001"), 1).get(0);
  }

  /** The slip goes with the dossier: the tablet stands anywhere. */
  @Test
  void put_withACode_isStoredWhereTheDossierBelongs() throws SQLException {
    put(id, body(campaign, code(), ",\"desk\":\"TT-99010\"")).statusCode(201);

    assertThat(
            rows(
                "SELECT desk.code, response.unit_id = desk.unit_id FROM response"
                    + " JOIN desk ON desk.id = response.desk_id WHERE response.id = x'"
                    + CodeCampaigns.hex(id)
                    + "'"))
        .containsExactly("TT-99001 1");
    assertThat(used(campaign)).isOne();
  }

  @Test
  void put_typedInAnyManner_isTheSameCode() {
    String typed = code().toLowerCase().replace('-', ' ');

    put(id, body(campaign, " " + typed + " ")).statusCode(201);
  }

  @Test
  void put_fiftyWithOneCodeAtOnce_oneIsStoredAndFortyNineAreRefusedAlike() throws Exception {
    String body = body(campaign, code());
    var threads = Executors.newFixedThreadPool(50);
    List<UUID> ids = Stream.generate(UUID::randomUUID).limit(50).toList();

    List<CompletableFuture<Response>> waiting =
        ids.stream()
            .map(
                each ->
                    CompletableFuture.supplyAsync(
                        () -> put(each, body).extract().response(), threads))
            .toList();
    List<Response> answers = waiting.stream().map(CompletableFuture::join).toList();
    threads.shutdown();

    List<Response> refusals = answers.stream().filter(a -> a.statusCode() != 201).toList();
    assertThat(refusals).hasSize(49);
    assertThat(refusals.stream().map(Response::asString).distinct()).hasSize(1);
    refusals
        .get(0)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo("code_used"))
        .body("faults.location", contains("code"));
    assertThat(stored(ids.toArray(UUID[]::new))).isOne();
    assertThat(used(campaign)).isOne();
  }

  @Test
  void put_sameIdAndBodyAgain_succeedsWhateverBecameOfTheCode() throws SQLException {
    String body = body(campaign, code());
    String receivedAt = put(id, body).statusCode(201).extract().path("receivedAt");

    put(id, body).statusCode(200).body("receivedAt", equalTo(receivedAt));
    Staff.api("administrator")
        .post("/api/campaigns/{campaign}/code-batches/1/revocation", campaign)
        .then()
        .statusCode(200);
    put(id, body).statusCode(200).body("receivedAt", equalTo(receivedAt));

    assertThat(stored(id)).isOne();
  }

  /** Deliveries of one response that arrive together share a commit. */
  @Test
  void put_theSameFiftyTimesAtOnce_allSucceed() throws SQLException {
    String body = body(campaign, code());
    var threads = Executors.newFixedThreadPool(50);

    List<CompletableFuture<Integer>> waiting =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () -> put(id, body).extract().statusCode(), threads))
            .limit(50)
            .toList();
    List<Integer> statuses = waiting.stream().map(CompletableFuture::join).toList();
    threads.shutdown();

    assertThat(statuses).containsOnly(200, 201);
    assertThat(statuses.stream().filter(status -> status == 201)).hasSize(1);
    assertThat(stored(id)).isOne();
  }

  @Test
  void put_idInUseByOtherAnswers_leavesTheCodeUnused() throws SQLException {
    List<String> codes = CodeCampaigns.issue(campaign, Map.of("desk", "TT-99001"), 2);
    put(id, body(campaign, codes.get(0))).statusCode(201);

    put(id, body(campaign, codes.get(1), ",\"comment\":\"Khác\""))
        .statusCode(409)
        .body("code", equalTo("response_conflict"));

    assertThat(used(campaign)).isOne();
    put(UUID.randomUUID(), body(campaign, codes.get(1))).statusCode(201);
  }

  @ParameterizedTest
  @CsvSource({
    "missing, missing_code",
    "'', malformed_code",
    "PVTX, malformed_code",
    "CFHJ-KMNP-RT33, mistyped_code",
    "CFHJ-KMNP-RT3X, unknown_code",
    "foreign, foreign_code",
    "revoked, revoked_code",
    "number, malformed_code"
  })
  void put_withoutARightCode_isRefusedTogetherWithAllOtherFaults(String given, String fault)
      throws SQLException {
    String code =
        switch (given) {
          case "missing", "number" -> null;
          case "foreign" -> CodeCampaigns.issue(CodeCampaigns.voluntary(true), Map.of(), 1).get(0);
          case "revoked" -> revoked();
          default -> given;
        };
    String more = ",\"unit\":\"00000\"" + (given.equals("number") ? ",\"code\":12" : "");

    put(given().header("Accept-Language", "vi"), id, body(campaign, code, more))
        .statusCode(422)
        .body("code", equalTo("invalid"))
        .body("faults.location", containsInAnyOrder("unit", "code"))
        .body("faults.code", hasItem(fault));
    String only = given.equals("number") ? ",\"code\":12" : "";
    var vietnamese = told("vi", body(campaign, code, only), fault);
    var english = told("en", body(campaign, code, only), fault);

    assertThat(vietnamese).isNotEqualTo(english);
    if (code != null && !code.isEmpty()) {
      assertThat(vietnamese + english).doesNotContain(code);
    }
    assertThat(stored(id)).isZero();
  }

  private String told(String language, String body, String fault) {
    return put(given().header("Accept-Language", language), id, body)
        .statusCode(422)
        .body("faults.location", contains("code"))
        .body("faults.code", contains(fault))
        .extract()
        .path("faults[0].message");
  }

  private String revoked() {
    String code = code();
    Staff.api("administrator")
        .contentType(ContentType.JSON)
        .body(Map.of("code", code))
        .post("/api/campaigns/{campaign}/code-revocations", campaign)
        .then()
        .statusCode(204);
    return code;
  }

  /** Else somebody with a list of codes could ask, at no risk, who has answered and when. */
  @Test
  void put_aUsedCodeWithOtherFaults_doesNotTellThatItWasUsed() {
    String code = code();
    String unused = code();
    put(id, body(campaign, code)).statusCode(201);
    String wrong = ",\"unit\":\"00000\"";

    String ofUsed =
        put(UUID.randomUUID(), body(campaign, code, wrong)).statusCode(422).extract().asString();
    String ofUnused =
        put(UUID.randomUUID(), body(campaign, unused, wrong)).statusCode(422).extract().asString();

    assertThat(ofUsed).isEqualTo(ofUnused).doesNotContain("code_used");
    put(UUID.randomUUID(), body(campaign, unused)).statusCode(201);
  }

  @Test
  void put_aRevokedCode_isRefusedAlikeUsedOrNot() {
    List<String> codes = CodeCampaigns.issue(campaign, Map.of(), 2);
    put(id, body(campaign, codes.get(0))).statusCode(201);
    for (String code : codes) {
      Staff.api("administrator")
          .contentType(ContentType.JSON)
          .body(Map.of("code", code))
          .post("/api/campaigns/{campaign}/code-revocations", campaign)
          .then()
          .statusCode(204);
    }

    for (String more : List.of("", ",\"unit\":\"00000\"")) {
      List<String> answers =
          codes.stream()
              .map(code -> put(UUID.randomUUID(), body(campaign, code, more)))
              .map(answer -> answer.statusCode(422).extract().asString())
              .toList();
      assertThat(answers.get(0)).isEqualTo(answers.get(1)).contains("revoked_code");
    }
  }

  @Test
  void put_aCodeToACampaignThatTakesNone_isRefused() throws SQLException {
    String open = CodeCampaigns.voluntary(false);

    put(id, body(open, "CFHJ-KMNP-RT3X"))
        .statusCode(422)
        .body("faults.location", contains("code"))
        .body("faults.code", contains("needless_code"));

    assertThat(stored(id)).isZero();
    put(id, body(open, null)).statusCode(201);
  }

  /** They enter paper forms and interviews. */
  @ParameterizedTest
  @CsvSource({"administrator, 201", "analyst, 201", "unit_viewer, 422"})
  void put_byStaffWithoutACode_isTakenFromThoseWhoEnterData(String role, int status) {
    put(Staff.api(role), id, body(campaign, null)).statusCode(status);
  }

  /** A tablet stands at a desk; the slip comes from the desk that has the dossier. */
  @Test
  void put_byADevice_needsACodeAndTakesItsPlace() throws SQLException {
    Tablet tablet = devices.tablet(TestDevices.DESK, campaign);
    try {
      put(by(tablet), id, body(campaign, null))
          .statusCode(422)
          .body("faults.code", contains("missing_code"));
      put(by(tablet), id, body(campaign, code())).statusCode(201);
    } finally {
      devices.remove(tablet);
    }

    assertThat(
            rows(
                "SELECT desk.code FROM response JOIN desk ON desk.id = response.desk_id"
                    + " WHERE response.id = x'"
                    + CodeCampaigns.hex(id)
                    + "'"))
        .containsExactly("TT-99001");
  }

  private static RequestSpecification by(Tablet tablet) {
    return given().header("Authorization", "Bearer " + tablet.token());
  }

  @Test
  void batch_judgesEachForItself() throws SQLException {
    String code = code();
    List<UUID> ids = Stream.generate(UUID::randomUUID).limit(4).toList();
    List<String> responses =
        List.of(
            withId(ids.get(0), body(campaign, code)),
            withId(ids.get(1), body(campaign, code)),
            withId(ids.get(2), body("demo-desk", null)),
            withId(ids.get(3), body(campaign, "CFHJ-KMNP-RT33")));

    batch(responses)
        .body("responses.status", contains(201, 422, 201, 422))
        .body("responses[1].problem.code", equalTo("code_used"))
        .body("responses[3].problem.faults.code", contains("mistyped_code"));
    batch(responses).body("responses.status", contains(200, 422, 200, 422));

    assertThat(stored(ids.toArray(UUID[]::new))).isEqualTo(2);
  }

  private static String withId(UUID id, String body) {
    return "{\"id\":\"" + id + "\"," + body.strip().substring(1);
  }

  private static io.restassured.response.ValidatableResponse batch(List<String> responses) {
    return given()
        .contentType(ContentType.JSON)
        .body("{\"responses\":[" + String.join(",", responses) + "]}")
        .post("/api/response-batches")
        .then()
        .statusCode(200);
  }

  /** 300 an hour in tests; counted by name of who has one. */
  @Test
  void put_afterManyWrongCodes_hasToWait() {
    Staff.ensure("guesser", "analyst", null);
    List<String> guesses =
        Stream.generate(() -> withId(UUID.randomUUID(), body(campaign, "CFHJ-KMNP-RT3X")))
            .limit(320)
            .toList();
    given()
        .auth()
        .preemptive()
        .basic("guesser", Staff.PASSWORD)
        .contentType(ContentType.JSON)
        .body("{\"responses\":[" + String.join(",", guesses) + "]}")
        .post("/api/response-batches")
        .then()
        .statusCode(200)
        .body("responses.problem.code", hasItem("invalid"));

    Response answer =
        put(
                given().auth().preemptive().basic("guesser", Staff.PASSWORD),
                id,
                body(campaign, "CFHJ-KMNP-RT3X"))
            .statusCode(429)
            .body("code", equalTo("too_many_codes"))
            .body("detail", not(equalTo("")))
            .extract()
            .response();
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 3_600);
    put(UUID.randomUUID(), body(campaign, code())).statusCode(201);
  }

  /** The response and the use of its code are stored together or not at all. */
  @ParameterizedTest
  @CsvSource({"BEFORE INSERT, response", "BEFORE UPDATE, code"})
  void put_whenTheDatabaseFailsInBetween_leavesNeither(String when, String table)
      throws SQLException {
    String code = code();
    CodeCampaigns.execute(
        "CREATE TRIGGER fail_in_between %s ON %s FOR EACH ROW SIGNAL SQLSTATE '45000'"
            .formatted(when, table));
    try {
      put(id, body(campaign, code)).statusCode(503);
    } finally {
      CodeCampaigns.execute("DROP TRIGGER fail_in_between");
    }

    assertThat(stored(id)).isZero();
    assertThat(used(campaign)).isZero();
    put(id, body(campaign, code)).statusCode(201);
  }
}
