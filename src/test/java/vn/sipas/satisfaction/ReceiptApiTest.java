package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;

/** Receipts of the sample campaigns. */
@QuarkusTest
class ReceiptApiTest {

  @Inject ReceiptRepository receipts;
  @Inject ResultsSubjects subjects;

  @Test
  void receiptOfUnchangedFigures_isEqual() {
    for (String campaign : new String[] {"demo-2025", "demo-desk"}) {
      Staff.api("analyst")
          .get("/api/receipts/" + receipt(campaign))
          .then()
          .statusCode(200)
          .body("campaign", equalTo(campaign))
          .body("equal", equalTo(true))
          .body("changed", empty())
          .body("estimates[0].respondents", notNullValue());
    }
  }

  @Test
  void receiptOfOtherData_saysWhatChanged() {
    var now = receipts.find(receipt("demo-2025")).orElseThrow().facts();
    var then =
        new ReceiptFacts(
            now.boundaries(),
            "0.1",
            now.survey(),
            now.definition(),
            now.design(),
            now.units(),
            "0".repeat(64),
            now.responses() - 1);
    int campaign = subjects.of("demo-2025").campaign().id();
    receipts.keep("0000-0000-0000-0001", campaign, then, Instant.parse("2026-01-02T03:04:05Z"));

    Staff.api("analyst")
        .get("/api/receipts/0000-0000-0000-0001")
        .then()
        .statusCode(200)
        .body("equal", equalTo(false))
        .body("changed", contains("software", "data"))
        .body("givenAt", equalTo("2026-01-02T03:04:05Z"));
  }

  @Test
  void everyFact_isCompared() {
    LocalDate day = LocalDate.of(2025, 7, 1);
    var one = new ReceiptFacts(day, "1", "s", "d 1", "e", "u", "f", 10);
    var other = new ReceiptFacts(day.plusDays(1), "2", "t", "d 2", "g", "v", "h", 10);

    assertThat(one.changedTo(one)).isEmpty();
    assertThat(one.changedTo(other))
        .containsExactly(
            "software", "survey", "definition", "boundaries", "design", "units", "data");
  }

  @Test
  void unknownReceipt_isNotFound() {
    Staff.api("analyst").get("/api/receipts/FFFF-FFFF-FFFF-FFFF").then().statusCode(404);
  }

  private static String receipt(String campaign) {
    return Staff.api("analyst")
        .get("/api/campaigns/" + campaign + "/results?measure=overall")
        .then()
        .statusCode(200)
        .extract()
        .path("receipt");
  }
}
