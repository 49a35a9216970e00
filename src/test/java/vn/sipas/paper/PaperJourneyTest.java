package vn.sipas.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.platform.Browser;
import vn.sipas.platform.Visitor;

/** From the order to the closed batch: sheets keyed in by two people with keys alone. */
@QuarkusTest
class PaperJourneyTest {

  @TestHTTPResource URI root;

  private PaperCampaign campaign;

  @BeforeEach
  void open() {
    campaign = PaperCampaign.of("desk");
    PaperCampaign.signedIn(PaperCampaign.BINH);
  }

  private Visitor visitor(String name) {
    Visitor visitor = new Visitor(root, "paper");
    visitor.signIn(name, Staff.PASSWORD);
    return visitor;
  }

  private static void focusIs(Visitor visitor, String field) {
    visitor.waitUntil("document.activeElement.id === '" + field + "'");
  }

  private static void enterNumber(Visitor visitor, String sheet) {
    focusIs(visitor, "sheet.number");
    visitor.type(sheet);
    visitor.key("Enter");
    focusIs(visitor, "sheet.day");
  }

  private static void saved(Visitor visitor, String text) {
    visitor.waitUntil("document.querySelector('#notice').textContent.includes('" + text + "')");
  }

  @Test
  void batch_isOrderedTypedTwiceDecidedAndClosed() throws SQLException {
    String batch;
    try (Visitor an = visitor(PaperCampaign.AN)) {
      an.open(campaign.page);
      an.look("empty");
      an.page().fill("#sheets", "0");
      an.press("Đặt lô phiếu");
      an.lookAtFaults("order-faults");
      an.page().fill("#sheets", "3");
      an.page().selectOption("#place", "desk:TT-99001");
      an.press("Đặt lô phiếu");
      batch = an.path();
      an.look("batch-new");

      an.open(batch + "/entry");
      an.look("entry");
      typeFirst(an);
    }
    assertThat(campaign.sheets()).containsExactly("1 entered", "2 entered", "3 blank");
    try (Visitor binh = visitor(PaperCampaign.BINH)) {
      binh.open(batch + "/entry");
      typeSecond(binh);
      assertThat(campaign.responses())
          .containsExactly("paper vi TT-99001 445-544 {\"comment\":\"Ghế ít quá\"}");

      binh.open(batch);
      binh.look("batch-differing");
      binh.follow("Xem và quyết định");
      binh.look("decision");
      binh.press("Lưu quyết định");
      binh.lookAtFaults("decision-faults");
      binh.page().locator("main input[value='2']").check();
      binh.press("Lưu quyết định");
      assertThat(binh.path()).isEqualTo(batch);

      binh.page().fill("#returned", "3");
      binh.press("Lưu số đếm");
      binh.look("batch-counted");
      binh.press("Đóng lô này");
      binh.look("batch-closed");
      binh.open(campaign.page + "?lang=en");
      binh.look("batches-en");
    }
    assertThat(campaign.responses())
        .containsExactly(
            "paper vi TT-99001 445-544 {\"comment\":\"Ghế ít quá\"}",
            "paper vi TT-99001 4424441 {}");
    assertThat(campaign.sheets()).containsExactly("1 accepted", "2 accepted", "3 blank");
  }

  /** Sheet 1 without a result, with a mistake put right; sheet 2; sheet 3 comes back blank. */
  private void typeFirst(Visitor an) throws SQLException {
    focusIs(an, "sheet.number");
    an.type(campaign.sheet(1).replaceFirst("-00", "-01"));
    an.key("Enter");
    an.waitUntil("document.querySelector('#status').textContent.includes('gõ nhầm')");
    an.key("Control+a");
    enterNumber(an, campaign.sheet(1));
    an.type("1/9/2025");
    an.key("Enter");
    focusIs(an, "outcome");
    an.type("9");
    an.waitUntil("document.querySelector('#status').textContent.includes('“9”')");
    an.type("4");
    focusIs(an, "access.1");
    an.look("entry-keyed");
    an.type("4");
    focusIs(an, "procedures.1");
    an.type("4");
    focusIs(an, "staff.1");
    an.key("ArrowUp");
    focusIs(an, "procedures.1");
    an.key("Enter");
    focusIs(an, "staff.1");
    an.type("1");
    focusIs(an, "complaints.1");
    an.key("Backspace");
    focusIs(an, "staff.1");
    an.type("5");
    an.waitUntil("document.getElementById('results.1').disabled");
    focusIs(an, "complaints.1");
    an.type("5");
    an.type("4");
    focusIs(an, "comment");
    an.type("Ghế ít quá");
    an.key("Enter");
    focusIs(an, "save");
    an.key("Enter");
    saved(an, campaign.sheet(1));

    enterNumber(an, campaign.sheet(2).substring(campaign.sheet(2).indexOf('-') + 1));
    an.key("Enter");
    an.type("1442444");
    focusIs(an, "comment");
    an.key("Enter", "Enter");
    saved(an, campaign.sheet(2));

    enterNumber(an, campaign.sheet(3));
    an.key("F2");
    saved(an, "phiếu trắng");
    an.look("entry-saved");
  }

