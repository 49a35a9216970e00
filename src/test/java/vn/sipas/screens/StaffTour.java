package vn.sipas.screens;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.sipas.platform.ApplicationProcess;

/** The administrator at a desk. */
final class StaffTour {

  private static final String ANNUAL = "/campaigns/demo-2025";
  private static final String DESK = "/campaigns/demo-desk";

  private final Album album;
  private final Page page;
  private final String root;
  private final Path files;

  StaffTour(Album album, Page page, String root, Path files) {
    this.album = album;
    this.page = page;
    this.root = root;
    this.files = files;
  }

  void signIn() {
    album.chapter("Beginning");
    see("home", "/", "What anybody sees of the sample");
    see("sign-in", "/sign-in", "Signing in");
    signIn(page, root, "admin");
  }

  static void signIn(Page page, String root, String name) {
    page.navigate(root + "/sign-in");
    page.fill("#name", name);
    page.fill("#password", ApplicationProcess.PASSWORD);
    ScreenTour.press(page, "main form button");
  }

  /**
   * @param queue answers that a tablet could not send
   */
  void walk(Path queue) {
    campaigns();
    figures();
    analyses();
    desks(queue);
    framework();
    administration();
  }

  private void campaigns() {
    album.chapter("Campaigns");
    see("campaigns", "/campaigns", "All campaigns");
    newCampaign();
    see("campaign", "/campaigns/{code}", ANNUAL, "One campaign");
    see("campaign-edit", "/campaigns/{code}/edit", DESK + "/edit", "Its settings");
    see("campaign-targets", "/campaigns/{code}/targets", ANNUAL + "/targets", "Targets");
    see("campaign-design", "/campaigns/{code}/design", ANNUAL + "/design", "Sampling design");
    see("campaign-status", "/campaigns/{code}/status", DESK + "/status?to=closed", "Closing");
    frames();
    past();
  }

  private void frames() {
    see(
        "frames",
        "/campaigns/{code}/frames",
        ANNUAL + "/frames",
        "Lists that samples are drawn from");
    see(
        "frame-import",
        "/campaigns/{code}/frames/import",
        ANNUAL + "/frames/import",
        "Importing one");
    page.fill("#source", "Một cửa");
    byte[] content = dossiers().getBytes(StandardCharsets.UTF_8);
    page.locator("#data").setInputFiles(new FilePayload("dossiers.csv", "text/csv", content));
    page.locator("main form button.button").click();
    page.waitForSelector("table.columns");
    page.locator("main form button.button").first().click();
    page.waitForSelector(".hash");
    album.add(page, "frame", "/campaigns/{code}/frames/{id}", "One of them");
    plan();
  }

  /** As many as Đắk Nông settled in 2024, in the communes before July 2025. */
  private static String dossiers() {
    List<String> communes = communes();
    StringBuilder rows = new StringBuilder("Mã hồ sơ,Lĩnh vực,Xã,Kết quả\n");
    for (int i = 0; i < 22_567; i++) {
      String commune = communes.get(i % (1 + i % communes.size()));
      rows.append("H-").append(i).append(i % 3 == 0 ? ",Đất đai," : ",Hộ tịch,");
      rows.append(commune).append(i % 9 == 0 ? ",Từ chối\n" : ",Rút\n");
    }
    return rows.toString();
  }

