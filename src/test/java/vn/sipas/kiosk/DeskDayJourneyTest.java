package vn.sipas.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.desk.TestDevices;
import vn.sipas.desk.TestDevices.Tablet;
import vn.sipas.platform.Browser;

/** The real screens on the real outbox: a tablet from its QR code to answers in the database. */
@QuarkusTest
class DeskDayJourneyTest {

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
  void tabletWithoutNetworkAndSwitchedOff_losesNothing() throws SQLException {
    String mark = UUID.randomUUID().toString();
    page = browser.open(network.address("/kiosk#enrol=" + devices.secret(tablet)));
    page.locator("#start").waitFor();
    assertThat(page.url()).endsWith("/kiosk");
    page.waitForFunction("() => navigator.serviceWorker.controller !== null");
    Browser.assertAccessible(page);
    rate("5", "granted", mark);

    network.cut();
    rate("4", "pending", mark);
    browser.switchOff();
    browser.switchOn();
    page = browser.open(network.address("/kiosk"));
    page.locator("#start").waitFor();
    Browser.screenshot(page, "kiosk/desk-day-without-network");
    rate("3", "granted", mark);
    network.mend();

    for (int tries = 0; answers(mark).size() < 3 && tries < 60; tries++) {
      page.waitForTimeout(1_000);
    }
    assertThat(answers(mark))
        .extracting(all -> all.replaceAll("[^345]", "").substring(0, 1))
        .containsExactly("5", "4", "3");
  }

  /** Every rated question alike; complaints do not apply. */
  private void rate(String level, String outcome, String comment) {
    page.locator("[id=start]").click();
    answer(outcome);
    boolean finished = outcome.equals("granted");
    for (int question = 0; question < (finished ? 4 : 3); question++) {
      answer(level);
    }
    answer("not_applicable");
    answer(level);
    page.locator("#text").fill(comment);
    page.locator("[id=next]").click();
    page.locator(".thanks").waitFor();
    page.locator("[id=start]").waitFor();
  }

  private void answer(String value) {
    page.locator("label.answer:has([value='" + value + "'])").click();
    page.locator("[id=next]").click();
  }

  /** Packed, in the order of their arrival. */
  private List<String> answers(String comment) throws SQLException {
    List<String> answers = new ArrayList<>();
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "SELECT answers FROM response WHERE desk_id IS NOT NULL AND texts LIKE ? ORDER BY"
                    + " seq")) {
      select.setString(1, "%" + comment + "%");
      var rows = select.executeQuery();
      while (rows.next()) {
        answers.add(rows.getString(1));
      }
    }
    return answers;
  }
}
