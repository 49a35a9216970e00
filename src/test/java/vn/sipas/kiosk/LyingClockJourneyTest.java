package vn.sipas.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.desk.TestDevices;
import vn.sipas.desk.TestDevices.Tablet;
import vn.sipas.kiosk.StoredAnswers.Stored;
import vn.sipas.kiosk.TroubledNetwork.Answer;

/** Tablets whose clocks are set wrongly, at a bad moment, or begin anew. */
@QuarkusTest
class LyingClockJourneyTest {

  private static final Duration NINE_YEARS = Duration.ofDays(9 * 365);

  /** The machine's clock as the page sees it, off by as much as the disk of the test says. */
  private static final String LYING =
      """
      const off = Number(localStorage.getItem('off') ?? 0);
      globalThis.off = off;
      const Real = Date;
      globalThis.Date = class extends Real {
        constructor(...given) { super(...(given.length ? given : [Real.now() + globalThis.off])); }
        static now() { return Real.now() + globalThis.off; }
      };
      """;

  @TestHTTPResource URI root;
  @Inject DataSource database;
  @Inject TestDevices devices;

  private Tablet tablet;
  private OutboxDesk desk;
  private StoredAnswers stored;

  @BeforeEach
  void enrol() throws IOException {
    tablet = devices.tablet();
    stored = new StoredAnswers(database);
    desk = new OutboxDesk(root);
    desk.browser.context().addInitScript(LYING);
    // A worker would see the machine's true clock.
    desk.network.answer("/kiosk/sw.js", Answer.of(404, "text/plain", ""));
  }

  @AfterEach
  void leave() throws IOException {
    desk.close();
    devices.remove(tablet);
  }

  @Test
  void wrongByYearsBeforeTheServerWasHeard_isPutRight() throws Exception {
    desk.network.answer(OutboxDesk.HEARTBEAT, Answer.json(500, "{}"));
    bootWith(NINE_YEARS.negated());
    desk.enrol(devices.secret(tablet));
    desk.network.cutForData();
    UUID id = desk.put(5, "");
    desk.network.mend();

    desk.await(() -> desk.sync() != null || desk.unsent() == 0);

    assertThat(OutboxDesk.isRecent(only(id).submittedAt())).isTrue();
    assertThat(only(id).correction())
        .isCloseTo(NINE_YEARS.toMillis(), org.assertj.core.api.Assertions.within(60_000L));
  }

  @Test
  void setBackInTheMiddleOfAResponse_tellsTheTimeAllTheSame() throws Exception {
    desk.enrol(devices.secret(tablet));
    desk.network.cutForData();
    desk.call("window.start = outbox.clock().now();", null);

    desk.call("globalThis.off = -5 * 3600000;", null);
    UUID id = desk.put(5, "");

    Object elapsed = desk.call("return outbox.clock().now() - window.start;", null);
    assertThat(((Number) elapsed).longValue()).isBetween(0L, 60_000L);
    desk.network.mend();
    desk.await(() -> desk.sync() == null);
    assertThat(OutboxDesk.isRecent(only(id).submittedAt())).isTrue();
  }

  @Test
  void begunAnewIn1970_neverShowsLessThanTheServerSaid_andIsPutRight() throws Exception {
    desk.enrol(devices.secret(tablet));
    Instant heard = Instant.now();
    desk.network.cutForData();
    bootWith(Duration.between(Instant.now(), Instant.parse("1970-01-01T00:00:10Z")));
    desk.open();

    String shown = (String) desk.call("return outbox.clock().now().toISOString();", null);
    assertThat(Instant.parse(shown)).isAfter(heard.minusSeconds(60));
    UUID id = desk.put(5, "");
    desk.network.mend();
    desk.await(() -> desk.sync() == null);

    assertThat(OutboxDesk.isRecent(only(id).submittedAt())).isTrue();
  }

  /** The tablet was wrong when the answer was given, and right again when it could send. */
  @Test
  void setRightBeforeItCouldSend_staysTheTimeOfTheAnswer() throws Exception {
    desk.enrol(devices.secret(tablet));
    desk.network.cutForData();
    bootWith(NINE_YEARS);
    desk.open();
    UUID id = desk.put(5, "");
    bootWith(Duration.ZERO);
    desk.open();
    desk.network.mend();
    desk.await(() -> desk.sync() == null);

    assertThat(OutboxDesk.isRecent(only(id).submittedAt())).isTrue();
  }

  /** The answer was lost, then somebody set the clock: the same response with another offset. */
  @Test
  void clockSetBetweenTwoDeliveries_makesNoSecondResponse() throws Exception {
    desk.network.answer(OutboxDesk.HEARTBEAT, Answer.json(500, "{}"));
    bootWith(NINE_YEARS.negated());
    desk.enrol(devices.secret(tablet));
    desk.network.trouble(
        TroubledNetwork.UPLOAD,
        (body, way) -> {
          way.go();
          return Answer.NONE;
        });
    UUID id = desk.put(5, "");
    desk.sync();
    Stored first = only(id);

    bootWith(Duration.ofDays(3));
    desk.network.calm(TroubledNetwork.UPLOAD);
    desk.open();
    desk.await(() -> desk.unsent() == 0);

    assertThat(only(id)).isEqualTo(first);
    assertThat(desk.setAside()).isZero();
  }

  private void bootWith(Duration off) {
    if (desk.page() == null) {
      desk.network.answer("/kiosk/blank", Answer.of(200, "text/html", "<title>-</title>"));
      var blank = desk.browser.open(desk.network.address("/kiosk/blank"));
      blank.evaluate("(off) => localStorage.setItem('off', off)", String.valueOf(off.toMillis()));
      blank.close();
    } else {
      desk.page()
          .evaluate("(off) => localStorage.setItem('off', off)", String.valueOf(off.toMillis()));
      desk.page().close();
    }
  }

  private Stored only(UUID id) throws Exception {
    List<Stored> found = stored.of(List.of(id));
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
