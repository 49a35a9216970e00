package vn.sipas.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.desk.TestDevices;
import vn.sipas.desk.TestDevices.Tablet;
import vn.sipas.kiosk.TroubledNetwork.Answer;

/** A tablet is switched off, killed, updated, and never loses an answer. */
@QuarkusTest
class TabletLifeJourneyTest {

  private static final String MARK = "DauHieuRieng";
  private static final String SCRIPT = "/kiosk/sw.js";

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
    desk = new OutboxDesk(root).enrol(devices.secret(tablet));
    desk.awaitWorker();
  }

  @AfterEach
  void leave() throws IOException {
    desk.close();
    devices.remove(tablet);
  }

  @Test
  void switchedOnWithoutNetwork_startsTakesAnswersAndSendsThemLater() throws Exception {
    desk.network.cut();
    UUID before = desk.put(5, MARK);
    desk.browser.switchOff();
    assertThat(desk.browser.filesContaining(MARK)).isEmpty();
    desk.browser.switchOn();

    Page page = desk.open();
    assertThat(page.title()).isEqualTo("SIPAS");
    assertThat(desk.call("return (await outbox.device()).device;", null)).isEqualTo(tablet.code());
    assertThat(desk.call("return (await outbox.settings()).version;", null)).isEqualTo("1");
    UUID after = desk.put(4, MARK);
    assertThat(desk.unsent()).isEqualTo(2);

    desk.network.mend();
    desk.await(() -> desk.sync() == null);
    assertThat(stored.idsOf(List.of(before, after))).containsExactlyInAnyOrder(before, after);
  }

  @Test
  void killedInTheMiddleOfAnUpload_sendsOnce() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch dead = new CountDownLatch(1);
    desk.network.cut();
    List<UUID> ids = List.of(desk.put(5, ""), desk.put(4, ""), desk.put(3, ""));
    desk.network.trouble(
        TroubledNetwork.UPLOAD,
        (body, way) -> {
          Answer answer = way.go();
          arrived.countDown();
          await(dead);
          return answer;
        });
    desk.network.mend();
    desk.call("outbox.sync();", null);
    await(arrived);
    desk.browser.kill();
    dead.countDown();
    desk.network.calm(TroubledNetwork.UPLOAD);
    assertThat(stored.idsOf(ids)).isNotEmpty();

    desk.browser.switchOn();
    desk.open();

    desk.await(() -> desk.unsent() == 0);
    assertThat(stored.idsOf(ids)).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(desk.setAside()).isZero();
  }

  /** The browser wakes the worker; no window of the kiosk is open. */
  @Test
  void closedWindow_queueIsSentByTheWorker() throws Exception {
    desk.network.cut();
    UUID id = desk.put(5, "");
    Page other = desk.browser.context().newPage();
    var session = desk.browser.context().newCDPSession(other);
    String[] registration = new String[1];
    session.on(
        "ServiceWorker.workerRegistrationUpdated",
        event ->
            registration[0] = event.toString().replaceAll(".*registrationId\":\"(\\d+).*", "$1"));
    session.send("ServiceWorker.enable");
    desk.page().close();
    desk.network.mend();
    for (int tries = 0; tries < 40 && stored.idsOf(List.of(id)).isEmpty(); tries++) {
      if (registration[0] != null) {
        session.send("ServiceWorker.dispatchSyncEvent", sync(registration[0]));
      }
      other.waitForTimeout(250);
    }

    assertThat(stored.idsOf(List.of(id))).containsExactly(id);
  }

  private JsonObject sync(String registration) {
    JsonObject event = new JsonObject();
    event.addProperty("origin", desk.network.address(""));
    event.addProperty("registrationId", registration);
    event.addProperty("tag", "sipas-outbox");
    event.addProperty("lastChance", false);
    return event;
  }

  @Test
  void newVersion_waitsUntilItIsLetIn_andFindsTheQueue() throws Exception {
    String old = desk.status().get("version").toString();
    desk.network.answer(TroubledNetwork.UPLOAD, Answer.json(503, "{}"));
    List<UUID> ids = List.of(desk.put(5, ""), desk.put(4, ""));
    desk.network.change(SCRIPT, script -> script.replace("\"" + old, "\"next-" + old));

    update();
    desk.await(() -> desk.status().get("waitingVersion") != null);
    desk.page().reload();
    assertThat(desk.status())
        .containsEntry("version", old)
        .containsEntry("waitingVersion", "next-" + old);

    desk.call("outbox.applyUpdate();", null);
    desk.await(
        () -> {
          restWorkers();
          return isServedBy("next-" + old);
        });
    assertThat(desk.unsent()).isEqualTo(2);
    assertThat(desk.status().get("waitingVersion")).isNull();
    assertThat(desk.page().evaluate("caches.keys()")).isEqualTo(List.of("kiosk-next-" + old));

    desk.network.calm(TroubledNetwork.UPLOAD);
    desk.await(() -> desk.sync() == null);
    assertThat(stored.idsOf(ids)).containsExactlyInAnyOrderElementsOf(ids);
  }

  /** One replica of the server is new, another still old. */
  @Test
  void filesOfTwoVersions_areNeverMixed() {
    String old = desk.status().get("version").toString();
    desk.network.change("/kiosk/seal.js", module -> module + "\n// changed\n");
    desk.network.change(SCRIPT, script -> script.replace("\"" + old, "\"next-" + old));

    String outcome =
        (String)
            desk.page()
                .evaluate(
                    """
                    async () => {
                      const registration = await navigator.serviceWorker.getRegistration('/kiosk');
                      await registration.update();
                      const installing = registration.installing;
                      if (!installing) return 'none';
                      return new Promise((resolve) => installing.addEventListener('statechange',
                        () => resolve(installing.state), {once: true}));
                    }
                    """);

    assertThat(outcome).isEqualTo("redundant");
    assertThat(desk.status()).containsEntry("version", old).containsEntry("waitingVersion", null);
  }

  /** The first layout, as it was written by the version that made it: never change this text. */
  @Test
  void queueOfTheFirstLayout_isSentByThisVersion() throws Exception {
    UUID id = UUID.randomUUID();
    desk.network.answer("/kiosk/blank", Answer.of(200, "text/html", "<title>-</title>"));
    desk.page().navigate(desk.network.address("/kiosk/blank"));

    desk.page()
        .evaluate(
            """
            async ({id}) => {
              const asked = (request) => new Promise((resolve, reject) => {
                request.onsuccess = () => resolve(request.result);
                request.onerror = () => reject(request.error);
              });
              const read = await asked(indexedDB.open('sipas-kiosk'));
              const facts = {};
              for (const name of ['token', 'device', 'keys', 'settings']) {
                facts[name] = await asked(read.transaction('meta').objectStore('meta').get(name));
              }
              read.close();
              await asked(indexedDB.deleteDatabase('sipas-kiosk'));
              const opening = indexedDB.open('sipas-kiosk', 1);
              opening.onupgradeneeded = () => {
                const outbox = opening.result.createObjectStore('outbox',
                  {keyPath: 'seq', autoIncrement: true});
                outbox.createIndex('id', 'id', {unique: true});
                outbox.createIndex('turn', ['later', 'seq']);
                opening.result.createObjectStore('aside', {keyPath: 'seq'});
                opening.result.createObjectStore('meta');
              };
              const first = await asked(opening);
              const {seal} = await import('/kiosk/seal.js');
              const now = new Date().toISOString();
              const sealed = await seal({campaign: 'demo-desk', survey: 'desk', version: 1,
                channel: 'kiosk', submittedAt: now, answers: {'access.1': 5}}, facts.keys.keys[0]);
              const change = first.transaction(['outbox', 'meta'], 'readwrite');
              change.objectStore('outbox').add({id, sealed, device: facts.device.device,
                madeAt: Date.now(), wall: Date.now(), era: 0, since: 0, tries: 0, later: 0});
              for (const [name, value] of Object.entries(facts)) {
                change.objectStore('meta').put(value, name);
              }
              await new Promise((resolve) => { change.oncomplete = resolve; });
              first.close();
            }
            """,
            Map.of("id", id.toString()));
    desk.page().navigate(desk.network.address("/kiosk"));

    desk.await(() -> desk.unsent() == 0);
    assertThat(stored.idsOf(List.of(id))).containsExactly(id);
  }

  /** A later version adds to the layout; then the server is set back to the one before. */
  @Test
  void laterLayout_keepsTheQueue_andTheVersionBeforeCanUseIt() {
    Object found =
        desk.call(
            """
            const {Store, LAYOUTS} = await import('/kiosk/store.js');
            const record = (id) => ({id, sealed: 'a.b', device: 'd', madeAt: 1, wall: 1, era: 0,
              since: 0});
            const now = new Store({name: 'trial'});
            await now.add(record('one'), {});
            const next = new Store({name: 'trial',
              layouts: [...LAYOUTS, (database) => database.createObjectStore('more')]});
            await next.add(record('two'), {});
            await now.add(record('three'), {});
            const before = new Store({name: 'trial'});
            await before.add(record('four'), {});
            return (await next.waiting(50)).map(({id}) => id).join();
            """,
            null);

    assertThat(found).isEqualTo("one,two,three,four");
  }

  private boolean isServedBy(String version) {
    try {
      return version.equals(desk.status().get("version"));
    } catch (com.microsoft.playwright.PlaywrightException reloading) {
      return false;
    }
  }

  /** As the browser does with workers that have nothing to do; only then another takes over. */
  private void restWorkers() {
    try {
      var devTools = desk.browser.context().newCDPSession(desk.page());
      devTools.send("ServiceWorker.enable");
      devTools.send("ServiceWorker.stopAllWorkers");
      devTools.detach();
      desk.page().waitForTimeout(2_500);
    } catch (com.microsoft.playwright.PlaywrightException reloading) {
      // it has taken over just now
    }
  }

  private void update() {
    desk.page()
        .evaluate("async () => (await navigator.serviceWorker.getRegistration('/kiosk')).update()");
  }

  private static void await(CountDownLatch moment) {
    try {
      assertThat(moment.await(60, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
