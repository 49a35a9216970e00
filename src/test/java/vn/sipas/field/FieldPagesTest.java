package vn.sipas.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static vn.sipas.code.CodeCampaigns.rows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Browser;
import vn.sipas.access.Staff;
import vn.sipas.code.CodeCampaigns;

/** The pages of the field, and what must not stand on them. */
@QuarkusTest
class FieldPagesTest {

  private Browser analyst;

  @BeforeEach
  void signIn() {
    analyst = Staff.browser().signIn(Staff.named("analyst"), Staff.PASSWORD);
  }

  private String get(String page) {
    Response answer = analyst.request().get(page);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.asString();
  }

  @Test
  void live_beforeTheStart_saysWhatComesNext() throws SQLException {
    String voluntary = CodeCampaigns.voluntary(true);
    assertThat(get("/campaigns/" + voluntary + "/field")).contains("lấy ý kiến tự nguyện");
    FieldCampaign campaign = FieldCampaign.drawn();
    assertThat(get("/campaigns/" + campaign.code())).contains(campaign.page(""));
    assertThat(get(campaign.page(""))).contains("thực địa chưa bắt đầu", "20 trường hợp");

    Response started = analyst.post(campaign.page(""), campaign.page("/start"));

    assertThat(started.statusCode()).isEqualTo(303);
    assertThat(get(campaign.page("")))
        .contains("Thêm điều tra viên", "Giao 20 trường hợp", "Cấp mã và in thư cho 20");
  }

  /** Signed before anything was drawn. */
  private static void plan(FieldCampaign campaign, String settings) throws SQLException {
    String state =
        "UPDATE draw SET state = '%s' WHERE campaign_id = (SELECT id FROM campaign WHERE code = '"
            + campaign.code()
            + "')";
    String plans = "/api/campaigns/" + campaign.code() + "/plans";
    CodeCampaigns.execute(state.formatted("set_aside"));
    FieldCampaign.api()
        .contentType("application/json;charset=UTF-8")
        .body(settings)
        .post(plans)
        .then()
        .statusCode(201);
    FieldCampaign.api().post(plans + "/1/signature").then().statusCode(200);
    CodeCampaigns.execute(state.formatted("in_force"));
  }

  @Test
  void correlation_isTypedOrThePlans_andSaysWhere() throws SQLException {
    FieldCampaign campaign = FieldCampaign.started();
    assertThat(get(campaign.page("?icc=7,5")))
        .contains("ρ = 7,5\u00a0%: do người xem nhập", "value=\"7.5\"", "csv?share=80&amp;icc=7.5");
    FieldCampaign.api()
        .get(campaign.api("?icc=7.5"))
        .then()
        .body("supposed.correlation", equalTo(0.075f))
        .body("supposed.correlationFrom", equalTo("typed"));
    FieldCampaign.api()
        .get(campaign.api(""))
        .then()
        .body("supposed.correlationFrom", is(oneOf("earlier", "usual")));

    plan(campaign, "{\"areas\":\"whole\",\"direct\":true,\"minimum\":0,\"correlation\":0.031}");

    assertThat(get(campaign.page(""))).contains("ρ = 3,1\u00a0%: theo kế hoạch đã ký, phiên bản 1");
    FieldCampaign.api()
        .get(campaign.api(""))
        .then()
        .body("supposed.correlation", equalTo(0.031f))
        .body("supposed.correlationFrom", equalTo("plan"))
        .body("supposed.plan", equalTo(1));
    assertThat(FieldCampaign.api().get(campaign.api("/progress.csv")).asString())
        .contains(",correlation,correlation_from,design_effect,", ",0.031,plan,");
    assertThat(get(campaign.page("?icc=7,5"))).contains("do người xem nhập");
  }

  @Test
  void groupsOfCommunesThatAPlanMade_haveLinesOfTheirOwn() throws SQLException {
    FieldCampaign campaign = FieldCampaign.started();
    String groups =
        "Cụm Bắc: %s\\nCụm Nam: %s"
            .formatted(campaign.communes().get(0), campaign.communes().get(1));
    plan(
        campaign,
        "{\"areas\":\"groups\",\"direct\":true,\"minimum\":0,\"groups\":\"" + groups + "\"}");

    assertThat(get(campaign.page(""))).contains("Theo địa bàn của kế hoạch", ">Cụm Bắc<");
    FieldCampaign.api()
        .get(campaign.api(""))
        .then()
        .body("areas.code", contains("CUM-1", "CUM-2"))
        .body("areas.cases", contains(14, 6))
        .body("areas.expected", everyItem(greaterThan(0)))
        .body("districts.expected", contains(nullValue()));
  }

