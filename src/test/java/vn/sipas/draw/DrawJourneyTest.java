package vn.sipas.draw;

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
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.platform.Browser;

/**
 * An analyst commits a seed, draws by lottery, compares, sets the draw aside; axe on every page.
 */
@QuarkusTest
class DrawJourneyTest {

  private static Browser browser;

  @Inject DrawCampaign surroundings;

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
  void sample_isDrawnComparedAndSetAside(int width, int height, String language) {
    String campaign = "draw-journey-" + width;
    surroundings.create(campaign, CampaignStatus.DRAFT);
    try (BrowserContext context = browser.context(width, height, true)) {
      Page page = signedIn(context);
      String name = "draw-" + width + "-";
      page.navigate(address + "campaigns/" + campaign + "?lang=" + language);
      page.locator("main a[href$='/draw']").click();
      look(page, name + "state");
      page.locator("#entropySource").focus();
      page.keyboard().type("XSMB 25/11/2026");
      page.keyboard().press("Enter");
      page.waitForSelector("ol.steps .hash");
      assertThat(page.locator("ol.steps .hash").innerText()).hasSize(64);
      surroundings.store(campaign, surroundings.file(30, 5));
      page.reload();
      look(page, name + "committed");

      page.locator("main a[href*='/draw/new']").click();
      look(page, name + "blank");
      page.locator("button[value=look]").click();
      page.waitForSelector(".error-summary");
      look(page, name + "faults");
      assertThat(page.locator(".error-summary li").count()).isEqualTo(2);

      page.locator("[name=dossiers][value=lottery]").check();
      page.locator("#entropy").fill("48212");
      String first = surroundings.districts().get(0).code();
      page.locator("#communes-" + first).fill("4");
      page.locator("#issued-" + first).fill("60");
      page.locator("button[value=look]").click();
      page.waitForSelector("#outline");
      look(page, name + "outline");
      page.locator("button[value=draw]").click();
      page.waitForSelector("#confirm-error");
      assertThat(page.locator("#outline").count()).as("sizes stay in sight").isOne();
      page.locator("#issued-" + first).fill("80");
      page.locator("#confirm").check();
      page.locator("button[value=draw]").click();
      page.waitForSelector("#confirm-error");
      assertThat(page.locator("#outline + p + dl").innerText()).contains("80");
      page.locator("#confirm").focus();
      page.keyboard().press("Space");
      page.locator("button[value=draw]").click();
      page.waitForURL("**/draw/1");
      look(page, name + "drawn");

      page.locator("main a[href$='check=1']").click();
      assertThat(page.locator("[role=status].notice").isVisible()).isTrue();
      page.locator("main a.button[href$='/protocol']").click();
      page.waitForSelector(".signatures");
      look(page, name + "protocol");
      page.navigate(address + "campaigns/" + campaign + "/design");
      assertThat(page.locator("main .notice a[href$='/draw']").count()).isOne();
      look(page, name + "design");

      page.navigate(address + "campaigns/" + campaign + "/draw");
      look(page, name + "in-force");
      page.locator("main section a.button").click();
      page.locator("form[action$='/set-aside'] button").click();
      page.waitForSelector("#reason-error");
      page.locator("#reason").fill("Nhầm số xã");
      page.keyboard().press("Enter");
      page.waitForURL("**/draw");
      assertThat(page.locator("main").innerText()).contains("Nhầm số xã");
      look(page, name + "set-aside");
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
