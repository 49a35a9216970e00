package vn.sipas.code;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.code.CodeCampaigns.body;
import static vn.sipas.code.CodeCampaigns.put;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Browser;
import vn.sipas.access.Staff;

@QuarkusTest
class CodePagesTest {

  private static final Pattern CODE = Pattern.compile("[3-9A-X]{4}-[3-9A-X]{4}-[3-9A-X]{4}");

  private String campaign;
  private String page;
  private Browser browser;

  @BeforeEach
  void signIn() {
    campaign = CodeCampaigns.voluntary(true);
    page = "/campaigns/" + campaign + "/codes";
    browser = Staff.browser().signIn(Staff.named("administrator"), Staff.PASSWORD);
  }

  private Response issue(String... fields) {
    return issueWith(UUID.randomUUID().toString(), fields);
  }

  private Response issueWith(String request, String... fields) {
    RequestSpecification form =
        browser
            .request()
            .multiPart("csrf-token", browser.csrfToken(page))
            .multiPart("request", request);
    for (int i = 0; i < fields.length; i += 2) {
      form.multiPart(
          new MultiPartSpecBuilder(fields[i + 1])
              .controlName(fields[i])
              .charset(StandardCharsets.UTF_8)
              .build());
    }
    return form.post(page);
  }

  private String html(String path) {
    Response response = browser.request().get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return response.asString();
  }

  private static List<String> codes(String text) {
    return CODE.matcher(text).results().map(found -> found.group()).distinct().toList();
  }

