package vn.sipas.screens;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.sipas.platform.ApplicationProcess;

/** The annual survey from the draw to its weights, in a campaign of its own. */
final class SurveyTour {

  private static final String CODE = "khao-sat-nam";
  private static final String CAMPAIGN = "/campaigns/" + CODE;
  private static final String API = "api/campaigns/" + CODE;
  private static final List<String> COMMUNES = List.of("99001", "99004", "99007");
  private static final String[] NAMES = {"An", "Bình", "Cúc", "Dũng", "Hạnh", "Khôi", "Liên"};

  private final Album album;
  private final Page page;
  private final String root;
  private final ApplicationProcess application;

  SurveyTour(Album album, Page page, String root, ApplicationProcess application) {
    this.album = album;
    this.page = page;
    this.root = root;
    this.application = application;
  }

  void walk() throws Exception {
    album.chapter("Annual survey");
    draw();
    field();
    answer();
    checks();
    allowances();
    weights();
  }

  /** In a campaign without answers, with a frame that is stored after the seed was committed. */
  private void draw() throws Exception {
    send(
        "POST",
        "api/campaigns",
        """
        {"code": "%s", "name": "Khảo sát xã hội học hằng năm", "survey": "sipas-service",
         "version": 1, "stream": "probability", "design": "cluster", "startsOn": "2026-01-05",
         "endsOn": "2036-12-31", "boundaries": "2025-06-30", "publicAccess": true}
        """
            .formatted(CODE));
    page.navigate(root + CAMPAIGN + "/draw");
    ScreenTour.press(page, "form[action$='/seed'] button");
    page.navigate(root + CAMPAIGN + "/frames/import");
    page.fill("#source", "Một cửa điện tử tỉnh");
    byte[] content = dossiers().getBytes(StandardCharsets.UTF_8);
    page.locator("#data").setInputFiles(new FilePayload("dossiers.csv", "text/csv", content));
    page.locator("main form button.button").click();
    page.waitForSelector("table.columns");
    page.locator("main form button.button").first().click();
    page.waitForSelector(".hash");
    see("draw", "/draw", "Drawing a sample");
    page.locator("main a[href*='/draw/new']").first().click();
    page.locator("[id^='issued-']").first().fill("40");
    page.locator("[id^='communes-']").first().fill("2");
    ScreenTour.press(page, "button[value=look]");
    album.add(page, "draw-order", "/campaigns/{code}/draw/new", "Sizes before anything is drawn");
    page.check("#confirm");
    ScreenTour.press(page, "button[value=draw]");
    album.add(page, "draw-sample", "/campaigns/{code}/draw/{number}", "A sample");
    page.navigate(root + CAMPAIGN + "/draw/1/protocol");
    album.add(page, "draw-protocol", "/campaigns/{code}/draw/{number}/protocol", "Its protocol");
  }

  private static String dossiers() {
    StringBuilder list =
        new StringBuilder("Mã hồ sơ,Lĩnh vực,Xã,Ngày trả,Kết quả,Họ tên,Điện thoại,Địa chỉ\n");
    for (int i = 0; i < 300; i++) {
      list.append(
          "H-%03d,Đất đai,%s,%d/9/2025,%s,Nguyễn Thị %s %d,0900000%03d,Thôn %d\n"
              .formatted(
                  i,
                  COMMUNES.get(i % 3),
                  1 + i % 28,
                  i % 5 == 0 ? "Trễ hạn" : "Đúng hạn",
                  NAMES[i % NAMES.length],
                  i,
                  i,
                  1 + i % 9));
    }
    return list.toString();
  }

  private void field() throws Exception {
    send("POST", API + "/status", "{\"status\": \"open\"}");
    send("POST", API + "/field", "");
    send(
        "POST",
        API + "/field/enumerators",
        """
        {"enumerators": [
          {"code": "DTV1", "name": "Trần Văn Sơn", "employer": "other"},
          {"code": "DTV2", "name": "Lê Thị Mai", "employer": "other"}]}
        """);
    for (int i = 0; i < COMMUNES.size(); i++) {
      send(
          "POST",
          API + "/field/assignments",
          "{\"commune\": \"%s\", \"enumerator\": \"DTV%d\", \"mode\": \"interview\"}"
              .formatted(COMMUNES.get(i), 1 + i % 2));
    }
  }

