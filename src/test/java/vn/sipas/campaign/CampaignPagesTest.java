package vn.sipas.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Browser;
import vn.sipas.access.Staff;
import vn.sipas.unit.Units;

@QuarkusTest
class CampaignPagesTest {

  @Inject CountedAnswers answers;
  @Inject Campaigns campaigns;
  @Inject Units units;
  @Inject DataSource database;

  private final String code = "trang-" + UUID.randomUUID().toString().substring(0, 12);
  private final String page = "/campaigns/" + code;
  private Browser browser;

  @BeforeEach
  void signIn() throws SQLException {
    TestPlaces.ensure(database, units);
    browser = Staff.browser().signIn(Staff.named("analyst"), Staff.PASSWORD);
  }

  private Response create(String... changes) {
    String[] fields = {
      "name", "Đo lường <b>năm</b> 2026",
      "nameEn", "",
      "code", code,
      "instrument", "sipas-service/1/satisfied-share/1",
      "stream", "voluntary",
      "startsOn", "2020-01-01",
      "lastDay", "31/12/2098",
      "publicAccess", "on",
      "unit", TestPlaces.PROVINCE,
      "boundaries", "",
      "design", "",
      "population", ""
    };
    // The unit is one of the two-level era.
    set(fields, "startsOn", "2025-07-01");
    for (int i = 0; i < changes.length; i += 2) {
      set(fields, changes[i], changes[i + 1]);
    }
    return browser.post("/campaigns/new", "/campaigns/new", fields);
  }

  private static void set(String[] fields, String name, String value) {
    for (int i = 0; i < fields.length; i += 2) {
      if (fields[i].equals(name)) {
        fields[i + 1] = value;
      }
    }
  }

  private String html(String path) {
    Response response = browser.request().get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return response.asString();
  }

  @Test
  void campaign_createdEditedOpenedClosedReopenedArchived_throughItsPages() {
    Response created = create();
    assertThat(created.statusCode()).isEqualTo(303);
    assertThat(created.header("Location")).endsWith(page);
    assertThat(html(page))
        .contains("Đo lường &lt;b&gt;năm&lt;/b&gt; 2026")
        .contains("Bản nháp", "Tự nguyện", "01/07/2025 – 31/12/2098", "Tỉnh Thử Y")
        .contains("/s/" + code + "\"");

    edit();
    assertThat(html(page)).contains("Khảo sát tại quầy");

    step("open", "");
    assertThat(html(page)).contains("Đang mở", "Mở lúc");
    step("closed", "");
    assertThat(html(page)).contains("Đã đóng", "Đóng lúc");

    Response refused = post("open", "");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("href=\"#reason\"", "Cần ghi lý do.");
    step("open", "Sở Nội vụ gia hạn");
    step("closed", "");
    step("archived", "");
    assertThat(html(page)).contains("Đã lưu trữ").doesNotContain(page + "/edit");
  }

  private void edit() {
    String form = html(page + "/edit");
    assertThat(form).contains("value=\"2098-12-31\"", "value=\"Y7\"", "value=\"" + code + "\"");
    Response edited =
        browser.post(
            page + "/edit",
            page + "/edit",
            "name",
            "Khảo sát tại quầy",
            "code",
            code,
            "instrument",
            "sipas-service/1/satisfied-share/1",
            "stream",
            "voluntary",
            "startsOn",
            "2025-07-01",
            "lastDay",
            "2098-12-31");
    assertThat(edited.statusCode()).isEqualTo(303);
  }

  private Response post(String to, String reason) {
    String question = page + "/status?to=" + to;
    return browser.post(question, page + "/status", "to", to, "reason", reason);
  }

  private void step(String to, String reason) {
    assertThat(post(to, reason).statusCode()).as(to).isEqualTo(303);
  }

