package vn.sipas.past;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.access.Staff;
import vn.sipas.platform.Browser;

/** An analyst brings in last year, as answers and as printed numbers; every page passes axe. */
@QuarkusTest
class PastJourneyTest {

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
  @CsvSource({"1280, 800, vi, true", "390, 844, en, true", "1440, 900, vi, false"})
  void answersOfLastYear_areCheckedStoredComparedAndRemoved(
      int width, int height, String language, boolean javaScript) {
    String campaign = "past-journey-" + width;
    try (BrowserContext context = browser.context(width, height, javaScript)) {
      Page page = signedIn(context);
      Looks look = new Looks(page, "past-" + width + "-", javaScript);
      page.navigate(address + "campaigns?lang=" + language);
      page.locator("main a[href='/past']").click();
      look.at("none");
      page.locator("main a[href='/past/import']").click();
      page.locator("main form button.button").click();
      page.waitForSelector(".error-summary");
      look.at("faults");

      fill(page, campaign);
      page.setInputFiles("#data", file(width));
      look.at("choose");
      page.locator("main form button.button").click();
      page.waitForSelector("table.columns");
      assertThat(page.locator(".faults tbody tr").count()).isEqualTo(2);
      look.at("check");
      page.locator("main a[href='/past/import']").first().click();
      fill(page, campaign);
      page.setInputFiles("#data", export());
      page.locator("main form button.button").click();
      page.waitForSelector("#preview");
      look.at("good");

      if (!javaScript) {
        page.setInputFiles("#data", export());
      }
      page.locator("#result ~ .actions button").click();
      page.waitForURL("**/past/campaigns/" + campaign);
      assertThat(page.locator(".hash").innerText()).hasSize(64);
      look.at("stored");
      page.navigate(address + "campaigns/demo-2025/changes?reference=" + campaign);
      assertThat(page.locator("#measures").count()).isPositive();
      look.at("changes");

      page.navigate(address + "past/campaigns/" + campaign);
      page.locator("form[action$='/remove'] button").click();
      assertThat(page.locator("#confirm-error").isVisible()).isTrue();
      look.at("unconfirmed");
      page.locator("#confirm").fill(campaign);
      page.keyboard().press("Enter");
      page.waitForURL("**/past");
      assertThat(page.locator("a[href$='" + campaign + "']").count()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, 800, vi", "390, 844, en"})
  void publishedFigures_areEnteredAndStandBesideResults(int width, int height, String language) {
    try (BrowserContext context = browser.context(width, height, true)) {
      Page page = signedIn(context);
      Looks look = new Looks(page, "published-" + width + "-", true);
      page.navigate(address + "past/figures?lang=" + language);
      look.at("none");
      page.locator("#add ~ form button").click();
      page.waitForSelector("#year-error");
      look.at("faults");
      enter(page, "2022", "80,09", "1,1");
      enter(page, "2021", "87,16", "");
      page.navigate(address + "past/figures/import");
      page.setInputFiles("#data", figures());
      page.locator("main form button").click();
      page.waitForSelector(".preview");
      look.at("check");
      page.locator("[name=leaveOut]").check();
      page.locator("main form button").click();
      page.waitForURL("**/past/figures");
      look.at("list");
      assertThat(page.locator("tr.break").count()).isEqualTo(1);

      page.navigate(address + "campaigns/demo-2025/results");
      assertThat(page.locator("section[aria-labelledby=published] tbody tr").count()).isEqualTo(3);
      look.at("results");
      page.navigate(address + "campaigns/demo-2025/changes");
      assertThat(page.locator("section[aria-labelledby=published] tbody tr").count()).isEqualTo(3);
      page.navigate(address + "past/figures");
      while (page.locator("form[action$='/remove'] button").count() > 0) {
        int left = page.locator("form[action$='/remove'] button").count();
        page.locator("form[action$='/remove'] button").first().click();
        page.waitForFunction(
            "left => document.querySelectorAll(\"form[action$='/remove'] button\").length < left",
            left);
      }
    }
  }

  private static void enter(Page page, String year, String share, String error) {
    page.locator("#year").fill(year);
    page.locator("#place").fill("Thượng Lam");
    page.locator("#share").fill(share);
    page.locator("#error").fill(error);
    page.locator("#source").fill("Báo tỉnh, trang 3");
    page.locator("[name=break]").setChecked(year.equals("2022"));
    page.locator("#add ~ form button").click();
    page.locator("td.number")
        .getByText(year, new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
        .waitFor();
  }

  private static FilePayload figures() {
    String table =
        "Năm,Đơn vị,Chỉ tiêu,Tỷ lệ,Nguồn\n2023,Thượng Lam,SIPAS overall,\"81,21\",Báo tỉnh\n"
            + "2023,Cả nước,overall,82.66,Bộ Nội vụ\n2023,Cả nước,rank only,,Bộ Nội vụ\n";
    return new FilePayload("figures.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8));
  }

  private static void fill(Page page, String campaign) {
    page.locator("#name").fill("Khảo sát năm 2024 (nhập lại)");
    page.locator("#code").fill(campaign);
    page.selectOption("#instrument", "sipas-service/1/satisfied-share/1");
    page.locator("#startsOn").fill("2024-04-01");
    page.locator("#lastDay").fill("2024-06-30");
    page.locator("#unit").fill("99");
    page.locator("#boundaries").fill("2025-06-30");
    page.locator("#source").fill("Hệ thống này");
  }

  private static FilePayload export() {
    return new FilePayload("microdata-2024.csv", "text/csv", microdata());
  }

  private static byte[] microdata() {
    return Staff.api("analyst").get("/api/campaigns/demo-2024/microdata.csv").asByteArray();
  }

  /** The same with a level that does not exist and a respondent twice. */
  private static FilePayload file(int width) {
    String[] lines = new String(microdata(), StandardCharsets.UTF_8).split("\r\n");
    int item = List.of(lines[0].split(",")).indexOf("access.1");
    String[] cells = lines[5].split(",", -1);
    cells[item] = "7";
    lines[5] = String.join(",", cells);
    lines[9] = lines[9].replaceFirst("^9,", "8,");
    byte[] text = String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    return new FilePayload("nam-truoc-" + width + ".csv", "text/csv", text);
  }

  /** Looks at states of a page; axe needs JavaScript. */
  private record Looks(Page page, String name, boolean javaScript) {

    void at(String state) {
      if (javaScript) {
        Browser.assertAccessible(page);
        Browser.assertNoSidewaysScrolling(page);
      }
      Browser.screenshot(page, name + state);
    }
  }

  private Page signedIn(BrowserContext context) {
    Page page = context.newPage();
    page.navigate(address + "sign-in");
    page.fill("[name=name]", Staff.named("analyst"));
    page.fill("[name=password]", Staff.PASSWORD);
    page.click("main form button");
    return page;
  }
}
