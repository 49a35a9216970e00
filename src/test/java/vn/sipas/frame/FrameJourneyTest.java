package vn.sipas.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.platform.Browser.look;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.access.Staff;
import vn.sipas.platform.Browser;
import vn.sipas.response.release.VoluntaryCampaign;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.UnitLevel;
import vn.sipas.unit.Units;

/** An analyst imports dossiers with faults, with the keyboard alone; every page passes axe. */
@QuarkusTest
class FrameJourneyTest {

  /** Communes until 30 June 2025 whose codes no commune has since. */
  private static final List<String> OLD =
      List.of(
          "99004", "99007", "99013", "99019", "99028", "99031", "99034", "99037", "99040", "99049",
          "99052");

  private static Browser browser;

  @Inject VoluntaryCampaign surroundings;
  @Inject Units units;

  @TestHTTPResource("/")
  URL address;

  @BeforeAll
  static void start() {
    browser = new Browser();
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  @ParameterizedTest
  @CsvSource({"1280, 800, vi", "390, 844, en"})
  void dossiers_areCheckedStoredComparedAndRemoved(int width, int height, String language) {
    String campaign = "frame-journey-" + width;
    surroundings.create(campaign);
    try (BrowserContext context = browser.context(width, height, true)) {
      Page page = signedIn(context);
      String name = "frame-" + width + "-";
      page.navigate(address + "campaigns/" + campaign + "?lang=" + language);
      page.locator("main a[href$='/frames']").click();
      look(page, name + "none");
      page.locator("main a.button[href$='/import']").click();

      page.locator("main form button.button").focus();
      page.keyboard().press("Enter");
      page.waitForSelector(".error-summary");
      look(page, name + "faults");
      page.locator("#source").fill("Một cửa " + width);
      page.setInputFiles("#data", file());
      look(page, name + "choose");
      page.locator("main form button.button").focus();
      page.keyboard().press("Enter");
      page.waitForSelector("table.columns");
      look(page, name + "check");
      assertThat(page.locator("main").innerText()).doesNotContain("Kín Đáo", "0901");
      assertThat(page.locator(".faults tbody tr").count()).isEqualTo(3);

      assertThat(page.locator("#carried-caption").isVisible()).as("long, so folded").isFalse();
      page.locator("main details summary").focus();
      page.keyboard().press("Enter");
      page.waitForSelector("#carried-caption");
      assertThat(page.locator("main details tbody tr").count()).isEqualTo(OLD.size());
      assertThat(page.locator("main details tbody tr").first().innerText())
          .contains("99004", "99001", "2");
      look(page, name + "carried");
      page.locator("main form button.button").first().click();
      page.waitForSelector("#faults h2");
      look(page, name + "refused");
      page.locator("[name=leaveOut]").focus();
      page.keyboard().press("Space");
      page.locator("main form button.button").first().click();
      page.waitForURL("**/frames/*");
      assertThat(page.locator(".hash").innerText()).hasSize(64);
      assertThat(page.content()).doesNotContain("Kín Đáo", "0901");
      assertThat(page.locator("main details tbody tr").count()).isEqualTo(OLD.size());
      look(page, name + "stored");

      page.locator("main a[href$='check=1']").click();
      assertThat(page.locator("[role=status].notice").isVisible()).isTrue();
      page.locator("form[action$='/forget'] [name=sure]").check();
      page.locator("form[action$='/forget'] button").click();
      assertThat(page.locator("form[action$='/forget']").count()).isZero();
      page.locator("form[action$='/remove'] button").click();
      assertThat(page.locator("#confirm-error").isVisible()).isTrue();
      look(page, name + "unconfirmed");
      page.locator("#confirm").fill(page.locator(".hash").innerText().substring(0, 8));
      page.keyboard().press("Enter");
      page.waitForURL("**/frames");
      assertThat(page.locator("main table").count()).isZero();
    }
  }

  private FilePayload file() {
    List<AdministrativeUnit> communes =
        units.tree().asOf(LocalDate.of(2025, 12, 1)).all(UnitLevel.COMMUNE);
    StringBuilder rows =
        new StringBuilder(
            "Mã hồ sơ,Lĩnh vực,Xã,Ngày tiếp nhận,Ngày hẹn trả,Ngày trả,Kết quả,Họ tên,SĐT\n");
    String[] fields = {"Đất đai", "Hộ tịch", "Xây dựng"};
    String[] outcomes = {"Đúng hạn", "Trễ hạn", "Từ chối", "Rút hồ sơ"};
    for (int i = 0; i < 400; i++) {
      rows.append(
          "H15-%04d,%s,%s,%d/8/2025,30/8/2025,%d/9/2025,%s,Nguyễn Kín Đáo,0901%06d\n"
              .formatted(
                  i,
                  fields[i % 3],
                  communes.get(i % communes.size()).code(),
                  1 + i % 28,
                  1 + i % 28,
                  outcomes[i * i % 4],
                  i));
    }
    for (int i = 0; i < 2 * OLD.size(); i++) {
      rows.append(
          "H15-8%03d,Đất đai,%s,1/3/2025,,2/4/2025,Đúng hạn,,\n".formatted(i, OLD.get(i / 2)));
    }
    rows.append("H15-0001,Đất đai,")
        .append(communes.get(0).code())
        .append(",1/8/2025,,2/8/2025,Đúng hạn,,\n");
    rows.append("H15-9001,Đất đai,Xã Không Có,31/2/2025,,2/8/2025,Đúng hạn,,\n");
    return new FilePayload(
        "ho-so.csv", "text/csv", rows.toString().getBytes(StandardCharsets.UTF_8));
  }

  private Page signedIn(BrowserContext context) {
    Page page = context.newPage();
    page.navigate(address + "sign-in");
    page.fill("[name=name]", Staff.named("analyst"));
    page.fill("[name=password]", Staff.PASSWORD);
    page.click("main form button");
    return page;
  }
}
