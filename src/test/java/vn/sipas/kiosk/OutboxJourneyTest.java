package vn.sipas.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sipas.desk.TestDevices;
import vn.sipas.desk.TestDevices.Tablet;
import vn.sipas.kiosk.TroubledNetwork.Answer;

/** Whatever happens between a tablet and the server, each answer arrives once. */
@QuarkusTest
class OutboxJourneyTest {

  private static final String MARK = "Dấu-hiệu-riêng";

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
  }

  @AfterEach
  void leave() throws IOException {
    desk.close();
    devices.remove(tablet);
  }

  @Test
  void answersGivenWithoutNetwork_areOnNoDisk_andArriveInOrderOnce() throws Exception {
    desk.network.cut();
    List<UUID> ids = put(20);

    assertThat(desk.unsent()).isEqualTo(20);
    assertThat(desk.sync()).isEqualTo("offline");
    String dump = everythingStored();
    assertThat(dump).contains(ids.get(0).toString()).doesNotContain(MARK, "access.1", "demo-desk");

    desk.network.mend();
    assertThat(desk.sync()).isNull();

    assertThat(desk.unsent()).isZero();
    assertArrived(ids);
    assertThat(stored.of(ids)).extracting(each -> each.answers().charAt(0)).contains('1', '5');
  }

  /** The browser says that the network is back; nobody does anything. */
  @Test
  void networkComesBack_queueIsSentByItself() throws Exception {
    desk.browser.context().setOffline(true);
    List<UUID> ids = put(3);

    desk.browser.context().setOffline(false);

    desk.await(() -> desk.unsent() == 0);
    assertArrived(ids);
  }

  @Test
  void answersLostOnTheirWay_leadToNoSecondResponse() throws Exception {
    AtomicInteger lost = new AtomicInteger();
    desk.network.cut();
    List<UUID> ids = put(7);
    desk.network.trouble(
        TroubledNetwork.UPLOAD,
        (body, way) -> {
          Answer answer = way.go();
          return lost.incrementAndGet() <= 2 ? Answer.NONE : answer;
        });
    desk.network.mend();

    desk.await(() -> desk.sync() == null);

    assertThat(lost.get()).isGreaterThan(2);
    assertArrived(ids);
  }

  @Test
  void twoWindows_uploadOneAtATime() throws Exception {
    Page second = desk.window();
    desk.network.cut();
    List<UUID> ids = new ArrayList<>(put(60));
    for (int i = 0; i < 5; i++) {
      ids.add(desk.put(second, UUID.randomUUID(), 4, MARK));
    }
    desk.network.trouble(
        TroubledNetwork.UPLOAD,
        (body, way) -> {
          pause(300);
          return way.go();
        });
    desk.network.mend();

    desk.call(desk.page(), "window.one = outbox.sync();", null);
    desk.call(second, "window.other = outbox.sync();", null);
    desk.await(() -> desk.unsent() == 0);

    assertThat(desk.network.mostUploadsAtOnce()).isEqualTo(1);
    assertArrived(ids);
  }

  @Test
  void poisonedResponse_isSetAsideWithItsProblem_andTheRestGoesOn() throws Exception {
    desk.network.cut();
    UUID before = desk.put(5, "");
    UUID poisoned = desk.put(9, "");
    UUID after = desk.put(4, "");
    desk.network.mend();

    assertThat(desk.sync()).isNull();

    assertThat(stored.idsOf(List.of(before, poisoned, after)))
        .containsExactlyInAnyOrder(before, after);
    assertThat(desk.unsent()).isZero();
    assertThat(desk.setAside()).isEqualTo(1);
    assertThat(desk.call("return JSON.stringify(await outbox.refused());", null).toString())
        .contains(poisoned.toString(), "\"status\":422", "\"code\":\"invalid\"");
  }

  /** Its campaign was not open; then somebody opened it. */
  @Test
  void refusedResponse_isSentAgain_whenItsCauseIsGone() throws Exception {
    desk.network.trouble(TroubledNetwork.UPLOAD, (body, way) -> eachWith(410, body));
    UUID id = desk.put(5, "");
    desk.await(() -> desk.setAside() == 1);
    desk.network.calm(TroubledNetwork.UPLOAD);

    desk.call("await outbox.retryRefused();", null);

    assertThat(desk.setAside()).isZero();
    assertThat(stored.idsOf(List.of(id))).containsExactly(id);
  }

  @Test
  void batchTooLargeForSomethingInBetween_isSentInParts() throws Exception {
    desk.network.cut();
    List<UUID> ids = put(30);
    desk.network.trouble(
        TroubledNetwork.UPLOAD,
        (body, way) -> body.length() > 9_000 ? Answer.of(413, "text/html", "<h1>413") : way.go());
    desk.network.mend();

    assertThat(desk.sync()).isNull();

    assertArrived(ids);
    assertThat(desk.setAside()).isZero();
  }

  @Test
  void responseOnWhichTheServerFails_isKept_andOthersGoAround() throws Exception {
    desk.network.cut();
    List<UUID> ids = put(9);
    String hated = ids.get(4).toString();
    desk.network.trouble(
        TroubledNetwork.UPLOAD,
        (body, way) -> body.contains(hated) ? Answer.json(500, "{}") : way.go());
    desk.network.mend();

    for (int tries = 0; tries < 30 && desk.unsent() > 1; tries++) {
      desk.sync();
    }

    assertThat(desk.unsent()).isEqualTo(1);
    assertThat(desk.setAside()).isZero();
    assertThat(stored.idsOf(ids)).hasSize(8).doesNotContain(ids.get(4));
    UUID later = desk.put(3, "");
    desk.await(() -> desk.unsent() == 1);
    assertThat(stored.idsOf(List.of(later))).containsExactly(later);

    desk.network.calm(TroubledNetwork.UPLOAD);
    assertThat(desk.sync()).isNull();
    assertThat(stored.idsOf(ids)).hasSize(9);
  }

  @Test
  void serverThatFailsOnEverything_makesNoResponseWaitForOthers() throws Exception {
    desk.network.cut();
    List<UUID> ids = put(4);
    desk.network.trouble(TroubledNetwork.UPLOAD, (body, way) -> eachWith(503, body));
    desk.network.mend();
    for (int tries = 0; tries < 12; tries++) {
      assertThat(desk.sync()).isEqualTo("busy");
    }

    desk.network.calm(TroubledNetwork.UPLOAD);
    assertThat(desk.sync()).isNull();

    assertArrived(ids);
  }

  @Test
  void pageOfSomebodyElse_isNoAnswer() throws Exception {
    desk.network.answer(
        TroubledNetwork.UPLOAD, Answer.of(200, "text/html", "<h1>Wi-Fi miễn phí</h1>"));
    UUID id = desk.put(5, "");
    assertThat(desk.sync()).isEqualTo("not_the_server");
    desk.network.answer(TroubledNetwork.UPLOAD, Answer.json(200, "{\"responses\":[]}"));
    assertThat(desk.sync()).isEqualTo("not_the_server");
    assertThat(desk.unsent()).isEqualTo(1);

    desk.network.calm(TroubledNetwork.UPLOAD);
    assertThat(desk.sync()).isNull();
    assertThat(stored.idsOf(List.of(id))).containsExactly(id);
  }

  @Test
  void revokedDevice_keepsItsQueue_untilItIsEnrolledAgain() throws Exception {
    devices.revoke(tablet);
    UUID id = desk.put(5, "");

    assertThat(desk.sync()).isEqualTo("device_revoked");
    assertThat(desk.status()).containsEntry("revoked", true).containsEntry("unsent", 1);

    desk.call("await outbox.enrol(argument);", devices.secret(tablet));

    assertThat(desk.status()).containsEntry("revoked", false).containsEntry("unsent", 0);
    assertThat(stored.idsOf(List.of(id))).containsExactly(id);
  }

  /** An answer given at one desk must not be counted for another. */
  @Test
  void queueOfAnotherDevice_isNotSentAsThisOne() throws Exception {
    desk.network.cut();
    UUID id = desk.put(5, "");
    desk.network.trouble(TroubledNetwork.UPLOAD, (body, way) -> Answer.NONE);
    desk.network.mend();
    Tablet other = devices.tablet();
    try {
      desk.call("await outbox.enrol(argument);", devices.secret(other));
      desk.network.calm(TroubledNetwork.UPLOAD);
      desk.call("await outbox.retryRefused();", null);

      assertThat(desk.setAside()).isEqualTo(1);
      assertThat(stored.idsOf(List.of(id))).isEmpty();
    } finally {
      devices.remove(other);
    }
  }

  @Test
  void fullDisk_isSaidToTheCitizensScreen_andNothingStoredIsLost() throws Exception {
    desk.network.cutForData();
    List<UUID> ids = put(3);
    // A browser believes for half a minute what it was told about the space that is left.
    desk.browser.switchOff();
    desk.browser.switchOn();
    var session = desk.browser.context().newCDPSession(desk.browser.context().newPage());
    var quota = new com.google.gson.JsonObject();
    quota.addProperty("origin", desk.network.address(""));
    quota.addProperty("quotaSize", 3_000_000);
    session.send("Storage.overrideQuotaForOrigin", quota);
    desk.open();

    Object code =
        desk.call(
            """
            try {
              for (let i = 0; i < 400; i++) {
                await outbox.put({id: crypto.randomUUID(), comment: 'a'.repeat(40000)});
              }
              return 'stored';
            } catch (failure) { return failure.code; }
            """,
            null);
    assertThat(code).isEqualTo("storage_full");

    quota.remove("quotaSize");
    session.send("Storage.overrideQuotaForOrigin", quota);
    desk.network.mend();
    desk.await(() -> desk.sync() == null);
    assertArrived(ids);
  }

  @Test
  void oldestAnswerOfMoreThanADay_raisesAnAlarm() {
    desk.network.cut();
    assertThat(desk.status()).containsEntry("isOverdue", false);

    desk.call(
        """
        const {Store} = await import('/kiosk/store.js');
        const then = Date.now() - 25 * 3600000;
        await new Store().add({id: 'old', sealed: 'x', device: 'd', madeAt: then, wall: then, era: 0,
          since: 0}, {served: 0, seen: 0});
        """,
        null);

    assertThat(desk.status()).containsEntry("isOverdue", true);
  }

  @Test
  void browser_isAskedToKeepTheStorage_andItsAnswerIsShown() {
    desk.browser
        .context()
        .addInitScript(
            """
            StorageManager.prototype.persist = async () => { globalThis.asked = true; return true; };
            StorageManager.prototype.persisted = async () => globalThis.asked === true;
            """);

    desk.open();

    assertThat(desk.status()).containsEntry("persisted", true);
    assertThat(desk.status().get("quota")).isInstanceOf(Number.class);
  }

  /** A network that is there and does not answer is worse than none. */
  @Test
  void knownSettings_areNotWaitedForLong() {
    CountDownLatch over = new CountDownLatch(1);
    desk.network.trouble(
        OutboxDesk.SETTINGS,
        (body, way) -> {
          pause(over);
          return way.go();
        });

    Object version =
        desk.call(
            """
            const late = new Promise((resolve) => setTimeout(resolve, 30000, 'late'));
            return Promise.race([outbox.settings().then(({version}) => version), late]);
            """,
            null);
    over.countDown();

    assertThat(version).isEqualTo("1");
  }

  private static void pause(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void sameResponsePutTwice_isThereOnce() {
    desk.network.cut();
    UUID id = desk.put(5, "");
    desk.put(desk.page(), id, 5, "");

    assertThat(desk.unsent()).isEqualTo(1);
  }

  @Test
  void device_isGivenUpOnlyWhenNothingCanBeLost() {
    desk.network.cut();
    desk.put(5, "");
    String forget =
        "return outbox.forget(argument).then(() => 'forgotten', (failure) => failure.code);";

    assertThat(desk.call(forget, null)).isEqualTo("queue_not_empty");
    assertThat(desk.call(forget, Map.of("exported", true))).isEqualTo("queue_not_empty");
    desk.call("await outbox.exportFile();", null);
    desk.put(5, "");
    assertThat(desk.call(forget, Map.of("exported", true))).isEqualTo("queue_not_empty");
    desk.call("await outbox.exportFile();", null);
    assertThat(desk.call(forget, Map.of("exported", true))).isEqualTo("forgotten");
    assertThat(desk.call("return outbox.device();", null)).isNull();
  }

  /** Each once; and they were sent in the order in which they were given. */
  private void assertArrived(List<UUID> ids) throws Exception {
    assertThat(stored.idsOf(ids)).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(desk.network.uploadedIds().stream().filter(ids::contains).distinct().toList())
        .isEqualTo(ids);
  }

  private List<UUID> put(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> desk.put(1 + i % 5, MARK + i))
        .collect(Collectors.toList());
  }

  /** Every byte that a page can find on the device's disk, and the database as it lies there. */
  private String everythingStored() {
    return desk.call(
            """
            const found = [JSON.stringify({...localStorage}), JSON.stringify({...sessionStorage}),
              document.cookie];
            for (const {name} of await indexedDB.databases()) {
              const database = await new Promise((resolve) => {
                indexedDB.open(name).onsuccess = ({target}) => resolve(target.result);
              });
              for (const store of database.objectStoreNames) {
                const all = database.transaction(store).objectStore(store).getAll();
                await new Promise((resolve) => { all.onsuccess = resolve; });
                found.push(JSON.stringify(all.result));
              }
              database.close();
            }
            for (const name of await caches.keys()) {
              const cache = await caches.open(name);
              for (const request of await cache.keys()) {
                found.push(request.url);
                if (request.url.includes('/api/')) {
                  found.push(await (await cache.match(request)).text());
                }
              }
            }
            return found.join('\\n');
            """,
            null)
        .toString();
  }

  /** An answer of the application that says the same of each. */
  private static Answer eachWith(int status, String body) {
    var ids = java.util.regex.Pattern.compile("\"id\":\"([^\"]+)\"").matcher(body);
    String code = status == 503 ? "busy" : "campaign_not_open";
    String each =
        ids.results()
            .map(
                id ->
                    "{\"id\":\"%s\",\"status\":%d,\"problem\":{\"code\":\"%s\"}}"
                        .formatted(id.group(1), status, code))
            .collect(Collectors.joining(","));
    return Answer.json(200, "{\"responses\":[" + each + "]}");
  }

  private static void pause(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
