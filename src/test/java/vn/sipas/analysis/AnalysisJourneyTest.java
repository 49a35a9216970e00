package vn.sipas.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.platform.Browser.look;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.access.Staff;
import vn.sipas.platform.Browser;

/** An analyst brings last year's forms along; every state of the page passes axe. */
@QuarkusTest
class AnalysisJourneyTest {

  private static final Path FORMS =
      Path.of("src/test/resources/estimation/golden/g3_cluster/respondents.csv");

  private static Browser browser;

  @TestHTTPResource("/")
  URL address;

  @BeforeAll
  static void start() {
    browser = new Browser();
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  @ParameterizedTest
  @CsvSource({"1280, 800, vi", "390, 844, vi", "1280, 800, en"})
  void lastYearsForms_giveAllTablesWithoutTyping(int width, int height, String language) {
    try (BrowserContext context = browser.context(width, height, true)) {
      Page page = opened(context, language);
      String name = "analysis-" + width + "-" + language + "-";
      look(page, name + "choose");

      page.setInputFiles("#data", FORMS);
      page.waitForSelector("table.columns");
      look(page, name + "columns");
      page.locator("form button.button").first().click();
      page.waitForSelector("table.results");
      look(page, name + "results");

      assertThat(page.locator("table.results").count()).isEqualTo(6);
      assertThat(page.locator("table.results").first().locator("tbody tr").count()).isEqualTo(28);
      // R 4.2.2, survey 4.1.1: 0.8965, interval 0.8791 to 0.9116 (set g3, variant fpc2)
      String overall = page.locator("table.results tr.total").textContent();
      assertThat(overall.replace(',', '.')).contains("89.7", "87.9", "91.2");
      assertThat(page.locator(".notice").textContent()).contains("41");
    }
  }

  @Test
  void resultsAreTakenAlong_andColumnsChanged_withoutChoosingTheFileAgain() throws IOException {
    try (BrowserContext context = browser.context(1280, 800, true)) {
      Page page = opened(context, "vi");
      page.setInputFiles("#data", FORMS);
      page.waitForSelector("table.columns");
      page.locator("form button.button").first().click();
      page.waitForSelector("table.results");

      Download csv = page.waitForDownload(() -> page.click("[data-download='analysis.csv']"));
      assertThat(Files.readString(csv.path())).contains("overall", "Huyện An Bình");
      Download xlsx = page.waitForDownload(() -> page.click("[data-download='analysis.xlsx']"));
      assertThat(Files.size(xlsx.path())).isGreaterThan(10_000);

      page.click("details.change > summary");
      page.fill("#targets", "80; 87,5");
      page.press("#targets", "Enter");
      page.waitForSelector("table.results tr.total .tag:nth-of-type(2)");
      assertThat(page.locator("table.results tr.total .tag").allTextContents())
          .containsExactly("Đạt 80,0\u00a0%", "Đạt 87,5\u00a0%");
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "390, 844"})
  void groups_areComparedRankedAndBroughtToKnownTotals(int width, int height) throws IOException {
    GoldenFile file = GoldenFile.load("g6_raked");
    try (BrowserContext context = browser.context(width, height, true)) {
      Page page = opened(context, "vi");
      page.setInputFiles("#data", file.data());
      page.waitForSelector("table.columns");
      assertThat(page.locator("details[open]").count()).isZero();
      assertThat(page.inputValue("#margins")).contains("sex; Nam; \n", "sex; Nữ; \n");

      leaveOut(page, "N_psu");
      leaveOut(page, "M_dossiers");
      page.locator("details summary").all().forEach(Locator::click);
      page.selectOption("#differencesBy", "field");
      page.selectOption("#ranksBy", "district");
      page.fill("#gain", "2");
      page.fill("#margins", margins(file));
      look(page, "analysis-" + width + "-optional");
      page.locator("form button.button").first().click();
      page.waitForSelector("#calibration-result");
      look(page, "analysis-" + width + "-compared");

      // R 4.2.2, survey 4.1.1, calibrate(calfun = "raking"): 0.87991, interval 0.86443 to 0.89384
      assertThat(page.textContent("table.results tr.total")).contains("88,0", "86,4", "89,4");
      // Bảo trợ xã hội − Đất đai: 0.07191, p after Holm 0.02744
      Locator pair = page.locator("#differences-result tr:has(th:text('xã hội – Đất đai'))");
      assertThat(page.locator("#differences-result tbody tr").count()).isEqualTo(10);
      assertThat(pair.textContent())
          .contains("Bảo trợ xã hội – Đất đai", "+7,2", "0,027", "“Bảo trợ xã hội” cao hơn");
      assertThat(page.locator("#ranks-result tbody tr").count()).isEqualTo(8);
      assertThat(page.textContent("#calibration-result")).contains("8.784,0", "Quyền số đã khớp");
      downloadsHaveThem(page);
    }
  }

  private static void leaveOut(Page page, String column) {
    page.locator("tr:has(th:text-is('" + column + "')) select").selectOption("none");
  }

  private static String margins(GoldenFile file) {
    StringBuilder lines = new StringBuilder();
    file.design()
        .get("margins")
        .properties()
        .forEach(
            margin ->
                margin
                    .getValue()
                    .properties()
                    .forEach(
                        total ->
                            lines.append(
                                margin.getKey()
                                    + "\t"
                                    + total.getKey()
                                    + "\t"
                                    + total.getValue().asText()
                                    + "\n")));
    return lines.toString();
  }

  private static void downloadsHaveThem(Page page) throws IOException {
    for (String table : List.of("differences", "ranks", "calibration")) {
      String button = "[data-download='analysis-" + table + ".csv']";
      Download csv = page.waitForDownload(() -> page.click(button));
      assertThat(Files.readString(csv.path())).hasLineCount(lines(table));
    }
    Download xlsx = page.waitForDownload(() -> page.click("[data-download='analysis.xlsx']"));
    try (ReadableWorkbook book = new ReadableWorkbook(xlsx.path().toFile())) {
      assertThat(book.getSheets().map(Sheet::getName))
          .containsExactly(
              "Kết quả phân tích tệp",
              "Chênh lệch giữa các nhóm",
              "Khoảng thứ hạng",
              "Hiệu chỉnh quyền số",
              "Mô tả");
    }
  }

  private static int lines(String table) {
    return switch (table) {
      case "differences" -> 1 + 10;
      case "ranks" -> 1 + 8;
      default -> 1 + 2 + 4 + 8;
    };
  }

  @Test
  void totalsFromAFile_standInTheForm_andTwoGroupsAreCompared() {
    try (BrowserContext context = browser.context(1280, 800, true)) {
      Page page = opened(context, "vi");
      page.setInputFiles("#data", FORMS);
      page.waitForSelector("table.columns");
      page.locator("details summary").all().forEach(Locator::click);
      page.selectOption("#differencesBy", "sex");
      page.fill("#differencesA", "Nữ");
      page.fill("#differencesB", "Nam");
      page.setInputFiles("#marginsFile", csv("cột,nhóm,tổng\nsex,Nam,6000\nsex,Nữ,7000\n"));
      page.locator("form button.button").first().click();
      page.waitForSelector("#calibration-result");

      assertThat(page.locator("#differences-result tbody tr").count()).isEqualTo(1);
      assertThat(page.textContent("#differences-result tbody th")).isEqualTo("Nữ – Nam");
      assertThat(page.inputValue("#margins")).isEqualTo("sex; Nam; 6000\nsex; Nữ; 7000");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      Browser.screenshot(page, "analysis-print-compared");
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, 800, false", "390, 844, false", "1280, 800, true"})
  void officeWorkbook_givesAllTablesWithoutTyping(int width, int height, boolean inWords)
      throws IOException {
    try (BrowserContext context = browser.context(width, height, true)) {
      Page page = opened(context, "vi");
      page.setInputFiles("#data", OfficeWorkbook.of(600, inWords));
      page.waitForSelector("table.columns");
      String name = "analysis-office-" + width + (inWords ? "-words" : "") + "-";
      look(page, name + "columns");
      assertThat(page.inputValue("#sheet")).isEqualTo("Phiếu 2024");
      assertThat(page.textContent(".notice"))
          .contains("22 câu hỏi", "Đơn vị mẫu: Xã", "Phân tổ theo: Huyện, Giới tính, Nhóm tuổi");
      page.locator("form button.button").first().click();
      page.waitForSelector("table.results");
      look(page, name + "results");

      assertThat(page.locator("table.results").count()).isEqualTo(4);
      assertThat(page.textContent("table.results tr.total"))
          .contains(OfficeWorkbook.OVERALL.replace(".", ","));
      assertThat(page.locator("table.results").nth(1).locator("thead th").count()).isEqualTo(10);
    }
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void headingOfTwoRows_isReadLikeOneOfOne(boolean inWords) throws IOException {
    try (BrowserContext context = browser.context(1280, 800, true)) {
      Page page = opened(context, "vi");
      page.setInputFiles("#data", OfficeWorkbook.withGroups(600, inWords));
      page.waitForSelector("table.columns");
      look(page, "analysis-groups-" + inWords);
      assertThat(page.textContent(".notice"))
          .contains("22 câu hỏi", "Đơn vị mẫu: Xã", "Phân tổ theo: Huyện, Giới tính, Nhóm tuổi");
      assertThat(page.locator("table.columns tbody th").allTextContents())
          .startsWith("STT", "Họ và tên", "Huyện")
          .endsWith("Câu 22", "Ý kiến khác");
      page.locator("form button.button").first().click();
      page.waitForSelector("table.results");

      assertThat(page.textContent("table.results tr.total"))
          .contains(OfficeWorkbook.OVERALL.replace(".", ","), "600");
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "390, 844"})
  void calibration_hasAMethodAndLimits(int width, int height) {
    try (BrowserContext context = browser.context(width, height, true)) {
      Page page = opened(context, "vi");
      page.setInputFiles("#data", FORMS);
      page.waitForSelector("table.columns");
      page.locator("details summary").all().forEach(Locator::click);
      page.selectOption("#calibrationMethod", "poststratification");
      page.fill("#margins", "sex; Nam; 6000\nsex; Nữ; 7000\nage_group; 18-29; 13000");
      page.fill("#factorLeast", "0");
      page.fill("#factorMost", "");
      page.locator("form button.button").first().click();
      page.waitForSelector("#faults");
      assertThat(page.textContent("#calibrationMethod-error")).contains("2 cột");
      assertThat(page.textContent("#factorMost-error")).contains("cả hệ số nhỏ nhất");
      look(page, "analysis-" + width + "-limits-faults");

      // Men to women as 1 to 9: no weight may change by a tenth only and yet meet that.
      page.fill("#margins", "sex; Nam; 1300\nsex; Nữ; 11700");
      page.fill("#factorLeast", "0,9");
      page.fill("#factorMost", "1,1");
      page.locator("form button.button").first().click();
      page.waitForSelector("#margins-error:has-text('Không đạt được các tổng')");

      page.fill("#factorLeast", "0,1");
      page.fill("#factorMost", "3");
      page.locator("form button.button").first().click();
      page.waitForSelector("#calibration-result");
      assertThat(page.textContent("#calibration-result")).contains("1.300,0", "11.700,0");
      assertThat(page.inputValue("#factorMost")).isEqualTo("3");
      assertThat(page.inputValue("#calibrationMethod")).isEqualTo("poststratification");
      look(page, "analysis-" + width + "-limits");
    }
  }

  @Test
  void refusedDownload_saysWhy() {
    try (BrowserContext context = browser.context(1280, 800, true)) {
      Page page = opened(context, "vi");
      page.setInputFiles("#data", FORMS);
      page.waitForSelector("table.columns");
      page.locator("form button.button").first().click();
      page.waitForSelector("table.results");

      page.click("details.change > summary");
      page.fill("#targets", "tám mươi");
      page.click("[data-download='analysis.csv']");
      page.waitForSelector("#progress-text:has-text('“tám mươi”')");
      look(page, "analysis-refused-download");
    }
  }

  @Test
  void faultsOfOptionalParts_leadToTheirFields() {
    try (BrowserContext context = browser.context(390, 844, true)) {
      Page page = opened(context, "vi");
      page.setInputFiles("#data", FORMS);
      page.waitForSelector("table.columns");
      page.locator("details summary").all().forEach(Locator::click);
      page.fill("#targets", "105");
      page.selectOption("#differencesBy", "sex");
      page.fill("#differencesA", "Nữ");
      page.fill("#margins", "sex; Nam; 6000\nsex; Nữ; \nquận; A; 5");
      page.locator("form button.button").first().click();
      page.waitForSelector("#faults");
      look(page, "analysis-390-optional-faults");

      assertThat(page.locator("#faults tbody a").allTextContents())
          .containsExactly("Mục tiêu (%)", "Nhóm thứ hai", "Tổng đã biết", "Tổng đã biết");
      page.click("#faults a[href='#margins']");
      assertThat(page.locator("#margins").getAttribute("aria-invalid")).isEqualTo("true");
      assertThat(page.textContent("#margins-error")).contains("2: Thiếu tổng", "3: Tệp không có");

      page.fill("#targets", "85");
      page.fill("#differencesB", "Nũ");
      page.fill("#margins", "");
      page.locator("form button.button").first().click();
      page.waitForSelector("#differencesB-error:has-text('Nũ')");
      assertThat(page.textContent("#differencesB-error")).contains("“Nũ”", "Nam, Nữ");
    }
  }

  @Test
  void faults_standByRowAndColumn() {
    try (BrowserContext context = browser.context(1280, 800, true)) {
      Page page = opened(context, "vi");
      page.setInputFiles("#data", csv("q01,q02,weight\n5,4,1\n3,2,0\n4,5,x\n"));
      page.waitForSelector("table.columns");
      page.locator("form button.button").first().click();
      page.waitForSelector("#faults");

      look(page, "analysis-faults");
      assertThat(page.locator("#faults tbody tr").allTextContents())
          .hasSize(2)
          .first()
          .asString()
          .startsWith("3weight");
    }
  }

  @Test
  void withoutJavaScript_theFileIsChosenAgain() {
    try (BrowserContext context = browser.context(1280, 800, false)) {
      Page page = opened(context, "vi");
      page.setInputFiles("#data", FORMS);
      page.click("form.drop button.button");
      page.setInputFiles("#data", FORMS);
      page.locator("main form button.button").first().click();

      assertThat(page.locator("table.results tr.total").textContent()).contains("89,7");
    }
  }

  private static FilePayload csv(String text) {
    return new FilePayload("phiếu.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private Page opened(BrowserContext context, String language) {
    Page page = context.newPage();
    page.navigate(address + "sign-in");
    page.fill("[name=name]", Staff.named("analyst"));
    page.fill("[name=password]", Staff.PASSWORD);
    page.click("main form button");
    page.navigate(address + "analyses?lang=" + language);
    return page;
  }
}
