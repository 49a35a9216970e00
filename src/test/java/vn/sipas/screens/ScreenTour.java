package vn.sipas.screens;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.platform.ApplicationProcess;
import vn.sipas.platform.Browser;

/** Walks over all screens; run by {@code ./sipas screenshots}, not with the tests. */
class ScreenTour {

  @TempDir Path home;

  @Test
  void takePictures() throws Exception {
    Album album = new Album();
    try (ApplicationProcess application = ApplicationProcess.start(home);
        Browser browser = new Browser();
        BrowserContext desk = browser.context(1280, 800, true);
        BrowserContext colleague = browser.context(1280, 800, true);
        BrowserContext phone = browser.context(390, 844, true);
        BrowserContext tablet = browser.context(1280, 800, true)) {
      String root = application.root().toString().replaceAll("/$", "");
      Path files = Files.createDirectories(home.resolve("files"));
      StaffTour staff = new StaffTour(album, desk.newPage(), root, files);
      new FormTour(album, phone.newPage(), root).walk();
      staff.signIn();
      KioskTour kiosk = new KioskTour(album, tablet.newPage(), root);
      staff.walk(kiosk.walk(staff.newTablet(application), files));
      new SurveyTour(album, desk.newPage(), root, application).walk();
      new PaperTour(album, desk.newPage(), colleague(application, colleague, root), root).walk();
      new FormTour(album, phone.newPage(), root).withCode(staff.issueCodes());
    }
    album.write();
  }

  private static Page colleague(ApplicationProcess application, BrowserContext context, String root)
      throws Exception {
    String analyst =
        """
        {"name": "binh", "displayName": "Trần Văn Bình", "role": "analyst", "password": "%s"}
        """;
    application.send("POST", "api/users", analyst.formatted(ApplicationProcess.PASSWORD));
    Page page = context.newPage();
    StaffTour.signIn(page, root, "binh");
    return page;
  }

  /** A page sent in the background is here when its form is no longer busy. */
  static void press(Page page, String selector) {
    page.locator(selector).first().click();
    page.waitForLoadState();
    for (int tries = 0; tries < 200 && page.locator("form[aria-busy]").count() > 0; tries++) {
      page.waitForTimeout(25);
    }
  }
}
