package vn.sipas.satisfaction;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.access.Staff;

/** What changes, ranks and PAR Index refuse, over HTTP. */
@QuarkusTest
class ComparisonApiTest {

  private static final String SAMPLE = "/api/campaigns/demo-2025/";
  private static final String DESK = "/api/campaigns/demo-desk/";

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
  void unknownCampaign_isNotFound() {
    for (String path : new String[] {"changes?reference=demo-2025", "ranks?by=sex", "par-index"}) {
      Staff.api("analyst").get("/api/campaigns/nowhere/" + path).then().statusCode(404);
    }
  }
}
