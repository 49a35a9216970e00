package vn.sipas.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.platform.Browser.look;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.access.Staff;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.platform.Browser;

/** An administrator computes two sets, compares them, puts one in force and goes back. */
@QuarkusTest
class WeighJourneyTest {

  private static Browser browser;

  @Inject WeighedCampaign fixture;

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
  @CsvSource({"1440, 900, vi", "1280, 800, vi", "390, 844, en"})
  void sets_areComputedComparedAndPutInForce(int width, int height, String language)
      throws SQLException {
    String campaign = "weigh-journey-" + width;
    fixture.ensure(campaign, CampaignStatus.CLOSED);
    try (BrowserContext context = browser.context(width, height, true)) {
      Page page = signedIn(context);
      String name = "weigh-" + width + "-";
      page.navigate(address + "campaigns/" + campaign + "?lang=" + language);
      page.locator("main a[href$='/weights']").click();
      look(page, name + "none");

      page.fill("#largest", "0");
      page.locator("main form button.button").first().click();
      page.waitForSelector("#largest-error");
      look(page, name + "faults");
      page.fill("#largest", "3");
      page.fill("#smallest", "10");
      page.locator("main form button.button").first().focus();
      page.keyboard().press("Enter");
      page.waitForURL("**/weights/1");
      assertThat(page.locator("#calibration").isVisible()).isTrue();
      look(page, name + "report");

      page.locator("main .breadcrumb a[href$='/weights']").click();
      page.check("[name=calibration][value=none]");
      page.locator("main form button.button").first().click();
      page.waitForURL("**/weights/2");
      page.locator("form[action$='/choice'] button").click();
      page.waitForURL("**/weights");
      assertThat(page.locator("table tbody tr").count()).isEqualTo(3);
      look(page, name + "in-force");

      page.fill("#reason", "Xem lại");
      page.locator("form[action$='/design'] button").click();
      page.waitForSelector("td:text-is('Xem lại')");
      assertThat(page.locator("form[action$='/design']").count()).isZero();
    }
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
