package vn.sipas.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.paper.PaperCampaign.answers;
import static vn.sipas.paper.PaperCampaign.enter;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.code.CodeCampaigns;

/** A sheet that came with the one-time code of its case is one of its case. */
@QuarkusTest
class PaperCodeDbTest {

  private PaperCampaign campaign;
  private List<String> codes;

  /** Printed for one desk, with codes of dossiers of another. */
  @BeforeEach
  void issue() {
    campaign = PaperCampaign.of("desk", true);
    codes = CodeCampaigns.issue(campaign.code, Map.of("desk", "TT-99010"), 3);
  }

  private static String[] with(String code, String... more) {
    String[] fields = new String[more.length + 2];
    fields[0] = "sheet.code";
    fields[1] = code;
    System.arraycopy(more, 0, fields, 2, more.length);
    return answers(fields);
  }

  private List<String> desks() throws SQLException {
    return CodeCampaigns.rows(
        "SELECT channel, desk.code FROM response JOIN desk ON desk.id = response.desk_id"
            + " WHERE campaign_id = "
            + campaign.id()
            + " ORDER BY seq");
  }

  private String sealed() throws SQLException {
    return CodeCampaigns.rows(
            "SELECT COUNT(sealed_code) FROM paper_sheet JOIN paper_batch ON paper_batch.id ="
                + " batch_id WHERE campaign_id = "
                + campaign.id())
        .get(0);
  }

  private static void assertState(Response answer, String state) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
    assertThat(answer.header("Location")).endsWith("state=" + state);
  }

  @Test
  void sheetWithACode_countsWhereItsCaseBelongs_andTheCodeIsGone() throws SQLException {
    String batch = campaign.batch(3, 0);
    String typed = codes.get(0).toLowerCase().replace("-", " ");

    assertState(enter(campaign.an, batch, campaign.sheet(1), with(typed)), "accepted");
    assertState(
        enter(campaign.an, batch, campaign.sheet(2), with(codes.get(1), "sheet.post", "1")),
        "accepted");
    assertState(enter(campaign.an, batch, campaign.sheet(3), answers()), "accepted");

    assertThat(desks()).containsExactly("paper TT-99010", "post TT-99010", "paper TT-99001");
    assertThat(sealed()).isEqualTo("0");
    assertThat(CodeCampaigns.rows("SELECT typed FROM paper_entry ORDER BY entered_at DESC LIMIT 3"))
        .noneMatch(entry -> entry.contains("code") || entry.contains(codes.get(1)));
    CodeCampaigns.put(java.util.UUID.randomUUID(), CodeCampaigns.body(campaign.code, codes.get(0)))
        .statusCode(401);
  }

  @Test
  void sheetWithAWrongCode_isToldAtTheField() throws SQLException {
    String batch = campaign.batch(1, 0);

    Response refused = enter(campaign.an, batch, campaign.sheet(1), with("CFHJ-KMNP-RT33"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("href=\"#sheet.code\"", "gõ nhầm");
    assertThat(campaign.sheets()).containsExactly("1 printed");
  }

  /** The second person types no code: it lies with the sheet until both agree. */
  @Test
  void codeOfASheetEnteredTwice_waitsSealed() throws SQLException {
    String batch = campaign.batch(1, 100);
    assertState(enter(campaign.an, batch, campaign.sheet(1), with(codes.get(0))), "entered");
    assertThat(sealed()).isEqualTo("1");

    assertState(
        enter(PaperCampaign.signedIn(PaperCampaign.BINH), batch, campaign.sheet(1), answers()),
        "accepted");

    assertThat(desks()).containsExactly("paper TT-99010");
    assertThat(sealed()).isEqualTo("0");
  }

  @Test
  void sheetWithAUsedCode_isRefused_untilItGetsAnother() throws SQLException {
    String batch = campaign.batch(2, 0);
    enter(campaign.an, batch, campaign.sheet(1), with(codes.get(0)));
    assertState(enter(campaign.an, batch, campaign.sheet(2), with(codes.get(0))), "agreed");
    assertThat(campaign.an.request().get(batch).asString()).contains("đã được dùng");

    Response again =
        campaign.an.post(
            batch + "/entry",
            batch + "/entry/code",
            "sheet.number",
            campaign.sheet(2),
            "sheet.code",
            codes.get(2));

    assertState(again, "accepted");
    assertThat(desks()).hasSize(2);
    assertThat(sealed()).isEqualTo("0");
  }
}