  @Test
  void file_isForTheSoftwareThatPrintsReceipts() {
    Response file = issue("place", "desk:TT-99001", "count", "3", "format", "csv");

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"codes-" + campaign + "-1.csv\"");
    assertThat(file.header("Cache-Control")).isEqualTo("no-store");
    String[] lines = file.asString().split("\r\n");
    assertThat(lines).hasSize(4);
    assertThat(lines[0])
        .isEqualTo(
            "\ufeffcampaign,batch,desk,desk_name,unit,unit_name,stratum,psu,code,link,valid_until");
    assertThat(lines[1])
        .matches(
            campaign
                + ",1,TT-99001,Trung tâm Phục vụ hành chính công phường Bến Ngà,,,,,"
                + "(.{14}),http://[^/]+/s/"
                + campaign
                + "#code=\\1,2089-12-31");
    for (String code : codes(file.asString())) {
      put(UUID.randomUUID(), body(campaign, code)).statusCode(201);
    }
    assertThat(codes(html(page))).as("no page shows a code again").isEmpty();
  }

  @Test
  void slips_areOnePageWithAPictureForEveryCode() {
    Response slips =
        issue("place", "", "count", "9", "note", "Đợt <b>tháng 9</b>", "format", "slips");

    assertThat(slips.statusCode()).isEqualTo(200);
    assertThat(slips.header("Cache-Control")).isEqualTo("no-store");
    String html = slips.asString();
    assertThat(codes(html)).hasSize(9);
    assertThat(html.split("<svg class=\"qr\"", -1)).hasSize(10);
    assertThat(html.split("class=\"sheet\"", -1)).as("eight on a sheet").hasSize(3);
    assertThat(html).contains("31/12/2089", "/s/" + campaign).doesNotContain("style=");
    assertThat(html(page)).contains("Đợt &lt;b&gt;tháng 9&lt;/b&gt;");
    put(UUID.randomUUID(), body(campaign, codes(html).get(8))).statusCode(201);
  }

  @Test
  void rows_ofManyPlaces_comeFromAFileAsSpreadsheetsWriteIt() {
    Response file =
        issue("rows", "\ufeffDesk;Count\r\nTT-99001;2\r\nTT-99010;3\r\n", "format", "csv");

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(codes(file.asString())).hasSize(5);
    assertThat(html(page)).contains("2 nơi").contains("2 đã cấp, 0 đã dùng, 0 đã thu hồi");
  }

  @Test
  void rows_withFaults_areToldWithLineAndColumnAndNothingIsIssued() {
    Response answer =
        issue("rows", "desk,count\nTT-99001,2\nTT-0,0\n", "note", "giữ lại", "format", "csv");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.asString())
        .contains("Dòng 3, cột desk:", "Dòng 3, cột count:", "href=\"#rows\"", "TT-0,0", "giữ lại")
        .contains("Chưa cấp lô nào");
    assertThat(issue("rows", "desk\nTT-99001\n").asString()).contains("Thiếu cột “count”");
    assertThat(issue("rows", "desk,count\n").asString()).contains("Chưa có dòng nào");
    assertThat(issue("rows", "nơi,count\nx,1").asString()).contains("Không có cột “nơi”");
    assertThat(issue("place", "", "count", "200001").asString()).contains("tối đa 200");
    assertThat(issue("place", "", "count", "2001", "format", "slips").asString())
        .contains("Xin tải tệp CSV");
    assertThat(issue("place", "", "count", "").statusCode()).isEqualTo(422);
    assertThat(html(page)).contains("Chưa cấp lô nào");
  }

  /** A double click, or a reloaded page, must not leave codes behind that nobody has. */
  @Test
  void issue_pressedTwice_issuesOnce() {
    String request = UUID.randomUUID().toString();
    assertThat(issueWith(request, "count", "2", "format", "csv").statusCode()).isEqualTo(200);

    Response again = issueWith(request, "count", "2", "format", "csv");

    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.asString()).contains("Lô này đã được cấp").contains("1. ");
    assertThat(codes(again.asString())).isEmpty();
    assertThat(html(page)).doesNotContain("<th scope=\"row\">2. ");
  }

  @Test
  void batch_revoked_letsNobodyInAndTellsNothingOfUse() {
    List<String> codes =
        codes(issue("place", "desk:TT-99001", "count", "3", "format", "csv").asString());
    UUID before = UUID.randomUUID();
    put(before, body(campaign, codes.get(0))).statusCode(201);
    assertThat(html(page + "/1/revocation")).contains("3 mã");

    Response revoked = browser.post(page + "/1/revocation", page + "/1/revocation");

    assertThat(revoked.statusCode()).isEqualTo(303);
    String html = html(revoked.header("Location").replaceFirst("https?://[^/]+", ""));
    assertThat(html)
        .contains("Lô đã được thu hồi", "Đã thu hồi")
        .contains(
            "<td class=\"number\">3</td>\n        <td class=\"number\">0</td>\n"
                + "        <td class=\"number\">3</td>");
    put(UUID.randomUUID(), body(campaign, codes.get(1))).statusCode(422);
    put(before, body(campaign, codes.get(0))).statusCode(200);
  }

  @Test
  void code_revokedByItsHolder_isAnsweredAlikeUsedOrNot() {
    List<String> codes = codes(issue("count", "2", "format", "csv").asString());
    put(UUID.randomUUID(), body(campaign, codes.get(0))).statusCode(201);

    List<Response> answers =
        codes.stream()
            .map(code -> browser.post(page, page + "/revocation", "code", code.toLowerCase()))
            .toList();

    assertThat(answers).allMatch(answer -> answer.statusCode() == 303);
    assertThat(answers.get(0).header("Location")).isEqualTo(answers.get(1).header("Location"));
    Response wrong = browser.post(page, page + "/revocation", "code", "CFHJ-KMNP-RT33");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.asString()).contains("href=\"#code\"", "gõ nhầm");
  }

  @Test
  void analyst_seesBatchesAndIssuesNone() {
    issue("count", "2", "format", "csv");
    browser = Staff.browser().signIn(Staff.named("analyst"), Staff.PASSWORD);

    assertThat(html(page))
        .contains("Chỉ quản trị viên")
        .doesNotContain("name=\"count\"", "/1/revocation");
    assertThat(html("/campaigns/" + campaign)).contains("href=\"" + page + "\"");
  }

  @Test
  void campaign_withoutCodes_saysHowToSwitchThemOn() {
    page = "/campaigns/demo-desk/codes";

    assertThat(html(page))
        .contains("không cần mã mời", "/campaigns/demo-desk/edit#codeRequired")
        .doesNotContain("name=\"count\"");
    page = "/campaigns/demo-2025/codes";
    assertThat(html(page)).contains("đã kết thúc");
  }

  @Test
  void api_listsBatchesByPlace() {
    CodeCampaigns.issue(campaign, Map.of("desk", "TT-99001"), 4);

    Staff.api("analyst")
        .get("/api/campaigns/{campaign}/code-batches", campaign)
        .then()
        .statusCode(200)
        .body("number", org.hamcrest.Matchers.contains(1))
        .body("[0].issuedBy", org.hamcrest.Matchers.equalTo("administrator"))
        .body("[0].lots.desk", org.hamcrest.Matchers.contains("TT-99001"))
        .body("[0].lots.issued", org.hamcrest.Matchers.contains(4))
        .body("[0].lots.used", org.hamcrest.Matchers.contains(0));
  }

  /**
   * 100,000 in seconds: too loose to fail on a busy machine, and the figure stands in the report.
   */
  @Test
  void hundredThousand_areIssuedInOneAnswer() {
    List<String> codes = CodeCampaigns.issue(campaign, Map.of("desk", "TT-99001"), 100_000);

    assertThat(codes).hasSize(100_000).doesNotHaveDuplicates();
    assertThat(codes).allMatch(code -> OneTimeCode.typed(code).isPresent());
  }
}
