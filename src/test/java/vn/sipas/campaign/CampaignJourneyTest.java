package vn.sipas.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.unit.Units;

/** An analyst sets a sample up in a browser; every page passes axe. */
@QuarkusTest
class CampaignJourneyTest {

  private static Playwright playwright;
  private static Browser chromium;

  @TestHTTPResource("/")
  URL address;

  @Inject Units units;
  @Inject DataSource database;

  private final String code = "duyet-" + UUID.randomUUID().toString().substring(0, 8);
  private Page page;

  @BeforeAll
  static void start() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")));
  }

  @AfterAll
  static void stop() {
    playwright.close();
  }

  @BeforeEach
  void signIn() throws SQLException {
    TestPlaces.ensure(database, units);
    page = chromium.newPage();
    page.navigate(address + "sign-in");
    page.fill("[name=name]", Staff.named("analyst"));
    page.fill("[name=password]", Staff.PASSWORD);
    page.click("main form button");
  }

  private void check(String state) {
    AxeResults results = new AxeBuilder(page).setLegacyMode(true).analyze();

    assertThat(results.getPasses()).as("axe looked at " + state).isNotEmpty();
    assertThat(results.getViolations())
        .as(state)
        .extracting(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
        .isEmpty();
  }

  private void assertFocusOnFaults() {
    assertThat(page.evaluate("document.activeElement.className")).isEqualTo("error-summary");
  }

  private void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private void follow(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
        .first()
        .click();
  }

  @Test
  void sample_setUpFromNothing_isOpened() {
    page.navigate(address + "campaigns");
    check("list");
    follow("Tạo đợt khảo sát");
    check("empty form");
    press("Lưu");
    check("form with faults");
    assertFocusOnFaults();
    assertThat(page.locator(".error-summary a").first().getAttribute("href")).isEqualTo("#name");

    fillCampaign();
    press("Lưu");
    check("draft");
    assertThat(page.url()).endsWith("/campaigns/" + code);

    follow("Đặt mục tiêu");
    check("targets");
    page.selectOption("#kind_overall", "absolute");
    page.fill("#value_overall", "85,5");
    press("Lưu");
    assertThat(page.locator("main").innerText()).contains("Ít nhất 85,5 %");

    enterDesign();
    follow("Mở");
    check("question before opening");
    press("Mở");
    check("open");
    assertThat(page.locator("main").innerText()).contains("Đang mở", "1 tầng, 2 địa bàn.");
  }

  private void fillCampaign() {
    page.fill("#name", "Đo lường sự hài lòng");
    page.fill("#code", code);
    page.selectOption("#instrument", "sipas-service/1/satisfied-share/1");
    page.check("#stream-probability");
    page.fill("#startsOn", "2025-08-01");
    page.fill("#lastDay", "2098-12-31");
    page.fill("#unit", TestPlaces.PROVINCE);
    page.check("#design-cluster");
  }

  private void enterDesign() {
    follow("Xem và nhập thiết kế mẫu");
    check("no design");
    assertThat(page.locator("main").innerText()).contains("Chưa nhập tầng và địa bàn.");
    page.fill("#rows", "stratum,psu,unit,N_psu\nH01,X1,Y7001,21\nH01,X2,0000,21\n");
    press("Kiểm tra");
    check("design with faults");
    assertFocusOnFaults();
    page.fill("#rows", page.inputValue("#rows").replace("0000", "Y7002"));
    press("Kiểm tra");
    check("design without faults");
    press("Lưu thiết kế");
    check("design kept");
    follow("Đo lường sự hài lòng");
  }
}
