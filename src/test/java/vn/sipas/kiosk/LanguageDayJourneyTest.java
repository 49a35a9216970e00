package vn.sipas.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.desk.TestDevices;
import vn.sipas.desk.TestDevices.Tablet;
import vn.sipas.language.TestPacks;
import vn.sipas.platform.Browser;

/** A tablet that asks in the language of a pack, also where there is no network. */
@QuarkusTest
@TestProfile(TestPacks.Installed.class)
class LanguageDayJourneyTest {

  @TestHTTPResource URI root;
  @Inject DataSource database;
  @Inject TestDevices devices;

  private Tablet tablet;
  private TroubledNetwork network;
  private TabletBrowser browser;
  private Page page;

  @BeforeEach
  void open() throws IOException {
    tablet = devices.tablet();
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
  void pack_isChosenInTheMiddleAndHeard_alsoWithoutNetwork() throws SQLException {
    page = browser.open(network.address("/kiosk#enrol=" + devices.secret(tablet)));
    page.locator("#start").waitFor();
    page.waitForFunction("() => navigator.serviceWorker.controller !== null");
    page.waitForFunction(
        "async () => (await (await caches.open('sipas-voices')).keys()).length === 2");
    network.cut();
    browser.switchOff();
    browser.switchOn();
    page = browser.open(network.address("/kiosk"));
    page.locator("#start").waitFor();
    Browser.screenshot(page, "language/kiosk-first");
    press("start");
    page.locator("label.answer:has([value=granted])").click();
    press("language-qaa");

    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("qaa");
    assertThat(page.locator("h1").innerText()).isEqualTo("*Hồ sơ của Ông/Bà hiện nay thế nào?");
    assertThat(page.locator("input:checked").getAttribute("value")).isEqualTo("granted");
    assertThat(page.locator("[id=next]").innerText()).isEqualTo("*Tiếp");
    press("listen");
    page.locator("#question.being-read").waitFor();
    page.locator(".answer.being-read").waitFor();
    Browser.screenshot(page, "language/kiosk-being-read");
    Browser.assertNoViolations(page);
    page.locator("#listen[aria-pressed=false]").waitFor();
    for (int question = 0; question < 8; question++) {
      press("next");
    }
    page.locator(".thanks").waitFor();
    assertThat(page.locator("h1").innerText()).isEqualTo("*Cảm ơn Ông/Bà!");
    network.mend();

    for (int tries = 0; !stored() && tries < 60; tries++) {
      page.waitForTimeout(1_000);
    }
    assertThat(stored()).isTrue();
  }

  private void press(String id) {
    page.locator("[id=" + id + "]").click();
  }

  private boolean stored() throws SQLException {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "SELECT COUNT(*) FROM response WHERE channel = 'kiosk' AND language = 'qaa'")) {
      var row = select.executeQuery();
      return row.next() && row.getInt(1) == 1;
    }
  }
}
