package vn.sipas.report.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
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

/** A director asks what has changed and who stands where; every page passes axe. */
@QuarkusTest
class ComparisonJourneyTest {

  private static final String SAMPLE = "campaigns/demo-2025/";

  private static final String HIDDEN_AT_THE_SIDE =
      "Math.max(...[...document.querySelectorAll('.table-wrap')]"
          + ".map(table => table.scrollWidth - table.clientWidth))";

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
  @CsvSource({"1280, 800, vi", "390, 844, vi", "390, 844, en"})
  void everyPage_isAccessibleAndFits(int width, int height, String language) {
    try (BrowserContext context = browser.context(width, height, true)) {
      Page page = signedIn(context);
      String name = "compare-" + width + "-" + language + "-";
      look(page, SAMPLE + "changes?lang=" + language, name + "changes");
      look(page, SAMPLE + "changes?by=commune&boundaries=2025-07-01&gain=2", name + "communes");
      look(page, SAMPLE + "ranks", name + "ranks");
      look(page, SAMPLE + "explanation", name + "explanation");
      look(page, SAMPLE + "par-index", name + "no-points");
      look(page, "campaigns/demo-2024/par-index", name + "points");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "demo-2025/ranks, 8",
    "demo-2025/ranks?by=commune&boundaries=2025-07-01, 20",
    "demo-2025/changes, 16",
    "demo-2025/explanation, 15"
  })
  void onAPhone_chartsStandUnderTheirRows(String path, int least) {
    try (BrowserContext context = browser.context(390, 844, true)) {
      Page page = signedIn(context);
      page.navigate(address + "campaigns/" + path);

      assertThat(page.evaluate(HIDDEN_AT_THE_SIDE)).as("swiped sideways").isEqualTo(0);
      var charts = page.locator("tbody .forest");
      assertThat(charts.count()).isGreaterThanOrEqualTo(least);
      for (var chart : charts.all()) {
        assertThat(chart.boundingBox().width).isGreaterThan(300);
        assertThat(chart.boundingBox().height).isBetween(20.0, 40.0);
      }
      Browser.assertAccessible(page);
    }
  }

  /** 718 px are the width of A4 between margins of a centimetre. */
  @ParameterizedTest
  @CsvSource({
    "demo-2025/changes",
    "demo-2025/ranks?by=commune&boundaries=2025-07-01",
    "demo-2025/explanation",
    "demo-2024/par-index"
  })
  void paper_holdsTheWholeWidth(String path) {
    try (BrowserContext context = browser.context(718, 1000, true)) {
      Page page = signedIn(context);
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      page.navigate(address + "campaigns/" + path);

      Browser.assertNoSidewaysScrolling(page);
      assertThat(page.locator("form.choose:visible, .files:visible").count()).isZero();
      assertThat(page.locator("code").last().isVisible()).as("receipt").isTrue();
      Browser.screenshot(page, "compare-print-" + path.replaceAll("[?].*", "").replace('/', '-'));
    }
  }

  @Test
  void drivers_fillTheirChart() {
    try (BrowserContext context = browser.context(1280, 800, true)) {
      Page page = signedIn(context);
      page.navigate(address + SAMPLE + "explanation");

      var ticks = page.locator("[aria-labelledby=drivers-caption] thead text").allTextContents();
      assertThat(ticks.get(ticks.size() - 1)).isEqualTo("0");
    }
  }

  @Test
  void files_areTakenAlongFromThePages() {
    try (BrowserContext context = browser.context(1280, 800, true)) {
      Page page = signedIn(context);
      page.navigate(address + SAMPLE + "changes?by=sex&gain=2");
      assertThat(downloaded(page, "XLSX")).isEqualTo("changes-demo-2025.xlsx");
      assertThat(page.locator(".files a").last().getAttribute("href"))
          .contains("reference=demo-2024", "gains=0.02", "by=sex");
      assertThat(downloaded(page, "CSV")).isEqualTo("changes-demo-2025.csv");
      page.navigate(address + SAMPLE + "ranks?measure=staff");
      assertThat(page.locator(".files a").last().getAttribute("href"))
          .contains("measure=staff", "by=district");
      assertThat(downloaded(page, "XLSX")).isEqualTo("ranks-demo-2025.xlsx");
    }
  }

  private static String downloaded(Page page, String link) {
    return page.waitForDownload(() -> page.locator(".files a:has-text('" + link + "')").click())
        .suggestedFilename();
  }

  @Test
  void points_areGivenOrItIsSaidWhichSettingIsMissing() {
    try (BrowserContext context = browser.context(1280, 800, false)) {
      Page page = signedIn(context);
      page.navigate(address + "campaigns/demo-2024/results");
      page.locator("a[href='/campaigns/demo-2024/par-index']").click();
      assertThat(page.locator("main").innerText())
          .contains("Tiêu chí 8.1", "trên tối đa 10 điểm", "độ tin cậy 95\u00a0%")
          .contains("01/01/2022 đến hết 31/12/2024", "Đắk Lắk", "do Bộ Nội vụ xác định");
      assertThat(page.locator(".big").innerText()).matches("\\d,\\d\\d");

      var refused = page.navigate(address + SAMPLE + "par-index");
      assertThat(refused.status()).isEqualTo(409);
      assertThat(page.locator("main").innerText())
          .contains("SIPAS_PAR_INDEX_RULES", "Quy tắc đã biết", "31/12/2024");
    }
  }

  @Test
  void results_leadToChangesAndRanks() {
    try (BrowserContext context = browser.context(1280, 800, false)) {
      Page page = signedIn(context);
      page.navigate(address + SAMPLE + "results");
      page.locator("a[href='/campaigns/demo-2025/changes']").click();
      assertThat(page.locator("#domains-caption").textContent()).contains("Huyện");
      page.selectOption("#measure", "staff");
      page.locator("form.choose button").click();
      assertThat(page.url()).contains("measure=staff", "reference=demo-2024");
      assertThat(page.locator("#domains-caption").textContent()).contains("Công chức");

      page.navigate(address + SAMPLE + "results");
      page.locator("a[href='/campaigns/demo-2025/ranks']").click();
      assertThat(page.locator("table.ranks tbody tr").count()).isEqualTo(8);
      assertThat(page.locator("rect.rank-set").count()).isEqualTo(8);
    }
  }

  private void look(Page page, String path, String name) {
    page.navigate(address + path);
    Browser.assertAccessible(page);
    Browser.assertNoSidewaysScrolling(page);
    Browser.screenshot(page, name);
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
