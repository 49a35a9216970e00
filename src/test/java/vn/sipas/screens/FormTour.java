package vn.sipas.screens;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A citizen at home, on a phone. */
final class FormTour {

  private static final String NEXT = "main .actions button[value=next]";
  private static final int MOST_PAGES = 30;

  private final Album album;
  private final Page page;
  private final String root;

  FormTour(Album album, Page page, String root) {
    this.album = album;
    this.page = page;
    this.root = root;
  }

  void walk() {
    album.chapter("The online form");
    page.navigate(root + "/s/demo-desk");
    album.add(page, "form-place", "/s/{campaign}/place", "Which office");
    page.navigate(root + "/s/demo-desk?desk=TT-99136");
    album.add(page, "form-start", "/s/{campaign}", "Beginning");
    ScreenTour.press(page, "main button[value=start]");
    for (int pages = 0; pages < MOST_PAGES && !page.url().endsWith("/check"); pages++) {
      answer();
      if (pages == 1) {
        album.add(page, "form-page", "/s/{campaign}/{page}", "One section to a page");
      }
      ScreenTour.press(page, NEXT);
    }
    album.add(page, "form-check", "/s/{campaign}/check", "Checking the answers");
    ScreenTour.press(page, NEXT);
    album.add(page, "form-done", "/s/{campaign}/done", "Thanks and receipt");
    page.navigate(root + "/s/demo-desk?desk=TT-99136");
    ScreenTour.press(page, "main button[value=decline]");
    album.add(page, "form-declined", "/s/{campaign}/declined", "Not taking part");
    later();
  }

  private void later() {
    page.navigate(root + "/s/demo-desk?desk=TT-99136");
    ScreenTour.press(page, "main button[value=start]");
    answer();
    ScreenTour.press(page, "main button[value=save]");
    album.add(page, "form-save", "/s/{campaign}/save", "Saving for later");
    ScreenTour.press(page, NEXT);
    album.add(page, "form-saved", "/s/{campaign}/saved", "The code, shown once");
    ScreenTour.press(page, NEXT);
    page.navigate(root + "/s/demo-desk/resume");
    album.add(page, "form-resume", "/s/{campaign}/resume", "Going on with a saved form");
  }

  void withCode(String campaign) {
    album.chapter("The online form of a campaign that asks for one-time codes");
    page.navigate(root + "/s/" + campaign);
    album.add(page, "form-code", "/s/{campaign}/code", "The code from the slip");
  }

  /** The most friendly answer to everything. */
  private void answer() {
    for (Locator group : page.locator("main fieldset:has(input[type=radio])").all()) {
      var offered = group.locator("input[type=radio]");
      Locator best = group.locator("input[value='5']");
      (best.count() > 0 ? best : offered).first().check();
    }
  }
}
