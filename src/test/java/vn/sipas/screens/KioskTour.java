package vn.sipas.screens;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** A tablet from the first opening to the page behind the PIN. */
final class KioskTour {

  private static final int MOST_SCREENS = 30;

  private final Album album;
  private final Page page;
  private final String root;

  /**
   * What an administrator gets of a new tablet.
   *
   * @param address what its QR code holds
   */
  record Slip(String address, String pin) {}

  KioskTour(Album album, Page page, String root) {
    this.album = album;
    this.page = page;
    this.root = root;
  }

  /**
   * @return the file of answers that the tablet could not send
   */
  Path walk(Slip slip, Path folder) {
    page.navigate(root + "/kiosk");
    page.locator("h1").waitFor();
    album.add(page, "kiosk-enrolment", "/kiosk", "Enrolment");
    page.locator("#text").fill(slip.address);
    press("next");
    page.locator("#start").waitFor();
    album.add(page, "kiosk-attract", "", "Waiting for a citizen");
    press("start");
    for (int screens = 0;
        screens < MOST_SCREENS && page.locator(".thanks").count() == 0;
        screens++) {
      picture(screens);
      if (page.locator("label.answer").count() > 0) {
        page.locator("label.answer").last().click();
      }
      String question = heading();
      press("next");
      page.waitForCondition(() -> !heading().equals(question));
    }
    album.add(page, "kiosk-thanks", "", "Thanks");
    page.locator("#start").waitFor();
    page.context().setOffline(true);
    press("decline");
    page.locator(".declined").waitFor();
    album.add(page, "kiosk-declined", "", "Not taking part");
    page.locator("#start").waitFor();
    return unsent(slip.pin, folder);
  }

  private Path unsent(String pin, Path folder) {
    page.locator("#corner").focus();
    page.keyboard().press("Enter");
    page.locator("#pin").waitFor();
    album.add(page, "kiosk-pin", "", "The PIN of the one-stop desk");
    for (char digit : pin.toCharArray()) {
      page.locator(".key:text-is('" + digit + "')").click();
    }
    press("open");
    page.locator(".device").waitFor();
    album.add(page, "kiosk-device", "", "What the tablet tells its keepers");
    Download file = page.waitForDownload(() -> press("export"));
    Path queue = folder.resolve(file.suggestedFilename());
    file.saveAs(queue);
    page.context().setOffline(false);
    return queue;
  }

  private void picture(int screen) {
    if (screen == 0) {
      album.add(page, "kiosk-question", "", "What the visit was about");
    } else if (screen == 1) {
      page.locator("label.answer").first().click();
      album.add(page, "kiosk-rating", "", "One statement, five faces");
      press("contrast");
      press("size-3");
      album.add(page, "kiosk-rating-large", "", "The same, largest and with high contrast");
      press("contrast");
      press("size-1");
    } else if (page.locator("textarea").count() > 0) {
      album.add(page, "kiosk-comment", "", "In one's own words");
    }
  }

  private String heading() {
    return page.locator("h1").first().innerText();
  }

  private void press(String id) {
    page.locator("[id='" + id + "']").click();
  }
}
