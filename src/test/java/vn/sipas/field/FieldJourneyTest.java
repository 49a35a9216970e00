package vn.sipas.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.platform.Visitor;

/** An administrator takes a drawn sample through the field; every page passes axe. */
@QuarkusTest
class FieldJourneyTest {

  @TestHTTPResource URI root;

  @Test
  void sample_isAssignedAskedReplacedAndClosed() throws SQLException {
    FieldCampaign campaign = FieldCampaign.drawn();
    try (Visitor visitor = new Visitor(root, "field")) {
      visitor.signIn(Staff.named("administrator"), Staff.PASSWORD);
      visitor.open("/campaigns/" + campaign.code());
      visitor.look("campaign");
      visitor.follow("Thực địa");
      visitor.look("before");
      visitor.press("Bắt đầu thực địa");
      visitor.look("begun");

      visitor.follow("Thêm điều tra viên");
      visitor.look("enumerators-none");
      visitor.press("Lưu");
      visitor.lookAtFaults("enumerator-faults");
      add(visitor, campaign, "CQ-1", "agency");
      add(visitor, campaign, "MT-1", "other");
      visitor.look("enumerators");

      visitor.open(campaign.page("/cases"));
      assign(visitor, campaign, "CQ-1");
      assertThat(visitor.text()).contains("Đã giao 0 trường hợp; 14 bị từ chối");
      visitor.look("refused");
      assign(visitor, campaign, "MT-1");
      assertThat(visitor.text()).contains("Đã giao 14 trường hợp; 0 bị từ chối");
      visitor.look("cases");

      visitor.open(campaign.page("/letters"));
      visitor.look("letters");
      visitor.page().selectOption("#commune", campaign.communes().get(1));
      visitor.press("Cấp mã và in thư");
      visitor.look("letters-printed");
      print(visitor.page(), "letters");
      visitor.open(campaign.page("/enumerators"));
      visitor.press("In phiếu giao việc MT-1");
      assertThat(visitor.text()).contains("Nguyễn Kín Đáo 14");
      visitor.look("sheet");
      print(visitor.page(), "sheet");

      visitor.open(campaign.page("/cases/5"));
      visitor.press("Ghi nhận");
      visitor.lookAtFaults("case-faults");
      visitor.page().selectOption("#result", "refused");
      visitor.page().fill("#attempted_on", "2026-01-05");
      visitor.page().selectOption("#disposition", "refusal");
      visitor.press("Ghi nhận");
      visitor.look("case");
      visitor.page().fill("#replaceReason", "Không muốn trả lời");
      visitor.press("Lấy trường hợp dự phòng tiếp theo");
      visitor.look("case-replaced");
      assertThat(visitor.text()).contains("Trường hợp 32");

      visitor.open("/campaigns/" + campaign.code() + "/status?to=closed");
      assertThat(visitor.text()).contains("20 trường hợp chưa có mã kết thúc");
      visitor.look("closing");
      visitor.open(campaign.page(""));
      visitor.look("live");
      visitor.page().setViewportSize(1440, 900);
      vn.sipas.platform.Browser.screenshot(visitor.page(), "field/live-1440");
    }
  }

  private static void add(Visitor visitor, FieldCampaign campaign, String code, String employer) {
    visitor.page().fill("#code", code);
    visitor.page().fill("#name", "Trần Thị " + code);
    visitor.page().selectOption("#employer", employer);
    if (employer.equals("agency")) {
      visitor.page().selectOption("#employer_code", campaign.agencies().get(0));
    }
    visitor.press("Lưu");
    assertThat(visitor.text()).contains("Đã lưu 1 điều tra viên");
  }

  private static void assign(Visitor visitor, FieldCampaign campaign, String enumerator) {
    visitor.page().locator("#commune [value='" + campaign.communes().get(0) + "']").check();
    visitor.page().selectOption("#enumerator", enumerator);
    visitor.page().selectOption("#mode", "interview");
    visitor.press("Giao");
  }

  private static void print(Page page, String name) {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.pdf(
        new Page.PdfOptions()
            .setPreferCSSPageSize(true)
            .setPath(Path.of("target/screenshots/field/" + name + ".pdf")));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }
}
