package vn.sipas.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.platform.Browser;

/** Nobody touches the tablet: it asks, counts down, keeps what was answered and is empty again. */
class IdleJourneyTest {

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
  void silence_asks_countsDown_andKeepsABrokenOffResponse() {
    tablet.press("start");
    tablet.answer("granted");
    tablet.answer("4");
    tablet.choose("2");

    tablet.seconds(80);
    assertThat(warnings()).isZero();
    tablet.seconds(11);
    assertThat(warnings()).isEqualTo(1);
    Browser.screenshot(tablet.page, "kiosk/warning");
    Browser.assertNoViolations(tablet.page);
    assertThat(tablet.focused().innerText()).isEqualTo("Tôi vẫn đang trả lời");
    assertThat(tablet.stored).isEmpty();

    tablet.seconds(31);
    tablet.waitForAttract();
    assertThat(tablet.stored).hasSize(1);
    assertThat(tablet.last().get("about").toString()).isEqualTo("{\"outcome\":\"granted\"}");
    assertThat(tablet.last().get("answers").toString())
        .isEqualTo(
            """
            {"access.1":4,"procedures.1":2,"staff.1":null,"results.1":null,\
            "complaints.1":null,"general.1":null}""");
    assertThat(tablet.last().has("comment")).isFalse();
  }

  /** Clocks are put right by the moment of storing, so that is when it ended. */
  @Test
  void brokenOffResponse_endsWhenTheTabletNotices() {
    tablet.press("start");
    tablet.choose("granted");
    tablet.seconds(125);
    tablet.waitForAttract();

    var begun = Instant.parse(tablet.last().get("startedAt").asText());
    var ended = Instant.parse(tablet.last().get("submittedAt").asText());

    assertThat(Duration.between(begun, ended)).isGreaterThanOrEqualTo(Duration.ofSeconds(120));
  }

  @Test
  void oneTap_extends_asOftenAsNeeded() {
    tablet.press("start");
    tablet.choose("granted");
    for (int i = 0; i < 11; i++) {
      tablet.seconds(91);
      tablet.page.locator("dialog button").click();
      assertThat(warnings()).isZero();
    }

    assertThat(tablet.page.locator("input:checked").count()).isEqualTo(1);
    assertThat(tablet.stored).isEmpty();
  }

  @Test
  void countdown_isToldToScreenReadersNowAndThen() {
    tablet.press("start");
    tablet.seconds(91);
    var told = tablet.page.locator("dialog [role=status]");
    assertThat(told.innerText()).isEmpty();
    tablet.seconds(10);

    assertThat(told.innerText()).isEqualTo("Còn 20 giây");
    assertThat(tablet.page.locator(".countdown").getAttribute("aria-hidden")).isEqualTo("true");
  }

  @Test
  void warning_coversTheAnswers() {
    tablet.press("start");
    tablet.seconds(91);

    Object backdrop =
        tablet.page.evaluate(
            "getComputedStyle(document.querySelector('dialog'), '::backdrop').backgroundColor");

    assertThat(backdrop).asString().startsWith("rgb(");
  }

  /** The tablet slept, and its timers with it. */
  @Test
  void whoComesBackAfterLong_findsTheFirstScreen() {
    tablet.press("start");
    tablet.choose("granted");
    turn("hidden");
    assertThat(tablet.page.locator("h1").isVisible()).isFalse();
    turn("visible");
    assertThat(tablet.page.locator("input:checked").count()).isEqualTo(1);
    turn("hidden");
    tablet.page.clock().setSystemTime("2026-09-01T12:10:00+07:00");
    turn("visible");

    tablet.waitForAttract();
    assertThat(tablet.stored).hasSize(1);
  }

  private void turn(String state) {
    tablet.page.evaluate(
        """
        (state) => {
          Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
          document.dispatchEvent(new Event('visibilitychange'));
        }""",
        state);
  }

  @Test
  void nothingAnswered_isNoResponse() {
    tablet.press("start");
    tablet.press("next");
    tablet.seconds(125);
    tablet.waitForAttract();

    assertThat(tablet.stored).isEmpty();
  }

  @Test
  void whoOnlyChangesTheLanguage_leavesTheFirstScreenAsItWas() {
    tablet.press("language-en");
    tablet.press("size-3");
    tablet.press("contrast");
    tablet.seconds(95);

    assertThat(tablet.page.locator("html").getAttribute("lang")).isEqualTo("vi");
    assertThat(tablet.page.locator("html").getAttribute("data-contrast")).isEqualTo("normal");
  }

  private int warnings() {
    return tablet.page.locator("dialog").count();
  }
}
