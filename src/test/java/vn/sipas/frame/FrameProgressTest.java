package vn.sipas.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.platform.Browser.look;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.sipas.access.Staff;
import vn.sipas.platform.Browser;
import vn.sipas.response.release.VoluntaryCampaign;

/** A large workbook is stored while somebody looks on, with and without JavaScript. */
@QuarkusTest
class FrameProgressTest {

  private static final int ROWS = 20_000;
  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static Browser browser;

  @Inject VoluntaryCampaign surroundings;
  @Inject Frames frames;
  @Inject DataSource database;

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

  /** Storing is held between two batches by a lock, so that there is something to look at. */
  @Test
  void storing_isSeenOnTheBarAndOnThePagesAndKeepsEveryRow() throws IOException, SQLException {
    String campaign = campaign();
    List<FrameEntry> rows = rows();
    try (BrowserContext context = browser.context(1280, 800, true);
        BrowserContext plain = browser.context(390, 844, false);
        Connection lock = database.getConnection()) {
      Page page = checked(context, campaign, workbook(rows));
      assertThat(page.locator("table.columns").innerText()).contains("1/7/2025 · 2/7/2025");
      page.locator("main form button.button").first().click();
      int id = hold(lock, campaign);

      page.waitForFunction(
          "() => { const bar = document.getElementById('progress-bar');"
              + " return bar.hasAttribute('value') && bar.value > 0 && bar.value < bar.max"
              + " && document.getElementById('progress-text').textContent.includes('20.000'); }");
      look(page, "frame-progress");
      Page other = signedIn(plain);
      other.navigate(address + "campaigns/" + campaign + "/frames");
      assertThat(other.locator("main .tag.open").innerText()).isEqualTo("Đang lưu");
      other.locator("main tbody a").click();
      assertThat(other.locator("main .notice").innerText()).containsPattern("Đã lưu [\\d.]+ dòng");
      assertThat(other.locator(".hash").count()).isZero();

      lock.rollback();
      lock.setAutoCommit(true);
      page.waitForSelector(".hash");
      assertThat(page.url()).endsWith("/frames/" + id);
      other.reload();
      assertThat(other.locator(".hash").innerText()).isEqualTo(page.locator(".hash").innerText());

      List<FrameEntry> stored = new ArrayList<>();
      frames.each(frames.get(campaign, id), stored::add);
      assertThat(stored).isEqualTo(rows);
    }
  }

  @Test
  void import_withoutJavaScript_asksForTheFileAgain() throws IOException {
    String campaign = campaign();
    List<FrameEntry> rows = rows().subList(0, 50);
    try (BrowserContext context = browser.context(390, 844, false)) {
      FilePayload file = workbook(rows);
      Page page = checked(context, campaign, file);
      Locator store = page.locator("main form button.button").first();
      store.click();
      assertThat(page.locator(".error-summary").innerText()).contains("Hãy chọn tệp");

      page = checked(context, campaign, file);
      page.setInputFiles("#data", file);
      page.locator("main form button.button").first().click();
      assertThat(page.locator(".hash").innerText()).hasSize(64);
    }
  }

  private String campaign() {
    String campaign = "frame-progress-" + UUID.randomUUID().toString().substring(0, 8);
    surroundings.create(campaign);
    return campaign;
  }

  private Page checked(BrowserContext context, String campaign, FilePayload file) {
    Page page = signedIn(context);
    page.navigate(address + "campaigns/" + campaign + "/frames/import");
    page.locator("#source").fill("Một cửa lớn");
    page.setInputFiles("#data", file);
    page.locator("main form button.button").click();
    page.waitForSelector("table.columns");
    return page;
  }

  private Page signedIn(BrowserContext context) {
    Page page = context.newPage();
    page.navigate(address + "campaigns");
    if (page.locator("[name=password]").count() > 0) {
      page.fill("[name=name]", Staff.named("analyst"));
      page.fill("[name=password]", Staff.PASSWORD);
      page.click("main form button");
    }
    return page;
  }

  /** Waits for the first batch and stops the next one; the frame's id. */
  private int hold(Connection lock, String campaign) throws SQLException {
    StoredFrame loading;
    do {
      loading = frames.of(campaign).stream().findFirst().orElse(null);
      assertThat(loading == null || !loading.isStored()).as("stored unseen").isTrue();
    } while (loading == null || loading.entries() == 0);
    lock.setAutoCommit(false);
    try (var select = lock.createStatement();
        var row =
            select.executeQuery(
                "SELECT id FROM frame WHERE state = 'loading' AND id = "
                    + loading.id()
                    + " FOR UPDATE")) {
      assertThat(row.next()).as("stored unseen").isTrue();
      return row.getInt(1);
    }
  }

  /** In the order of their codes, as a frame gives them back. */
  private static List<FrameEntry> rows() {
    List<FrameEntry> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      LocalDate received = LocalDate.of(2025, 7, 1).plusDays(i % 40);
      rows.add(
          new FrameEntry(
              "H15-%05d".formatted(i),
              i % 3 == 0 ? "Hộ tịch" : "Đất đai",
              null,
              i % 2 == 0 ? "99001" : "99022",
              received,
              received.plusDays(10),
              received.plusDays(i % 20),
              i % 20 > 10 ? Outcome.LATE : Outcome.ON_TIME,
              null,
              null,
              null));
    }
    rows.sort(Comparator.comparing(FrameEntry::code));
    return rows;
  }

  private static FilePayload workbook(List<FrameEntry> rows) throws IOException {
    try (var book = new SXSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      var days = book.createCellStyle();
      days.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
      var sheet = book.createSheet("Hồ sơ");
      var head = sheet.createRow(0);
      String[] headings = {
        "Mã hồ sơ", "Lĩnh vực", "Xã", "Ngày tiếp nhận", "Ngày hẹn trả", "Ngày trả"
      };
      for (int i = 0; i < headings.length; i++) {
        head.createCell(i).setCellValue(headings[i]);
      }
      for (FrameEntry entry : rows) {
        var row = sheet.createRow(sheet.getLastRowNum() + 1);
        row.createCell(0).setCellValue(entry.code());
        row.createCell(1).setCellValue(entry.field());
        row.createCell(2).setCellValue(entry.commune());
        LocalDate[] of = {entry.received(), entry.due(), entry.returned()};
        for (int i = 0; i < of.length; i++) {
          var cell = row.createCell(3 + i);
          cell.setCellValue(of[i]);
          cell.setCellStyle(days);
        }
      }
      book.write(out);
      return new FilePayload("ho-so.xlsx", WORKBOOK, out.toByteArray());
    }
  }
}