  /** Three of four take part. */
  private void answer() throws Exception {
    String codes = send("POST", API + "/field/codes", "{}");
    List<String> reports = new ArrayList<>();
    for (String row : codes.strip().split("\r?\n")) {
      String[] cells = row.replace("\ufeff", "").split(",");
      if (!cells[0].matches("\\d+")) {
        continue;
      }
      int number = Integer.parseInt(cells[0]);
      boolean answers = number % 4 != 0;
      if (answers) {
        send("PUT", "api/responses/" + UUID.randomUUID(), response(cells[2], number));
      }
      reports.add(
          "{\"case\": \"%d\", \"mode\": \"interview\", \"disposition\": \"%s\"}"
              .formatted(number, answers ? "complete" : "refusal"));
    }
    see("field-cases", "/field/cases", "Cases");
    page.navigate(root + CAMPAIGN + "/field/cases/1");
    album.add(page, "field-case", "/campaigns/{code}/field/cases/{number}", "One case");
    see("field-enumerators", "/field/enumerators", "Enumerators");
    see("field-letters", "/field/letters", "Letters with codes");
    send("POST", API + "/field/reports", "{\"reports\": [" + String.join(",", reports) + "]}");
    see("field", "/field", "Fieldwork as it stands");
  }

  private static String response(String code, int number) {
    List<String> answers = new ArrayList<>();
    String[] items = {"access", "procedures", "staff", "results", "complaints"};
    for (int i = 0; i < items.length; i++) {
      for (int k = 1; k <= 3; k++) {
        answers.add("\"%s.%d\": %d".formatted(items[i], k, 3 + (number + i * k) % 3));
      }
    }
    return """
        {"campaign": "%s", "survey": "sipas-service", "version": 1, "channel": "interview",
         "startedAt": "2026-09-01T02:00:00Z", "submittedAt": "2026-09-01T02:04:00Z",
         "code": "%s", "answers": {%s}}
        """
        .formatted(CODE, code, String.join(",", answers));
  }

  private void checks() {
    page.navigate(root + CAMPAIGN + "/back-checks");
    ScreenTour.press(page, "main form button.button");
    page.locator("#checks").locator("xpath=..").locator("tbody a").first().click();
    page.waitForSelector("#result");
    album.add(page, "back-check", "/campaigns/{code}/back-checks/{number}", "Asking again");
    page.check("[name=result][value=reached]");
    page.check("[name=findings][value=incomplete]");
    ScreenTour.press(page, "main form button.button");
    page.waitForSelector("#tallies");
    album.add(page, "back-checks", "/campaigns/{code}/back-checks", "Interviews checked again");
    page.locator("#exclude ~ ul a").first().click();
    page.waitForSelector("#effects");
    album.add(
        page,
        "back-check-place",
        "/campaigns/{code}/back-checks/places/{place}",
        "What leaving a place out would change");
  }

  private void allowances() {
    see("allowances", "/allowances", "Who can be paid for answering");
    page.fill("#amount", "50.000");
    ScreenTour.press(page, "main form button.button");
    album.add(page, "allowance-list", "/campaigns/{code}/allowances/{list}", "A list of sheets");
    page.locator("main tbody th a").first().click();
    page.waitForSelector("#payees");
    album.add(
        page,
        "allowance-sheet",
        "/campaigns/{code}/allowances/{list}/sheets/{sheet}",
        "A sheet to be signed");
  }

  private void weights() throws Exception {
    send("POST", API + "/status", "{\"status\": \"closed\"}");
    page.navigate(root + CAMPAIGN + "/weights");
    page.fill("#smallest", "5");
    ScreenTour.press(page, "main form button.button");
    album.add(page, "weights-set", "/campaigns/{code}/weights/{version}", "A weighting report");
    see("weights", "/weights", "Weights after fieldwork");
  }

  private void see(String name, String path, String caption) {
    page.navigate(root + CAMPAIGN + path);
    album.add(page, name, "/campaigns/{code}" + path, caption);
  }

  /** What was answered. */
  private String send(String method, String path, String body) throws Exception {
    HttpResponse<String> answer = application.send(method, path, body);
    if (answer.statusCode() >= 300) {
      throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }
}
