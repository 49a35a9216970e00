package vn.sipas.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.platform.Browser;

/** A citizen's way through the tablet, from the first screen to the thanks. */
class KioskJourneyTest {

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

  @ParameterizedTest
  @CsvSource({
    "1280, 800, vi, 1, false",
    "800, 1280, en, 2, true",
    "390, 844, vi, 3, false",
    "320, 640, en, 3, true"
  })
  void wholeResponse_isStoredOnce(
      int width, int height, String language, int size, boolean contrast) {
    String shots = "kiosk/%d-%s-".formatted(width, language);
    tablet = new Tablet(browser, width, height, TestSettings.desk()).open();
    if (!language.equals("vi")) {
      tablet.press("language-" + language);
    }
    tablet.press("size-" + size);
    if (contrast) {
      tablet.press("contrast");
    }
    see(shots + "attract");
    tablet.press("start");
    see(shots + "outcome");
    tablet.answer("granted");
    see(shots + "access");
    tablet.choose("4");
    see(shots + "access-chosen");
    tablet.press("next");
    tablet.answer("5");
    tablet.answer("3");
    tablet.answer("4");
    see(shots + "complaints");
    tablet.answer("not_applicable");
    tablet.answer("5");
    tablet.page.locator("#text").fill("  Cần thêm ghế.\nƀ Č ê̆  ");
    see(shots + "comment");
    tablet.press("next");
    tablet.page.locator(".thanks").waitFor();
    see(shots + "thanks");

    assertThat(tablet.stored).hasSize(1);
    JsonNode body = tablet.last();
    assertThat(body.get("answers").toString())
        .isEqualTo(
            """
            {"access.1":4,"procedures.1":5,"staff.1":3,"results.1":4,\
            "complaints.1":"not_applicable","general.1":5}""");
    assertThat(body.get("about").toString()).isEqualTo("{\"outcome\":\"granted\"}");
    assertThat(body.get("comment").asText()).isEqualTo("Cần thêm ghế.\nƀ Č ê̆");
    assertThat(body.get("language").asText()).isEqualTo(language);
    assertThat(body.get("id").asText()).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f-]{21}");
    assertThat(body.get("campaign").asText()).isEqualTo("demo-desk");
    assertThat(body.get("channel").asText()).isEqualTo("kiosk");
    assertThat(body.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "id",
            "campaign",
            "survey",
            "version",
            "channel",
            "language",
            "startedAt",
            "submittedAt",
            "answers",
            "about",
            "comment");