  private void typeSecond(Visitor binh) throws SQLException {
    enterNumber(binh, campaign.sheet(1));
    binh.waitUntil("document.getElementById('comment').disabled");
    binh.type("010925");
    binh.key("Enter");
    binh.type("4445");
    focusIs(binh, "complaints.1");
    binh.type("54");
    focusIs(binh, "save");
    binh.key("Enter");
    saved(binh, "câu trả lời");

    enterNumber(binh, campaign.sheet(2));
    binh.waitUntil("document.getElementById('comment').disabled");
    binh.key("Enter");
    binh.type("1443444");
    focusIs(binh, "save");
    binh.key("Enter");
    saved(binh, "khác nhau");
  }

  @Test
  void lostConnection_keepsSheetsInThePageAndSendsThemInOrder() throws SQLException {
    String batch = campaign.batch(3, 0);
    try (Visitor an = visitor(PaperCampaign.AN)) {
      an.open(batch + "/entry");
      focusIs(an, "sheet.number");
      an.page().context().setOffline(true);
      for (int serial = 1; serial <= 2; serial++) {
        enterNumber(an, campaign.sheet(serial));
        an.key("Enter");
        an.type("1444" + serial + "44");
        focusIs(an, "comment");
        an.key("Enter", "Enter");
      }
      an.waitUntil(
          "document.querySelector('#connection').textContent.includes('Mất kết nối. 2 phiếu')");
      assertThat(campaign.responses()).isEmpty();
      an.page().context().setOffline(false);
      an.waitUntil("document.querySelector('#outbox').hidden");

      assertThat(campaign.responses())
          .containsExactly("paper vi TT-99001 4441441 {}", "paper vi TT-99001 4442441 {}");
      assertThat(campaign.sheets()).containsExactly("1 accepted", "2 accepted", "3 printed");
    }
  }

  /** Somebody else has entered it meanwhile: the page says so and keeps what was typed. */
  @Test
  void refusedSheet_isListedAndCanBeOpenedAgain() throws SQLException {
    String batch = campaign.batch(2, 0);
    String sheet = campaign.sheet(1);
    try (Visitor an = visitor(PaperCampaign.AN)) {
      an.open(batch + "/entry");
      an.page()
          .waitForResponse(
              response -> response.url().contains("/turn"), () -> enterNumber(an, sheet));
      PaperCampaign.enter(
          PaperCampaign.signedIn(PaperCampaign.BINH),
          batch,
          campaign.sheet(1),
          PaperCampaign.answers());
      an.key("Enter");
      an.type("155555+");
      an.key("Enter", "Enter");
      an.waitUntil("document.querySelectorAll('#refused li').length === 1");
      assertThat(an.text()).contains("đã nhập xong");
      Browser.assertNoViolations(an.page());
      Browser.assertNoSidewaysScrolling(an.page());
      Browser.screenshot(an.page(), "paper/entry-refused");
      an.press("Mở lại phiếu " + campaign.sheet(1));

      assertThat(an.page().inputValue("[id='staff.1']")).isEqualTo("5");
      assertThat(an.page().inputValue("[id='general.1']")).isEqualTo("K");
      assertThat(an.page().locator("#refused li").count()).isZero();
      assertThat(campaign.responses()).hasSize(1);
    }
  }
}
