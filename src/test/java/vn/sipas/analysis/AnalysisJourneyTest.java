package vn.sipas.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.access.Staff;
import vn.sipas.platform.Browser;

/** An analyst brings last year's forms along; every state of the page passes axe. */
@QuarkusTest
class AnalysisJourneyTest {

  private static final Path FORMS =
      Path.of("src/test/resources/estimation/golden/g3_cluster/respondents.csv");

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
  @CsvSource({"1280, 800, vi", "390, 844, vi", "1280, 800, en"})
  void lastYearsForms_giveAllTablesWithoutTyping(int width, int height, String language) {
    try (BrowserContext context = browser.context(width, height, true)) {
      Page page = opened(context, language);
      String name = "analysis-" + width + "-" + language + "-";
      look(page, name + "choose");

      page.setInputFiles("#data", FORMS);
      page.waitForSelector("table.columns");
      look(page, name + "columns");
      page.locator("form button.button").first().click();
      page.waitForSelector("table.results");
      look(page, name + "results");

      assertThat(page.locator("table.results").count()).isEqualTo(6);
      assertThat(page.locator("table.results").first().locator("tbody tr").count()).isEqualTo(28);
      // R 4.2.2, survey 4.1.1: 0.8965, interval 0.8791 to 0.9116 (set g3, variant fpc2)
      String overall = page.locator("table.results tr.total").textContent();
      assertThat(overall.replace(',', '.')).contains("89.7", "87.9", "91.2");
      assertThat(page.locator(".notice").textContent()).contains("41");
    }
  }

  @Test
  void resultsAreTakenAlong_andColumnsChanged_withoutChoosingTheFileAgain() throws IOException {
    try (BrowserContext context = browser.context(1280, 800, true)) {
      Page page = opened(context, "vi");
      page.setInputFiles("#data", FORMS);
      page.waitForSelector("table.columns");
      page.locator("form button.button").first().click();
      page.waitForSelector("table.results");

      Download csv = page.waitForDownload(() -> page.click("[data-download='analysis.csv']"));
      assertThat(Files.readString(csv.path())).contains("overall", "Huyện An Bình");
      Download xlsx = page.waitForDownload(() -> page.click("[data-download='analysis.xlsx']"));
      assertThat(Files.size(xlsx.path())).isGreaterThan(10_000);

      page.click("summary");
      page.fill("#targets", "80; 87,5");
      page.click("details button.button");
      page.waitForSelector("table.results tr.total .tag:nth-of-type(2)");
      assertThat(page.locator("table.results tr.total .tag").allTextContents())
          .containsExactly("Đạt 80,0\u00a0%", "Đạt 87,5\u00a0%");
    }
  }

  @Test
  void faults_standByRowAndColumn() {
    try (BrowserContext context = browser.context(1280, 800, true)) {
      Page page = opened(context, "vi");
      page.setInputFiles("#data", csv("q01,q02,weight\n5,4,1\n3,2,0\n4,5,x\n"));
      page.waitForSelector("table.columns");
      page.locator("form button.button").first().click();
      page.waitForSelector("#faults");

      look(page, "analysis-faults");
      assertThat(page.locator("#faults tbody tr").allTextContents())
          .hasSize(2)
          .first()
          .asString()
          .startsWith("3weight");
    }
  }

  @Test
  void withoutJavaScript_theFileIsChosenAgain() {
    try (BrowserContext context = browser.context(1280, 800, false)) {
      Page page = opened(context, "vi");
      page.setInputFiles("#data", FORMS);
      page.click("form.drop button.button");
      page.setInputFiles("#data", FORMS);
      page.locator("main form button.button").first().click();

      assertThat(page.locator("table.results tr.total").textContent()).contains("89,7");
    }
  }

  private static FilePayload csv(String text) {
    return new FilePayload("phiếu.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static void look(Page page, String name) {
    Browser.assertAccessible(page);
    Browser.assertNoSidewaysScrolling(page);
    Browser.screenshot(page, name);
  }

  private Page opened(BrowserContext context, String language) {
    Page page = context.newPage();
    page.navigate(address + "sign-in");
    page.fill("[name=name]", Staff.named("analyst"));
    page.fill("[name=password]", Staff.PASSWORD);
    page.click("main form button");
    page.navigate(address + "analyses?lang=" + language);
    return page;
  }
}
