package vn.sipas.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import vn.sipas.kiosk.TroubledNetwork.Answer;

/**
 * A tablet at a desk: its browser, its network, and the modules of the outbox on a bare page, whose
 * settings the network plays.
 */
final class OutboxDesk implements AutoCloseable {

  static final String HEARTBEAT = "/api/devices/heartbeat";
  static final String SETTINGS = "/api/kiosk";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String PAGE =
      "<!DOCTYPE html><html lang=\"vi\"><head><title>SIPAS</title>"
          + "<link rel=\"manifest\" href=\"/kiosk/manifest.webmanifest\">"
          + "<script type=\"module\" src=\"/kiosk/outbox.js\"></script></head></html>";

  final TroubledNetwork network;
  final TabletBrowser browser;
  private Page page;

  OutboxDesk(URI application) throws IOException {
    network = new TroubledNetwork(URI.create("http://127.0.0.1:" + application.getPort() + "/"));
    network.answer("/kiosk", Answer.of(200, "text/html;charset=UTF-8", PAGE));
    network.answer(SETTINGS, Answer.json(200, "{\"version\":\"1\"}"));
    browser = new TabletBrowser();
  }

  /** The device's first start with what its QR code holds, up to where citizens may come. */
  OutboxDesk enrol(String secret) {
    open();
    call(page, "await outbox.enrol(argument); await outbox.settings();", secret);
    return this;
  }

  Page open() {
    page = window();
    return page;
  }

  Page window() {
    return browser.open(network.address("/kiosk"));
  }

  Page page() {
    return page;
  }

  Object call(String script, Object argument) {
    return call(page, script, argument);
  }

  Object call(Page window, String script, Object argument) {
    return window.evaluate(
        "async (argument) => { const outbox = await import('/kiosk/outbox.js'); " + script + " }",
        argument);
  }

  /** A citizen answers, as the screens do it: times from the outbox's clock. */
  UUID put(int level, String comment) {
    return put(page, UUID.randomUUID(), level, comment);
  }

  UUID put(Page window, UUID id, int level, String comment) {
    call(
        window,
        """
        const clock = outbox.clock();
        const start = clock.now();
        const begun = clock.elapsed();
        const {id, level, comment, campaign} = argument;
        const submitted = new Date(start.getTime() + clock.elapsed() - begun);
        await outbox.put({
          id, campaign, survey: 'desk', version: 1, channel: 'kiosk', language: 'vi',
          startedAt: start.toISOString(), submittedAt: submitted.toISOString(),
          answers: {'access.1': level}, ...(comment ? {comment} : {}),
        });
        """,
        Map.of("id", id.toString(), "level", level, "comment", comment, "campaign", "demo-desk"));
    return id;
  }

  /** Null when all was sent, otherwise the code of what was in the way. */
  String sync() {
    return sync(page);
  }

  String sync(Page window) {
    String script = "return outbox.sync().then(() => null, (failure) => failure.code);";
    return (String) call(window, script, null);
  }

  @SuppressWarnings("unchecked")
  Map<String, Object> status() {
    return (Map<String, Object>) call("return outbox.status();", null);
  }

  int unsent() {
    return (int) status().get("unsent");
  }

  int setAside() {
    return (int) status().get("setAside");
  }

  /** The service worker serves this window from its own files. */
  void awaitWorker() {
    await(
        () ->
            Boolean.TRUE.equals(page.evaluate("navigator.serviceWorker.controller !== null"))
                && status().get("version").toString().contains("-"));
  }

  void await(BooleanSupplier condition) {
    long begin = System.nanoTime();
    boolean met = condition.getAsBoolean();
    while (!met && System.nanoTime() - begin < PATIENCE.toNanos()) {
      page.waitForTimeout(100);
      met = condition.getAsBoolean();
    }
    assertThat(met).isTrue();
  }

  static boolean isRecent(Instant time) {
    return Duration.between(time, Instant.now()).abs().compareTo(Duration.ofMinutes(1)) < 0;
  }

  @Override
  public void close() throws IOException {
    browser.close();
    network.close();
  }
}
