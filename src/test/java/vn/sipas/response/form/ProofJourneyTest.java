package vn.sipas.response.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.platform.Browser;

/**
 * Where a proof of work is asked for: browsers compute it, those without JavaScript submit fewer.
 */
@QuarkusTest
@TestProfile(ProofJourneyTest.Asked.class)
class ProofJourneyTest {

  public static class Asked implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("sipas.form.proof-bits", "12", "sipas.form.unproven-per-hour", "2");
    }
  }

  private static final String DESK = "/s/" + FormCampaigns.DESK;

  private static Browser browser;

  @TestHTTPResource URI root;
  @Inject FormCampaigns campaigns;

  @BeforeAll
  static void launch() {
    browser = new Browser();
  }

  @AfterAll
  static void quit() {
    browser.close();
  }

  @BeforeEach
  void ensure() throws SQLException {
    campaigns.ensure();
  }

  @Test
  void proof_isComputedByBrowsers_andWithoutItFewAreTaken() throws SQLException {
    long before = campaigns.count(FormCampaigns.DESK);
    for (int form = 0; form < 3; form++) {
      try (BrowserContext context = browser.context(390, 844, true)) {
        assertThat(submitted(context, true)).endsWith("/done");
      }
    }
    assertThat(campaigns.count(FormCampaigns.DESK)).isEqualTo(before + 3);

    for (int form = 0; form < 2; form++) {
      try (BrowserContext context = browser.context(390, 844, false)) {
        assertThat(submitted(context, false)).endsWith("/done");
      }
    }
    try (BrowserContext context = browser.context(390, 844, false)) {
      assertThat(submitted(context, false)).endsWith("/check");
      Page page = context.pages().get(0);
      assertThat(page.locator(".notice.warning[autofocus]").innerText())
          .contains("Các câu trả lời vẫn còn nguyên", "chờ 30 phút");
      assertThat(page.locator(".checked .answer").first().innerText()).contains("Đã nhận kết quả");
      Browser.assertNoSidewaysScrolling(page);
      Browser.screenshot(page, "robots/too-many-390");
      page.setViewportSize(1280, 800);
      Browser.screenshot(page, "robots/too-many-1280");
    }
    try (BrowserContext context = browser.context(320, 640, true)) {
      assertThat(submitted(context, true)).as("with a proof still").endsWith("/done");
    }
    assertThat(campaigns.count(FormCampaigns.DESK)).isEqualTo(before + 6);
  }

  private String submitted(BrowserContext context, boolean javaScript) {
    Page page = context.newPage();
    page.navigate(root.resolve(DESK + "?desk=TT-99001").toString());
    page.locator("main button[value=start]").click();
    page.locator("label.option:has([name='outcome'][value='granted'])").click();
    page.locator("main button[value=next]").click();
    page.locator("[name='access.1']").first().waitFor();
    page.navigate(root.resolve(DESK + "/check").toString());
    if (javaScript) {
      Browser.assertAccessible(page);
    }
    page.locator("main button[value=next]").click();
    page.locator(".receipt, .notice.warning[autofocus]").first().waitFor();
    return page.url();
  }
}
