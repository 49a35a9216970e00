package vn.sipas.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.platform.Browser.look;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.access.Staff;
import vn.sipas.platform.Browser;

/** An analyst proposes, an administrator approves, a correction follows; every page passes axe. */
@QuarkusTest
class PublicationJourneyTest {

  private static final String CAMPAIGN = "campaigns/" + SamplePublication.CODE;

  private static Browser browser;

  @Inject SamplePublication sample;

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

  @BeforeEach
  @AfterEach
  void forget() {
    sample.forget();
  }

  @ParameterizedTest
  @CsvSource({"1280, 800, vi", "390, 844, en", "1440, 900, vi"})
  void results_areProposedApprovedAndCorrected(int width, int height, String language) {
    try (BrowserContext one = browser.context(width, height, true);
        BrowserContext other = browser.context(width, height, true)) {
      String name = "publication-" + width + "-";
      Page analyst = signedIn(one, "analyst");
      Page administrator = signedIn(other, "administrator");
      analyst.navigate(address + CAMPAIGN + "?lang=" + language);
      administrator.navigate(address + CAMPAIGN + "/results?lang=" + language);
      look(administrator, name + "results-none");

      analyst.locator("main a[href$='/publication']").click();
      look(analyst, name + "ready");
      analyst.locator("form[action$='/propose'] button").focus();
      analyst.keyboard().press("Enter");
      analyst.waitForURL("**/report");
      look(analyst, name + "proposed");
      assertThat(analyst.locator("form[action$='/approve']").count()).isZero();

      administrator.locator("main .notice a[href$='/publication']").click();
      look(administrator, name + "waiting");
      administrator.locator("main .actions a[href$='/report']").click();
      administrator.locator("form[action$='/approve'] button").focus();
      administrator.keyboard().press("Enter");
      administrator.waitForSelector(".error-summary");
      look(administrator, name + "unread");
      administrator.locator("#read").focus();
      administrator.keyboard().press("Space");
      administrator.locator("form[action$='/approve'] button").click();
      administrator.waitForSelector("#in-force");
      look(administrator, name + "frozen");

      administrator.locator("main .actions a[href$='/verification']").click();
      assertThat(administrator.locator("main [role=status].notice").count()).isEqualTo(2);
      look(administrator, name + "verified");
      analyst.navigate(address + CAMPAIGN + "/publication");
      analyst.locator("form[action$='/correction'] button").click();
      analyst.waitForSelector("#reason-error");
      look(analyst, name + "no-reason");
      analyst.locator("#reason").fill("Một lô phiếu nhập trùng");
      analyst.locator("form[action$='/correction'] button").click();
      analyst.waitForSelector("form[action$='/give-up']");
      look(analyst, name + "correcting");
      correct();
      analyst.locator("form[action$='/propose'] button").click();
      analyst.waitForURL("**/report");
      analyst.locator("main .actions a.button[href*='/publication/']").last().click();
      analyst.waitForSelector("#moved");
      assertThat(analyst.locator("#moved").locator("xpath=..").locator("tbody tr").count())
          .isGreaterThan(5);
      look(analyst, name + "moved");
    }
  }

  /** Leaves some responses out, as a decision about a flag does. */
  private void correct() {
    int flag = sample.flag(40);
    Staff.api("analyst")
        .contentType("application/json")
        .body("{\"exclude\": true, \"reason\": \"Nhập trùng\"}")
        .post("/api/campaigns/" + SamplePublication.CODE + "/flags/" + flag + "/decisions")
        .then()
        .statusCode(200);
  }

  private Page signedIn(BrowserContext context, String role) {
    Page page = context.newPage();
    page.navigate(address + "sign-in");
    page.fill("[name=name]", Staff.named(role));
    page.fill("[name=password]", Staff.PASSWORD);
    page.click("main form button");
    return page;
  }
}
