package vn.sipas.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.sipas.desk.TestDevices;
import vn.sipas.platform.ApplicationProcess;
import vn.sipas.platform.LeftDatabase;

/** A real server is killed while a tablet sends to it. */
class KilledServerJourneyTest {

  @Test
  void serverKilledInTheMiddleOfUploads_holdsEachResponseOnce() throws Exception {
    Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "killed-");
    try (Desk desk = new Desk(home.toAbsolutePath())) {
      desk.answersWithoutNetwork(120);
      desk.killTheServerInTheMiddleOfTheSecondUpload();
      assertThat(desk.tablet.sync()).isNotNull();
      assertThat(desk.tablet.unsent()).isBetween(1, 119);

      desk.startTheServerAgain();
      desk.tablet.await(() -> desk.tablet.sync() == null);

      assertThat(desk.tablet.unsent()).isZero();
      assertThat(desk.tablet.setAside()).isZero();
      var stored = new StoredAnswers(new LeftDatabase(desk.home).dataSource());
      assertThat(stored.idsOf(desk.ids)).containsExactlyInAnyOrderElementsOf(desk.ids);
    } finally {
      try (var files = Files.walk(home)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }

  private static final class Desk implements AutoCloseable {

    private final Path home;
    private final OutboxDesk tablet;
    private final List<UUID> ids = new ArrayList<>();
    private ApplicationProcess server;

    Desk(Path home) throws Exception {
      this.home = home;
      server = ApplicationProcess.start(home);
      TestDevices devices = new TestDevices(new LeftDatabase(home).dataSource());
      tablet = new OutboxDesk(server.root()).enrol(devices.secret(devices.tablet()));
    }

    void answersWithoutNetwork(int number) {
      tablet.network.cut();
      for (int i = 0; i < number; i++) {
        ids.add(tablet.put(1 + i % 5, ""));
      }
    }

    /** What the server had on disk by then is not known; that is the point. */
    void killTheServerInTheMiddleOfTheSecondUpload() throws InterruptedException {
      CountDownLatch second = new CountDownLatch(1);
      tablet.network.trouble(
          TroubledNetwork.UPLOAD,
          (body, way) -> {
            if (tablet.network.uploads().size() == 2) {
              second.countDown();
            }
            return way.go();
          });
      Thread killer = new Thread(() -> killAfter(second));
      killer.start();
      tablet.network.mend();
      tablet.sync();
      killer.join();
    }

    private void killAfter(CountDownLatch moment) {
      try {
        assertThat(moment.await(60, TimeUnit.SECONDS)).isTrue();
        server.kill();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    void startTheServerAgain() throws Exception {
      server = ApplicationProcess.start(home);
      tablet.network.leadTo(server.root());
    }

    @Override
    public void close() throws Exception {
      tablet.close();
      server.close();
    }
  }
}
