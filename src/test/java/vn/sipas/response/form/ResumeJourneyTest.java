package vn.sipas.response.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.platform.Browser;

/** A form is saved on a phone, the browser is closed, and the form taken up again by its code. */
@QuarkusTest
class ResumeJourneyTest {

  private static final String DESK = "/s/" + FormCampaigns.DESK;

  private static Browser browser;

  @TestHTTPResource URI root;
  @Inject FormCampaigns campaigns;

  private BrowserContext context;
  private Page page;
  private boolean javaScript;
  private String shots;

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

  @AfterEach
  void leave() {
    context.close();
  }

  @ParameterizedTest
  @CsvSource({
    "390, 844, true, vi",
    "390, 844, false, en",
    "320, 640, true, en",
    "1280, 800, true, vi"
  })
  void form_savedAndTakenUpInANewWindow_isStoredOnce(
      int width, int height, boolean withJavaScript, String language) throws SQLException {
    shots = "resume/" + width + (withJavaScript ? "-" : "-plain-") + language + "-";
    open(width, height, withJavaScript, List.of());
    visit(DESK + "?desk=TT-99001&lang=" + language);
    press("start");
    choose("outcome", "granted");
    press("next");
    choose("access.1", "4");
    see("section");
    press("save");
    page.waitForURL("**/save");
    see("save");
    press("next");
    String code = page.locator(".resume-code").innerText();
    see("saved");
    press("next");
    page.waitForURL("**" + DESK);
    see("start");

    closeBrowser(width, height);
    visit(DESK);
    page.locator("a.button[href$='/resume']").click();
    page.waitForURL("**/resume");
    see("resume");
    enter(code.equals("111 111") ? "222 222" : "111111");
    assertThat(page.locator(":focus").getAttribute("class")).isEqualTo("error-summary");
    see("wrong");
    enter(code.replace(" ", ""));
    page.waitForURL("**/procedures");
    visit(DESK + "/access");
    assertThat(page.locator("[name='access.1'][value='4']").isChecked()).isTrue();
    visit(DESK + "/check");
    long before = campaigns.count(FormCampaigns.DESK);
    press("next");
    page.locator(".receipt").waitFor();

    assertThat(page.locator(".receipt").innerText())
        .isEqualTo(campaigns.receiptOfLast(FormCampaigns.DESK));
    assertThat(campaigns.count(FormCampaigns.DESK)).isEqualTo(before + 1);
    assertThat(campaigns.last(FormCampaigns.DESK, "answers")).startsWith("4");
    assertThat(context.cookies())
        .extracting(cookie -> cookie.name)
        .noneMatch(name -> name.matches("sipas_(locked_\\d|saved|code|resumed|draft_\\d)"));
    visit(DESK + "/resume");
    see("nothing");
  }

  /** A browser that keeps no cookie when it is closed: nothing is there, and the page says why. */
  @Test
  void form_savedWhereNothingIsKept_isGoneAndNobodyElseCanReadIt() {
    shots = "resume/forgotten-";
    open(390, 844, true, List.of());
    visit(DESK + "?desk=TT-99001");
    press("start");
    choose("outcome", "granted");
    press("save");
    page.waitForURL("**/save");
    press("next");
    page.locator(".resume-code").waitFor();
    context.close();
    open(390, 844, true, List.of());
    visit(DESK);
    page.locator(".later a").click();

    page.waitForURL("**/resume");
    assertThat(page.locator("#code").count()).isZero();
    see("nothing");
  }

  @Test
  void saved_buttonPrint_isThereOnlyWithJavaScript() {
    for (boolean withJavaScript : new boolean[] {true, false}) {
      open(390, 844, withJavaScript, List.of());
      visit(DESK + "?desk=TT-99001");
      press("start");
      press("save");
      page.waitForURL("**/save");
      press("next");
      page.locator(".resume-code").waitFor();

      assertThat(page.locator("[data-print]").isVisible()).isEqualTo(withJavaScript);
      if (!withJavaScript) {
        return;
      }
      page.evaluate("() => { window.print = () => document.title = 'printed'; }");
      page.locator("[data-print]").click();
      assertThat(page.title()).isEqualTo("printed");
      context.close();
    }
  }

  @Test
  void kiosk_onceOpened_marksItsBrowser() {
    open(1280, 800, true, List.of());
    visit("/kiosk");
    page.locator("main, h1").first().waitFor();

    assertThat(context.cookies()).extracting(cookie -> cookie.name).contains("sipas_kiosk");
    visit(DESK + "?desk=TT-99001");
    assertThat(page.locator("a[href$='/resume']").count()).isZero();
    press("start");
    assertThat(page.locator("button[value=save]").count()).isZero();
  }

  private void open(int width, int height, boolean withJavaScript, List<Cookie> cookies) {
    javaScript = withJavaScript;
    context = browser.context(width, height, withJavaScript);
    context.addCookies(cookies);
    page = context.newPage();
  }

  /** Another window of the same browser: cookies without an age are gone. */
  private void closeBrowser(int width, int height) {
    List<Cookie> lasting = context.cookies().stream().filter(cookie -> cookie.expires > 0).toList();
    context.close();
    open(width, height, javaScript, lasting);
  }

  private void visit(String path) {
    page.navigate(root.resolve(path).toString());
  }

  private void press(String value) {
    page.locator("main button[name=go][value=" + value + "]").first().click();
    settle();
  }

  private void enter(String code) {
    page.locator("#code").fill(code);
    press("next");
  }

  private void settle() {
    if (javaScript) {
      page.waitForFunction("() => !document.querySelector('form[aria-busy]')");
    }
  }

  private void choose(String question, String value) {
    page.locator("label.option:has([name='" + question + "'][value='" + value + "'])").click();
  }

  private void see(String state) {
    if (javaScript) {
      Browser.assertAccessible(page);
    }
    Browser.assertNoSidewaysScrolling(page);
    Browser.screenshot(page, shots + state);
  }
}
