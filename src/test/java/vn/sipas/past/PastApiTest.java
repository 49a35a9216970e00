package vn.sipas.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.platform.Sha256;

/** Campaigns of earlier years through the interface: checked, stored, compared, removed. */
@QuarkusTest
class PastApiTest {

  private static final String FIGURES = "?by=district&measure=all&intervals=all&targets=0.85,0.9";

  @Inject DataSource database;
  @Inject PastCampaigns past;
  @Inject Clock clock;

  private String code;

  @BeforeEach
  void name() {
    code = "past-" + UUID.randomUUID().toString().substring(0, 8);
  }

  @AfterEach
  void remove() {
    Staff.api("analyst").delete("/api/past/campaigns/" + code + "?confirm=" + code);
  }

  @Test
  void ownMicrodata_importedAgain_givesTheSameFigures() {
    String file = export("demo-2025", "csv");

    stored(file, 2025);

    List<Map<String, Object>> before = estimates("demo-2025", FIGURES);
    assertThat(before).hasSizeGreaterThan(150);
    assertThat(estimates(code, FIGURES).equals(before)).as("to the last digit").isTrue();
    String crossed = "?by=commune,sex&measure=components&targets=0.85";
    assertThat(estimates(code, crossed).equals(estimates("demo-2025", crossed))).isTrue();
    assertThat(rows(export(code, "csv"))).isEqualTo(rows(file));
  }

  @Test
  void ownMicrodata_asAWorkbook_givesTheSameFigures() {
    byte[] file = Staff.api("analyst").get("/api/campaigns/demo-2024/microdata.xlsx").asByteArray();

    send(file, "microdata.xlsx", spec(2024, ""), false).statusCode(201);

    assertThat(estimates(code, FIGURES).equals(estimates("demo-2024", FIGURES))).isTrue();
  }

  @Test
  void changes_fromAnImportedYear_knowThePanelOfCommunes() {
    stored(export("demo-2024", "csv"), 2024);
    String changes = "/api/campaigns/demo-2025/changes?by=district&reference=";

    var original = Staff.api("analyst").get(changes + "demo-2024").jsonPath();
    var imported = Staff.api("analyst").get(changes + code).jsonPath();
    assertThat(original.getInt("dependence.sharedCommunes")).isPositive();
    assertThat(imported.getInt("dependence.sharedCommunes"))
        .isEqualTo(original.getInt("dependence.sharedCommunes"));
    assertThat(imported.getList("changes.covariance"))
        .isEqualTo(original.getList("changes.covariance"));
    assertThat(imported.getList("changes.interval"))
        .isEqualTo(original.getList("changes.interval"));
  }

  @Test
  void imported_isToldWhereverItsFiguresAre() {
    String file = export("demo-2024", "csv");
    stored(file, 2024)
        .body("respondents", equalTo(rows(file).size() - 1))
        .body("sha256", equalTo(Sha256.hex(file)))
        .body("state", equalTo("stored"));
    String mark = Sha256.hex(file);

    for (String page : List.of("/campaigns/" + code, "/campaigns/" + code + "/results")) {
      Staff.browser("analyst").get(page).then().statusCode(200).body(containsString(mark));
    }
    Staff.browser("analyst")
        .get("/campaigns/demo-2025/changes?reference=" + code)
        .then()
        .body(containsString(mark));
    String receipt =
        Staff.api("analyst")
            .get("/api/campaigns/" + code + "/results")
            .jsonPath()
            .getString("receipt");
    Staff.api("analyst")
        .get("/api/receipts/" + receipt)
        .then()
        .body("origin.sha256", equalTo(mark));
    Staff.api("analyst")
        .get("/api/campaigns/" + code + "/codebook.csv")
        .then()
        .body(containsString(mark));
  }

