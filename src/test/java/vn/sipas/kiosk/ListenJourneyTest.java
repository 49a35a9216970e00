package vn.sipas.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.language.TestPacks;
import vn.sipas.platform.Browser;

/** A tablet that reads aloud, with voices of its own, with recordings, and with neither. */
class ListenJourneyTest {

  /** A device whose voice speaks as long as the test wants. */
  private static final String DEVICE =
      """
      window.said = [];
      const voices = [];
      const listeners = [];
      Object.defineProperty(window, 'speechSynthesis', {value: {
        getVoices: () => voices,
        addEventListener: (name, listener) => listeners.push(listener),
        speak: (utterance) => { said.push(utterance.text); window.saying = utterance; },
        cancel: () => { window.saying?.onerror?.(); window.saying = null; },
      }});
      window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
      window.addVoice = (lang, localService) => {
        voices.push({lang, localService});
        listeners.forEach((listener) => listener());
      };
      window.finish = () => { const done = window.saying; window.saying = null; done.onend(); };
      """;

  private static Browser browser;

  private Tablet tablet;

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
    tablet.close();
    assertThat(tablet.errors).isEmpty();
  }

  @Test
  void question_isReadWithItsAnswersInOrder_andEachIsMarkedMeanwhile() {
    begin(1280, 800);
    addVoice("vi-VN", true);
    tablet.press("listen");
    assertThat(pressed()).isEqualTo("true");

    List<String> marked = new ArrayList<>();
    List<String> shown = new ArrayList<>(List.of(tablet.heading()));
    tablet.page.locator(".answer .words").all().forEach(words -> shown.add(words.innerText()));
    for (int part = 0; part < shown.size(); part++) {
      waitForWords(part + 1);
      marked.add(tablet.page.locator(".being-read").innerText().replaceFirst("\\n.*", ""));
      if (part == 1) {
        Browser.screenshot(tablet.page, "listen/being-read-1280");
        Browser.assertNoViolations(tablet.page);
      }
      tablet.page.evaluate("finish()");
    }
    tablet.page.waitForCondition(() -> pressed().equals("false"));

    assertThat(said()).containsExactlyElementsOf(shown);
    assertThat(marked).containsExactlyElementsOf(shown);
    assertThat(tablet.page.locator(".being-read").count()).isZero();
  }

  @Test
  void button_stopsAndGoesOnWhereItWas_andAgainBeginsAnew() {
    begin(1280, 800);
    addVoice("vi-VN", true);
    tablet.press("listen");
    waitForWords(1);
    tablet.page.evaluate("finish()");
    waitForWords(2);
    tablet.press("listen");
    assertThat(pressed()).isEqualTo("false");
    assertThat(tablet.page.locator(".being-read").count()).isZero();
    tablet.press("listen");
    waitForWords(3);
    tablet.press("listen-again");
    waitForWords(4);

    List<String> said = said();
    assertThat(said.get(2)).isEqualTo(said.get(1));
    assertThat(said.get(3)).isEqualTo(said.get(0));
  }

  /** Who has asked once need not ask at each question, and has more time. */
  @Test
  void nextQuestion_isReadByItself_untilSomebodyStopsIt() {
    begin(1280, 800);
    addVoice("vi-VN", true);
    tablet.press("listen");
    waitForWords(1);
    tablet.answer("granted");
    waitForWords(2);
    assertThat(said().get(1)).isEqualTo(tablet.heading());
    String outline = "getComputedStyle(document.querySelector('.being-read:focus')).outlineStyle";
    assertThat(tablet.page.evaluate(outline)).isEqualTo("dashed");
    tablet.press("size-3");
    waitForWords(3);
    assertThat(said().get(2)).isEqualTo(tablet.heading());
    tablet.press("listen");
    tablet.answer("4");
    tablet.page.locator(".question").waitFor();

    assertThat(pressed()).isEqualTo("false");
    assertThat(said()).hasSize(3);
  }

  @Test
  void listener_hasMoreTime_andTheNextCitizenFindsSilence() {
    begin(1280, 800);
    addVoice("vi-VN", true);
    tablet.press("listen");
    waitForWords(1);
    tablet.seconds(170);
    assertThat(tablet.page.locator("dialog").count()).isZero();
    tablet.seconds(15);
    assertThat(tablet.page.locator("dialog").count()).isEqualTo(1);
    assertThat(tablet.page.evaluate("window.saying")).isNull();
    tablet.seconds(31);
    tablet.waitForAttract();
    tablet.press("start");

    assertThat(said()).hasSize(1);
    assertThat(pressed()).isEqualTo("false");
    tablet.seconds(95);
    assertThat(tablet.page.locator("dialog").count()).isEqualTo(1);
  }

  @Test
  void answerOfTheNextScreen_endsTheVoiceOfThisOne() {
    begin(1280, 800);
    addVoice("vi-VN", true);
    tablet.press("listen");
    waitForWords(1);
    tablet.press("stop");

    assertThat(tablet.page.evaluate("window.saying")).isNull();
  }

  @ParameterizedTest
  @CsvSource({"en-US, true", "vi-VN, false", "vie, true"})
  void deviceWithoutAVoiceOfItsOwnInTheLanguage_showsNoButton(String language, boolean local) {
    begin(390, 844);
    addVoice(language, local);

    assertThat(tablet.page.locator("#listen").isVisible()).isFalse();
    assertThat(tablet.page.locator(".answers").boundingBox().y)
        .isGreaterThan(tablet.page.locator("h1").boundingBox().y + 40);
  }

  @Test
  void voiceThatComesLate_bringsTheButton() {
    begin(390, 844);
    assertThat(tablet.page.locator("#listen").isVisible()).isFalse();
    addVoice("vi_VN", true);
    assertThat(tablet.page.locator("#listen").isVisible()).isTrue();
    tablet.press("language-en");
    assertThat(tablet.page.locator("#listen").isVisible()).isFalse();
  }

  @Test
  void recording_isPlayedBeforeTheDeviceSpeaks() {
    List<String> fetched = new ArrayList<>();
    ObjectNode settings = TestSettings.desk();
    ObjectNode first = (ObjectNode) settings.get("screens").get(0);
    first.putObject("voice").put("vi", "/voices/question.wav");
    tablet = new Tablet(browser, 1280, 800, settings);
    tablet.page.addInitScript(DEVICE);
    tablet.page.route(
        "**/voices/*",
        route -> {
          fetched.add(route.request().url());
          route.fulfill(
              new Route.FulfillOptions()
                  .setContentType("audio/wav")
                  .setBodyBytes(TestPacks.tone(300)));
        });
    tablet.open();
    tablet.press("start");
    Locator listen = tablet.page.locator("#listen");
    assertThat(listen.isVisible()).isTrue();
    listen.click();
    assertThat(tablet.page.locator("#question.being-read").count()).isEqualTo(1);
    tablet.page.waitForCondition(() -> pressed().equals("false"));

    assertThat(fetched).isNotEmpty().allMatch(url -> url.endsWith("/voices/question.wav"));
    assertThat(said()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1280, 800, 1, false", "390, 844, 2, false", "320, 640, 3, true"})
  void buttons_fitEveryScreen(int width, int height, int size, boolean contrast) {
    begin(width, height);
    addVoice("vi-VN", true);
    tablet.press("size-" + size);
    if (contrast) {
      tablet.press("contrast");
    }
    tablet.press("listen");
    waitForWords(1);
    Browser.assertNoViolations(tablet.page);
    Browser.assertNoSidewaysScrolling(tablet.page);
    Browser.screenshot(tablet.page, "listen/question-" + width);
    tablet.answer("granted");
    waitForWords(2);
    Browser.assertNoSidewaysScrolling(tablet.page);
    Browser.screenshot(tablet.page, "listen/rated-" + width);
  }

  private void begin(int width, int height) {
    tablet = new Tablet(browser, width, height, TestSettings.desk());
    tablet.page.addInitScript(DEVICE);
    tablet.open();
    tablet.press("start");
  }

  private void addVoice(String language, boolean local) {
    tablet.page.evaluate("([lang, local]) => addVoice(lang, local)", List.of(language, local));
  }

  private void waitForWords(int count) {
    tablet.page.waitForCondition(() -> said().size() == count);
  }

  @SuppressWarnings("unchecked")
  private List<String> said() {
    return (List<String>) tablet.page.evaluate("said");
  }

  private String pressed() {
    return tablet.page.locator("#listen").getAttribute("aria-pressed");
  }
}
