package vn.sipas.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.platform.Browser;

/** Every other screen: before enrolment, without settings, before and after the campaign. */
class StatesJourneyTest {

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
  void prepare() {
    tablet = new Tablet(browser, 1280, 800, TestSettings.desk());
  }

  @AfterEach
  void leave() {
    tablet.close();
    assertThat(tablet.errors).isEmpty();
  }

  @Test
  void newTablet_isEnrolledByTyping() {
    tablet.enrolled = false;
    tablet.open();
    see("enrol");
    tablet.press("next");
    assertThat(tablet.page.locator("#lacking").innerText()).contains("Xin gõ mã gắn máy.");
    see("enrol-error");
    tablet.failing = "enrol";
    tablet.failure = "enrolment_used";
    tablet.page.locator("#text").fill("abc");
    tablet.press("next");
    tablet.page.locator("#lacking:has-text('đã được dùng')").waitFor();
    tablet.failing = "";
    tablet.page.locator("#text").fill("https://sipas.example/kiosk#enrol=abc");
    tablet.press("next");

    tablet.waitForAttract();
  }

  /** The worker tells of itself for seconds after the first opening. */
  @Test
  void secretBeingTyped_staysWhenTheTabletHearsOfItself() {
    tablet.enrolled = false;
    tablet.open();
    tablet.page.locator("#text").fill("abc");
    tablet.page.evaluate("tellStatus()");
    assertThat(tablet.page.locator("#text").inputValue()).isEqualTo("abc");
    tablet.press("next");

    tablet.waitForAttract();
  }

  @Test
  void qrCode_enrols_andLeavesTheAddressAtOnce() {
    tablet.enrolled = false;
    tablet.page.navigate(Tablet.ADDRESS + "#enrol=s3cret");
    tablet.waitForAttract();

    assertThat(tablet.page.url()).isEqualTo(Tablet.ADDRESS);
    assertThat(tablet.calls).contains("enrol");
    assertThat(tablet.page.content()).doesNotContain("s3cret");
  }

  @Test
  void storageThatCannotBeUsed_isTold() {
    tablet.failing = "device";
    tablet.failure = "storage_failed";
    tablet.open();
    see("broken");

    assertThat(tablet.page.locator(".lead").innerText()).endsWith("storage_failed");
  }

  @Test
  void missingSettings_areAskedForAgain() {
    tablet.failing = "settings";
    tablet.open();
    see("missing");
    tablet.failing = "";
    tablet.seconds(61);

    tablet.waitForAttract();
  }

  @Test
  void revokedDevice_saysSo() {
    tablet.status.put("revoked", true);
    tablet.open();
    tablet.page.locator(".revoked").waitFor();
    see("revoked");
  }

  @Test
  void device_isRevokedWhileNobodyIsThere() {
    tablet.open();
    tablet.status.put("revoked", true);
    tablet.page.evaluate("tellStatus()");

    tablet.page.locator(".revoked").waitFor();
  }

  @Test
  void campaignToCome_saysFromWhen() {
    campaign().put("opensAt", "2026-10-01T00:00:00+07:00").put("from", "2026-10-01");
    tablet.open();
    see("not-yet");

    assertThat(tablet.page.locator(".lead").innerText()).contains("1 tháng 10, 2026");
  }

  @Test
  void campaignThatEnds_isNoticedWithoutANetwork() {
    campaign().put("closesAt", "2026-09-01T12:30:00+07:00");
    tablet.open();
    assertThat(tablet.isAttract()).isTrue();
    tablet.page.clock().fastForward(31 * 60_000);
    tablet.page.locator(".over").waitFor();
    see("over");
  }

  @Test
  void archivedCampaign_isOver() {
    campaign().put("status", "archived");
    tablet.open();

    assertThat(tablet.page.locator(".over").count()).isEqualTo(1);
  }

  @Test
  void decline_isOneRefusal() {
    tablet.open();
    var start = tablet.page.locator("#start").boundingBox();
    var decline = tablet.page.locator("#decline").boundingBox();
    assertThat(decline.width).isEqualTo(start.width);
    assertThat(decline.height).isEqualTo(start.height);
    tablet.press("decline");
    tablet.page.locator(".declined").waitFor();
    see("declined");

    assertThat(tablet.stored).hasSize(1);
    assertThat(tablet.last().get("answers"))
        .hasSize(6)
        .allMatch(answer -> answer.asText().equals("refused"));
    assertThat(tablet.last().at("/about/outcome").asText()).isEqualTo("refused");
    tablet.seconds(31);
    tablet.waitForAttract();
  }

  @Test
  void fullDisk_isToldAndTriedAgain() {
    tablet.open();
    tablet.failing = "put";
    tablet.failure = "storage_full";
    tablet.press("decline");
    tablet.page.locator(".not_stored").waitFor();
    see("not-stored");
    tablet.failing = "";
    tablet.press("again");
    tablet.page.locator(".declined").waitFor();

    assertThat(tablet.stored).hasSize(1);
  }

  @Test
  void stopping_isAskedOnce_andKeepsWhatWasAnswered() {
    tablet.open();
    tablet.press("start");
    tablet.choose("granted");
    tablet.press("stop");
    see("stop");
    tablet.press("go_on");
    assertThat(tablet.page.locator("input:checked").getAttribute("value")).isEqualTo("granted");
    tablet.press("stop");
    tablet.press("leave");
    tablet.page.locator(".stopped").waitFor();
    see("stopped");

    assertThat(tablet.last().at("/about/outcome").asText()).isEqualTo("granted");
  }