  @Test
  void check_withFaults_tellsThemAllAndStoresNothing() {
    String[] lines = export("demo-2024", "csv").split("\r\n");
    List<String> heading = List.of(lines[0].replace("\uFEFF", "").split(",", -1));
    lines[1] = with(lines[1], heading.indexOf("weight"), "0");
    lines[2] = with(lines[2], heading.indexOf("unit"), "99301x");
    lines[3] = with(lines[3], heading.indexOf("access.1"), "7");
    lines[4] = with(lines[4], heading.indexOf("row"), "1");
    lines[5] = with(lines[5], heading.indexOf("stratum"), "other");
    lines[6] = with(lines[6], heading.indexOf("day"), "2023-05-05");
    lines[7] = with(lines[7], heading.indexOf("unit"), "two_level/99301");
    String file = String.join("\r\n", lines);

    send(file.getBytes(StandardCharsets.UTF_8), "a.csv", spec(2024, ""), true)
        .statusCode(200)
        .body("faults.findAll { it.row == 2 }.code", hasItem("weight"))
        .body("faults.findAll { it.row == 3 }.code", hasItem("commune_unknown"))
        .body("faults.findAll { it.row == 4 }.code", hasItem("unknown_answer"))
        .body("faults.findAll { it.row == 5 }.code", hasItem("duplicate"))
        .body("faults.code", hasItem("psu_in_two_strata"))
        .body("faults.findAll { it.row == 7 }.code", hasItem("day_outside"))
        .body("faults.findAll { it.row == 8 }.code", hasItem("commune_other_era"));
    send(file.getBytes(StandardCharsets.UTF_8), "a.csv", spec(2024, ""), false)
        .statusCode(422)
        .body("faults.location", hasItem("data:2:weight"));
    Staff.api("analyst").get("/api/campaigns/" + code).then().statusCode(404);
  }

  @Test
  void spec_withFaults_tellsAllAtOnce() {
    String spec =
        "{\"columns\":{\"nothing\":\"a\"},\"missing\":{\"odd\":[\"9\"]},\"channel\":\"pigeon\","
            + "\"campaign\":{\"code\":\"X\",\"name\":\"Năm 2999\",\"survey\":\"sipas-service\","
            + "\"version\":1,\"startsOn\":\"2999-04-01\",\"endsOn\":\"2999-07-01\"}}";

    send("a,b\n".getBytes(StandardCharsets.UTF_8), "a.csv", spec, true)
        .statusCode(422)
        .body("faults.location", hasItem("source"))
        .body("faults.location", hasItem("channel"))
        .body("faults.location", hasItem("missing.odd"))
        .body("faults.location", hasItem("campaign.code"));
  }

  @Test
  void store_thatFailsHalfway_leavesNothing() throws SQLException {
    String[] lines = export("demo-2025", "csv").split("\r\n");
    int weight = List.of(lines[0].replace("\uFEFF", "").split(",", -1)).indexOf("weight");
    lines[1_300] = with(lines[1_300], weight, "777.125");
    long responses = number("SELECT COUNT(*) FROM response");
    sql(
        "CREATE TRIGGER past_test BEFORE INSERT ON response FOR EACH ROW IF NEW.weight = 777.125"
            + " THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'disk full'; END IF");
    try {
      byte[] file = String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
      send(file, "a.csv", spec(2025, ""), false).statusCode(500);
    } finally {
      sql("DROP TRIGGER past_test");
    }

    Staff.api("analyst").get("/api/campaigns/" + code).then().statusCode(404);
    assertThat(number("SELECT COUNT(*) FROM response")).isEqualTo(responses);
    assertThat(number("SELECT COUNT(*) FROM imported_campaign WHERE state = 'loading'")).isZero();
  }

  @Test
  void unfinished_isTakenAwayAfterItsTime() throws SQLException {
    stored(export("demo-2024", "csv"), 2024);
    sql(
        "UPDATE imported_campaign SET state = 'loading' WHERE campaign_id ="
            + " (SELECT id FROM campaign WHERE code = '"
            + code
            + "')");

    new PastCare(past, Clock.offset(clock, Duration.ofMinutes(119))).everyHour();
    Staff.api("analyst").get("/api/campaigns/" + code).then().statusCode(200);
    new PastCare(past, Clock.offset(clock, Duration.ofMinutes(121))).everyHour();
    Staff.api("analyst").get("/api/campaigns/" + code).then().statusCode(404);
  }

  @Test
  void remove_takesTheCampaignAndNothingElse() throws SQLException {
    long responses = number("SELECT COUNT(*) FROM response");
    long campaigns = number("SELECT COUNT(*) FROM campaign");
    stored(export("demo-2024", "csv"), 2024);
    String path = "/api/past/campaigns/" + code;

    Staff.api("analyst").delete(path + "?confirm=demo-2024").then().statusCode(422);
    Staff.api("analyst")
        .delete("/api/past/campaigns/demo-2024?confirm=demo-2024")
        .then()
        .statusCode(404)
        .body("code", equalTo("past_not_imported"));
    Staff.api("analyst").delete(path + "?confirm=" + code).then().statusCode(204);

    Staff.api("analyst").get("/api/campaigns/" + code).then().statusCode(404);
    assertThat(number("SELECT COUNT(*) FROM response")).isEqualTo(responses);
    assertThat(number("SELECT COUNT(*) FROM campaign")).isEqualTo(campaigns);
  }

