package vn.sipas.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.access.Staff;
import vn.sipas.platform.Browser;
import vn.sipas.platform.Visitor;

/** From the slip to the receipt, and from the empty page of codes to printed slips. */
@QuarkusTest
class CodeJourneyTest {

  private static Browser browser;

  @TestHTTPResource URI root;

  @BeforeAll
  static void launch() {
    browser = new Browser();
  }

  @AfterAll
  static void quit() {
    browser.close();
  }

  private String address(String path) {
    return "http://127.0.0.1:" + root.getPort() + path;
  }

  @ParameterizedTest
  @CsvSource({"390, 844, vi", "1280, 800, en", "320, 640, vi"})
  void scannedCode_fillsTheFieldAndLeavesTheAddressAtOnce(int width, int height, String language) {
    String campaign = CodeCampaigns.voluntary(true);
    String code = CodeCampaigns.issue(campaign, Map.of("desk", "TT-99001"), 1).get(0);
    List<String> sent = new ArrayList<>();
    try (BrowserContext context = browser.context(width, height, true)) {
      Page page = context.newPage();
      page.onRequest(request -> sent.add(line(request)));
      page.navigate(address("/s/" + campaign + "?lang=" + language));
      see(page, "start-" + width + "-" + language);
      page.navigate("about:blank");
      page.navigate(
          address("/s/" + campaign + "?lang=" + language)
              + "#code="
              + code.toLowerCase().replace("-", ""));
      page.locator("#code").waitFor();
      waitFor(page, "document.querySelector('#code').value !== ''");

      assertThat(page.inputValue("#code")).isEqualTo(code);
      assertThat(page.url()).doesNotContain("#", "code=");
      see(page, "scanned-" + width + "-" + language);
      page.locator("a.language").click();
      waitFor(page, "document.querySelector('#code').value !== ''");
      assertThat(page.inputValue("#code")).as("in the other language").isEqualTo(code);
      press(page, "main button[value=start]");
      assertThat(page.url()).endsWith("/dossier");
      page.locator("main input[type=radio]").first().check();
      press(page, "main .actions button[value=next]");
      page.navigate(address("/s/" + campaign + "/check"));
      see(page, "check-" + width + "-" + language);
    }
    String bare = code.replace("-", "");
    assertThat(sent)
        .noneMatch(line -> line.toUpperCase().replace("-", "").contains(bare))
        .isNotEmpty();
  }

  /** Address and referrer; the body of the one form that carries the code is not one of them. */
  private static String line(Request request) {
    return request.url().replaceFirst("#.*", "") + " " + request.headers().get("referer");
  }

  /** The page is sent in the background; the next one takes its place. */
  private static void press(Page page, String button) {
    page.locator(button).click();
    waitFor(page, "document.querySelector('form[aria-busy]') === null");
  }

  /** Pages allow no evaluated text, so the browser is asked again and again. */
  private static void waitFor(Page page, String condition) {
    for (int tries = 0; tries < 60 && !Boolean.TRUE.equals(page.evaluate(condition)); tries++) {
      page.waitForTimeout(50);
    }
    assertThat(page.evaluate(condition)).as(condition).isEqualTo(true);
  }

  @Test
  void mistypedCode_isToldBeforeItIsSent() {
    String campaign = CodeCampaigns.voluntary(true);
    try (BrowserContext context = browser.context(390, 844, true)) {
      Page page = context.newPage();
      page.navigate(address("/s/" + campaign));
      page.fill("#code", "cfhj kmnp rt33");
      page.locator("#code").blur();
      press(page, "main button[value=start]");

      assertThat(page.url()).isEqualTo(address("/s/" + campaign));
      assertThat((String) page.evaluate("document.querySelector('#code').validationMessage"))
          .contains("gõ nhầm");
      page.fill("#code", "cfhj kmnp rt3x");
      page.locator("#code").blur();
      assertThat(page.inputValue("#code")).isEqualTo("CFHJ-KMNP-RT3X");
      press(page, "main button[value=start]");
      assertThat(page.title()).startsWith("Lỗi:");
      see(page, "unknown");
      press(page, "main button[value=decline]");
      assertThat(page.url()).endsWith("/declined");
    }
  }

  @Test
  void usedCode_isToldOnAPageThatLosesNothing() {
    String campaign = CodeCampaigns.voluntary(true);
    List<String> codes = CodeCampaigns.issue(campaign, Map.of("desk", "TT-99001"), 2);
    try (BrowserContext context = browser.context(390, 844, true)) {
      Page page = context.newPage();
      page.navigate(address("/s/" + campaign));
      page.fill("#code", codes.get(0));
      press(page, "main button[value=start]");
      page.locator("main input[type=radio]").first().check();
      press(page, "main .actions button[value=next]");
      page.navigate(address("/s/" + campaign + "/check"));
      CodeCampaigns.put(java.util.UUID.randomUUID(), CodeCampaigns.body(campaign, codes.get(0)))
          .statusCode(201);
      press(page, "main .actions button[value=next]");
      see(page, "used");
      page.locator("main .notice a.button").click();
      see(page, "another-code");
      page.fill("#code", codes.get(1));
      press(page, "main .actions button[value=next]");
      press(page, "main .actions button[value=next]");

      assertThat(page.url()).endsWith("/done");
    }
  }

