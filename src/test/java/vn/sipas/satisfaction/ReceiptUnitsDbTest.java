package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.unit.Units;

/** A receipt notices changes of the units that its figures used, and no others. */
@QuarkusTest
class ReceiptUnitsDbTest {

  private static final String BY_NEW_COMMUNE =
      "/api/campaigns/demo-2025/results?measure=overall&by=commune&boundaries=2025-07-01";

  /** Old communes of the sample, all of whose people went to one new one. */
  private static final String MOVED =
      """
      predecessor_id IN (
        SELECT sampling_unit.unit_id FROM sampling_unit JOIN campaign ON campaign.id = campaign_id
        WHERE campaign.code = 'demo-2025')
      AND resolution LIKE 'MẪU-02%' AND clause = '8'""";

  @Inject DataSource database;
  @Inject Units units;
  @Inject ReceiptRepository receipts;
  @Inject ResultsSubjects subjects;

  @AfterEach
  void restore() throws SQLException {
    change("UPDATE unit_lineage SET share = 'whole', legal_share = 'whole' WHERE " + MOVED);
    change("UPDATE administrative_unit SET name = 'Tỉnh Thượng Lam' WHERE code = '99'");
    change("DELETE FROM administrative_unit WHERE code = '98'");
  }

  @Test
  void otherLineage_changesTheFigureAndIsNamed() throws SQLException {
    var before = Staff.api("analyst").get(BY_NEW_COMMUNE).jsonPath();
    String receipt = before.get("receipt");
    checked(receipt).body("changed", empty());

    int edges =
        change(
            "UPDATE unit_lineage SET share = 'part', legal_share = 'part-area-only' WHERE "
                + MOVED);

    assertThat(edges).isPositive();
    var after = Staff.api("analyst").get(BY_NEW_COMMUNE).jsonPath();
    assertThat(after.getList("estimates")).isNotEqualTo(before.getList("estimates"));
    assertThat(after.<String>get("receipt")).isNotEqualTo(receipt);
    checked(receipt).body("changed", contains("units"));
    assertThat(told(receipt))
        .startsWith("changed: units\n")
        .contains("- đơn vị hành chính của các phiếu, hoặc quan hệ hình thành của chúng\n");
  }

  @Test
  void namesAndOtherProvinces_changeNoReceipt() throws SQLException {
    String receipt = Staff.api("analyst").get(BY_NEW_COMMUNE).path("receipt");

    change("UPDATE administrative_unit SET name = 'Tỉnh Thượng Lam mới' WHERE code = '99'");
    change(
        "INSERT INTO administrative_unit (era, code, level, name, type, urban)"
            + " VALUES ('two_level', '98', 1, 'Tỉnh Khác', 'Tỉnh', false)");

    checked(receipt).body("changed", empty());
    assertThat(Staff.api("analyst").get(BY_NEW_COMMUNE).<String>path("receipt")).isEqualTo(receipt);
  }

  /** Given out by a version that did not note the units. */
  @Test
  void olderReceipt_isStillEqual() {
    String receipt = Staff.api("analyst").get(BY_NEW_COMMUNE).path("receipt");
    var now = receipts.find(receipt).orElseThrow();
    var facts = now.facts();
    var older =
        new ReceiptFacts(
            facts.boundaries(),
            facts.software(),
            facts.survey(),
            facts.definition(),
            facts.design(),
            null,
            facts.data(),
            facts.responses());
    int campaign = subjects.of("demo-2025").campaign().id();
    receipts.keep("0000-0000-0000-0022", campaign, older, now.givenAt());

    checked("0000-0000-0000-0022").body("changed", empty());
  }

  private static ValidatableResponse checked(String receipt) {
    return Staff.api("analyst").get("/api/receipts/" + receipt).then().statusCode(200);
  }

  private static String told(String receipt) {
    return Staff.api("analyst").accept(ContentType.TEXT).get("/api/receipts/" + receipt).asString();
  }

  private int change(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      int rows = statement.executeUpdate(sql);
      units.reload();
      return rows;
    }
  }
}