  @Test
  void remove_ofTheReferenceOfATarget_isRefusedAndLosesNothing() throws SQLException {
    stored(export("demo-2024", "csv"), 2024);
    String other = code + "-later";
    String body =
        "{\"code\":\"%s\",\"name\":\"Sau\",\"survey\":\"sipas-service\",\"version\":1,"
            + "\"stream\":\"probability\",\"startsOn\":\"2031-01-01\",\"endsOn\":\"2031-02-01\"}";
    Staff.api("analyst")
        .contentType("application/json")
        .body(body.formatted(other))
        .post("/api/campaigns")
        .then()
        .statusCode(201);
    Staff.api("analyst")
        .contentType("application/json")
        .body(
            "{\"targets\":[{\"measure\":\"overall\",\"kind\":\"gain\",\"value\":0.02,\"reference\":\""
                + code
                + "\"}]}")
        .put("/api/campaigns/" + other + "/targets")
        .then()
        .statusCode(200);
    long responses = number("SELECT COUNT(*) FROM response");

    Staff.api("analyst")
        .delete("/api/past/campaigns/" + code + "?confirm=" + code)
        .then()
        .statusCode(409)
        .body("code", equalTo("campaign_is_a_reference"));
    assertThat(number("SELECT COUNT(*) FROM response")).isEqualTo(responses);

    Staff.api("analyst").delete("/api/campaigns/" + other).then().statusCode(204);
  }

  @Test
  void columns_onceChosen_areRememberedForTheirSource() {
    String file = export("demo-2024", "csv").replaceFirst("access\\.1", "Câu 1");
    String source = "\"source\":\"" + code + "\"";
    byte[] content = file.getBytes(StandardCharsets.UTF_8);
    var guessed =
        send(content, "a.csv", spec(2024, "").replace("\"source\":\"test\"", source), true)
            .body("faults.code", equalTo(List.of("no_item")))
            .extract()
            .jsonPath()
            .getMap("columns");
    StringBuilder columns = new StringBuilder(",\"columns\":{\"access.1\":\"Câu 1\"");
    guessed.forEach((of, heading) -> columns.append(",\"" + of + "\":\"" + heading + "\""));
    String asked = spec(2024, columns.append('}').toString());
    send(content, "a.csv", asked.replace("\"source\":\"test\"", source), false).statusCode(201);

    send(content, "a.csv", spec(2024, "").replace("\"source\":\"test\"", source), true)
        .body("faultCounts.size()", equalTo(0))
        .body("campaignFaults.code", equalTo(List.of("code_taken")));
  }

  private String spec(int year, String more) {
    return ("{\"source\":\"test\"%s,\"campaign\":{\"code\":\"%s\",\"name\":\"Năm %d\","
            + "\"survey\":\"sipas-service\",\"version\":1,\"startsOn\":\"%d-04-01\","
            + "\"endsOn\":\"%d-07-01\",\"unit\":\"99\",\"boundaries\":\"2025-06-30\"}}")
        .formatted(more, code, year, year, year);
  }

  private ValidatableResponse stored(String file, int year) {
    return send(file.getBytes(StandardCharsets.UTF_8), "microdata.csv", spec(year, ""), false)
        .statusCode(201);
  }

  private ValidatableResponse send(byte[] file, String name, String spec, boolean dryRun) {
    return Staff.api("analyst")
        .multiPart("spec", spec, "application/json;charset=UTF-8")
        .multiPart("data", name, file, "application/octet-stream")
        .post("/api/past/campaigns?dryRun=" + dryRun)
        .then();
  }

  private static String export(String campaign, String ending) {
    byte[] file =
        Staff.api("analyst")
            .get("/api/campaigns/" + campaign + "/microdata." + ending)
            .asByteArray();
    return new String(file, StandardCharsets.UTF_8);
  }

  private static List<Map<String, Object>> estimates(String campaign, String query) {
    return Staff.api("analyst")
        .get("/api/campaigns/" + campaign + "/results" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.DOUBLE))
        .getList("estimates");
  }

  private static List<String> rows(String file) {
    return List.of(file.split("\r\n"));
  }

  private static String with(String line, int column, String cell) {
    String[] cells = line.split(",", -1);
    cells[column] = cell;
    return String.join(",", cells);
  }

  private void sql(String statement) throws SQLException {
    try (var connection = database.getConnection();
        var update = connection.createStatement()) {
      update.execute(statement);
    }
  }

  private long number(String query) throws SQLException {
    try (var connection = database.getConnection();
        var select = connection.createStatement();
        var rows = select.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
