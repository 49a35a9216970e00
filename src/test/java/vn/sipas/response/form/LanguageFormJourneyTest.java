package vn.sipas.response.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.language.TestPacks;
import vn.sipas.platform.Browser;

/** The online form in the language of a pack, and read aloud. */
@QuarkusTest
@TestProfile(TestPacks.Installed.class)
class LanguageFormJourneyTest {

  private static final String DEVICE_VOICE =
      """
      window.said = [];
      Object.defineProperty(window, 'speechSynthesis', {value: {
        getVoices: () => [{lang: 'vi-VN', localService: true}],
        addEventListener: () => {},
        speak: (utterance) => { said.push(utterance.text); setTimeout(utterance.onend, 20); },
        cancel: () => {},
      }});
      window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
      """;

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
  void open() throws SQLException {
    campaigns.ensure();
  }

  @AfterEach
  void leave() {
    context.close();
  }

  @ParameterizedTest
  @CsvSource({"1280, 800, true", "390, 844, false", "320, 640, true"})
  void languageOfThePack_isChosenInTheMiddle_andNoAnswerIsLost(
      int width, int height, boolean withJavaScript) throws SQLException {
    begin(width, height, withJavaScript);
    visit("/s/form-desk?desk=TT-99001");
    press("start");
    choose("outcome", "granted");
    press("next");
    choose("access.1", "4");
    header("qaa");

    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("qaa");
    assertThat(page.locator("h1").innerText()).startsWith("*");
    assertThat(page.locator("[name='access.1'][value='4']").isChecked()).isTrue();
    assertThat(page.locator("legend").innerText()).startsWith("*").doesNotContain("{");
    see("access");
    press("next");
    assertThat(page.locator(".progress").innerText()).isEqualTo("*Phần 3/8");
    visit("/s/form-desk/check");
    see("check");
    assertThat(page.locator(".answer").nth(1).innerText()).isEqualTo("*Hài lòng");
    press("next");
    see("done");

    assertThat(page.locator("h1").innerText()).startsWith("*Cảm ơn");
    assertThat(page.locator(".receipt").innerText())
        .isEqualTo(campaigns.receiptOfLast(FormCampaigns.DESK));
    assertThat(campaigns.last(FormCampaigns.DESK, "language")).isEqualTo("qaa");
  }

  @ParameterizedTest
  @ValueSource(strings = {"form-closed", "form-desk?desk=none", "form-desk/none"})
  void refusals_areToldInTheLanguage(String address) {
    begin(390, 844, false);
    visit("/s/form-desk?lang=qaa");
    see("start");
    press("start");
    visit("/s/" + address);

    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("qaa");
    assertThat(page.locator("h1").innerText()).startsWith("*");
    assertThat(page.locator(".lead").innerText()).startsWith("*");
  }

  /** The pack is for one survey: another one, and staff's pages, go on in Vietnamese. */
  @ParameterizedTest
  @ValueSource(strings = {"/s/form-service", "/s/none", "/surveys", "/sign-in"})
  void elsewhere_theLanguageIsNotOffered(String address) {
    begin(1280, 800, false);
    visit("/s/form-desk?lang=qaa");
    visit(address + "?lang=qaa");

    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("vi");
    assertThat(page.content()).doesNotContain("*Tiếng Việt");
  }

  @Test
  void faultsAndCodes_areToldInTheLanguage() {
    begin(390, 844, true);
    visit("/s/form-service?desk=TT-99001");
    press("start");
    visit("/s/form-desk?lang=qaa");
    press("start");
    page.locator("#place").waitFor();
    press("next");

    assertThat(page.title()).startsWith("*Lỗi:");
    assertThat(page.locator("#place-error").innerText()).startsWith("*");
    see("fault");
  }

  @Test
  void recordings_areHeard_eachQuestionAndItsAnswers() {
    begin(390, 844, true);
    List<String> fetched = new CopyOnWriteArrayList<>();
    page.onRequest(
        request -> {
          if (request.url().contains("/voices/")) {
            fetched.add(request.url());
          }
        });
    visit("/s/form-desk?desk=TT-99001&lang=qaa");
    press("start");
    Locator listen = page.locator(".listen-toggle").first();
    listen.waitFor();
    listen.click();
    page.locator("legend.being-read").waitFor();
    see("being-read");
    page.locator(".option.being-read").waitFor();
    page.waitForCondition(() -> "false".equals(listen.getAttribute("aria-pressed")));

    assertThat(fetched.stream().distinct()).hasSize(2);
    assertThat(page.locator(".being-read").count()).isZero();
    assertThat(page.locator(".listen-again").isVisible()).isTrue();
  }

  @Test
  void deviceVoice_readsWhatNobodyRecorded_andOneQuestionAtATime() {
    begin(1280, 800, true);
    page.addInitScript(DEVICE_VOICE);
    visit("/s/form-service?desk=TT-99001");
    press("start");
    press("next");
    page.locator("fieldset.question").nth(1).waitFor();
    Locator listen = page.locator(".listen-toggle");
    listen.first().waitFor();
    assertThat(listen.count()).isEqualTo(page.locator(".question").count());
    listen.nth(1).click();
    see("device-voice");
    page.waitForCondition(() -> "false".equals(listen.nth(1).getAttribute("aria-pressed")));

    Locator question = page.locator(".question").nth(1);
    assertThat(page.evaluate("said")).isEqualTo(question.locator("[data-read]").allInnerTexts());
  }

  /** A question without a voice has no button, and the first page loads nothing of it. */
  @Test
  void withoutVoice_thereIsNoButton() {
    begin(390, 844, true);
    List<String> fetched = new CopyOnWriteArrayList<>();
    page.onRequest(request -> fetched.add(URI.create(request.url()).getPath()));
    visit("/s/form-desk?desk=TT-99001");
    assertThat(fetched).doesNotContain("/js/read-aloud.js", "/kiosk/listen.js");
    press("start");
    page.waitForCondition(() -> page.locator(".listen").count() == 1);

    assertThat(page.locator(".listen").isVisible()).isFalse();
  }

  private void begin(int width, int height, boolean withJavaScript) {
    context = browser.context(width, height, withJavaScript);
    page = context.newPage();
    javaScript = withJavaScript;
    shots = "language/form-" + width + "-";
  }

  private void visit(String path) {
    page.navigate(root.resolve(path).toString());
  }

  private void press(String value) {
    page.locator("main button[name=go][value=" + value + "]").click();
    settled();
  }

  private void header(String language) {
    page.locator(".form-header button[value=" + language + "]").click();
    settled();
    page.locator("html[lang=" + language + "]").waitFor();
  }

  private void settled() {
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