  @Test
  void sheet_alone_showsContacts_andIsRecorded() throws SQLException {
    FieldCampaign campaign = FieldCampaign.started();
    campaign.enumerator("MT", "other", "");
    String page = campaign.page("/cases");
    Response assigned =
        analyst.post(
            page,
            page + "/assignment",
            "commune",
            campaign.communes().get(0),
            "enumerator",
            "MT",
            "mode",
            "phone");
    assertThat(assigned.asString()).contains("Đã giao 14 trường hợp; 0 bị từ chối");

    Response sheet =
        analyst.post(campaign.page("/enumerators"), campaign.page("/enumerators/MT/sheet"));

    assertThat(sheet.asString())
        .contains("Nguyễn Kín Đáo 14", "0901000014", "Số nhà 14")
        .doesNotContain("Kín Đáo 15");
    assertThat(sheet.header("Cache-Control")).isEqualTo("no-store");
    for (String other : new String[] {"", "/cases", "/cases/14", "/enumerators", "/letters"}) {
      assertThat(get(campaign.page(other))).doesNotContain("Kín Đáo", "0901", "Số nhà");
    }
    assertThat(
            FieldCampaign.api().get(campaign.api("/cases.csv")).asString()
                + FieldCampaign.api().get(campaign.api("/cases")).asString())
        .doesNotContain("Kín Đáo", "0901", "Số nhà");
    assertThat(
            rows(
                "SELECT detail FROM audit_entry WHERE action = 'field_sheets_printed'"
                    + " AND subject = '"
                    + campaign.code()
                    + "'"))
        .singleElement()
        .asString()
        .contains("MT", "14")
        .doesNotContain("Kín");
  }

  @Test
  void cases_ofALargeSample_areTurnedOver() throws SQLException {
    FieldCampaign campaign = FieldCampaign.started();
    String draw =
        "(SELECT draw.id FROM draw JOIN campaign ON campaign.id = campaign_id WHERE code = '"
            + campaign.code()
            + "')";
    CodeCampaigns.execute(
        "INSERT INTO drawn_case (draw_id, number, code, stratum, commune, turn, reserve,"
            + " probability) SELECT "
            + draw
            + ", seq, CONCAT('L-', seq), 'S1', '"
            + campaign.communes().get(1)
            + "', seq, FALSE, 1 FROM seq_101_to_345");
    CodeCampaigns.execute(
        "INSERT INTO field_case (draw_id, number) SELECT draw_id, number FROM drawn_case"
            + " WHERE number > 100 AND draw_id = "
            + draw);

    String first = get(campaign.page("/cases?state=open"));
    String second = get(campaign.page("/cases?page=2&state=open"));

    assertThat(first)
        .contains("Hiện 1 đến 200 trong 265", "page=2&amp;state=open\"", "/cases/280\"")
        .doesNotContain("/cases/281\"", "rel=\"prev\"");
    assertThat(second)
        .contains("Hiện 201 đến 265 trong 265", "page=1&amp;state=open\"", "/cases/281\"")
        .doesNotContain("/cases/280\"", "rel=\"next\"");
    assertThat(get(campaign.page("/cases?page=9"))).contains("Hiện 201 đến 265");
  }

  @Test
  void assignment_withConflicts_namesEachCaseWithTheReason() throws SQLException {
    FieldCampaign campaign = FieldCampaign.started();
    campaign.enumerator("CQ", "agency", campaign.agencies().get(0));
    String page = campaign.page("/cases");

    Response assigned =
        analyst.post(
            page,
            page + "/assignment",
            "commune",
            "",
            "cases",
            "13, 14 15",
            "enumerator",
            "CQ",
            "mode",
            "paper");

    assertThat(assigned.asString())
        .contains("Đã giao 1 trường hợp; 2 bị từ chối", "Trường hợp 13: hồ sơ do cơ quan")
        .doesNotContain("Trường hợp 15:");
    Response faulty = analyst.post(page, page + "/assignment", "commune", "");
    assertThat(faulty.statusCode()).isEqualTo(422);
    assertThat(faulty.asString()).contains("href=\"#commune\"", "href=\"#enumerator\"");
  }

  @Test
  void assignment_takesSeveralCommunesAtOnce() throws SQLException {
    FieldCampaign campaign = FieldCampaign.started();
    campaign.enumerator("MT", "other", "");
    String page = campaign.page("/cases");

    Response assigned =
        analyst.post(
            page,
            page + "/assignment",
            "commune",
            campaign.communes().get(0),
            "commune",
            campaign.communes().get(1),
            "enumerator",
            "MT",
            "mode",
            "paper");

    assertThat(assigned.asString()).contains("Đã giao 20 trường hợp; 0 bị từ chối");
    Response faulty =
        analyst.post(page, page + "/assignment", "commune", campaign.communes().get(1));
    assertThat(faulty.asString())
        .contains("value=\"" + campaign.communes().get(1) + "\" checked")
        .doesNotContain("value=\"" + campaign.communes().get(0) + "\" checked");
  }

