package vn.sipas.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.platform.Browser;

/** Leaving the kiosk: the hidden corner, the PIN without a network, the device page. */
class StaffJourneyTest {

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
    tablet = new Tablet(browser, 800, 1280, TestSettings.desk());
    tablet
        .status
        .put("unsent", 3)
        .put("setAside", 1)
        .put("oldestUnsentAt", "2026-09-01T01:00:00Z")
        .put("persisted", false)
        .put("usage", 1_500_000)
        .put("quota", 900_000_000);
    tablet.status.putObject("battery").put("level", 0.83).put("charging", true);
    tablet
        .status
        .putObject("lastError")
        .put("code", "offline")
        .put("detail", "offline")
        .put("at", 1_788_000_000_000L);
    tablet.open();
  }

  @AfterEach
  void leave() {
    tablet.close();
    assertThat(tablet.errors).isEmpty();
  }

  @Test
  void pin_opensTheDevicePage() {
    corner();
    Browser.assertNoViolations(tablet.page);
    Browser.screenshot(tablet.page, "kiosk/pin");
    type(TestSettings.PIN);
    tablet.page.locator(".device").waitFor();

    assertThat(fact("Phiếu chưa gửi")).isEqualTo("3");
    assertThat(fact("Pin")).isEqualTo("83 %, đang sạc");
    assertThat(fact("Bộ nhớ đã dùng")).isEqualTo("1,5 MB trên 900 MB");
    assertThat(fact("Trình duyệt cam kết không xóa dữ liệu")).startsWith("Không");
    assertThat(fact("Thiết bị")).isEqualTo("Máy cửa ra (may-01)");
    Browser.assertNoViolations(tablet.page);
    Browser.screenshot(tablet.page, "kiosk/device");
    tablet.press("back");
    tablet.waitForAttract();
  }

  @Test
  void fiveTaps_openThePinPad_fourDoNot() {
    for (int i = 0; i < 4; i++) {
      tablet.page.mouse().click(30, 30);
    }
    assertThat(tablet.isAttract()).isTrue();
    tablet.page.mouse().click(30, 30);

    assertThat(tablet.heading()).isEqualTo("Mã PIN của máy");
  }

  @Test
  void wrongPins_costMoreAndMoreTime_alsoAfterARestart() {
    corner();
    for (int i = 0; i < 2; i++) {
      type("000000");
      assertThat(told()).isEqualTo("Mã PIN không đúng.");
    }
    type("000000");
    assertThat(told()).isEqualTo("Mã PIN không đúng. Xin chờ 5 giây rồi thử lại.");
    tablet.page.reload();
    tablet.waitForAttract();
    corner();
    type(TestSettings.PIN);
    assertThat(told()).startsWith("Xin chờ");
    tablet.seconds(6);
    type("000000");
    assertThat(told()).isEqualTo("Mã PIN không đúng. Xin chờ 10 giây rồi thử lại.");
    tablet.seconds(11);
    type(TestSettings.PIN);

    tablet.page.locator(".device").waitFor();
  }

  @Test
  void pinPad_closesByItself_andGivesTheCitizenTheQuestionBack() {
    tablet.press("start");
    tablet.choose("granted");
    corner();
    tablet.page.locator("#cancel").click();
    assertThat(tablet.page.locator("input:checked").getAttribute("value")).isEqualTo("granted");
    corner();
    tablet.seconds(31);

    assertThat(tablet.page.locator("input:checked").getAttribute("value")).isEqualTo("granted");
    assertThat(tablet.stored).isEmpty();
  }

  @Test
  void devicePage_duringAResponse_breaksItOff() {
    tablet.press("start");
    tablet.choose("granted");
    corner();
    type(TestSettings.PIN);
    tablet.page.locator(".device").waitFor();

    assertThat(tablet.stored).hasSize(1);
    tablet.seconds(95);
    tablet.waitForAttract();
  }

  @Test
  void sending_exportingAndForgetting_tellWhatHappened() throws Exception {
    corner();
    type(TestSettings.PIN);
    tablet.page.locator(".device").waitFor();

    assertThat(tablet.page.locator(".refused").innerText()).contains("(campaign_not_open)");
    tablet.press("retry");
    waitToldIs("Đã gửi xong.");
    assertThat(tablet.calls).contains("retryRefused");
    tablet.press("send");
    waitToldIs("Đã gửi xong.");
    tablet.failing = "sync";
    tablet.press("send");
    waitToldIs("Chưa gửi được. Phiếu vẫn còn trong máy và sẽ tự gửi khi có mạng.");
    Download file = tablet.page.waitForDownload(() -> tablet.press("export"));
    assertThat(file.suggestedFilename()).isEqualTo("sipas-may-01-2026-09-01.json");
    assertThat(Files.readString(file.path())).isEqualTo("sealed");
    tablet.failing = "forget";
    tablet.failure = "queue_not_empty";
    tablet.press("forget");
    Browser.assertNoViolations(tablet.page);
    Browser.screenshot(tablet.page, "kiosk/device-forget");
    tablet.press("forget_now");
    waitToldIs(
        "Chưa gỡ được: máy còn phiếu chưa gửi hoặc để riêng. Xin gửi hoặc xuất ra tệp trước.");
    tablet.failing = "";
    tablet.press("forget_now");
    tablet.page.locator(".enrolment").waitFor();
  }

  @Test
  void waitingVersion_isTakenBetweenTwoCitizens() {
    tablet.press("start");
    tablet.answer("granted");
    tablet.status.put("waitingVersion", "1.1");
    tablet.page.evaluate("tellStatus()");
    tablet.seconds(70);
    assertThat(tablet.calls).doesNotContain("applyUpdate");
    tablet.press("stop");
    tablet.press("leave");
    tablet.press("action");
    tablet.waitForAttract();
    tablet.page.waitForCondition(() -> tablet.calls.contains("applyUpdate"));
  }

  /** By the keyboard: the first thing that it reaches. */
  private void corner() {
    tablet.page.locator("#corner").focus();
    tablet.page.keyboard().press("Enter");
    tablet.page.locator("#pin").waitFor();
  }

  private void type(String pin) {
    for (char digit : pin.toCharArray()) {
      tablet.page.locator(".key:text-is('" + digit + "')").click();
    }
    tablet.page.evaluate("document.querySelector('#told').textContent = 'tried'");
    tablet.press("open");
    tablet.page.waitForCondition(() -> !told().equals("tried"));
  }

  private String told() {
    var told = tablet.page.locator("#told");
    return told.count() == 0 ? "" : told.innerText();
  }

  private void waitToldIs(String text) {
    tablet.page.waitForCondition(() -> told().equals(text));
  }

  private String fact(String name) {
    return tablet.page.locator("dl div:has(dt:text-is('" + name + "')) dd").innerText();
  }
}
