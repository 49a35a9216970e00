package vn.sipas.report.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
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