  @Test
  void letters_holdOneCodeForEachCase_forAdministratorsAlone() throws SQLException {
    FieldCampaign campaign = FieldCampaign.started();
    assertThat(get(campaign.page("/letters")))
        .contains("Chỉ quản trị viên")
        .doesNotContain("<form method=\"post\" action=\"" + campaign.page("/letters"));
    Browser administrator = Staff.browser().signIn(Staff.named("administrator"), Staff.PASSWORD);

    Response letters =
        administrator.post(
            campaign.page("/letters"),
            campaign.page("/letters"),
            "format",
            "letters",
            "commune",
            campaign.communes().get(1));

    assertThat(letters.statusCode()).isEqualTo(200);
    assertThat(letters.header("Cache-Control")).isEqualTo("no-store");
    assertThat(letters.asString().split("<article class=\"letter\">")).hasSize(7);
    assertThat(letters.asString())
        .contains("<svg class=\"qr\"", "Trường hợp 15")
        .doesNotContain("Kín Đáo", "<script>");
    assertThat(
            rows(
                "SELECT COUNT(*), COUNT(DISTINCT hash) FROM field_code JOIN draw ON draw.id ="
                    + " draw_id JOIN campaign ON campaign.id = draw.campaign_id WHERE campaign.code"
                    + " = '"
                    + campaign.code()
                    + "'"))
        .containsExactly("6 6");
    assertThat(administrator.request().get(campaign.page("/letters")).asString())
        .contains("6 trường hợp còn mở đã có mã, 14 chưa có");
  }

  @Test
  void reports_comeBackAsTheFileThatWasTakenAlong() throws SQLException {
    FieldCampaign campaign = FieldCampaign.started();
    String taken = FieldCampaign.api().get(campaign.api("/cases.csv")).asString();
    assertThat(taken.lines()).hasSize(21);
    String filled =
        taken
            .lines()
            .map(
                line ->
                    line.startsWith("3,")
                        ? line.replaceFirst(",,,,,,$", ",,refusal,phone,refused,5/1/2026,")
                        : line)
            .reduce("", (all, line) -> all + line + "\r\n");

    Response back = upload(campaign, filled);

    assertThat(back.statusCode()).as(back.asString()).isEqualTo(303);
    assertThat(back.header("Location")).endsWith("reported=1");
    assertThat(campaign.dispositions()).contains("3 refusal", "4 -");
    assertThat(get(campaign.page("/cases/3")))
        .contains("05/01/2026", "Điện thoại: Từ chối", "2.11 Từ chối");
    Response faulty = upload(campaign, "case,disposition\r\n3,2.2\r\n77,1.1\r\n");
    assertThat(faulty.statusCode()).isEqualTo(422);
    assertThat(faulty.asString())
        .contains("Dòng 2, cột reason: Cần nêu lý do", "Dòng 3, cột case: Không có trường hợp");
  }

  private Response upload(FieldCampaign campaign, String csv) {
    return analyst
        .request()
        .multiPart("csrf-token", analyst.csrfToken(campaign.page("/cases")))
        .multiPart("data", "reports.csv", csv.getBytes(StandardCharsets.UTF_8))
        .post(campaign.page("/cases/reports"));
  }

  @Test
  void closing_tellsTheOpenCasesBeforeAndAfterItIsAsked() throws SQLException {
    FieldCampaign campaign = FieldCampaign.started();
    String page = "/campaigns/" + campaign.code() + "/status?to=closed";

    assertThat(get(page)).contains("20 trường hợp chưa có mã kết thúc");
    Response refused =
        analyst.post(page, "/campaigns/" + campaign.code() + "/status", "to", "closed");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("error-summary", "20 trường hợp chưa có mã kết thúc");
  }

  @Test
  void case_isReportedAndReplacedOnItsPage() throws SQLException {
    FieldCampaign campaign = FieldCampaign.started();
    String page = campaign.page("/cases/5");
    Response wrong = analyst.post(page, page + "/report", "disposition", "complete");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.asString()).contains("href=\"#disposition\"", "được biết từ mã mời");
    analyst.post(page, page + "/report", "disposition", "refusal");
    Response unreasoned = analyst.post(page, page + "/replacement", "replaceReason", "");
    assertThat(unreasoned.statusCode()).isEqualTo(422);
    assertThat(unreasoned.asString()).contains("href=\"#replaceReason\"");

    analyst.post(page, page + "/replacement", "replaceReason", "Không muốn trả lời");

    assertThat(get(page)).contains(campaign.page("/cases/32"));
    assertThat(get(campaign.page("/cases/32"))).contains("Không muốn trả lời");
    assertThat(get(campaign.page("/cases?state=final"))).contains("2.11 Từ chối");
    assertThat(analyst.request().get(campaign.page("/cases/33")).statusCode()).isEqualTo(404);
    campaign.post("/replacements", Map.of()).statusCode(422);
  }
}