  @Test
  void create_wrong_keepsWhatWasTypedAndLinksEveryFault() {
    Response refused =
        create("name", "", "code", "Có Dấu", "lastDay", "32/13/2026", "unit", "0000");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString())
        .containsSubsequence(
            "<a href=\"#name\">Tên đợt khảo sát: Cần điền mục này.</a>",
            "href=\"#code\"",
            "href=\"#lastDay\"",
            "href=\"#unit\"")
        .contains("id=\"lastDay-error\"", "value=\"32/13/2026\"", "value=\"Có Dấu\"")
        .contains("Không có đơn vị hành chính mã “0000” vào ngày 01/07/2025.")
        .contains("<title>Lỗi: ");
    assertThat(campaigns.find(code)).isEmpty();
  }

  @Test
  void create_inEnglish_speaksEnglish() {
    assertThat(html("/campaigns/new?lang=en"))
        .contains("Create a campaign")
        .doesNotContain("[campaign.");
    html("/campaigns/new?lang=vi");
  }

  @Test
  void create_codeTaken_isToldAtTheCode() {
    create();

    assertThat(create().asString()).contains("href=\"#code\"", "đã có đợt khảo sát khác dùng");
  }

  @Test
  void create_withoutToken_isRefused() {
    Response response =
        browser
            .request()
            .contentType("application/x-www-form-urlencoded")
            .formParam("code", code)
            .post("/campaigns/new");

    assertThat(response.statusCode()).isEqualTo(400);
  }

  @Test
  void edit_withAnswers_saysWhatIsLockedAndWhy() {
    create();
    answers.say(campaigns.get(code).id(), 1200);

    Response refused =
        browser.post(
            page + "/edit",
            page + "/edit",
            "name",
            "Tên mới",
            "code",
            code,
            "instrument",
            "desk/1/satisfied-share/1",
            "stream",
            "probability",
            "design",
            "cluster",
            "startsOn",
            "2025-07-01",
            "lastDay",
            "2098-12-31");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString())
        .contains("Đã có 1.200 phiếu trả lời theo phiếu hỏi này nên không đổi phiếu hỏi được.")
        .contains("hai nguồn không được gộp");
  }

  @Test
  void targets_typedAsPercentages_areKeptAndShown() {
    create();
    String targets = page + "/targets";

    Response refused =
        browser.post(
            targets,
            targets,
            "kind_overall",
            "absolute",
            "value_overall",
            "chín mươi",
            "kind_access",
            "gain",
            "value_access",
            "2");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("href=\"#value_overall\"", "value=\"chín mươi\"");

    Response noReference =
        browser.post(targets, targets, "kind_access", "gain", "value_access", "2");
    assertThat(noReference.asString()).contains("href=\"#reference_access\"");

    Response kept =
        browser.post(
            targets,
            targets,
            "kind_overall",
            "absolute",
            "value_overall",
            "85,5 %",
            "note_overall",
            "Kế hoạch 12",
            "kind_access",
            "",
            "value_access",
            "70");
    assertThat(kept.statusCode()).isEqualTo(303);
    assertThat(html(page)).contains("Ít nhất 85,5 %", "Kế hoạch 12").doesNotContain("70 %");
    assertThat(html(targets)).contains("value=\"85,5\"");
  }

  @Test
  void design_triedMendedAndKept_isShownAndDownloaded() {
    create("stream", "probability", "design", "cluster");
    assertThat(html(page)).contains("Mẫu chưa có địa bàn nào");

    String wrong = "stratum,psu,unit,N_psu\nH01,X1,Y7001,21\nH01,X2,0000,20\n";
    Response tried = upload("try", wrong);
    assertThat(tried.statusCode()).isEqualTo(422);
    assertThat(tried.asString())
        .contains("2 lỗi trong tệp", "<td class=\"number\">3</td><td><code>N_psu</code>")
        .contains("H01,X2,0000,20");

    String right = wrong.replace("0000,20", "Y7002,21");
    assertThat(upload("try", right).asString()).contains("Không có lỗi", "1 tầng, 2 địa bàn.");
    assertThat(html(page + "/design")).doesNotContain("<code>H01</code>");
    assertThat(upload("keep", right).statusCode()).isEqualTo(303);
    assertThat(html(page + "/design")).contains("<code>H01</code>");
    assertThat(html(page)).contains("1 tầng, 2 địa bàn.").doesNotContain("Cần làm trước khi mở");

    Response csv = browser.request().get(page + "/design.csv");
    assertThat(csv.contentType()).startsWith("text/csv");
    assertThat(new String(csv.asByteArray(), StandardCharsets.UTF_8))
        .isEqualTo(
            "\ufeffstratum,stratum_name,psu,unit,N_psu,M_dossiers,weight\r\n"
                + "H01,H01,X1,Y7001,21,,\r\n"
                + "H01,H01,X2,Y7002,21,,\r\n");
  }

  private Response upload(String action, String csv) {
    return browser
        .request()
        .multiPart("csrf-token", browser.csrfToken(page + "/design"))
        .multiPart("file", "mau.csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv")
        .multiPart("action", action)
        .post(page + "/design");
  }

  @Test
  void design_pasted_mayBeAsLongAsAProvince() {
    create("stream", "probability", "design", "cluster");
    StringBuilder rows = new StringBuilder("stratum,psu,N_psu,M_dossiers,weight\n");
    for (int i = 0; i < 600; i++) {
      rows.append("H%02d,X%03d,99,1200,1.5\n".formatted(i % 20, i));
    }

    Response kept =
        browser
            .request()
            .multiPart("csrf-token", browser.csrfToken(page + "/design"))
            .multiPart("rows", rows.toString(), "text/plain")
            .multiPart("action", "keep")
            .post(page + "/design");

    assertThat(kept.statusCode()).isEqualTo(303);
    assertThat(campaigns.design(campaigns.get(code).id()).samplingUnits()).hasSize(600);
  }

  @Test
  void design_lonelyPsu_standsInTheWayOfOpening() {
    create("stream", "probability", "design", "cluster");
    upload("keep", "stratum,stratum_name,psu,N_psu\nH07,Huyện Tân Khuê,X1,9\n");

    Response refused = post("open", "");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString())
        .contains("Tầng H07 (Huyện Tân Khuê) chỉ có một địa bàn", "href=\"#obstacles\"");
  }

  @Test
  void draft_discarded_isGone() {
    create();

    Response response = browser.post(page + "/discard", page + "/discard");

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(browser.request().get(page).statusCode()).isEqualTo(404);
  }

  @Test
  void list_byStatus_showsOnlyThose() {
    create();

    assertThat(html("/campaigns")).contains(code);
    assertThat(html("/campaigns?status=draft")).contains(code);
    assertThat(html("/campaigns?status=archived")).doesNotContain(code);
  }

  @Test
  void viewer_reads_andMayNotWrite() {
    create();
    Browser viewer = Staff.browser().signIn(Staff.named("unit_viewer"), Staff.PASSWORD);

    String seen = viewer.request().get(page).asString();
    assertThat(seen).contains(code).doesNotContain("/status?to=", page + "/edit");
    assertThat(viewer.request().get("/campaigns").asString()).doesNotContain("/campaigns/new");
    for (String closed : new String[] {"/campaigns/new", page + "/edit", page + "/targets"}) {
      assertThat(viewer.request().get(closed).statusCode()).as(closed).isEqualTo(403);
    }
  }

  @Test
  void nobody_isLedToSignIn() {
    Response response = Staff.browser().request().get("/campaigns");

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.header("Location")).contains("/sign-in");
  }
}
