package vn.sipas.screens;

import com.microsoft.playwright.Page;

/** Two people key in the same sheet, and differ. */
final class PaperTour {

  private static final String PAPER = "/campaigns/demo-desk/paper";

  private final Album album;
  private final Page first;
  private final Page second;
  private final String root;

  PaperTour(Album album, Page first, Page second, String root) {
    this.album = album;
    this.first = first;
    this.second = second;
    this.root = root;
  }

  void walk() {
    album.chapter("Paper");
    first.navigate(root + PAPER);
    album.add(first, "paper", "/campaigns/{campaign}/paper", "Sheets of a campaign");
    first.fill("#sheets", "2");
    first.selectOption("#place", "desk:TT-99136");
    ScreenTour.press(first, "main form button.button");
    String batch = first.url();
    String sheet =
        first.locator("main").innerText().replaceAll("(?s).*?(\\d+-\\d{6}-\\d{2}).*", "$1");
    key(first, batch, sheet, "144");
    album.add(first, "paper-entry", "/campaigns/{campaign}/paper/{batch}/entry", "Keying in");
    first.keyboard().type("2444");
    leave(first);
    key(second, batch, sheet, "1443444");
    leave(second);
    second.navigate(batch);
    album.add(second, "paper-batch", "/campaigns/{campaign}/paper/{batch}", "A batch of sheets");
    second.locator("main a[href*='/differences/']").click();
    album.add(
        second,
        "paper-difference",
        "/campaigns/{campaign}/paper/{batch}/differences/{serial}",
        "Where two entries differ");
  }

  private static void key(Page page, String batch, String sheet, String answers) {
    page.navigate(batch + "/entry");
    page.locator("[id='sheet.number']:focus").waitFor();
    page.keyboard().type(sheet);
    page.keyboard().press("Enter");
    page.locator("[id='sheet.day']:focus").waitFor();
    page.keyboard().press("Enter");
    page.keyboard().type(answers);
  }

  /** The comment is asked only once; then the sheet is saved. */
  private static void leave(Page page) {
    page.locator("#comment:focus, #save:focus").waitFor();
    if (page.locator("#comment:focus").count() > 0) {
      page.keyboard().press("Enter");
    }
    page.keyboard().press("Enter");
    page.locator("[id='sheet.number']:focus").waitFor();
    page.waitForCondition(() -> !page.locator("#notice").innerText().isBlank());
  }
}
