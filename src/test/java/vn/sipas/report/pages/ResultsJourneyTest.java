package vn.sipas.report.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.access.Staff;
import vn.sipas.platform.Browser;

/** A director reads results in a browser; every page and state passes axe. */
@QuarkusTest
class ResultsJourneyTest {

  private static final String SAMPLE = "campaigns/demo-2025/results";
  private static final String DESK = "campaigns/demo-desk/results";

  private static Browser browser;

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
  @CsvSource({"1280, 800, vi", "1280, 800, en", "390, 844, vi", "390, 844, en", "1440, 900, vi"})
  void everyPage_isAccessibleAndFits(int width, int height, String language) {
    try (BrowserContext context = browser.context(width, height, true)) {
      Page page = signedIn(context);
      String name = "results-" + width + "-" + language + "-";
      look(page, SAMPLE + "?lang=" + language, name + "sample");
      look(page, SAMPLE + "?by=commune&boundaries=2025-07-01", name + "communes");
      look(page, SAMPLE + "?by=district&measure=all", name + "matrix");
      look(page, SAMPLE + "?by=district&boundaries=2025-07-01", name + "refused");
      look(page, DESK + "?by=desk", name + "voluntary");
      look(page, DESK + "?by=commune&measure=all", name + "voluntary-matrix");
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "390, 844"})
  void startPage_isAccessibleAndLeadsToAnswering(int width, int height) {
    try (BrowserContext context = browser.context(width, height, true)) {
      Page page = context.newPage();
      look(page, "", "home-" + width);

      page.locator("a[href='/s/demo-desk']").click();
      page.waitForURL("**/s/demo-desk**");
    }
  }

  @Test
  void withoutJavaScript_placesAreChosenSortedAndEntered() {
    try (BrowserContext context = browser.context(1280, 800, false)) {
      Page page = signedIn(context);
      page.navigate(address + SAMPLE);
      page.selectOption("#by", "district");
      page.selectOption("#measure", "staff");
      press(page, AriaRole.BUTTON, "Xem kết quả");
      assertThat(page.locator("#rows-caption").textContent())
          .isEqualTo("Công chức trực tiếp giải quyết công việc · Huyện, quận, thị xã");

      press(page, AriaRole.LINK, "Số người trả lời");
      assertThat(page.url()).contains("measure=staff", "sort=respondents");
      press(page, AriaRole.LINK, "Huyện Ea Knôk");

      assertThat(page.url()).contains("by=commune", "within=district:996", "measure=staff");
      assertThat(page.locator("nav.breadcrumb [aria-current=location]").textContent())
          .isEqualTo("Huyện Ea Knôk");
      assertThat(page.locator("tr.total th").allTextContents())
          .anyMatch(name -> name.contains("Huyện Ea Knôk"));
    }
  }

  @Test
  void howSureWeAre_followsTheMeasure() {
    try (BrowserContext context = browser.context(1280, 800, true)) {
      Page page = signedIn(context);
      page.navigate(address + SAMPLE);
      String overall = page.locator(".headline .big").innerText();
      press(page, AriaRole.LINK, "Thủ tục hành chính");

      assertThat(page.url()).contains("measure=procedures");
      assertThat(page.locator("#headline-title").innerText()).isEqualTo("Thủ tục hành chính");
      assertThat(page.locator(".headline .big").innerText())
          .isNotEqualTo(overall)
          .isEqualTo(figureOf(page, "Thủ tục hành chính"));
      assertThat(page.locator("#rows-caption").textContent()).startsWith("Thủ tục hành chính");
      Browser.assertAccessible(page);
      Browser.screenshot(page, "results-measure");
      press(page, AriaRole.LINK, "Về chỉ số hài lòng chung");
      assertThat(page.locator(".headline .big").innerText()).isEqualTo(overall);

      page.navigate(address + DESK + "?measure=staff");
      assertThat(page.locator(".headline").innerText()).contains("Công chức");
    }
  }

  private static String figureOf(Page page, String measure) {
    return page.locator(
            "[aria-labelledby=components-caption] tr:has(th:has-text('" + measure + "'))")
        .locator("td.estimate")
        .innerText()
        .strip();
  }

  @Test
  void keyboard_reachesTablesAndTheirLinks() {
    try (BrowserContext context = browser.context(390, 844, true)) {
      Page page = signedIn(context);
      page.navigate(address + SAMPLE);
      page.locator("#measure").focus();
      String reached = "";
      for (int i = 0; i < 12; i++) {
        page.keyboard().press("Tab");
        reached += page.evaluate("document.activeElement.outerHTML.slice(0, 90)") + "\n";
      }

      assertThat(reached)
          .contains("Xem kết quả", "aria-labelledby=\"rows-caption\"", "sort=name", "sort=estimate")
          .contains("within=district:");
    }
  }

  @Test
  void file_isDownloaded() {
    try (BrowserContext context = browser.context(1280, 800, true)) {
      Page page = signedIn(context);
      page.navigate(address + SAMPLE);

      Download file = page.waitForDownload(() -> press(page, AriaRole.LINK, "Excel (XLSX)"));

      assertThat(file.suggestedFilename()).isEqualTo("results-demo-2025.xlsx");
    }
  }

  /** 718 px are the width of A4 between margins of a centimetre. */
  @Test
  void paper_holdsTheWholeWidthOfTheTables() {
    try (BrowserContext context = browser.context(718, 1000, true)) {
      Page page = signedIn(context);
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      page.navigate(address + SAMPLE);

      Browser.assertNoSidewaysScrolling(page);
      assertThat(page.locator("form.choose").isVisible()).isFalse();
      assertThat(page.locator("circle.point").first().isVisible()).isTrue();
      Browser.screenshot(page, "results-print");
    }
  }

  private void look(Page page, String path, String name) {
    page.navigate(address + path);
    Browser.assertAccessible(page);
    Browser.assertNoSidewaysScrolling(page);
    Browser.screenshot(page, name);
  }

  private static void press(Page page, AriaRole role, String name) {
    page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
  }

  private Page signedIn(BrowserContext context) {
    Page page = context.newPage();
    page.navigate(address + "sign-in");
    page.fill("[name=name]", Staff.named("administrator"));
    page.fill("[name=password]", Staff.PASSWORD);
    page.click("main form button");
    return page;
  }
}
