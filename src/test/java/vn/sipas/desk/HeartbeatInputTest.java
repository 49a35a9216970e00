package vn.sipas.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

class HeartbeatInputTest {

  private static final Instant NOW = Instant.parse("2026-09-04T02:00:00Z");

  @Test
  void version_isEnough() {
    Heartbeat heartbeat =
        new HeartbeatInput("1.0", null, null, null, null, null, null, null).read(NOW);

    assertThat(heartbeat)
        .isEqualTo(new Heartbeat(NOW, "1.0", null, null, null, null, null, null, null));
  }

  /** A tablet whose clock is a day ahead has unsent answers of yesterday, not of today. */
  @Test
  void instants_areTakenToTheServersClock() {
    Heartbeat heartbeat =
        new HeartbeatInput(
                "1.0",
                3,
                0,
                "2026-09-05T08:00:00+07:00",
                "2026-09-05T07:30:00+07:00",
                null,
                null,
                "2026-09-05T09:00:00+07:00")
            .read(NOW);

    assertThat(heartbeat.clockAheadMillis()).isEqualTo(86_400_000L);
    assertThat(heartbeat.oldestUnsentAt()).isEqualTo("2026-09-04T01:00:00Z");
    assertThat(heartbeat.lastSyncAt()).isEqualTo("2026-09-04T00:30:00Z");
  }

  @Test
  void instants_ofADeviceThatDoesNotTellItsClock_areBelieved() {
    Heartbeat heartbeat =
        new HeartbeatInput("1.0", 1, 0, "2026-09-04T01:00:00Z", null, null, null, null).read(NOW);

    assertThat(heartbeat.oldestUnsentAt()).isEqualTo("2026-09-04T01:00:00Z");
    assertThat(heartbeat.clockAheadMillis()).isNull();
  }

  @Test
  void faults_areToldAtOnce() {
    HeartbeatInput input =
        new HeartbeatInput(
            " ",
            -1,
            -1,
            "yesterday",
            "1999-12-31T23:00:00Z",
            new Heartbeat.Battery(1.01, true),
            new Heartbeat.Storage(-1L, -1L, true),
            "9999-01-01T00:00:00Z");

    Problem refused = catchThrowableOfType(Problem.class, () -> input.read(NOW));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.faults())
        .extracting(Fault::location)
        .containsExactly(
            "version",
            "unsent",
            "setAside",
            "battery.level",
            "storage.usage",
            "storage.quota",
            "clock",
            "oldestUnsentAt",
            "lastSyncAt");
  }
}
