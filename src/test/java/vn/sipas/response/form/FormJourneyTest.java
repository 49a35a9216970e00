package vn.sipas.response.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.access.Staff;
import vn.sipas.platform.Browser;
import vn.sipas.platform.Visitor;

/** What a citizen sees, from the first page to the receipt, on a phone and at a desk. */
@QuarkusTest
class FormJourneyTest {

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

  @AfterEach
  void leave() {
    context.close();
  }

  @BeforeEach
  void open() throws SQLException {
    campaigns.ensure();
  }

  @ParameterizedTest
  @CsvSource({
    "390, 844, true, vi",
    "390, 844, false, en",
    "1280, 800, true, en",
    "1280, 800, false, vi",
    "1920, 1080, true, vi",
    "320, 640, true, vi"
  })
  void deskForm_fromStartToReceipt(int width, int height, boolean javaScript, String language)
      throws SQLException {
    begin(width, height, javaScript, "desk-" + width + "-" + language);
    visit("/s/form-desk?lang=" + language);
    see("start");
    press("start");
    see("place");
    press("next");
    seeErrors("place-error");
    page.locator("#place").selectOption("desk:TT-99001");
    press("next");

    choose("outcome", "granted");
    press("next");
    see("access");
    for (String item : new String[] {"access.1", "procedures.1", "staff.1", "results.1"}) {
      choose(item, "4");
      press("next");
    }
    choose("complaints.1", "not_applicable");
    see("complaints");
    press("next");
    choose("general.1", "5");
    press("next");
    page.locator("#comment").fill("x".repeat(2_001));
    press("next");
    seeErrors("comment-error");
    page.locator("#comment").fill("Cần thêm ghế.\nƀ Č ê̆ Ơ̆");
    press("next");
    see("check");
    press("next");
    see("done");

    assertThat(page.locator(".receipt").innerText())
        .isEqualTo(campaigns.receiptOfLast(FormCampaigns.DESK));
    assertThat(campaigns.last(FormCampaigns.DESK, "language")).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({"390, 844, vi", "1280, 800, en"})
  void serviceForm_withErrorsOnPageAndAtCheck(int width, int height, String language) {
    begin(width, height, true, "service-" + width + "-" + language);
    visit("/s/form-service?desk=TT-99001&lang=" + language);
    press("start");
    press("next");
    choose("access.1", "5");
    choose("access.2", "dont_know");
    press("next");
    seeErrors("access-error");
    visit("/s/form-service/check");
    press("next");
    seeErrors("check-error");
    page.locator(".error-summary a").first().click();
    assertThat(page.url()).endsWith("/access?from=check#access.3");
    see("access-from-check");
  }

  @Test
  void fullForm_everyKindOfQuestion() {
    begin(390, 844, true, "full-390-vi");
    visit("/s/form-full?desk=TT-99001");
    press("start");
    page.locator("[name='ethnicity.2.text']").fill("Ê Đê");
    see("about");
    press("next");
    for (String section : new String[] {"q2", "q3", "q4"}) {
      visit("/s/form-full/" + section);
      see(section);
    }
  }

  @ParameterizedTest
  @CsvSource({"no-such", "form-closed", "form-later", "form-invited", "form-desk/declined"})
  void refusals_areReadable(String address) {
    begin(390, 844, true, "refused");
    visit("/s/" + address);
    see(address.replace('/', '-'));
  }

  /** To others this campaign does not exist; the staff type in what people told them. */
  @Test
  void invitedForm_isFilledInByStaff() throws SQLException {
    begin(390, 844, true, "invited");
    visit("/sign-in?next=/s/form-invited");
    page.fill("#name", Staff.named("analyst"));
    page.fill("#password", Staff.PASSWORD);
    page.locator("main form button").click();
    assertThat(page.url()).endsWith("/s/form-invited");
    see("start");
    page.locator("main button[value=start]").click();
    page.locator("#place").selectOption("desk:TT-99001");
    press("next");
    choose("outcome", "granted");
    press("next");
    visit("/s/form-invited/check");
    long before = campaigns.count(FormCampaigns.INVITED);
    press("next");

    assertThat(page.locator(".receipt").innerText())
        .isEqualTo(campaigns.receiptOfLast(FormCampaigns.INVITED));
    assertThat(campaigns.count(FormCampaigns.INVITED)).isEqualTo(before + 1);
  }

  @Test
  void keyboard_enterInATextField_goesOnInTheSameLanguage() {
    begin(1280, 800, false, "keyboard");
    visit("/s/form-full?desk=TT-99001");
    press("start");
    page.locator("[name='ethnicity.2.text']").fill("Ba Na");
    page.keyboard().press("Enter");
    page.waitForURL(url -> !url.endsWith("/about"));

    assertThat(page.url()).endsWith("/form-full/q1");
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("vi");
  }

  @Test
  void browserBack_showsWhatWasAnswered() {
    begin(390, 844, true, "back");
    visit("/s/form-desk?desk=TT-99001");
    press("start");
    choose("outcome", "granted");
    press("next");
    page.locator("[name='access.1']").first().waitFor();
    Visitor.back(page);

    assertThat(page.locator("#outcome").isChecked()).isTrue();
  }

  @Test
  void lostConnection_keepsAnswersAndSendsThemWhenItIsBack() throws SQLException {
    begin(390, 844, true, "lost");
    visit("/s/form-desk?desk=TT-99001");
    press("start");
    choose("outcome", "pending");
    context.setOffline(true);
    page.locator("main button[value=next]").click();
    page.locator("#connection-lost").waitFor();
    Browser.assertAccessible(page);
    Browser.screenshot(page, "form/lost-connection");
    assertThat(page.locator(":focus").getAttribute("id")).isEqualTo("connection-lost");
    context.setOffline(false);
    page.locator("[name='access.1']").first().waitFor();
    assertThat(page.url()).endsWith("/form-desk/access");

    visit("/s/form-desk/check");
    long before = campaigns.count(FormCampaigns.DESK);
    context.setOffline(true);
    page.locator("main button[value=next]").click();
    page.locator("#try-again").click();
    assertThat(page.locator("#connection-lost").isVisible()).isTrue();
    context.setOffline(false);
    page.locator(".receipt").waitFor();

    assertThat(campaigns.count(FormCampaigns.DESK)).isEqualTo(before + 1);
  }

  /** The answer to a first tap may be lost: the second must find it stored. */
  @Test
  void answerLostOnItsWayBack_isSentOnceMoreAndStoredOnce() throws SQLException {
    begin(390, 844, true, "twice");
    visit("/s/form-desk?desk=TT-99001");
    press("start");
    choose("outcome", "pending");
    press("next");
    visit("/s/form-desk/check");
    long before = campaigns.count(FormCampaigns.DESK);
    AtomicInteger posts = new AtomicInteger();
    page.route(
        "**/check",
        route -> {
          if (route.request().method().equals("POST") && posts.incrementAndGet() == 1) {
            route.fetch(new Route.FetchOptions().setMaxRedirects(0));
            route.abort();
          } else {
            route.resume();
          }
        });
    page.locator("main button[value=next]").dblclick();
    page.locator("#connection-lost").waitFor();
    page.locator("#try-again").click();
    page.locator(".receipt").waitFor();

    assertThat(posts.get()).isEqualTo(2);
    assertThat(campaigns.count(FormCampaigns.DESK)).isEqualTo(before + 1);
    assertThat(page.locator(".receipt").innerText())
        .isEqualTo(campaigns.receiptOfLast(FormCampaigns.DESK));
  }

  @Test
  void linkWithinThePage_losesNothingTyped() {
    begin(1280, 800, true, "within");
    visit("/s/form-service?desk=TT-99001");
    press("start");
    press("next");
    press("next");
    choose("access.2", "3");
    page.locator(".error-summary a").first().click();

    assertThat(page.locator("[name='access.2'][value='3']").isChecked()).isTrue();
  }

  /** Everything that the first page needs, as it comes over the wire. */
  @Test
  void firstPage_isSmall() {
    begin(390, 844, true, "small");
    List<Integer> bytes = new CopyOnWriteArrayList<>();
    CDPSession devTools = context.newCDPSession(page);
    devTools.send("Network.enable");
    devTools.on(
        "Network.loadingFinished", event -> bytes.add(event.get("encodedDataLength").getAsInt()));
    visit("/s/form-desk?desk=TT-99001");
    page.waitForLoadState(LoadState.NETWORKIDLE);

    assertThat(bytes.size()).isBetween(3, 6);
    assertThat(bytes.stream().mapToInt(Integer::intValue).sum()).isBetween(3_000, 60_000);
  }

  @Test
  void answers_areLargeTargets() {
    begin(390, 844, false, "targets");
    visit("/s/form-desk?desk=TT-99001");
    press("start");

    for (Locator option : page.locator(".option").all()) {
      assertThat(option.boundingBox().height).isGreaterThanOrEqualTo(64);
      assertThat(option.boundingBox().width).isGreaterThan(300);
    }
  }

  private void begin(int width, int height, boolean withJavaScript, String name) {
    context = browser.context(width, height, withJavaScript);
    page = context.newPage();
    javaScript = withJavaScript;
    shots = "form/" + name + "-";
  }

  private void visit(String path) {
    page.navigate(root.resolve(path).toString());
  }

  private void press(String value) {
    page.locator("main button[name=go][value=" + value + "]").click();
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

  private void seeErrors(String state) {
    assertThat(page.title()).matches("(Lỗi|Error): .*");
    assertThat(page.locator(":focus").getAttribute("class")).isEqualTo("error-summary");
    see(state);
  }
}
