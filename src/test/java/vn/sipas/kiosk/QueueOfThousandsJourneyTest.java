package vn.sipas.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.desk.TestDevices;
import vn.sipas.desk.TestDevices.Tablet;
import vn.sipas.kiosk.TroubledNetwork.Answer;

/** Weeks without network: the queue grows, what is held in memory does not. */
@QuarkusTest
class QueueOfThousandsJourneyTest {

  private static final int MANY = 5_000;
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

  /** Notes the most that was read from the disk at once. */
  private static final String NOTING =
      """
      globalThis.mostRead = 0;
      for (const kind of [IDBObjectStore, IDBIndex]) {
        const getAll = kind.prototype.getAll;
        kind.prototype.getAll = function (...given) {
          const request = getAll.apply(this, given);
          request.addEventListener('success', () => {
            globalThis.mostRead = Math.max(globalThis.mostRead, request.result.length);
          });
          return request;
        };
      }
      """;

  @TestHTTPResource URI root;
  @Inject TestDevices devices;

  private Tablet tablet;
  private OutboxDesk desk;

  @BeforeEach
  void enrol() throws IOException {
    tablet = devices.tablet();
    desk = new OutboxDesk(root);
    desk.browser.context().addInitScript(NOTING);
    desk.network.trouble(TroubledNetwork.UPLOAD, (body, way) -> taken(body));
    desk.enrol(devices.secret(tablet));
  }

  @AfterEach
  void leave() throws IOException {
    desk.close();
    devices.remove(tablet);
  }

  @Test
  void queueOfThousands_isExportedAndSentInOrder_fewAtATime() {
    desk.network.cut();
    desk.call(
        """
        const {Store} = await import('/kiosk/store.js');
        const store = new Store();
        const now = Date.now();
        const sealed = 'x'.repeat(1700);
        for (let from = 0; from < argument; from += 100) {
          await Promise.all(Array.from({length: 100}, (_, i) => store.add({
            id: 'r' + String(from + i).padStart(5, '0'), sealed, device: 'd', madeAt: now, wall: now,
            era: 0, since: 0}, {served: 0, seen: now})));
        }
        """,
        MANY);
    assertThat(desk.unsent()).isEqualTo(MANY);

    Object size = desk.call("return (await outbox.exportFile()).size;", null);
    desk.network.mend();
    desk.await(() -> desk.sync() == null);

    assertThat(((Number) size).intValue()).isGreaterThan(MANY * 1700);
    assertThat(desk.unsent()).isZero();
    List<List<String>> batches =
        desk.network.uploads().stream().map(QueueOfThousandsJourneyTest::ids).toList();
    assertThat(batches).hasSize(MANY / 50).allSatisfy(batch -> assertThat(batch).hasSize(50));
    assertThat(batches.stream().flatMap(List::stream).toList())
        .hasSize(MANY)
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(((Number) desk.page().evaluate("globalThis.mostRead")).intValue())
        .isBetween(50, 100);
  }

  private static Answer taken(String body) {
    String each =
        ids(body).stream()
            .map("{\"id\":\"%s\",\"status\":201}"::formatted)
            .collect(Collectors.joining(","));
    return Answer.json(200, "{\"responses\":[" + each + "]}");
  }

  private static List<String> ids(String body) {
    return ID.matcher(body).results().map(found -> found.group(1)).toList();
  }
}
