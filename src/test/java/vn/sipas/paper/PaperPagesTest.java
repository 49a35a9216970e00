package vn.sipas.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.paper.PaperCampaign.answers;
import static vn.sipas.paper.PaperCampaign.enter;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Browser;
import vn.sipas.code.CodeCampaigns;

/** The pages of paper forms as they work without JavaScript. */
@QuarkusTest
class PaperPagesTest {

  private PaperCampaign campaign;
  private Browser an;

  @BeforeEach
  void signIn() {
    campaign = PaperCampaign.of("desk");
    an = campaign.an;
  }

  private String html(String path) {
    Response response = an.request().get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return response.asString();
  }

  @Test
  void page_withoutBatches_saysSoAndIsLinkedFromTheCampaign() {
    assertThat(html("/campaigns/" + campaign.code)).contains("href=\"" + campaign.page + "\"");
    assertThat(html(campaign.page)).contains("Chưa có lô phiếu nào", "Bến Ngà");
    assertThat(html(campaign.page + "?lang=en")).contains("No batch yet", "English");
  }

  @Test
  void order_withFaults_keepsWhatWasTypedAndTellsAll() {
    Response answer =
        campaign.order("place", "desk:none", "language", "de", "sheets", "0", "twice", "101");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.asString())
        .contains("href=\"#sheets\"", "href=\"#twice\"", "href=\"#language\"", "value=\"101\"")
        .contains("<title>Lỗi: ", "Chưa có lô phiếu nào");
    assertThat(
            campaign
                .order("place", "desk:none", "language", "vi", "sheets", "1", "twice", "0")
                .asString())
        .contains("href=\"#place\"");
  }

  @Test
  void order_pressedTwice_printsOnce() {
    String request = UUID.randomUUID().toString();
    String[] fields = {
      "request", request, "place", "", "language", "vi", "sheets", "5", "twice", "40"
    };
    assertThat(an.post(campaign.page, campaign.page, fields).statusCode()).isEqualTo(303);

    Response again = an.post(campaign.page, campaign.page, fields);

    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.asString()).contains("đã được đặt rồi");
  }

  @Test
  void batches_goOnWithSerials_andDrawTheShareBeforeAnyEntry() throws SQLException {
    campaign.batch(10, 30);
    String second = campaign.batch(5, 100);

    assertThat(html(second)).contains(campaign.sheet(11), campaign.sheet(15));
    assertThat(
            CodeCampaigns.rows(
                "SELECT SUM(twice) FROM paper_sheet JOIN paper_batch ON paper_batch.id = batch_id"
                    + " WHERE campaign_id = "
                    + campaign.id()
                    + " GROUP BY number ORDER BY number"))
        .containsExactly("3", "5");
    assertThat(campaign.sheets()).hasSize(15);
  }

  @Test
  void entry_ofAnotherSheet_saysWhoseItIs() throws SQLException {
    String first = campaign.batch(2, 0);
    campaign.batch(2, 0);
    int id = campaign.id();

    assertThat(enter(an, first, campaign.sheet(3), answers()).asString())
        .contains("phiếu của lô 2", "href=\"#sheet.number\"");
    assertThat(enter(an, first, new SheetNumber(id + 1, 1).printed(), answers()).asString())
        .contains("đợt khảo sát khác");
    assertThat(enter(an, first, campaign.sheet(9), answers()).asString())
        .contains("chưa in phiếu có số đó");
    assertThat(enter(an, first, campaign.sheet(1).replaceFirst(".$", "x"), answers()).asString())
        .contains("gõ nhầm");
    assertThat(enter(an, first, "", answers()).asString()).contains("Xin gõ hoặc quét");
    assertThat(campaign.responses()).isEmpty();
  }

  @Test
  void entry_withFaults_keepsEverythingTyped() throws SQLException {
    String batch = campaign.batch(1, 0);

    Response answer =
        enter(
            an,
            batch,
            campaign.sheet(1),
            answers(
                "staff.1", "8", "general.1", "", "sheet.day", "1/1/2020", "comment", "Giữ lại"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.asString())
        .contains("href=\"#staff.1\"", "href=\"#general.1\"", "href=\"#sheet.day\"")
        .contains("Giữ lại", "value=\"8\"", campaign.sheet(1), "01/01/2020");
    assertThat(campaign.sheets()).containsExactly("1 printed");
  }

  /** The campaign got another version of its questionnaire after the sheets were printed. */
  @Test
  void sheetOfAnotherVersion_isNotEntered() throws SQLException {
    String batch = campaign.batch(1, 0);
    CodeCampaigns.execute(
        "UPDATE paper_batch SET survey_version_id = (SELECT id FROM survey_version WHERE survey ="
            + " 'sipas-service' LIMIT 1) WHERE campaign_id = "
            + campaign.id());

    Response answer = enter(an, batch, campaign.sheet(1), answers());

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.asString()).contains("Hãy in lô mới");
    assertThat(campaign.responses()).isEmpty();
  }

  @Test
  void background_isAnsweredInJson() throws SQLException {
    String batch = campaign.batch(1, 100);
    String token = an.csrfToken(batch + "/entry");
    var sent =
        an.request()
            .accept("application/json")
            .formParam("csrf-token", token)
            .formParam("sheet.number", campaign.sheet(1))
            .formParam("outcome", "9");

    Response refused = sent.post(batch + "/entry");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.contentType()).startsWith("application/json");
    assertThat(refused.jsonPath().getString("errors[0].field")).isEqualTo("outcome");
    Response turn = an.request().queryParam("sheet", campaign.sheet(1)).get(batch + "/entry/turn");
    assertThat(turn.jsonPath().getInt("turn")).isOne();
    enter(an, batch, campaign.sheet(1), answers());
    Response own = an.request().queryParam("sheet", campaign.sheet(1)).get(batch + "/entry/turn");
    assertThat(own.statusCode()).isEqualTo(409);
    Browser binh = PaperCampaign.signedIn(PaperCampaign.BINH);
    Response second =
        binh.request().queryParam("sheet", campaign.sheet(1)).get(batch + "/entry/turn");
    assertThat(second.asString()).isEqualTo("{\"turn\":2}");
  }

  @Test
  void notes_areTakenBack_andOwnEntriesToo() throws SQLException {
    String batch = campaign.batch(2, 100);

    note(batch, 1, "spoiled");
    assertThat(campaign.sheets()).containsExactly("1 spoiled", "2 printed");
    assertThat(enter(an, batch, campaign.sheet(1), answers()).statusCode()).isEqualTo(409);
    note(batch, 1, "printed");
    enter(an, batch, campaign.sheet(1), answers());
    assertThat(note(batch, 1, "lost").statusCode()).isEqualTo(409);
    note(batch, 1, "withdrawn");
    assertThat(campaign.sheets()).containsExactly("1 printed", "2 printed");
    assertThat(note(batch, 2, "withdrawn").statusCode()).isEqualTo(409);
    assertThat(note(batch, 2, "burnt").statusCode()).isEqualTo(422);
  }

  private Response note(String batch, int serial, String note) throws SQLException {
    return an.post(
        batch + "/entry",
        batch + "/entry/note",
        "sheet.number",
        campaign.sheet(serial),
        "note",
        note);
  }

  @Test
  void counts_thatAreNoNumbers_areRefused() {
    String batch = campaign.batch(5, 0);

    Response answer = an.post(batch, batch + "/counts", "handedOut", "6", "returned", "drei");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.asString())
        .contains("href=\"#handedOut\"", "href=\"#returned\"", "value=\"drei\"");
    an.post(batch, batch + "/counts", "handedOut", "5", "returned", "1");
    assertThat(html(batch)).contains("name=\"returned\" value=\"1\"", "chưa khớp");
  }

  @Test
  void english_isThereOnEveryPage() throws SQLException {
    String batch = campaign.batch(1, 100);

    assertThat(html(batch + "?lang=en")).contains("Two people enter 100%", "Close the batch");
    assertThat(html(batch + "/entry?lang=en")).contains("Keys", "Very satisfied");
  }
}