  @Test
  void code_sendsTheAnswersToItsCampaign() {
    codeCampaign();
    tablet.open();
    tablet.press("start");
    see("code");
    tablet.press("next");
    assertThat(tablet.page.locator("#lacking").innerText()).contains("Xin gõ mã");
    tablet.page.locator("#text").fill("abcd-efgh");
    tablet.press("next");
    assertThat(tablet.page.locator("#lacking").innerText()).contains("Mã chưa đúng");
    see("code-error");
    tablet.page.locator("#text").fill("cfhj-kmnp-rt3x");
    tablet.press("next");
    tablet.answer("granted");
    tablet.press("stop");
    tablet.press("leave");
    tablet.page.locator(".stopped").waitFor();

    assertThat(tablet.last().get("campaign").asText()).isEqualTo("dn-2026");
    assertThat(tablet.last().get("code").asText()).isEqualTo("CFHJKMNPRT3X");
    assertThat(tablet.page.content()).doesNotContain("CFHJKMNP");
  }

  @Test
  void whoHasNoCode_answersTheOpenCampaign() {
    codeCampaign();
    tablet.open();
    tablet.press("start");
    tablet.press("none");
    tablet.choose("granted");
    tablet.press("stop");
    tablet.press("leave");
    tablet.page.locator(".stopped").waitFor();

    assertThat(tablet.last().get("campaign").asText()).isEqualTo("demo-desk");
    assertThat(tablet.last().has("code")).isFalse();
  }

  /** An interviewer carries the tablet: only who was drawn is asked, and the channel says so. */
  @Test
  void interviewer_asksWithACodeOnly() {
    tablet.open();
    tablet.page.evaluate("localStorage.setItem('sipas-mode', 'interview')");
    tablet.open();
    tablet.page.locator("[class~=no_cases]").waitFor();
    see("no-cases");
    codeCampaign();
    tablet.open();
    see("attract-interview");
    assertThat(tablet.page.locator(".place").innerText())
        .contains("Điều tra viên hỏi trực tiếp", "Điều tra năm 2026")
        .doesNotContain("Trung tâm", "Đánh giá tại quầy");
    tablet.press("decline");
    tablet.page.locator("[class~=not_asked]").waitFor();
    see("not-asked");
    tablet.press("action");
    tablet.press("start");
    see("code-interview");
    assertThat(tablet.page.locator("main").innerText()).doesNotContain("biên nhận");
    tablet.press("none");
    tablet.press("start");
    tablet.press("next");
    assertThat(tablet.page.locator("#lacking").innerText()).contains("“Trở về”");
    tablet.page.locator("#text").fill("cfhj-kmnp-rt3x");
    tablet.press("next");
    tablet.answer("granted");
    tablet.press("stop");
    tablet.press("leave");
    tablet.page.locator(".stopped").waitFor();

    assertThat(tablet.stored).hasSize(1);
    assertThat(tablet.last().get("channel").asText()).isEqualTo("interview");
    assertThat(tablet.last().get("campaign").asText()).isEqualTo("dn-2026");
  }

  /** People talk in an interview, and a code that was broken off is spent. */
  @Test
  void interview_waitsLonger() {
    codeCampaign();
    tablet.open();
    tablet.page.evaluate("localStorage.setItem('sipas-mode', 'phone')");
    tablet.press("start");
    tablet.page.locator("#text").fill("cfhj-kmnp-rt3x");
    tablet.press("next");
    tablet.choose("granted");
    tablet.seconds(14 * 60);
    assertThat(tablet.page.locator("dialog").count()).isZero();
    tablet.seconds(95);
    tablet.waitForAttract();

    assertThat(tablet.last().get("channel").asText()).isEqualTo("phone");
  }

  @Test
  void interviewsWhoseCampaignEnded_takeNoOtherAnswers() {
    codeCampaign().put("closesAt", "2026-09-01T12:00:30+07:00");
    tablet.open();
    tablet.page.evaluate("localStorage.setItem('sipas-mode', 'interview')");
    tablet.page.clock().fastForward(40_000);
    tablet.press("start");

    tablet.page.locator(".over").waitFor();
  }

  private ObjectNode codeCampaign() {
    ObjectNode codes = tablet.settings.putObject("codeCampaign");
    codes.setAll(campaign());
    codes.put("code", "dn-2026");
    codes.putObject("name").put("vi", "Điều tra năm 2026").put("en", "Survey of 2026");
    return codes;
  }

  private ObjectNode campaign() {
    return (ObjectNode) tablet.settings.get("campaign");
  }

  /** In both languages. */
  private void see(String name) {
    for (String language : new String[] {"en", "vi"}) {
      tablet.press("language-" + language);
      assertThat(tablet.page.locator("html").getAttribute("lang")).isEqualTo(language);
      assertThat(tablet.page.locator("body").innerText()).doesNotContain("kiosk.", "{0}");
      Browser.assertNoSidewaysScrolling(tablet.page);
      Browser.assertNoViolations(tablet.page);
      Browser.screenshot(tablet.page, "kiosk/state-" + name + "-" + language);
    }
  }
}
