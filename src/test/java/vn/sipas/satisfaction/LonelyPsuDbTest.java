package vn.sipas.satisfaction;

import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.platform.Language;

/** Set g4, which has a stratum of a single PSU, wherever a campaign's errors are shown. */
@QuarkusTest
@TestProfile(GoldenSurvey.class)
class LonelyPsuDbTest {

  private static final Viewer EVERYTHING = Viewer.ofEverything(Language.VIETNAMESE);

  @Inject GoldenCampaigns campaigns;
  @Inject ExplanationService explanations;

  private String refusing;
  private String adjusting;

  @BeforeEach
  void store() throws IOException {
    GoldenFolder set = GoldenFolder.load("g4_degenerate");
    refusing = campaigns.campaign(set, "refuse", "contents");
    adjusting = campaigns.campaign(set, "adjust", "contents");
  }

  @Test
  void results_followTheCampaign_andSaySo() {
    get(refusing, "/results?measure=overall")
        .body("estimates[0].status", equalTo("variance_refused"))
        .body("estimates[0].standardError", nullValue())
        .body("design.lonelyPsu", equalTo("refuse"))
        .body("design.line", not(containsString("một đơn vị mẫu")));
    get(adjusting, "/results?measure=overall")
        .body("estimates[0].status", equalTo("ok"))
        .body("estimates[0].standardError", notNullValue())
        .body("design.lonelyPsu", equalTo("adjust"))
        .body("design.lonelyStrata.size()", equalTo(1))
        .body("design.line", containsString("tầng một đơn vị mẫu được so với trung bình chung"));
  }

  @Test
  void whatIsMadeOfErrors_followsTheCampaign() {
    String changes = "/changes?measure=overall&reference=";
    get(refusing, changes + adjusting)
        .body("changes[0].measure", equalTo("overall"))
        .body("changes[0].standardError", nullValue());
    get(adjusting, changes + code("average")).body("changes[0].standardError", notNullValue());

    List<Object> ranked = get(adjusting, "/ranks?by=field").extract().path("ranks[0].rows");
    List<Object> refused = get(refusing, "/ranks?by=field").extract().path("ranks[0].rows");
    assertThat(ranked).isNotEmpty().isNotEqualTo(refused);
  }

  @Test
  void momentFileAndScript_carryTheTreatment() {
    for (String treatment : new String[] {"refuse", "adjust", "average", "certainty"}) {
      String campaign = code(treatment);
      String[] lines = text(campaign, "/moments.csv?measure=overall").split("\r\n");
      int column = List.of(lines[0].split(",")).indexOf("lonely_psu");

      assertThat(lines[1].split(",")[column]).isEqualTo(treatment);
      assertThat(text(campaign, "/microdata.R"))
          .contains("lonely_psu <- \"" + (treatment.equals("refuse") ? "fail" : treatment) + "\"");
    }
  }

  /** An index that averages components, and these their items: each takes 1 − the mean of R's. */
  @Test
  void explanation_followsTheCampaign() throws IOException {
    GoldenFolder set = GoldenFolder.load("g4_degenerate");
    int[][] items = {{1, 4}, {5, 9}, {10, 15}, {16, 19}, {20, 22}};
    for (String treatment : new String[] {"refuse", "adjust", "average", "certainty"}) {
      Map<String, Double> r = new HashMap<>();
      for (JsonNode node : set.estimates(treatment)) {
        if (node.get("domain").isEmpty()) {
          r.put(node.get("measure").asText(), node.get("est").asDouble());
        }
      }
      var drivers = explanations.of(code(treatment), EVERYTHING).drivers();

      assertThat(drivers).as(treatment).hasSize(items.length);
      for (Explanation.Component driver : drivers) {
        int[] range = items[Integer.parseInt(driver.name().replace("Yếu tố ", "")) - 1];
        double index =
            IntStream.rangeClosed(range[0], range[1])
                .mapToDouble(item -> r.get("q%02d".formatted(item)))
                .average()
                .orElseThrow();
        String as = treatment + " " + driver.name();
        assertThat(driver.contribution()).as(as).isCloseTo((1 - index) / 5, within(1e-11));
        assertThat(driver.lower() == null).as(as).isEqualTo(treatment.equals("refuse"));
      }
    }
  }

  @Test
  void receipt_ofAnotherTreatment_isNotEqual() {
    String campaign = code("certainty");
    String receipt = get(campaign, "/results?measure=overall").extract().path("receipt");
    checked(receipt).body("equal", equalTo(true));

    treat(campaign, "average");
    try {
      checked(receipt).body("equal", equalTo(false)).body("changed", contains("design"));
      assertThat(get(campaign, "/results?measure=overall").extract().<String>path("receipt"))
          .isNotEqualTo(receipt);
    } finally {
      treat(campaign, "certainty");
    }
    checked(receipt).body("equal", equalTo(true));
  }

  /** Answers are there: it may still be decided. */
  private static void treat(String campaign, String treatment) {
    Map<String, Object> settings =
        Staff.api("analyst").get("/api/campaigns/" + campaign).jsonPath().getMap("$");
    settings.put("lonelyPsu", treatment);
    Staff.api("analyst")
        .contentType(JSON)
        .body(settings)
        .put("/api/campaigns/" + campaign)
        .then()
        .statusCode(200);
  }

  private String code(String treatment) {
    try {
      return campaigns.campaign(GoldenFolder.load("g4_degenerate"), treatment, "contents");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ValidatableResponse get(String campaign, String what) {
    return Staff.api("analyst").get("/api/campaigns/" + campaign + what).then().statusCode(200);
  }

  private static ValidatableResponse checked(String receipt) {
    return Staff.api("analyst").get("/api/receipts/" + receipt).then().statusCode(200);
  }

  private static String text(String campaign, String what) {
    return get(campaign, what).extract().asString();
  }
}
