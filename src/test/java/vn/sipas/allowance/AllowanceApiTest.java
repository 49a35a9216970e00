package vn.sipas.allowance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.sipas.code.CodeCampaigns.execute;
import static vn.sipas.code.CodeCampaigns.rows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;

@QuarkusTest
class AllowanceApiTest {

  @Inject Fieldwork fieldwork;

  private static ValidatableResponse standing(String campaign) {
    return Staff.api("analyst")
        .get("/api/campaigns/{campaign}/allowances", campaign)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse list(String campaign, Object amount) {
    return Staff.api("analyst")
        .contentType(ContentType.JSON)
        .body(Map.of("amount", amount))
        .post("/api/campaigns/{campaign}/allowances", campaign)
        .then();
  }

  private static ValidatableResponse settle(String campaign, int sheet, int paid) {
    return Staff.api("analyst")
        .contentType(ContentType.JSON)
        .body(Map.of("paid", paid))
        .put("/api/campaigns/{campaign}/allowances/1/sheets/{sheet}", campaign, sheet)
        .then();
  }

  @Test
  void list_putsSmallPlacesTogetherAndAgreesWithTheAnswers() throws SQLException {
    String campaign = fieldwork.create(6, 2, 0, 4);

    list(campaign, 50_000)
        .statusCode(201)
        .body("number", equalTo(1))
        .body("sheets.places", contains(List.of("P0"), List.of("P1", "P3")))
        .body("sheets.entitled", contains(6, 6));

    standing(campaign)
        .body("answers", equalTo(12))
        .body("entitled", equalTo(12))
        .body("listed", equalTo(12))
        .body("paid", equalTo(0))
        .body("places.state", contains("listed", "listed", "nobody", "listed"));
  }

  @Test
  void place_withAnOpenCaseOrAnotherNumberOfAnswers_isNotListed() throws SQLException {
    String campaign = fieldwork.create(6, 6, 6);
    fieldwork.reopen(campaign, 0);
    fieldwork.answer(campaign, 1, 1);

    list(campaign, 50_000).statusCode(201).body("sheets.places", contains(List.of("P2")));

    standing(campaign).body("places.state", contains("open", "differs", "listed", "nobody"));
  }

  @Test
  void list_whenNobodyIsReadyOrTheAmountIsNone_isRefused() throws SQLException {
    String campaign = fieldwork.create(6, 2);
    list(campaign, 0).statusCode(422).body("faults.code", contains("amount"));
    list(campaign, 10_000_001).statusCode(422).body("faults.code", contains("amount"));
    list(campaign, 40_000).statusCode(201);

    list(campaign, 40_000).statusCode(422).body("faults.code", contains("nobody"));
  }

  @Test
  void settled_countsWhoWasPaidAndNoMoreThanAreOnTheSheet() throws SQLException {
    String campaign = fieldwork.create(6);
    list(campaign, 50_000).body("sheets[0].paid", nullValue());

    settle(campaign, 1, 7).statusCode(422).body("faults.location", contains("paid-1"));
    settle(campaign, 1, 5)
        .statusCode(200)
        .body("sheets[0].unpaid", equalTo(1))
        .body("sum", equalTo(250_000));
    settle(campaign, 2, 1).statusCode(404);
  }

  @Test
  void sheet_namesThoseWhoTookPartInTheOrderOfNames() throws SQLException {
    String campaign = fieldwork.create(6, 2, 0, 4);
    list(campaign, 50_000);

    String own = page(campaign, 1);
    String shared = page(campaign, 2);

    assertThat(own)
        .containsSubsequence("Ân Thị 0", "Bình Thị 0", "Chi Thị 0", "Đào Thị 0", "Hà Thị 0")
        .contains("Thôn 3", "300.000")
        .doesNotContain("Mai Thị 0", "H-00-");
    // Several places: an address would tell which.
    assertThat(shared).contains("Ân Thị 1", "Ân Thị 3").doesNotContain("Thôn ");
  }

  @Test
  void sheet_ofHouseholdsOfOneRow_doesNotNameWhoSpeaksForThem() throws SQLException {
    String campaign = fieldwork.create(6);
    fieldwork.makeHouseholds(campaign);
    list(campaign, 50_000);

    assertThat(page(campaign, 1)).contains("H-00-00#2").doesNotContain("Ân Thị 0");
  }

  @Test
  void sheet_whenContactsAreForgotten_showsDossiers() throws SQLException {
    String campaign = fieldwork.create(6);
    list(campaign, 50_000);
    execute(
        "DELETE FROM frame_contact WHERE frame_id IN (SELECT frame.id FROM frame JOIN campaign"
            + " ON campaign.id = campaign_id WHERE code = '"
            + campaign
            + "')");

    assertThat(page(campaign, 1)).contains("H-00-05").doesNotContain("Ân Thị", "H-00-06");
  }

  private static String page(String campaign, int sheet) {
    return Staff.browser("analyst")
        .get("/campaigns/{campaign}/allowances/1/sheets/{sheet}", campaign, sheet)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .extract()
        .asString();
  }

  /**
   * Somebody has every table. What lists hold is about places: each of its rows fits the answers of
   * at least five people, and nothing in it fits fewer.
   */
  @Test
  void tables_leadFromNoPaymentToAnAnswer() throws SQLException {
    String campaign = fieldwork.create(6, 2, 0, 4);
    list(campaign, 50_000);
    settle(campaign, 1, 6);

    List<String> answersOfSheets =
        rows(
            "SELECT COUNT(*) FROM response JOIN sampling_unit ON sampling_unit.id ="
                + " sampling_unit_id JOIN allowance_place ON place = sampling_unit.code JOIN draw"
                + " ON draw.id = allowance_place.draw_id AND draw.campaign_id ="
                + " response.campaign_id JOIN campaign ON campaign.id = draw.campaign_id WHERE"
                + " campaign.code = '"
                + campaign
                + "' GROUP BY list_id, sheet ORDER BY sheet");
    Set<String> columns =
        new TreeSet<>(
            rows(
                "SELECT CONCAT(table_name, '.', column_name, ' ', data_type) FROM"
                    + " information_schema.columns WHERE table_schema = DATABASE() AND table_name"
                    + " LIKE 'allowance%'"));

    assertThat(answersOfSheets).containsExactly("6", "6");
    // Another column must be thought about: no person, no case, no response, no time of day.
    assertThat(columns)
        .containsExactly(
            "allowance_list.amount int",
            "allowance_list.draw_id int",
            "allowance_list.id int",
            "allowance_list.made_by varchar",
            "allowance_list.made_on date",
            "allowance_list.number int",
            "allowance_place.draw_id int",
            "allowance_place.entitled int",
            "allowance_place.list_id int",
            "allowance_place.place varchar",
            "allowance_place.sheet int",
            "allowance_sheet.entitled int",
            "allowance_sheet.list_id int",
            "allowance_sheet.number int",
            "allowance_sheet.paid int",
            "allowance_sheet.settled_by varchar",
            "allowance_sheet.settled_on date");
    assertThat(String.join("\n", rows("SELECT subject, detail FROM audit_entry")))
        .doesNotContain("Thị 0", "H-00-");
  }
}