  /** The reading of the browser and of the server, of thousands of right and wrong codes. */
  @Test
  void script_readsCodesAsTheServerDoes() {
    List<String> texts = new ArrayList<>();
    SecureRandom chance = new SecureRandom();
    Random wrong = new Random(7);
    String signs = OneTimeCode.ALPHABET + "0OI1L5S2Z8Bầưđ -–\u00a0\t.";
    for (int i = 0; i < 1_500; i++) {
      String code = OneTimeCode.fresh(chance).printed();
      texts.add(code.toLowerCase().replace("-", i % 2 == 0 ? " " : ""));
      StringBuilder changed = new StringBuilder(code);
      changed.setCharAt(wrong.nextInt(14), signs.charAt(wrong.nextInt(signs.length())));
      texts.add(changed.toString());
      texts.add(code.substring(0, wrong.nextInt(15)));
    }
    try (BrowserContext context = browser.context(390, 844, true)) {
      Page page = context.newPage();
      page.navigate(address("/sign-in"));
      @SuppressWarnings("unchecked")
      List<List<Object>> read =
          (List<List<Object>>)
              page.evaluate(
                  "async texts => { const code = await import('/kiosk/code.js'); return texts.map("
                      + "t => [code.hasShape(t), code.isWellFormed(t), code.normalise(t),"
                      + " code.format(t), code.ALPHABET, code.LENGTH]); }",
                  texts);

      for (int i = 0; i < texts.size(); i++) {
        String text = texts.get(i);
        var code = OneTimeCode.typed(text);
        assertThat(read.get(i).subList(0, 3))
            .as(text)
            .containsExactly(
                OneTimeCode.hasShape(text), code.isPresent(), OneTimeCode.normalised(text));
        code.ifPresent(right -> assertThat(right.printed()).isEqualTo(texts(read, texts, text)));
      }
      assertThat(read.get(0).subList(4, 6))
          .containsExactly(OneTimeCode.ALPHABET, OneTimeCode.LENGTH);
    }
  }

  private static Object texts(List<List<Object>> read, List<String> texts, String text) {
    return read.get(texts.indexOf(text)).get(3);
  }

  @Test
  void administrator_issuesPrintsAndRevokes() {
    String campaign = CodeCampaigns.voluntary(true);
    try (Visitor visitor = new Visitor(root, "codes")) {
      visitor.signIn(Staff.named("administrator"), Staff.PASSWORD);
      visitor.open("/campaigns/" + campaign);
      visitor.look("campaign");
      visitor.follow("Cấp và quản lý mã mời");
      visitor.look("empty");
      visitor.page().locator("#count").fill("0");
      visitor.press("Cấp và tải tệp CSV");
      visitor.lookAtFaults("faults");
      visitor.page().locator("#place").selectOption("desk:TT-99001");
      visitor.page().locator("#count").fill("18");
      visitor.page().locator("#note").fill("Phát tháng 9");
      visitor.press("Cấp và in phiếu");
      visitor.look("slips");
      visitor
          .page()
          .emulateMedia(
              new Page.EmulateMediaOptions()
                  .setMedia(com.microsoft.playwright.options.Media.PRINT));
      visitor
          .page()
          .pdf(
              new Page.PdfOptions()
                  .setPreferCSSPageSize(true)
                  .setPath(java.nio.file.Path.of("target/screenshots/codes/slips.pdf")));
      visitor
          .page()
          .emulateMedia(
              new Page.EmulateMediaOptions()
                  .setMedia(com.microsoft.playwright.options.Media.SCREEN));
      visitor.open("/campaigns/" + campaign + "/codes");
      visitor.page().locator("summary").first().click();
      visitor.page().locator("#rows").fill("desk,count\nTT-99001,3\nTT-0,x");
      visitor.press("Cấp và tải tệp CSV");
      visitor.lookAtFaults("rows");
      visitor.open("/campaigns/" + campaign + "/codes");
      visitor.look("batches");
      visitor.follow("Thu hồi lô 1");
      visitor.look("revocation");
      visitor.press("Thu hồi lô này");
      visitor.look("revoked");
    }
  }

  private static void see(Page page, String state) {
    Browser.assertAccessible(page);
    Browser.assertNoSidewaysScrolling(page);
    Browser.screenshot(page, "codes/" + state);
  }
}
