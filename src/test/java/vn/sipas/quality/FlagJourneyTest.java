package vn.sipas.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.platform.Browser.look;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.access.Staff;
import vn.sipas.platform.Browser;
import vn.sipas.platform.Visitor;

/** An analyst looks at a flag, decides without a reason, then with one; every page passes axe. */
@QuarkusTest
class FlagJourneyTest {

  private static Browser browser;

  @Inject StuffedDesk stuffed;

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
  @CsvSource({"1280, 800, vi, Ngoài giờ làm việc", "390, 844, en, Outside office hours"})
  void flag_isReviewed(int width, int height, String language, String rule) {
    stuffed.ensure();
    try (BrowserContext context = browser.context(width, height, true)) {
      Page page = signedIn(context);
      page.navigate(address + "campaigns/" + StuffedDesk.CODE + "/flags?lang=" + language);
      page.locator("form[action$='/flags/check'] button").click();
      look(page, "flags-" + width);
      page.locator("a[href$='/dossiers']").click();
      look(page, "dossiers-" + width);
      Visitor.back(page);
      page.locator("tbody tr", new Page.LocatorOptions().setHasText(rule)).locator("a").click();
      look(page, "flag-" + width);

      page.locator("input[value=keep]").check();
      page.locator("form[action*='/flags/'] .actions button").click();
      assertThat(page.locator(".error-summary").isVisible()).isTrue();
      assertThat(page.locator("input[value=keep]").isChecked()).isTrue();
      look(page, "flag-error-" + width);
      page.locator("#reason").fill("Đã hỏi trưởng bộ phận");
      page.locator("form[action*='/flags/'] .actions button").click();
      assertThat(page.locator("main").innerText()).contains("Đã hỏi trưởng bộ phận");
      look(page, "flag-decided-" + width);
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
