package vn.sipas.allowance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.platform.Browser.look;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.access.Staff;
import vn.sipas.code.CodeCampaigns;
import vn.sipas.platform.Browser;

/** An analyst lists people, prints a sheet and notes what came back. */
@QuarkusTest
class AllowanceJourneyTest {

  private static Browser browser;

  @Inject Fieldwork fieldwork;

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
  @CsvSource({"1280, 800, vi", "390, 844, en", "1440, 900, vi"})
  void people_areListedPrintedAndSettled(int width, int height, String language)
      throws SQLException {
    String campaign = fieldwork.create(6, 2, 0, 8, 7, 3);
    fieldwork.reopen(campaign, 4);
    String name = "allowance-" + width + "-";
    try (BrowserContext context = browser.context(width, height, true)) {
      Page page = signedIn(context);
      page.navigate(address + "campaigns/" + campaign + "?lang=" + language);
      page.locator("main a[href$='/allowances']").click();
      look(page, name + "ready");

      page.locator("#amount").fill("nhiều");
      page.keyboard().press("Enter");
      page.waitForSelector("#amount-error");
      look(page, name + "fault");
      page.locator("#amount").fill("50.000");
      page.keyboard().press("Enter");
      page.waitForURL("**/allowances/1");
      look(page, name + "list");

      page.locator("#paid-1").fill("99");
      page.keyboard().press("Enter");
      page.waitForSelector("#paid-1-error");
      page.locator("#paid-1").fill("5");
      page.keyboard().press("Enter");
      page.waitForSelector("#paid-1[value='5']");
      look(page, name + "settled");

      page.locator("main tbody th a").first().click();
      page.waitForSelector("#payees");
      assertThat(page.locator("main tbody tr").count()).isEqualTo(6);
      look(page, name + "sheet");

      page.locator("nav.breadcrumb a[href$='/allowances']").click();
      page.waitForSelector("#lists");
      look(page, name + "after");
    }
  }

  @Test
  void page_beforeAnythingIsDrawn_saysWhatComesNext() {
    String campaign =
        CodeCampaigns.sample(
            List.of(
                Map.of("stratum", "S1", "psu", "P1", "weight", 1),
                Map.of("stratum", "S1", "psu", "P2", "weight", 1)));
    try (BrowserContext context = browser.context(1280, 800, true)) {
      Page page = signedIn(context);
      page.navigate(address + "campaigns/" + campaign + "/allowances");

      assertThat(page.locator("main .notice").innerText()).contains("rút mẫu");
      look(page, "allowance-none");
    }
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
