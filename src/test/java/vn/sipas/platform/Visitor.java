package vn.sipas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Somebody who goes through pages in a browser. Every state that is looked at must be accessible
 * and fit the window of a desk and of a phone, and must not have complained in the console.
 */
public final class Visitor implements AutoCloseable {

  private record Complaint(String where, String text) {}

  private static final String REFUSED_DOCUMENT = "Failed to load resource";

  private final URI root;
  private final String pictures;
  private final BrowserContext context;
  private final Page page;
  private final List<Complaint> complaints = new ArrayList<>();
  private final Set<String> documents = new HashSet<>();

  /**
   * @param pictures folder for a picture of every state
   */
  public Visitor(URI root, String pictures) {
    this.root = URI.create("http://127.0.0.1:" + root.getPort());
    this.pictures = pictures;
    context = Browser.shared().context(1280, 800, true);
    page = context.newPage();
    page.onConsoleMessage(this::listen);
    page.onPageError(error -> complaints.add(new Complaint(page.url(), error)));
    page.onResponse(
        response -> {
          if (response.request().isNavigationRequest()) {
            documents.add(response.url());
          }
        });
  }

  private void listen(ConsoleMessage message) {
    if (message.type().equals("error")) {
      String where = message.location().replaceFirst(":\\d+:\\d+$", "");
      complaints.add(new Complaint(where, message.text()));
    }
  }

  public Page page() {
    return page;
  }

  public void forgetCookies() {
    context.clearCookies();
  }

  public void open(String path) {
    page.navigate(root.resolve(path).toString());
  }

  public void signIn(String name, String password) {
    signIn(name, password, "vi");
  }

  public void signIn(String name, String password, String language) {
    open("/sign-in?lang=" + language);
    page.fill("#name", name);
    page.fill("#password", password);
    page.locator("main form button").click();
  }

  public void press(String button) {
    locate(AriaRole.BUTTON, button).click();
  }

  public void follow(String link) {
    locate(AriaRole.LINK, link).click();
  }

  private com.microsoft.playwright.Locator locate(AriaRole role, String name) {
    return page.locator("main, .sample-ribbon, .site-header")
        .getByRole(role, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(name))
        .first();
  }

  /**
   * The browser's back button. Playwright's own asks the browser for its history first, which fails
   * while the tab moves to another process.
   */
  public static void back(Page page) {
    page.waitForNavigation(() -> page.evaluate("() => void setTimeout(() => history.back(), 0)"));
  }

  public void key(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  public void type(String text) {
    page.keyboard().type(text);
  }

  /** The id of the control that has the focus, or its class where it has none. */
  public String focus() {
    return (String)
        page.evaluate("document.activeElement.id || document.activeElement.className || 'body'");
  }

  /** Within two seconds. Pages allow no evaluated text, so the browser is asked again and again. */
  public void waitUntil(String condition) {
    for (int tries = 0; tries < 40 && !Boolean.TRUE.equals(page.evaluate(condition)); tries++) {
      page.waitForTimeout(50);
    }
    assertThat(page.evaluate(condition)).as(condition).isEqualTo(true);
  }

  public String text() {
    return page.locator("main").innerText();
  }

  public String path() {
    return URI.create(page.url()).getPath();
  }

  public void look(String state) {
    see(390, 844, state);
    Browser.assertAccessible(page);
    see(1280, 800, state);
    assertThat(complaints()).as("console at %s", page.url()).isEmpty();
  }

  private void see(int width, int height, String state) {
    page.setViewportSize(width, height);
    Browser.assertNoSidewaysScrolling(page);
    Browser.screenshot(page, pictures + "/" + state + "-" + width);
  }

  /**
   * A form came back: the title says so, the focus is on the list of faults, which lead to fields.
   */
  public void lookAtFaults(String state) {
    assertThat(page.title()).startsWith("Lỗi: ");
    assertThat(focus()).isEqualTo("error-summary");
    look(state);
    page.locator(".error-summary").focus();
    String field = page.locator(".error-summary a").first().getAttribute("href").substring(1);
    key("Tab", "Enter");
    assertThat(focus()).isEqualTo(field);
  }

  /** The browser tells of every document that was refused; these were asked for on purpose. */
  private List<Complaint> complaints() {
    return complaints.stream()
        .filter(
            complaint ->
                !complaint.text().startsWith(REFUSED_DOCUMENT)
                    || !documents.contains(complaint.where()))
        .toList();
  }

  @Override
  public void close() {
    context.close();
  }
}
