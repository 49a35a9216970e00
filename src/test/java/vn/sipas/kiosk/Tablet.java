package vn.sipas.kiosk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.qute.Engine;
import io.quarkus.qute.ValueResolvers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import vn.sipas.platform.Browser;

/**
 * A browser with the kiosk in it and no server behind it: files come from the sources, the offline
 * side is answered by the test. The clock runs on when the test says so, besides running.
 */
final class Tablet implements AutoCloseable {

  static final String ADDRESS = "http://localhost/kiosk";

  static final String NOON = "2026-09-01T12:00:00+07:00";

  /** Pictures cannot be taken of a headless browser that shows one page on its whole screen. */
  private static final String WITHOUT_WHOLE_SCREEN =
      "Element.prototype.requestFullscreen = () => Promise.resolve()";

  private static final Path FILES = Path.of("src/main/resources/META-INF/resources");
  private static final Path STAND_INS = Path.of("src/test/resources/kiosk");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SHELL = shell();
  private static final String POLICY = policy();
  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript",
          "css", "text/css",
          "svg", "image/svg+xml",
          "webmanifest", "application/manifest+json");

  final BrowserContext context;
  final Page page;
  final List<JsonNode> stored = new ArrayList<>();
  final List<String> calls = new ArrayList<>();
  final List<String> errors = new ArrayList<>();
  final ObjectNode status = JSON.createObjectNode();
  ObjectNode settings;
  boolean enrolled = true;
  String failing = "";
  String failure = "offline";

  Tablet(Browser browser, int width, int height, ObjectNode settings) {
    this.settings = settings;
    context = browser.context(width, height, true);
    context.clock().install(new Clock.InstallOptions().setTime(NOON));
    context.setDefaultTimeout(10_000);
    page = context.newPage();
    page.onPageError(errors::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(message.text());
          }
        });
    page.addInitScript(WITHOUT_WHOLE_SCREEN);
    page.exposeFunction("outboxCall", this::call);
    page.route("**/*", this::serve);
    status.put("unsent", 0).put("setAside", 0).put("version", "1.0").put("revoked", false);
  }

  Tablet open() {
    page.navigate(ADDRESS);
    page.locator("h1").waitFor();
    return this;
  }

  private Object call(Object... arguments) {
    String name = (String) arguments[0];
    calls.add(name);
    ObjectNode answer = JSON.createObjectNode();
    if (name.equals(failing)) {
      answer.put("failure", failure);
    } else {
      answer.set("value", value(name, TestSettings.read((String) arguments[1])));
    }
    return answer.toString();
  }

  private JsonNode value(String name, JsonNode argument) {
    switch (name) {
      case "put" -> stored.add(argument);
      case "forget" -> enrolled = false;
      case "enrol" -> enrolled = true;
      case "settings" -> {
        return settings;
      }
      case "status" -> {
        return status;
      }
      case "refused" -> {
        return JSON.createArrayNode()
            .add(
                JSON.createObjectNode()
                    .put("id", "1")
                    .put("madeAt", "2026-08-30T02:00:00Z")
                    .put("code", "campaign_not_open")
                    .put("detail", "Đợt khảo sát không mở vào lúc đó."));
      }
      case "exportFile" -> {
        return JSON.getNodeFactory().textNode("sealed");
      }
      default -> {}
    }
    boolean known = enrolled && (name.equals("enrol") || name.equals("device"));
    return known ? settings.get("device") : JSON.nullNode();
  }

  private void serve(Route route) {
    String path = URI.create(route.request().url()).getPath();
    if (path.equals("/kiosk")) {
      answer(route, "text/html;charset=UTF-8", SHELL.getBytes(StandardCharsets.UTF_8));
      return;
    }
    Path file = file(path);
    if (Files.exists(file)) {
      String type = TYPES.getOrDefault(path.replaceAll(".*\\.", ""), "application/octet-stream");
      answer(route, type, bytes(file));
    } else {
      route.fulfill(new Route.FulfillOptions().setStatus(404));
    }
  }

  private static Path file(String path) {
    Path standIn = STAND_INS.resolve(path.replaceAll(".*/", ""));
    Path file = FILES.resolve(path.substring(1));
    boolean stoodInFor = path.equals("/kiosk/outbox.js") || !Files.exists(file);
    return stoodInFor ? standIn : file;
  }

  private static void answer(Route route, String type, byte[] content) {
    route.fulfill(
        new Route.FulfillOptions()
            .setStatus(200)
            .setHeaders(Map.of("Content-Security-Policy", POLICY))
            .setContentType(type)
            .setBodyBytes(content));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shell() {
    try {
      String template = Files.readString(Path.of("src/main/resources/templates/kiosk/shell.html"));
      return Engine.builder()
          .addDefaults()
          .addValueResolver(ValueResolvers.rawResolver())
          .build()
          .parse(template)
          .data("words", KioskPages.words(JSON))
          .data("opening", KioskPages.opening())
          .render();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one that the server sends. */
  private static String policy() {
    Properties properties = new Properties();
    try (var in = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("quarkus.http.header.\"Content-Security-Policy\".value");
  }

  // ---- what people do --------------------------------------------------------------------------

  void press(String id) {
    page.locator("[id='" + id + "']").click();
  }

  void choose(String value) {
    page.locator("label.answer:has([value='" + value + "'])").click();
  }

  /** Chooses and goes on. */
  void answer(String value) {
    choose(value);
    press("next");
  }

  String heading() {
    return page.locator("h1").first().innerText();
  }

  boolean isAttract() {
    return page.locator("#start").count() == 1;
  }

  void waitForAttract() {
    page.locator("#start").waitFor();
  }

  JsonNode last() {
    return stored.get(stored.size() - 1);
  }

  Locator focused() {
    return page.locator(":focus");
  }

  void seconds(int seconds) {
    page.clock().runFor(seconds * 1000L);
  }

  @Override
  public void close() {
    context.close();
  }
}
