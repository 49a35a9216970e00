package vn.sipas.campaign;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.unit.Units;

@QuarkusTest
class CampaignApiPagesTest {

  @Inject Units units;
  @Inject DataSource database;

  private final String code = "api-" + UUID.randomUUID().toString().substring(0, 12);
  private final String address = "/api/campaigns/" + code;

  @BeforeEach
  void places() throws SQLException {
    TestPlaces.ensure(database, units);
  }

  private Map<String, Object> campaign() {
    return new HashMap<>(
        Map.of(
            "code", code,
            "name", "Đo lường năm 2026",
            "survey", "sipas-service",
            "version", 1,
            "stream", "probability",
            "startsOn", "2026-01-01",
            "endsOn", "2099-01-01",
            "unit", TestPlaces.PROVINCE,
            "design", "cluster",
            "finitePopulation", true));
  }

  private static RequestSpecification analyst() {
    return Staff.api("analyst").contentType(ContentType.JSON);
  }

  private ValidatableResponse create() {
    return analyst().body(campaign()).post("/api/campaigns").then();
  }

  @Test
  void create_isAnsweredWithItsDefaults() {
    create()
        .statusCode(201)
        .body("code", equalTo(code))
        .body("definition", equalTo("satisfied-share"))
        .body("definitionVersion", equalTo(1))
        .body("boundaries", equalTo("2026-01-01"))
        .body("unit", equalTo(TestPlaces.PROVINCE))
        .body("lonelyPsu", equalTo("refuse"))
        .body("status", equalTo("draft"))
        .body("createdBy", equalTo("analyst"))
        .body("answers", equalTo(0));
  }

  @Test
  void create_everythingWrong_isToldAtOnceByLocation() {
    Map<String, Object> wrong = new HashMap<>();
    wrong.put("code", "x");
    wrong.put("name", null);
    wrong.put("survey", "sipas-1999");
    wrong.put("version", "một");
    wrong.put("stream", "both");
    wrong.put("startsOn", "2026-09-01");
    wrong.put("endsOn", "2026-09-01");
    wrong.put("publicAccess", "maybe");
    wrong.put("tỉnh", "99");

    analyst()
        .body(wrong)
        .post("/api/campaigns")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body(
            "faults.location",
            containsInAnyOrder(
                "code", "name", "version", "stream", "endsOn", "publicAccess", "tỉnh"));
  }

  @Test
  void edit_bodyAsItWasGiven_isTaken() {
    create();
    Map<String, Object> given = Staff.api("analyst").get(address).jsonPath().getMap("$");
    given.put("name", "Tên khác");

    analyst().body(given).put(address).then().statusCode(200).body("name", equalTo("Tên khác"));
  }

  @Test
  void notAnObject_isAProblem() {
    analyst().body("[1]").post("/api/campaigns").then().statusCode(422);
    analyst().body("{").post("/api/campaigns").then().statusCode(400);
    analyst().body("\"x\"").put("/api/campaigns/" + code).then().statusCode(404);
  }

  @Test
  void lonelyPsu_isStoredShownAndDecidesWhetherItMayOpen() {
    create();
    List<Map<String, ?>> rows =
        List.of(
            Map.of("stratum", "H01", "psu", "X1", "unit", "Y7001", "N_psu", 2, "weight", 1.5),
            Map.of("stratum", "H02", "psu", "X2", "unit", "Y7002", "N_psu", 2, "weight", 1.5));
    analyst().body(Map.of("rows", rows)).put(address + "/design").then().statusCode(200);
    step("open", null).statusCode(422).body("faults.code", hasItem("lonely_psu"));
    Map<String, Object> settings = campaign();

    settings.put("lonelyPsu", "guess");
    analyst()
        .body(settings)
        .put(address)
        .then()
        .statusCode(422)
        .body("faults.location", contains("lonelyPsu"));
    settings.put("lonelyPsu", "adjust");
    analyst()
        .body(settings)
        .put(address)
        .then()
        .statusCode(200)
        .body("lonelyPsu", equalTo("adjust"));

    Staff.api("analyst")
        .get(address + "/design")
        .then()
        .body("lonelyPsu", equalTo("adjust"))
        .body("warnings.code", contains("lonely_psu", "lonely_psu"));
    step("open", null).statusCode(200);
    settings.remove("lonelyPsu");
    analyst()
        .body(settings)
        .put(address)
        .then()
        .statusCode(422)
        .body("faults.code", hasItem("lonely_psu"));
  }