    tablet.seconds(30);
    tablet.waitForAttract();
    assertThat(tablet.page.locator("html").getAttribute("lang")).isEqualTo("vi");
    assertThat(tablet.page.locator("html").getAttribute("data-size")).isEqualTo("1");
    assertThat(tablet.page.locator("html").getAttribute("data-contrast")).isEqualTo("normal");
  }

  @Test
  void language_changesInTheMiddle_andNoAnswerIsLost() {
    tablet = new Tablet(browser, 1280, 800, TestSettings.desk()).open();
    tablet.press("start");
    tablet.answer("granted");
    tablet.choose("4");
    tablet.press("language-en");

    assertThat(tablet.heading()).startsWith("How satisfied are you");
    assertThat(tablet.page.locator("input:checked").getAttribute("value")).isEqualTo("4");
    assertThat(tablet.focused().getAttribute("id")).isEqualTo("language-en");
    tablet.press("size-3");
    tablet.press("contrast");
    assertThat(tablet.page.locator("input:checked").getAttribute("value")).isEqualTo("4");
    for (int i = 0; i < 6; i++) {
      tablet.press("next");
    }
    tablet.page.locator("#text").fill("More chairs");
    tablet.press("language-vi");
    assertThat(tablet.page.locator("#text").inputValue()).isEqualTo("More chairs");
  }

  /** A pack has no words for staff: those stay Vietnamese, and the page says so. */
  @Test
  void wordsOfStaff_areVietnameseInTheLanguageOfAPack() {
    ObjectNode settings = TestSettings.desk();
    ((ArrayNode) settings.get("languages")).addObject().put("code", "qaa").put("name", "*");
    ((ObjectNode) settings.get("texts")).putObject("qaa").put("attract.start", "*Bắt đầu");
    tablet = new Tablet(browser, 1280, 800, settings).open();
    tablet.press("language-qaa");
    assertThat(tablet.page.locator("#start").innerText()).isEqualTo("*Bắt đầu");
    tablet.page.locator("#corner").focus();
    keys("Enter");
    tablet.page.locator("#pin").waitFor();

    assertThat(tablet.page.locator("html").getAttribute("lang")).isEqualTo("qaa");
    assertThat(tablet.page.locator("main").getAttribute("lang")).isEqualTo("vi");
    assertThat(tablet.heading()).isEqualTo("Mã PIN của máy");
  }

  @Test
  void back_goesOneQuestionBack_byButtonAndByBrowser() {
    tablet = new Tablet(browser, 1280, 800, TestSettings.desk()).open();
    tablet.press("start");
    assertThat(tablet.page.locator("#back").count()).isZero();
    tablet.answer("granted");
    tablet.answer("4");
    tablet.press("back");
    assertThat(tablet.page.locator("input:checked").getAttribute("value")).isEqualTo("4");
    assertThat(tablet.page.title()).isEqualTo("Câu 2 trên 8");

    tablet.page.evaluate("history.back()");
    tablet.page.waitForCondition(() -> tablet.page.title().equals("Câu 1 trên 8"));
    for (int i = 0; i < 5; i++) {
      tablet.page.evaluate("history.back()");
      tablet.page.waitForTimeout(150);
    }

    assertThat(tablet.page.url()).isEqualTo(Tablet.ADDRESS);
    assertThat(tablet.page.title()).isEqualTo("Câu 1 trên 8");
    assertThat(tablet.page.locator("input:checked").getAttribute("value")).isEqualTo("granted");
  }

  @Test
  void changedAnswer_takesQuestionsOutOfTheForm() {
    tablet = new Tablet(browser, 1280, 800, TestSettings.desk()).open();
    tablet.press("start");
    tablet.answer("granted");
    for (String level : new String[] {"1", "2", "3", "4"}) {
      tablet.answer(level);
    }
    for (int i = 0; i < 5; i++) {
      tablet.press("back");
    }
    tablet.answer("pending");
    assertThat(tablet.page.title()).isEqualTo("Câu 2 trên 7");
    for (int i = 0; i < 6; i++) {
      tablet.press("next");
    }
    tablet.page.locator(".thanks").waitFor();

    assertThat(tablet.last().at("/answers/results.1").isNull()).isTrue();
    assertThat(tablet.last().at("/answers/staff.1").asInt()).isEqualTo(3);
  }

  @Test
  void twoTapsOnSend_areOneResponse() {
    tablet = new Tablet(browser, 1280, 800, TestSettings.desk()).open();
    tablet.press("start");
    tablet.answer("granted");
    for (int i = 0; i < 6; i++) {
      tablet.press("next");
    }
    tablet.page.evaluate("for (const tap of [1, 2, 3]) document.querySelector('#next').click()");
    tablet.page.locator(".thanks").waitFor();

    assertThat(tablet.stored).hasSize(1);
  }

  /** Tab, arrows, space and Enter are enough, and the order is that of the eye. */
  @Test
  void keyboard_isEnough() {
    tablet = new Tablet(browser, 1280, 800, TestSettings.desk()).open();
    assertThat(tablet.focused().evaluate("e => e.tagName")).isEqualTo("H1");
    tab("start");
    keys("Enter");
    assertThat(tablet.focused().innerText()).isEqualTo(tablet.heading());
    keys("Tab", "Space");
    assertThat(tablet.page.locator("input:checked").getAttribute("value")).isEqualTo("granted");
    keys("Tab");
    assertThat(tablet.focused().getAttribute("id")).isEqualTo("next");
    keys("Enter", "Tab", "Space", "ArrowDown", "ArrowDown");
    assertThat(tablet.page.locator("input:checked").getAttribute("value")).isEqualTo("3");
    keys("Tab");
    assertThat(tablet.focused().getAttribute("id")).isEqualTo("back");
    keys("Tab", "Enter");
    assertThat(tablet.page.title()).isEqualTo("Câu 3 trên 8");
  }

  /** What is read, in the order in which it is read. */
  @Test
  void screenReader_hearsQuestionThenAnswersThenButtons() {
    tablet = new Tablet(browser, 1280, 800, TestSettings.desk()).open();
    tablet.press("start");
    tablet.press("next");

    assertThat(tablet.page.locator("main").ariaSnapshot())
        .isEqualTo(
            """
            - main:
              - paragraph: Câu 2 trên 8
              - button "Dừng lại"
              - group "Tiếp cận dịch vụ Ông/Bà hài lòng thế nào về biển hiệu, chỗ ngồi và trang \
            thiết bị ở Trung tâm Phục vụ hành chính công xã?":
                - text: Tiếp cận dịch vụ
                - heading "Ông/Bà hài lòng thế nào về biển hiệu, chỗ ngồi và trang thiết bị ở \
            Trung tâm Phục vụ hành chính công xã?" [level=1]
                - paragraph: Có thể bấm “Tiếp” để bỏ qua câu này.
                - radio "Rất không hài lòng 1"
                - text: Rất không hài lòng 1
                - radio "Không hài lòng 2"
                - text: Không hài lòng 2
                - radio "Bình thường 3"
                - text: Bình thường 3
                - radio "Hài lòng 4"
                - text: Hài lòng 4
                - radio "Rất hài lòng 5"
                - text: Rất hài lòng 5
              - button "Quay lại"
              - button "Tiếp\"""");
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "800, 1280", "390, 844", "320, 640"})
  void answers_areLargeAndApart(int width, int height) {
    tablet = new Tablet(browser, width, height, TestSettings.desk()).open();
    tablet.press("start");
    tablet.press("next");
    double bottom = 0;
    for (Locator answer : tablet.page.locator(".answers .answer").all()) {
      var box = answer.boundingBox();
      assertThat(box.height).isGreaterThanOrEqualTo(96);
      assertThat(box.y - bottom).isGreaterThanOrEqualTo(16);
      bottom = box.y + box.height;
    }
    for (String id : new String[] {"back", "next"}) {
      assertThat(tablet.page.locator("#" + id).boundingBox().height).isGreaterThanOrEqualTo(64);
    }
    for (Locator tool : tablet.page.locator("header button, #stop").all()) {
      assertThat(tool.boundingBox().height).isGreaterThanOrEqualTo(44);
      assertThat(tool.boundingBox().width).isGreaterThanOrEqualTo(44);
    }
    if (width >= 800) {
      assertThat(bottom).as("all answers in sight").isLessThan(height - 80);
    }
  }

  @Test
  void largestText_keepsStartAndDeclineInSight() {
    tablet = new Tablet(browser, 1280, 800, TestSettings.desk()).open();
    tablet.press("size-3");
    see("kiosk/1280-vi-attract-largest");

    for (String id : new String[] {"start", "decline"}) {
      var box = tablet.page.locator("#" + id).boundingBox();
      assertThat(box.y + box.height).isLessThanOrEqualTo(800);
    }
  }

  /** A window of 1280 by 800 at 400 %. */
  @Test
  void fourfoldZoom_scrollsOneWayOnly_andHidesNothing() {
    tablet = new Tablet(browser, 320, 200, TestSettings.desk()).open();
    Browser.assertNoSidewaysScrolling(tablet.page);
    tablet.press("start");
    tablet.answer("granted");
    Browser.assertNoSidewaysScrolling(tablet.page);
    tablet.page.locator("#text, [value='5']").focus();
    var box = tablet.page.locator("label:has([value='5'])").boundingBox();

    assertThat(box.y).isBetween(-1.0, 190.0);
    assertThat(tablet.page.locator(".navigation").evaluate("e => getComputedStyle(e).position"))
        .isEqualTo("static");
  }

  @Test
  void highContrast_isSevenToOne() {
    tablet = new Tablet(browser, 1280, 800, TestSettings.desk()).open();
    tablet.press("contrast");
    assertEnhancedContrast();
    tablet.press("start");
    tablet.answer("granted");
    tablet.choose("3");
    assertEnhancedContrast();
    tablet.press("stop");
    assertEnhancedContrast();
  }

  private void assertEnhancedContrast() {
    var found =
        new AxeBuilder(tablet.page)
            .setLegacyMode(true)
            .withRules(List.of("color-contrast-enhanced"))
            .analyze()
            .getViolations();
    assertThat(found.stream().map(rule -> rule.getNodes().toString())).isEmpty();
  }

  private void tab(String id) {
    for (int i = 0; i < 20 && !id.equals(tablet.focused().getAttribute("id")); i++) {
      keys("Tab");
    }
  }

  private void keys(String... keys) {
    for (String key : keys) {
      tablet.page.keyboard().press(key);
    }
  }

  private void see(String name) {
    Browser.assertNoSidewaysScrolling(tablet.page);
    Browser.screenshot(tablet.page, name);
    Browser.assertNoViolations(tablet.page);
  }
}
