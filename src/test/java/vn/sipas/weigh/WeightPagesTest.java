package vn.sipas.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Browser;
import vn.sipas.access.Staff;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.code.CodeCampaigns;
import vn.sipas.response.release.VoluntaryCampaign;

@QuarkusTest
class WeightPagesTest {

  @Inject WeighedCampaign fixture;
  @Inject VoluntaryCampaign surroundings;

  private static Browser signedIn(String role) {
    return Staff.browser().signIn(Staff.named(role), Staff.PASSWORD);
  }

  private String weighed(String name) throws SQLException {
    return "/campaigns/"
        + fixture.ensure("weigh-page-" + name, CampaignStatus.CLOSED).code()
        + "/weights";
  }

  private static Response computed(Browser browser, String page, String calibration) {
    return browser.post(
        page,
        page,
        "nonResponse",
        "yes",
        "smallest",
        "10",
        "largest",
        "3",
        "eligible",
        "",
        "calibration",
        calibration,
        "lower",
        "0,3",
        "upper",
        "3");
  }

  @Test
  void volunteers_areToldWhyTheyHaveNone() {
    surroundings.create("weigh-volunteers");

    String page =
        signedIn("analyst").request().get("/campaigns/weigh-volunteers/weights").asString();

    assertThat(page).contains("phiếu tự nguyện").doesNotContain("name=\"smallest\"");
  }

  @Test
  void set_isComputedShownAndGivenAsAFile() throws SQLException, IOException {
    String page = weighed("shown");
    Browser browser = signedIn("analyst");

    Response posted = computed(browser, page, "both");

    assertThat(posted.statusCode()).isEqualTo(303);
    String shown = browser.request().get(page + "/1").asString();
    assertThat(shown)
        .contains("56,3\u00a0%", "Trễ hạn", "Đạt mọi tổng", "Quản trị viên chọn bộ quyền số")
        .doesNotContain("/choice\"", "weigh.");
    assertThat(browser.request().get(page).asString()).contains("chọn được", "56,3\u00a0%");
    assertThat(documentOf(browser, page)).contains("56,3", "Trễ hạn", "Người duyệt");
    String csv =
        browser.request().get("/api/campaigns/weigh-page-shown/weights/1/factors.csv").asString();
    assertThat(csv.lines().findFirst().orElseThrow())
        .isEqualTo("\ufeffstratum,psu,frame_class,release,nonresponse,calibration,factor");
    assertThat(csv.lines().count()).isEqualTo(1 + 4 * 3);
  }

  private static String documentOf(Browser browser, String page) throws IOException {
    byte[] file = browser.request().get(page + "/1/report.docx").asByteArray();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new IOException("no document");
  }

  @Test
  void settings_thatAreWrong_areAllTold() throws SQLException {
    String page = weighed("wrong");

    Response posted =
        signedIn("analyst")
            .post(page, page, "smallest", "viele", "largest", "1", "lower", "2", "upper", "0,5");

    assertThat(posted.statusCode()).isEqualTo(422);
    assertThat(posted.asString())
        .contains("“viele” không phải là số", "id=\"smallest-error\"", "href=\"#smallest\"")
        .contains("value=\"0,5\"");
  }

  @Test
  void administrator_choosesASetAndGoesBackWithAReason() throws SQLException {
    String page = weighed("chosen");
    Browser browser = signedIn("administrator");
    computed(browser, page, "none");

    assertThat(browser.post(page + "/1", page + "/1/choice").statusCode()).isEqualTo(303);

    assertThat(browser.request().get(page).asString())
        .contains("bộ quyền số số 1, do administrator chọn");
    Response refused = browser.post(page, page + "/design", "reason", "");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("Hãy ghi lý do");
    assertThat(browser.post(page, page + "/design", "reason", "Nhầm bộ").statusCode())
        .isEqualTo(303);
    assertThat(browser.request().get(page).asString())
        .contains("quyền số thiết kế (như khi rút mẫu)", "Nhầm bộ");
  }

  @Test
  void reopening_saysWhatIsToBeDoneFirst_beforeAndAfterItIsAsked() throws SQLException {
    String page = weighed("reopened");
    CodeCampaigns.execute(
        "UPDATE campaign SET ends_on = '2090-01-01' WHERE code = 'weigh-page-reopened'");
    Browser browser = signedIn("administrator");
    computed(browser, page, "none");
    browser.post(page + "/1", page + "/1/choice");
    String status = page.replace("/weights", "/status");
    String first = "Bộ quyền số số 1 đang được dùng";

    assertThat(browser.request().get(status + "?to=open").asString())
        .contains(first, "quay về quyền số thiết kế");
    Response refused = browser.post(status + "?to=open", status, "to", "open", "reason", "Thiếu");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("error-summary", "href=\"#obstacles\">" + first);
    assertThat(signedIn("administrator").request().get(status + "?to=open&lang=en").asString())
        .contains("Go back to the design weights");
    browser.post(page, page + "/design", "reason", "Mở lại");
    assertThat(browser.request().get(status + "?to=open").asString())
        .doesNotContain("đang được dùng");
    assertThat(
            browser.post(status + "?to=open", status, "to", "open", "reason", "Thiếu").statusCode())
        .isEqualTo(303);
  }
}
