package vn.sipas.plan;

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
import vn.sipas.campaign.Target;
import vn.sipas.platform.Browser;

/** An administrator plans a sample with the keyboard, saves two versions and signs one. */
@QuarkusTest
class PlanJourneyTest {

  private static Browser browser;

  @Inject PlannedCampaign surroundings;

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
  @CsvSource({"1440, 900, vi, OLD", "390, 844, en, OLD", "1280, 800, vi, NEW"})
  void plan_isComputedSavedComparedAndSigned(int width, int height, String language, String era) {
    String campaign = "plan-journey-" + width;
    var boundaries = era.equals("OLD") ? PlannedCampaign.OLD : PlannedCampaign.NEW;
    surroundings.create(campaign, boundaries, Target.absolute("overall", 0.85));
    try (BrowserContext context = browser.context(width, height, true)) {
      Page page = signedIn(context);
      String name = "plan-" + width + "-";
      page.navigate(address + "campaigns/" + campaign + "?lang=" + language);
      page.locator("main a[href$='/plan']").first().click();
      page.waitForSelector(".empty");
      look(page, name + "none");
      surroundings.frame(campaign, boundaries, 22_567);

      page.navigate(address + "campaigns/" + campaign + "/targets");
      look(page, name + "targets");
      page.locator("main .notice a[href$='/plan']").click();
      page.waitForSelector("#says");
      assertThat(page.locator(".says li").first().innerText()).isNotBlank();
      look(page, name + "first");

      page.locator("#settings summary").focus();
      page.keyboard().press("Enter");
      page.waitForSelector("#share");
      look(page, name + "form");
      page.locator("#share").fill("820");
      page.locator("#minimum").fill("x");
      page.locator("#note").focus();
      page.keyboard().press("Enter");
      page.waitForSelector(".error-summary");
      assertThat(page.locator(".has-error").count()).isEqualTo(2);
      look(page, name + "faults");
      page.locator("#share").fill("82");
      page.locator("#minimum").fill("40");
      page.selectOption("#rule", "equal");
      page.selectOption("#basis", "own");
      page.locator("#own").fill("1.600");
      page.keyboard().press("Enter");
      page.waitForSelector("#says");
      assertThat(page.inputValue("#own")).as("Enter computes").isEqualTo("1.600");
      page.locator("button[value=save]").click();
      page.waitForURL("**/plan/1");
      look(page, name + "version");

      page.locator("main a[href*='version=1']").click();
      page.waitForSelector("#share");
      page.locator("#own").fill("2000");
      page.locator("#note").fill("Theo ý kiến của Ban Chỉ đạo");
      page.locator("button[value=save]").click();
      page.waitForURL("**/plan/2");
      assertThat(page.locator("table.compared").count()).isEqualTo(2);
      page.locator("#sign + p + form button").click();
      page.waitForSelector("#confirm-error");
      look(page, name + "unconfirmed");
      page.locator("#confirm").focus();
      page.keyboard().press("Space");
      page.keyboard().press("Enter");
      page.waitForSelector(".tag.good");
      look(page, name + "signed");
      page.navigate(address + "campaigns/" + campaign + "/plan");
      look(page, name + "versions");
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
