package vn.sipas.backcheck;

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
import vn.sipas.allowance.Fieldwork;
import vn.sipas.platform.Browser;

/** An analyst begins back-checks, notes two, and leaves a place out and lets it in again. */
@QuarkusTest
class BackCheckJourneyTest {

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
  @CsvSource({"1280, 800, vi", "390, 844, en"})
  void interviews_areCheckedAndAPlaceIsLeftOut(int width, int height, String language)
      throws SQLException {
    String campaign = fieldwork.create(8, 7, 8, 6);
    String name = "backcheck-" + width + "-";
    try (BrowserContext context = browser.context(width, height, true)) {
      Page page = signedIn(context);
      page.navigate(address + "campaigns/" + campaign + "?lang=" + language);
      page.locator("main a[href$='/back-checks']").click();
      look(page, name + "none");

      page.locator("#percent").fill("3");
      page.keyboard().press("Enter");
      page.waitForSelector("#percent-error");
      page.locator("#percent").fill("10");
      page.keyboard().press("Enter");
      page.waitForSelector("#checks");
      look(page, name + "drawn");

      page.locator("#checks").locator("xpath=..").locator("tbody a").first().click();
      page.waitForSelector("#result");
      look(page, name + "case");
      page.locator("main form button.button").click();
      page.waitForSelector("#result-error");
      look(page, name + "fault");
      page.locator("[name=result][value=reached]").check();
      page.locator("[name=findings][value=not_asked]").check();
      page.locator("#note").fill("Chủ hộ nói không có ai đến.");
      page.locator("main form button.button").click();
      page.waitForSelector("#tallies");
      assertThat(page.locator("#tallies").locator("xpath=..").locator(".tag.bad").count())
          .isEqualTo(1);
      look(page, name + "found");

      page.locator("a[href$='/places/P0']").click();
      page.waitForSelector("#effects");
      look(page, name + "place");
      page.locator("[name=decision][value=exclude]").check();
      page.locator("#reason").fill("Phúc tra: không ai đến hỏi.");
      page.locator("main form button.button").click();
      page.waitForSelector("#decisions");
      look(page, name + "excluded");
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
