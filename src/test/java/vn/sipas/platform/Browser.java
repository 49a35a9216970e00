package vn.sipas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Chromium for tests of whole journeys. One for a test class; a context for each test. */
public final class Browser implements AutoCloseable {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private static final int LONG = 10_000;

  private static Browser shared;

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  public Browser() {
    playwright =
        Playwright.create(
            new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /** One for all tests that ask for it, until the tests are over. */
  static synchronized Browser shared() {
    if (shared == null) {
      shared = new Browser();
      Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
    }
    return shared;
  }

  public BrowserContext context(int width, int height, boolean javaScript) {
    return chromium.newContext(
        new NewContextOptions().setViewportSize(width, height).setJavaScriptEnabled(javaScript));
  }

  /**
   * The page as it stands has no fault that axe knows, and is not the page of a failed server.
   * Needs a context with JavaScript.
   */
  public static void assertAccessible(Page page) {
    Object status = page.evaluate("performance.getEntriesByType('navigation')[0].responseStatus");
    assertThat(((Number) status).intValue()).as("status of %s", page.url()).isBetween(200, 499);
    assertNoViolations(page);
  }

  /** As {@link #assertAccessible}, for pages that no server has sent. */
  public static void assertNoViolations(Page page) {
    List<Rule> violations =
        new AxeBuilder(page)
            .setLegacyMode(true)
            .withTags(
                List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
            .analyze()
            .getViolations();
    assertThat(violations.stream().map(Browser::told).collect(Collectors.joining("\n")))
        .as("axe on %s", page.url())
        .isEmpty();
  }

  private static String told(Rule rule) {
    return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().get(0).getHtml();
  }

  /** Nothing is wider than the window. */
  public static void assertNoSidewaysScrolling(Page page) {
    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) overflow).intValue()).as("overflow of %s", page.url()).isZero();
  }

  /** Accessible, not wider than the window, and kept as a picture. */
  public static void look(Page page, String name) {
    assertAccessible(page);
    assertNoSidewaysScrolling(page);
    screenshot(page, name);
  }

  /** The whole page, or what is seen at first of one too long to be looked at. */
  public static void screenshot(Page page, String name) {
    boolean whole = ((Number) page.evaluate("document.body.scrollHeight")).intValue() < LONG;
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(SCREENSHOTS.resolve(name + ".png"))
            .setFullPage(whole));
  }

  @Override
  public void close() {
    playwright.close();
  }
}