  @Test
  void design_asRowsAndAsFile_isTheSame() {
    create();
    List<Map<String, ?>> rows =
        List.of(
            Map.of("stratum", "H01", "psu", "X1", "unit", "Y7001", "N_psu", 2, "weight", 1.5),
            Map.of("stratum", "H01", "psu", "X2", "unit", "Y7002", "N_psu", 2, "weight", 1.5));

    analyst()
        .body(Map.of("rows", rows))
        .put(address + "/design")
        .then()
        .statusCode(200)
        .body("kind", equalTo("cluster"))
        .body("rows.psu", contains("X1", "X2"))
        .body("warnings.code", contains("all_psus_taken"));
    byte[] csv =
        "stratum,psu,unit,N_psu,weight\r\nH01,X1,Y7001,2,1.5\r\nH01,X2,Y7002,2,1.5\r\n".getBytes();
    Staff.api("analyst")
        .contentType("text/csv")
        .body(csv)
        .put(address + "/design")
        .then()
        .statusCode(200)
        .body("rows.unit", contains("Y7001", "Y7002"))
        .body("rows.weight", everyItem(equalTo("1.5")));
  }

  @Test
  void design_withFaults_namesRowAndColumn() {
    create();

    analyst()
        .body(Map.of("rows", List.of(Map.of("psu", "X1", "weight", -1), Map.of("N_PSU", 3))))
        .put(address + "/design")
        .then()
        .statusCode(422)
        .body("faults.location", hasItem("rows[0].weight"))
        .body("faults.location", hasItem("rows[1].N_PSU"))
        .body("faults.location", hasItem("rows[1].psu"));
  }

  @Test
  void targets_areReplacedAsAWhole() {
    create();
    putTargets(
            List.of(
                Map.of("measure", "overall", "kind", "absolute", "value", 0.85),
                Map.of("measure", "access", "kind", "absolute", "value", 0.9)))
        .statusCode(200);

    putTargets(List.of(Map.of("measure", "staff", "kind", "absolute", "value", 0.9)))
        .statusCode(200)
        .body("targets.measure", contains("staff"));
    putTargets(
            List.of(
                Map.of("measure", "staff", "kind", "absolute", "value", "85 %"),
                Map.of("measure", "x", "kind", "gain", "value", 0.02)))
        .statusCode(422)
        .body("faults.location", contains("targets[0].value"));
    putTargets(
            List.of(
                Map.of("measure", "x", "kind", "absolute", "value", 85),
                Map.of("measure", "staff", "kind", "gain", "value", 0.02)))
        .statusCode(422)
        .body(
            "faults.location",
            contains("targets[0].measure", "targets[0].value", "targets[1].reference"));
    Staff.api("unit_viewer")
        .get(address + "/targets")
        .then()
        .body("targets.measure", contains("staff"));
  }

  private ValidatableResponse putTargets(List<?> targets) {
    return analyst().body(Map.of("targets", targets)).put(address + "/targets").then();
  }

  @Test
  void status_goesStepByStep() {
    create();
    step("open", null).statusCode(422).body("faults.code", contains("design_has_no_psu"));
    step("archived", null).statusCode(409).body("code", equalTo("campaign_step_refused"));
    step("ajar", null).statusCode(422).body("faults.location", contains("status"));

    Map<String, Object> voluntary = campaign();
    voluntary.put("stream", "voluntary");
    voluntary.remove("design");
    voluntary.remove("finitePopulation");
    analyst().body(voluntary).put(address).then().statusCode(200);
    step("open", null).statusCode(200).body("status", equalTo("open"));
    step("closed", null).statusCode(200);
    step("open", null).statusCode(422).body("faults.location", contains("reason"));
    step("open", "Gia hạn").statusCode(200);
    Staff.api("analyst").delete(address).then().statusCode(409);
  }

  private ValidatableResponse step(String status, String reason) {
    Map<String, Object> step = new HashMap<>();
    step.put("status", status);
    step.put("reason", reason);
    return analyst().body(step).post(address + "/status").then();
  }

  @Test
  void viewer_readsAndMayNotWrite() {
    create();

    Staff.api("unit_viewer").get("/api/campaigns").then().body("code", hasItem(code));
    Staff.api("unit_viewer").get("/api/campaigns?status=open").then().statusCode(200);
    Staff.api("unit_viewer").get("/api/campaigns?status=x").then().statusCode(422);
    RequestSpecification viewer = Staff.api("unit_viewer").contentType(ContentType.JSON);
    viewer.body(campaign()).put(address).then().statusCode(403);
    Staff.api("unit_viewer").delete(address).then().statusCode(403);
  }
}
