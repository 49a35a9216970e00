package vn.sipas.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;

/** Published figures through the interface, and beside the results of a campaign. */
@QuarkusTest
class PublishedApiTest {

  private static final String HEADING =
      "year,unit,measure,value_pct,source,standard_error,n,method_break\n";

  @AfterEach
  void removeAll() {
    List<Integer> ids = Staff.api("analyst").get("/api/past/figures").jsonPath().getList("id");
    ids.forEach(
        id -> Staff.api("analyst").delete("/api/past/figures/" + id).then().statusCode(204));
  }

  @Test
  void figure_withFaults_tellsThemAll() {
    add(Map.of("year", "1980", "share", "180", "measure", "rank", "break", "maybe"))
        .statusCode(422)
        .body("faults.location", hasItems("year", "share", "measure", "place", "source", "break"));
    assertThat(all()).isEmpty();
  }

  @Test
  void figureOfTheSameYearPlaceAndMeasure_isReplaced() {
    add(figure("2022", "80,09")).statusCode(201).body("place", equalTo("Tỉnh Thượng Lam"));
    add(figure("2022", "80.1")).statusCode(201);

    assertThat(all()).hasSize(1);
    assertThat(all().get(0).get("share")).hasToString("0.801");
  }

  @Test
  void table_withFaults_isRefusedUnlessTheyAreLeftOut() {
    String table =
        HEADING
            + "2022,Thượng Lam,SIPAS overall,80.09,Báo,,,\n"
            + "2022,Thượng Lam,element: thủ tục hành chính,80.5,Báo,,,\n"
            + "2022,Thượng Lam,SIPAS overall,80.2,Báo,,,\n"
            + "2022,Cả nước,rank only,,Báo,,,\n";
    send(table, "dryRun=true")
        .statusCode(200)
        .body("figures.measure", equalTo(List.of("overall", "procedures")))
        .body("faults.row", equalTo(List.of(4, 5, 5)));
    assertThat(all()).isEmpty();
    send(table, "leaveOut=false").statusCode(422);
    assertThat(all()).isEmpty();

    send(table, "leaveOut=true").statusCode(200).body("leftOut", equalTo(2));
    assertThat(all()).hasSize(2);
  }

  @Test
  void figuresOfTheUnit_standBesideItsResults() {
    send(
            HEADING
                + "2021,Thượng Lam,overall,87.16,Báo,,,\n"
                + "2022,Thượng Lam,overall,80.09,Báo,,,x\n"
                + "2023,Thượng Lam,overall,81.21,Báo,1.2,,\n"
                + "2024,Thượng Lam,staff,84,Báo,,400,\n"
                + "2024,Huyện Ea Knôk,overall,70,Báo,,,\n"
                + "2024,Cả nước,overall,83.94,Báo,,,\n"
                + "2026,Thượng Lam,overall,90,Báo,,,\n",
            "leaveOut=false")
        .statusCode(200);

    var beside =
        Staff.api("analyst").get("/api/campaigns/demo-2025/published").then().statusCode(200);
    beside
        .body("published.year", equalTo(List.of(2023, 2022, 2021, 2024)))
        .body(
            "code",
            equalTo(List.of("approximate", "error_unknown", "method_break", "design_unknown")))
        .body("difference[2]", nullValue())
        .body("approximateInterval[1]", nullValue())
        .body("approximateInterval[3]", nullValue());
    var json = beside.extract().jsonPath();
    double now = json.getDouble("now[0]");
    assertThat(json.getDouble("difference[1]"))
        .isCloseTo(now - 0.8009, org.assertj.core.api.Assertions.within(1e-6));
    assertThat(json.getDouble("approximateInterval[0].lower")).isLessThan(now - 0.8121);
    Staff.browser("analyst")
        .get("/campaigns/demo-2025/changes")
        .then()
        .body(containsString("81,21"));
    Staff.api("analyst")
        .get("/api/campaigns/demo-desk/published")
        .then()
        .statusCode(200)
        .body("size()", equalTo(0));
  }

  private static Map<String, String> figure(String year, String share) {
    return Map.of(
        "year", year, "place", "99", "measure", "overall", "share", share, "source", "Báo tỉnh");
  }

  private static ValidatableResponse add(Map<String, String> figure) {
    return Staff.api("analyst")
        .contentType("application/json")
        .body(figure)
        .post("/api/past/figures")
        .then();
  }

  private static ValidatableResponse send(String table, String query) {
    return Staff.api("analyst")
        .multiPart("data", "figures.csv", table.getBytes(StandardCharsets.UTF_8), "text/csv")
        .post("/api/past/figures/file?" + query)
        .then();
  }

  private static List<Map<String, Object>> all() {
    return Staff.api("analyst").get("/api/past/figures").jsonPath().getList("");
  }
}