  private static List<String> communes() {
    try (var lines = Files.lines(Path.of("src/main/resources/sample/units.csv"))) {
      return lines.map(line -> line.split(",")[0]).filter(code -> code.length() == 5).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void plan() {
    see("plan", "/campaigns/{code}/plan", ANNUAL + "/plan", "How many to ask, and what that shows");
    ScreenTour.press(page, "button[value=save]");
    album.add(page, "plan-version", "/campaigns/{code}/plan/{version}", "A saved plan");
  }

  private void past() {
    Path answers = download("/api/campaigns/demo-2024/microdata.csv");
    see("past-import", "/past/import", "Answers of an earlier year");
    page.fill("#name", "Khảo sát năm 2024 (nhập từ tệp)");
    page.fill("#code", "nam-2024");
    page.selectOption("#instrument", "sipas-service/1/satisfied-share/1");
    page.fill("#startsOn", "2024-04-01");
    page.fill("#lastDay", "2024-06-30");
    page.fill("#unit", "99");
    page.fill("#boundaries", "2025-06-30");
    page.fill("#source", "Sở Nội vụ");
    page.locator("#data").setInputFiles(answers);
    page.locator("main form button.button").click();
    page.waitForSelector("#preview");
    album.add(page, "past-check", "", "What the file would become");
    page.locator("#result ~ .actions button").click();
    page.waitForSelector(".hash");
    album.add(page, "past-campaign", "/past/campaigns/{code}", "Where it came from");
    see("past", "/past", "Earlier years");
    see("past-figures", "/past/figures", "Figures of which only the number is known");
    see("past-figures-import", "/past/figures/import", "A table of them");
  }

  private void newCampaign() {
    see("campaign-new", "/campaigns/new", "A new one");
    page.fill("#name", "Khảo sát thử nghiệm");
    page.fill("#code", "thu-nghiem");
    page.selectOption("#instrument", new SelectOption().setIndex(1));
    page.check("#stream-voluntary");
    page.fill("#startsOn", "2027-01-04");
    page.fill("#lastDay", "2027-03-31");
    page.fill("#unit", "99");
    page.fill("#boundaries", "2027-01-04");
    ScreenTour.press(page, "main form button.button");
    see(
        "campaign-discard",
        "/campaigns/{code}/discard",
        "/campaigns/thu-nghiem/discard",
        "Giving it up");
  }

  private void figures() {
    album.chapter("Results");
    see("results", "/campaigns/{code}/results", ANNUAL + "/results", "Per district");
    see("results-crossed", "", ANNUAL + "/results?by=district,sex", "By district and sex");
    see("results-voluntary", "", DESK + "/results", "Of volunteers, without intervals");
    see("changes", "/campaigns/{code}/changes", ANNUAL + "/changes", "Against the year before");
    see("ranks", "/campaigns/{code}/ranks", ANNUAL + "/ranks", "Rank sets");
    see("explanation", "/campaigns/{code}/explanation", ANNUAL + "/explanation", "What moves it");
    see("par-index", "/campaigns/{code}/par-index", ANNUAL + "/par-index", "PAR Index");
    publication();
  }

  private void publication() {
    String path = "/campaigns/{code}/publication";
    page.navigate(root + ANNUAL + "/publication");
    ScreenTour.press(page, "form[action$='/propose'] button");
    album.add(page, "publication-report", path + "/{number}/report", "The report for approval");
    see("publication", path, ANNUAL + "/publication", "Approval and publication");
    String version = ANNUAL + "/publication/1";
    see("publication-version", path + "/{number}", version, "What is proposed");
    see(
        "publication-verification",
        path + "/{number}/verification",
        version + "/verification",
        "Computing it again");
    page.navigate(root + version + "/report");
    ScreenTour.press(page, "form[action$='/withdraw'] button");
  }

  private void analyses() {
    album.chapter("A file of one's own");
    see("analyses", "/analyses", "Choosing a file");
  }

  private void desks(Path queue) {
    album.chapter("Tablets and what they send");
    see("devices", "/devices", "The fleet");
    see("device-new", "/devices/new", "A new tablet");
    see("device-import", "/devices/import", "Tablets from a sheet");
    Path sheet = download("/devices/import/sheet.csv");
    page.navigate(root + "/devices/import");
    upload("#file", sheet);
    album.add(page, "device-import-check", "/devices/import/{id}", "What the sheet would do");
    page.navigate(root + "/devices");
    page.locator("main table a[href^='/devices/']").first().click();
    album.add(page, "device", "/devices/{code}", "One tablet");
    page.locator("a[href^='/devices/hours/']").click();
    album.add(page, "device-hours", "/devices/hours/{era}/{code}", "Opening hours of a desk");
    see("responses-import", "/responses/import", "Answers that a tablet kept");
    upload("#file", queue);
    album.add(page, "responses-imported", "/responses/import/{id}", "What became of them");
    page.navigate(root + DESK + "/flags");
    ScreenTour.press(page, "form[action$='/flags/check'] button");
    album.add(page, "flags", "/campaigns/{code}/flags", "Answers that look made up");
    page.locator("main tbody a[href*='/flags/']").first().click();
    album.add(page, "flag", "/campaigns/{code}/flags/{id}", "One flag and what is decided");
    see("dossiers", "/campaigns/{code}/dossiers", DESK + "/dossiers", "Dossiers a day");
  }

  private void framework() {
    album.chapter("Questionnaires and units");
    see("surveys", "/surveys", "All questionnaires");
    page.locator("main a[href^='/surveys/']").first().click();
    album.add(page, "survey", "/surveys/{survey}/{version}", "One of them");
    see("languages", "/languages", "Languages of citizens' pages");
    see("languages-glyphs", "/languages/glyphs", "Every letter, for a speaker's eye");
    see("units", "/units", "Administrative units");
    page.locator("main a[href^='/units/two_level/'], main a[href^='/units/three_level/']")
        .first()
        .click();
    album.add(page, "unit", "/units/{era}/{code}", "A unit and its lineage");
    see("units-import", "/units/import", "Official lists");
    upload("#desks", Path.of("src/main/resources/sample/desks.csv"));
    album.add(page, "units-import-check", "/units/import/{id}", "What the lists would do");
    see("sample-data", "/sample-data", "Sample data");
  }

  private void administration() {
    album.chapter("Users");
    see("users", "/users", "All users");
    see("user-new", "/users/new", "A new one");
    see("user", "/users/{name}", "/users/admin", "One user");
    see("account", "/account", "One's own account");
    see("audit", "/audit", "Who did what");
    see("refusals", "/refusals", "What was refused");
  }

  /** Creates a tablet and prints its sheet, then gives it the sheet of another hour. */
  KioskTour.Slip newTablet(ApplicationProcess application) throws Exception {
    album.chapter("The tablet at the desk");
    page.navigate(root + "/devices/new");
    page.fill("#name", "Máy tính bảng quầy 1");
    page.selectOption("#desk", "TT-99136");
    page.selectOption("#campaign", "demo-desk");
    ScreenTour.press(page, "main form button");
    String device = page.url().replaceAll("[?#].*|.*/", "");
    ScreenTour.press(page, "form[action='/devices/print'] button");
    album.add(page, "device-sheet", "/devices/print", "The sheet of a new tablet");
    String issued = application.send("POST", "api/devices/" + device + "/enrolment", "{}").body();
    return new KioskTour.Slip(
        issued.replaceAll("(?s).*\"address\":\"([^\"]+)\".*", "$1"),
        issued.replaceAll("(?s).*\"pin\":\"([^\"]+)\".*", "$1"));
  }

  /** Makes the desk's campaign ask for codes and issues some. */
  String issueCodes() {
    album.chapter("One-time codes");
    page.navigate(root + DESK + "/edit");
    page.locator("#codeRequired").check();
    ScreenTour.press(page, "main form button.button");
    see("codes", "/campaigns/{campaign}/codes", DESK + "/codes", "Issuing");
    page.selectOption("#place", "desk:TT-99136");
    page.fill("#count", "18");
    ScreenTour.press(page, "button[value=slips]");
    album.add(page, "code-slips", "", "Slips to print");
    see(
        "codes-revocation",
        "/campaigns/{campaign}/codes/{batch}/revocation",
        DESK + "/codes/1/revocation",
        "Revoking a batch");
    return "demo-desk";
  }

  private void see(String name, String route, String caption) {
    see(name, route, route, caption);
  }

  private void see(String name, String route, String path, String caption) {
    page.navigate(root + path);
    album.add(page, name, route, caption);
  }

  private void upload(String field, Path file) {
    page.locator(field).setInputFiles(file);
    ScreenTour.press(page, "main form button.button");
  }

  private Path download(String path) {
    Download file =
        page.waitForDownload(() -> page.evaluate("path => void (location.href = path)", path));
    Path kept = files.resolve(file.suggestedFilename());
    file.saveAs(kept);
    return kept;
  }
}
