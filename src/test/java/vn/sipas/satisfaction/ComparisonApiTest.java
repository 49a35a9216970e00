package vn.sipas.satisfaction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.access.Staff;
import vn.sipas.unit.Era;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.Units;

/** Changes, ranks and PAR Index of the sample province over HTTP, and what they refuse. */
@QuarkusTest
class ComparisonApiTest {

  private static final String SAMPLE = "/api/campaigns/demo-2025/";
  private static final String DESK = "/api/campaigns/demo-desk/";

  private static final JsonPathConfig DOUBLES =
      JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE);

  @Inject Units units;

  @ParameterizedTest
  @CsvSource({
    "demo-desk, ranks?by=desk, voluntary_not_comparable",
    "demo-desk, par-index, voluntary_not_comparable",
    "demo-2025, changes?reference=demo-desk, streams_differ",
    "demo-desk, changes?reference=demo-2025, streams_differ",
    "demo-2025, par-index, par_rule_unknown"
  })
  void whatHasNoAnswer_isRefusedWithItsReason(String campaign, String path, String code) {
    Staff.api("analyst")
        .get("/api/campaigns/" + campaign + "/" + path)
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
  }

  @ParameterizedTest
  @CsvSource({
    "changes?reference=demo-2025, own_reference",
    "changes?reference=nowhere, unknown_reference",
    "changes?reference=a&reference=b, given_twice",
    "ranks, one_variable",
    "'ranks?by=sex,age', one_variable",
    "ranks?by=religion, unknown_variable"
  })
  void faultsOfParameters_areTold(String path, String code) {
    Staff.api("analyst")
        .get(SAMPLE + path)
        .then()
        .statusCode(422)
        .body("faults.code", hasItems(code));
  }

  @Test
  void desk_withoutAGainTarget_needsAReference() {
    Staff.api("analyst")
        .get(DESK + "changes")
        .then()
        .statusCode(422)
        .body("faults[0].code", equalTo("no_reference"))
        .body("faults[0].message", containsString("demo-desk"));
  }

  @Test
  void change_ofTheSampleYears_hasEveryFieldOfTheContract() {
    var change =
        Staff.api("analyst")
            .get(SAMPLE + "changes?reference=demo-2024&by=district")
            .then()
            .statusCode(200)
            .body("campaign", equalTo("demo-2025"))
            .body("reference", equalTo("demo-2024"))
            .body("dependence.kind", equalTo("shared_communes"))
            .body("breaks", empty())
            .body("receipts", hasSize(2))
            .body("changes.findAll { it.measure == 'overall' }", hasSize(9))
            .extract()
            .jsonPath(DOUBLES);
    String service = "changes.find { it.measure == 'service' && it.domain.isEmpty() }.";
    double difference = change.getDouble(service + "difference");
    double of = change.getDouble(service + "of.estimate");
    assertThat(difference)
        .isCloseTo(of - change.getDouble(service + "from.estimate"), within(1e-12))
        .isBetween(
            change.getDouble(service + "interval.lower"),
            change.getDouble(service + "interval.upper"));
    assertThat(change.getDouble(service + "covariance")).isNotZero();
    assertThat(change.getString(service + "interval.method")).isEqualTo("mover");
    assertThat(change.getDouble(service + "gain")).isEqualTo(0.01);
    assertThat(change.getString(service + "verdict")).isIn("met", "not_met", "inconclusive");
    assertThat(change.getString("changes[0].verdict")).isNull();
  }

  @Test
  void changes_withoutAReference_takeThatOfTheGainTargets() {
    Staff.api("analyst")
        .get(SAMPLE + "changes?measure=service")
        .then()
        .statusCode(200)
        .body("reference", equalTo("demo-2024"));
  }

  @Test
  void units_thatCannotBeCarried_areListedWithTheReason() {
    Staff.api("analyst")
        .get(SAMPLE + "changes?reference=demo-2024&by=commune&boundaries=2025-07-01")
        .then()
        .statusCode(200)
        .body("boundaries", equalTo("2025-07-01"))
        .body("notCompared.reason", hasItems("boundary_split", "one_campaign_only"))
        .body("changes.domain.commune", everyItem(not(containsString("/"))));
  }

  @Test
  void viewerOfADistrict_seesOnlyItsCommunes() {
    Integer district = units.tree().find(new EraCode(Era.THREE_LEVEL, "996")).orElseThrow().id();
    Staff.ensure("viewer996", "unit_viewer", district);

    viewer()
        .get(SAMPLE + "ranks?by=district")
        .then()
        .statusCode(200)
        .body("ranks[0].domains", equalTo(1))
        .body("ranks[0].rows.domain.district", contains("996"));
    viewer()
        .get(SAMPLE + "changes?reference=demo-2024&by=district&measure=overall")
        .then()
        .statusCode(200)
        .body("changes.domain.district.findAll { it != null }", contains("996"))
        .body("notCompared", empty());
    viewer().get("/api/campaigns/demo-2024/par-index").then().statusCode(403);
  }

  private static RequestSpecification viewer() {
    return given().auth().preemptive().basic("viewer996", Staff.PASSWORD);
  }

  @Test
  void points_areTenTimesTheIndex() {
    var points =
        Staff.api("analyst")
            .get("/api/campaigns/demo-2024/par-index")
            .then()
            .statusCode(200)
            .body("criterion", equalTo("8.1"))
            .body("rule.until", equalTo("2025-01-01"))
            .body("rule.source", containsString("Đắk Lắk"))
            .extract()
            .jsonPath(DOUBLES);
    assertThat(points.getDouble("points"))
        .isCloseTo(10 * points.getDouble("index"), within(1e-12))
        .isBetween(points.getDouble("interval.lower"), points.getDouble("interval.upper"));
  }

  @Test
  void unchangedAnswer_isNotSentAgain() {
    for (String path :
        List.of(
            SAMPLE + "changes?reference=demo-2024",
            SAMPLE + "ranks?by=district",
            "/api/campaigns/demo-2024/par-index")) {
      String tag = Staff.api("analyst").get(path).then().extract().header("ETag");
      Staff.api("analyst")
          .header("If-None-Match", tag)
          .get(path)
          .then()
          .statusCode(304)
          .header("ETag", equalTo(tag));
    }
  }

  @Test
  void unknownCampaign_isNotFound() {
    for (String path : new String[] {"changes?reference=demo-2025", "ranks?by=sex", "par-index"}) {
      Staff.api("analyst").get("/api/campaigns/nowhere/" + path).then().statusCode(404);
    }
  }
}
