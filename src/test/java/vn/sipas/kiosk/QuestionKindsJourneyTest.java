package vn.sipas.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.sipas.platform.Browser;
import vn.sipas.survey.TestSurveys;

/** Every kind of question that a survey may have, also those that the shipped desk survey lacks. */
class QuestionKindsJourneyTest {

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
  void everyKind_isAnsweredAndStored() {
    tablet = new Tablet(browser, 800, 1280, TestSettings.of(TestSurveys.example())).open();
    tablet.press("start");
    tablet.press("next");
    assertThat(tablet.page.locator("#lacking").innerText()).contains("Xin chọn một câu trả lời.");
    assertThat(tablet.page.title()).startsWith("Lỗi:");
    assertThat(tablet.focused().getAttribute("type")).isEqualTo("radio");
    see("required");
    tablet.answer("granted");

    tablet.choose("web");
    tablet.choose("other");
    tablet.page.locator("#specify-other").fill("Người quen");
    see("choices");
    tablet.press("next");
    tablet.answer("yes");
    tablet.page.locator("#text").fill("Đất đai");
    see("text");
    tablet.press("next");
    tablet.answer("5");
    tablet.answer("dont_know");
    see("scale-without-faces");
    tablet.answer("10");
    tablet.choose("other");
    tablet.page.locator("#specify-other").fill("Trên trăm");
    tablet.press("next");
    tablet.press("next");
    tablet.page.locator(".thanks").waitFor();

    assertThat(tablet.last().get("about").toString())
        .isEqualTo("{\"outcome\":\"granted\",\"age\":\"other\",\"age.other.text\":\"Trên trăm\"}");
    assertThat(tablet.last().get("answers").toString())
        .isEqualTo(
            """
            {"channels.web":1,"channels.other":1,"channels.other.text":"Người quen",\
            "willing":"yes","topic":"Đất đai","access.1":5,"staff.1":"dont_know","grade.1":10}""");
  }

  @Test
  void choiceTakenBack_takesItsTextWithIt() {
    tablet = new Tablet(browser, 390, 844, TestSettings.of(TestSurveys.example())).open();
    tablet.press("start");
    tablet.answer("granted");
    tablet.choose("other");
    tablet.page.locator("#specify-other").fill("Người quen");
    tablet.choose("other");
    assertThat(tablet.page.locator("#specify-other").isVisible()).isFalse();
    tablet.choose("web");
    tablet.press("stop");
    tablet.press("leave");
    tablet.page.locator(".stopped").waitFor();

    assertThat(tablet.last().at("/answers/channels.other").asInt()).isZero();
    assertThat(tablet.last().get("answers").has("channels.other.text")).isFalse();
  }

  @Test
  void nationalForm_isAnsweredOnTheTablet() {
    tablet =
        new Tablet(browser, 1280, 800, TestSettings.of(TestSurveys.shipped("sipas-2023"))).open();
    tablet.press("start");
    see("national-first");
    int screens = tablet.settings.get("screens").size();
    for (int i = 0; i < screens + 1 && tablet.page.locator("#next").count() > 0; i++) {
      var answers = tablet.page.locator("label.answer");
      if (answers.count() > 0) {
        answers.first().click();
      }
      Browser.assertNoSidewaysScrolling(tablet.page);
      tablet.press("next");
    }
    tablet.page.locator(".thanks").waitFor();

    assertThat(tablet.stored).hasSize(1);
  }

  private void see(String name) {
    Browser.assertNoSidewaysScrolling(tablet.page);
    Browser.assertNoViolations(tablet.page);
    Browser.screenshot(tablet.page, "kiosk/kind-" + name);
  }
}
