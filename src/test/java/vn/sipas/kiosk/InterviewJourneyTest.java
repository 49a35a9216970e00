package vn.sipas.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.code.CodeCampaigns.execute;
import static vn.sipas.code.CodeCampaigns.rows;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.desk.TestDevices;
import vn.sipas.desk.TestDevices.Tablet;
import vn.sipas.field.FieldCampaign;
import vn.sipas.platform.Browser;

/** An enumerator's day with a tablet: set up in the office, then from case to case. */
@QuarkusTest
class InterviewJourneyTest {

  private static final int MOST_SCREENS = 60;

  @TestHTTPResource URI root;
  @Inject TestDevices devices;

  private FieldCampaign campaign;
  private Tablet tablet;
  private TroubledNetwork network;
  private TabletBrowser browser;
  private Page page;

  @BeforeEach
  void open() throws IOException, SQLException {
    campaign = FieldCampaign.started();
    tablet = devices.tablet();
    execute(
        "UPDATE device_assignment SET code_campaign_id = (SELECT id FROM campaign WHERE code = '%s')"
                .formatted(campaign.code())
            + " WHERE device_id = "
            + tablet.id());
    network = new TroubledNetwork(URI.create("http://127.0.0.1:" + root.getPort() + "/"));
    browser = new TabletBrowser();
  }

  @AfterEach
  void leave() throws IOException {
    browser.close();
    network.close();
    devices.remove(tablet);
  }

  @Test
  void casesWithoutNetwork_arriveOnceEach_withTheWayTheyWereAsked() throws SQLException {
    Map<String, String> codes = campaign.codes();
    page = browser.open(network.address("/kiosk"));
    page.locator("h1").waitFor();
    page.locator("#text").fill(devices.secret(tablet));
    press("next");
    atHome();
    page.waitForFunction("() => navigator.serviceWorker.controller !== null");
    choose("interview");
    Browser.screenshot(page, "kiosk/interview-attract");
    network.cut();

    ask(codes.get("1"));
    ask(codes.get("2"));
    press("decline");
    page.locator("[class~=not_asked]").waitFor();
    atHome();
    browser.switchOff();
    browser.switchOn();
    page = browser.open(network.address("/kiosk"));
    atHome();
    breakOff(codes.get("3"));
    choose("phone");
    ask(codes.get("15"));
    ask(codes.get("2"));
    network.mend();

    openDevicePage();
    press("send");
    page.locator("#told:has-text('Đã gửi xong')").waitFor();

    assertThat(arrived())
        .containsExactly("interview P1", "interview P1", "interview P1", "phone P2");
    assertThat(page.locator(".refused").innerText()).contains("đã được dùng", "(code_used)");
    assertThat(fact("Phiếu chưa gửi")).isEqualTo("0");
    Browser.assertAccessible(page);
    Browser.screenshot(page, "kiosk/interview-device");
  }

  private List<String> arrived() throws SQLException {
    return rows(
        "SELECT channel, sampling_unit.code FROM response"
            + " JOIN sampling_unit ON sampling_unit.id = sampling_unit_id"
            + " JOIN campaign ON campaign.id = response.campaign_id WHERE campaign.code = '"
            + campaign.code()
            + "' ORDER BY seq");
  }

  private void atHome() {
    page.locator("#start").waitFor();
  }

  private void choose(String mode) {
    openDevicePage();
    press(mode);
    page.locator("#told:has-text('Đã chuyển cách hỏi')").waitFor();
    press("back");
    atHome();
  }

  /** This tablet has no PIN. */
  private void openDevicePage() {
    page.locator("#corner").focus();
    page.keyboard().press("Enter");
    page.locator(".device").waitFor();
  }

  /** The first answer to everything. */
  private void ask(String code) {
    begin(code);
    for (int screens = 0; screens < MOST_SCREENS && !isThanked(); screens++) {
      if (page.locator("label.answer").count() > 0) {
        page.locator("label.answer").first().click();
      }
      String question = heading();
      press("next");
      page.waitForCondition(() -> !heading().equals(question));
    }
    assertThat(isThanked()).isTrue();
    atHome();
  }

  private void breakOff(String code) {
    begin(code);
    page.locator("label.answer").first().click();
    press("stop");
    press("leave");
    page.locator(".stopped").waitFor();
    atHome();
  }

  private void begin(String code) {
    press("start");
    page.locator("#text").fill(code.toLowerCase());
    press("next");
    page.locator(".question").waitFor();
  }

  private boolean isThanked() {
    return page.locator(".thanks").count() > 0;
  }

  private String heading() {
    return page.locator("h1, legend").first().innerText();
  }

  private String fact(String name) {
    return page.locator("dl div:has(dt:text-is('" + name + "')) dd").innerText();
  }

  private void press(String id) {
    page.locator("[id='" + id + "']").click();
  }
}
