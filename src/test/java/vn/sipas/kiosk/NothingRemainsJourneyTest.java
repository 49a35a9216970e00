package vn.sipas.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.platform.Browser;

/** After the end nothing of the previous citizen can be found, wherever somebody looks. */
class NothingRemainsJourneyTest {

  private static final String SECRET = "Bimat73519";

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

  @BeforeEach
  void open() {
    tablet = new Tablet(browser, 1280, 800, TestSettings.desk()).open();
  }

  @AfterEach
  void leave() {
    tablet.close();
    assertThat(tablet.errors).isEmpty();
  }

  @Test
  void page_holdsNothing() {
    respond();

    assertThat(tablet.page.content()).doesNotContain(SECRET);
    assertThat(tablet.page.locator("input, textarea").count()).isZero();
    assertThat(text("getSelection().toString()")).isEmpty();
    assertThat(tablet.page.title()).isEqualTo(tablet.heading());
  }

  @Test
  void backAndForward_showNothing_andStayInTheKiosk() {
    respond();

    for (int i = 0; i < 6; i++) {
      tablet.page.evaluate("history.back()");
      tablet.page.waitForTimeout(150);
      seesNothing();
    }
    tablet.page.evaluate("history.forward()");
    tablet.page.waitForTimeout(150);
    seesNothing();
    assertThat(text("JSON.stringify(history.state)")).matches("\\{\"kiosk\":\\d}");
    assertThat(tablet.page.url()).isEqualTo(Tablet.ADDRESS);
  }

  @Test
  void reload_showsNothing() {
    respond();

    tablet.page.reload();
    tablet.waitForAttract();

    seesNothing();
  }

  @Test
  void storage_holdsNothing() {
    respond();
    String all =
        text(
            """
            (async () => JSON.stringify({
              local: { ...localStorage }, session: { ...sessionStorage },
              databases: await indexedDB.databases(), caches: await caches.keys(),
              cookies: document.cookie, name: window.name,
            }))()""");

    assertThat(all)
        .isEqualTo(
            """
            {"local":{},"session":{},"databases":[],"caches":[],"cookies":"","name":""}""");
  }

  @Test
  void nextCitizen_findsNoAnswerAndNoText_alsoByUndo() {
    respond();

    tablet.press("start");
    for (int i = 0; i < 7; i++) {
      assertThat(tablet.page.locator("input:checked").count()).isZero();
      tablet.press("next");
    }
    var comment = tablet.page.locator("#text");
    assertThat(comment.inputValue()).isEmpty();
    comment.focus();
    for (String keys : new String[] {"Control+z", "Control+Shift+z", "Control+y", "ArrowDown"}) {
      tablet.page.keyboard().press(keys);
      assertThat(comment.inputValue()).as(keys).isEmpty();
    }
    assertThat(comment.getAttribute("autocomplete")).isEqualTo("off");
    assertThat(comment.getAttribute("name")).isNull();
  }

  /** Whoever takes the memory of the page finds no answer: nothing refers to it any more. */
  @Test
  void memory_holdsNothing() {
    tablet.settings.withObject("/settings").put("thanksSeconds", 1);
    tablet.page.reload();
    tablet.waitForAttract();
    toComment();
    tablet.page.keyboard().insertText(SECRET);
    assertThat(heap()).as("before the end it is there").contains(SECRET);

    tablet.press("next");
    tablet.page.locator(".thanks").waitFor();
    tablet.seconds(1);
    tablet.waitForAttract();
    tablet.press("size-2");
    tablet.press("size-1");

    assertThat(heap()).doesNotContain(SECRET);
  }

  @Test
  void copyingAndDragging_areRefused() {
    toComment();

    for (String event : new String[] {"copy", "cut", "contextmenu", "dragstart", "drop"}) {
      String refused =
          "!document.querySelector('#text').dispatchEvent("
              + "new Event('%s', { bubbles: true, cancelable: true }))";
      assertThat(tablet.page.evaluate(refused.formatted(event))).as(event).isEqualTo(true);
    }
  }

  @Test
  void leavingThePage_keepsWhatWasAnswered_andEmptiesIt() {
    tablet.press("start");
    tablet.answer("granted");
    tablet.choose("2");

    tablet.page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))");

    assertThat(tablet.page.locator("body *").count()).isZero();
    assertThat(tablet.last().at("/answers/access.1").asInt()).isEqualTo(2);
    assertThat(tablet.last().at("/answers/general.1").isNull()).isTrue();

    tablet.page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
    tablet.waitForAttract();
    seesNothing();
  }

  @Test
  void printing_showsNothing() {
    tablet.press("start");
    tablet.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(tablet.page.locator("h1").isVisible()).isFalse();
  }

  private void seesNothing() {
    assertThat(tablet.isAttract()).isTrue();
    assertThat(tablet.page.content()).doesNotContain(SECRET);
  }

  private void toComment() {
    tablet.press("start");
    tablet.answer("granted");
    for (String level : new String[] {"1", "2", "3", "4", "not_applicable", "5"}) {
      tablet.answer(level);
    }
    tablet.page.locator("#text").focus();
  }

  /** A whole response, to the first screen again. */
  private void respond() {
    toComment();
    tablet.page.keyboard().insertText(SECRET);
    tablet.page.keyboard().press("Control+a");
    tablet.press("next");
    tablet.page.locator("#action").click();
    tablet.waitForAttract();
    assertThat(tablet.last().get("comment").asText()).isEqualTo(SECRET);
  }

  private String text(String expression) {
    return String.valueOf(tablet.page.evaluate(expression));
  }

  private String heap() {
    CDPSession session = tablet.context.newCDPSession(tablet.page);
    StringBuilder snapshot = new StringBuilder();
    session.on(
        "HeapProfiler.addHeapSnapshotChunk",
        (JsonObject event) -> snapshot.append(event.get("chunk").getAsString()));
    session.send("HeapProfiler.enable");
    session.send("HeapProfiler.collectGarbage");
    session.send("HeapProfiler.takeHeapSnapshot");
    session.detach();
    return snapshot.toString();
  }
}
