package vn.sipas.code;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.code.CodeCampaigns.body;
import static vn.sipas.code.CodeCampaigns.put;
import static vn.sipas.code.CodeCampaigns.rows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.access.TickingClock;
import vn.sipas.access.audit.AuditLog;
import vn.sipas.campaign.Campaigns;

/** What happens to codes at night. */
@QuarkusTest
class CodeCareDbTest {

  @Inject CodeCareRepository codes;
  @Inject Campaigns campaigns;
  @Inject CodeConfig config;
  @Inject AuditLog audit;

  private final TickingClock clock = new TickingClock(Instant.now());

  private CodeCare care() {
    return new CodeCare(codes, campaigns, config, audit, clock);
  }

  private static String column(String campaign, String column) throws SQLException {
    return rows("SELECT "
            + column
            + " FROM code_lot JOIN code_batch ON code_batch.id = code_lot.batch_id"
            + " JOIN campaign ON campaign.id = code_batch.campaign_id"
            + " LEFT JOIN code ON code.lot_id = code_lot.id"
            + " WHERE campaign.code = '"
            + campaign
            + "'")
        .get(0);
  }

  private static void use(String campaign, List<String> some) {
    some.forEach(code -> put(UUID.randomUUID(), body(campaign, code)).statusCode(201));
  }

  @Test
  void usedCodes_areToldInStepsAndAtTheEndInFull() throws SQLException {
    String campaign = CodeCampaigns.voluntary(true);
    List<String> all = CodeCampaigns.issue(campaign, Map.of(), 20);
    use(campaign, all.subList(0, 9));
    clock.pass(Duration.ofDays(7));
    care().everyNight();
    assertThat(column(campaign, "used_shown")).isEqualTo("0");

    use(campaign, all.subList(9, 10));
    care().everyNight();
    assertThat(column(campaign, "used_shown")).isEqualTo("10");
    use(campaign, all.subList(10, 13));
    clock.pass(Duration.ofDays(7));
    care().everyNight();
    assertThat(column(campaign, "used_shown")).isEqualTo("10");

    close(campaign);
    clock.pass(Duration.ofDays(7));
    care().everyNight();
    assertThat(column(campaign, "used_shown")).isEqualTo("13");
  }

  /** Used or not: the rows of a lot are written in one go, so none is younger than another. */
  @Test
  void rows_areAllWrittenAnewEveryNight() throws SQLException {
    String campaign = CodeCampaigns.voluntary(true);
    use(campaign, CodeCampaigns.issue(campaign, Map.of(), 3).subList(0, 1));

    care().everyNight();

    assertThat(column(campaign, "GROUP_CONCAT(code.turned)")).isEqualTo("1,1,1");
  }

  @Test
  void codes_areDeletedSixtyDaysAfterTheirCampaign() throws SQLException {
    String over = CodeCampaigns.voluntary(true);
    String running = CodeCampaigns.voluntary(true);
    for (String campaign : List.of(over, running)) {
      use(campaign, CodeCampaigns.issue(campaign, Map.of(), 3).subList(0, 2));
    }
    close(over);

    clock.pass(Duration.ofDays(59));
    care().everyNight();
    assertThat(column(over, "COUNT(code.hash)")).isEqualTo("3");
    clock.pass(Duration.ofDays(2));
    care().everyNight();

    assertThat(column(over, "COUNT(code.hash)")).isEqualTo("0");
    assertThat(column(running, "COUNT(code.hash)")).isEqualTo("3");
    assertThat(column(over, "CONCAT(code_lot.issued, ' ', used_shown)")).isEqualTo("3 2");
    Staff.api("analyst")
        .get("/api/campaigns/{campaign}/code-batches", over)
        .then()
        .statusCode(200)
        .body("[0].purgedAt", org.hamcrest.Matchers.notNullValue())
        .body("[0].issued", org.hamcrest.Matchers.equalTo(3));
  }

  private static void close(String campaign) {
    Staff.api("administrator")
        .contentType(ContentType.JSON)
        .body(Map.of("status", "closed", "reason", "xong"))
        .post("/api/campaigns/{code}/status", campaign)
        .then()
        .statusCode(200);
  }
}
