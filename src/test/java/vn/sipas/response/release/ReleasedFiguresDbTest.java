package vn.sipas.response.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.campaign.CampaignFacts;
import vn.sipas.response.Watermarks;
import vn.sipas.unit.Desk;

/** Figures, kept sums, files and receipts follow a release as a whole or not at all. */
@QuarkusTest
class ReleasedFiguresDbTest {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Instant MONDAY = Instant.parse("2026-04-06T03:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-04-07T03:00:00Z");
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 4, 8);
  private static final LocalDate THURSDAY = LocalDate.of(2026, 4, 9);
  private static final int[] TEN = {5, 4, 4, 3, 5, 5, 1, 2, 4, 5};

  @Inject VoluntaryCampaign volunteers;
  @Inject Releases releases;
  @Inject ReleaseRepository repository;
  @Inject Watermarks watermarks;
  @Inject DataSource database;

  @Test
  void keptSums_followEveryRelease_andReceiptsTellNewerData() throws Exception {
    CampaignFacts campaign = volunteers.create("release-kept");
    Desk desk = volunteers.desks().get(0);
    volunteers.answer(campaign, desk, MONDAY, TEN);
    volunteers.answer(campaign, desk, TUESDAY, TEN);
    volunteers.answer(campaign, volunteers.desks().get(1), MONDAY, 5, 5, 5, 5, 5, 5, 5, 5, 5);
    watermarks.note();
    assertThat(respondents(campaign)).isZero();
    assertThat(results(campaign).getString("releasedThrough")).isNull();

    assertThat(releases.releaseDue(campaign.id(), CampaignEnd.OPEN, WEDNESDAY)).isEqualTo(1);
    assertThat(respondents(campaign)).isEqualTo(10);
    assertThat(results(campaign).getString("releasedThrough")).isEqualTo("2026-04-06");
    String receipt = results(campaign).getString("receipt");
    checkKeptSums();

    assertThat(releases.releaseDue(campaign.id(), CampaignEnd.OPEN, WEDNESDAY)).isZero();
    assertThat(checked(receipt).getBoolean("equal")).isTrue();
    assertThat(releases.releaseDue(campaign.id(), CampaignEnd.OPEN, THURSDAY)).isEqualTo(1);
    assertThat(respondents(campaign)).isEqualTo(20);
    assertThat(rowsOfMicrodata(campaign)).isEqualTo(20);
    assertThat(checked(receipt).getList("changed")).containsExactly("data");
    checkKeptSums();

    var closed = new CampaignEnd(LocalDate.of(2026, 4, 7), false);
    assertThat(releases.releaseDue(campaign.id(), closed, THURSDAY)).isEqualTo(1);
    assertThat(respondents(campaign)).as("nine are left when it has closed").isEqualTo(29);
    checkKeptSums();
  }

  /** The second desk cannot be written, as if the process had died between the two. */
  @Test
  void releaseThatBreaksOff_leavesEverything() throws Exception {
    CampaignFacts campaign = volunteers.create("release-broken");
    volunteers.answer(campaign, volunteers.desks().get(0), MONDAY, TEN);
    watermarks.note();
    var due =
        new ArrayList<>(
            repository.waiting(campaign.id(), releases.rule().firstUnripe(WEDNESDAY), VIETNAM));
    due.add(new WaitingAnswers(99, null));

    assertThatThrownBy(() -> repository.release(campaign.id(), due, WEDNESDAY))
        .hasRootCauseInstanceOf(SQLException.class);

    assertThat(respondents(campaign)).isZero();
    assertThat(number("SELECT COUNT(*) FROM desk_release WHERE campaign_id = " + campaign.id()))
        .isZero();
    checkKeptSums();
    assertThat(releases.releaseDue(campaign.id(), CampaignEnd.OPEN, WEDNESDAY)).isEqualTo(1);
    assertThat(respondents(campaign)).isEqualTo(10);
  }

  /** Both had looked before either wrote; meanwhile more answers were ripe for the slower one. */
  @Test
  void twoInstancesOnOneDay_releaseOnce() throws Exception {
    CampaignFacts campaign = volunteers.create("release-twice");
    Desk desk = volunteers.desks().get(0);
    LocalDate unripe = releases.rule().firstUnripe(WEDNESDAY);
    volunteers.answer(campaign, desk, MONDAY, TEN);
    watermarks.note();
    var first = List.copyOf(repository.waiting(campaign.id(), unripe, VIETNAM));
    volunteers.answer(campaign, desk, MONDAY, 5);
    watermarks.note();
    var second = List.copyOf(repository.waiting(campaign.id(), unripe, VIETNAM));

    repository.release(campaign.id(), first, WEDNESDAY);
    repository.release(campaign.id(), second, WEDNESDAY);

    assertThat(second.get(0).number()).isEqualTo(11);
    assertThat(respondents(campaign)).isEqualTo(10);
  }

  @Test
  void sampleData_showsItsDesksAtOnce() {
    assertThat(
            Staff.api("analyst")
                .get("/api/campaigns/demo-desk/results?measure=overall")
                .jsonPath()
                .getString("releasedThrough"))
        .startsWith("2025-10");
  }

  private static JsonPath results(CampaignFacts campaign) {
    return Staff.api("analyst")
        .get("/api/campaigns/" + campaign.code() + "/results?measure=overall")
        .jsonPath();
  }

  private static long respondents(CampaignFacts campaign) {
    return results(campaign).getLong("estimates[0].respondents");
  }

  private static JsonPath checked(String receipt) {
    return Staff.api("analyst")
        .accept("application/json")
        .get("/api/receipts/" + receipt)
        .jsonPath();
  }

  private static long rowsOfMicrodata(CampaignFacts campaign) {
    return Staff.api("analyst")
            .get("/api/campaigns/" + campaign.code() + "/microdata.csv")
            .asString()
            .lines()
            .count()
        - 1;
  }

  private static void checkKeptSums() {
    assertThat(
            Staff.api("administrator").post("/api/moments/check").jsonPath().getList("different"))
        .isEmpty();
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
