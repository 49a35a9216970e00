package vn.sipas.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.desk.DeviceState.GOOD;
import static vn.sipas.desk.DeviceState.NEVER_ENROLLED;
import static vn.sipas.desk.DeviceState.OLDER_VERSION;
import static vn.sipas.desk.DeviceState.OLD_QUEUE;
import static vn.sipas.desk.DeviceState.REVOKED;
import static vn.sipas.desk.DeviceState.SET_ASIDE;
import static vn.sipas.desk.DeviceState.SILENT;
import static vn.sipas.desk.Examples.heartbeat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sipas.unit.OpeningHours;

class DeviceWatchTest {

  /** Friday, ten o'clock in the morning. */
  private static final Instant NOW = Examples.NOW;

  private static final OpeningHours USUAL = OpeningHours.read("mon-fri 07:30-11:30 13:30-17:00");

  private final DeviceWatch watch =
      new DeviceWatch(
          Duration.ofMinutes(30), Duration.ofHours(24), "1.0", ZoneId.of("Asia/Ho_Chi_Minh"));

  @Test
  void device_thatTellsOfItselfAndKeepsNothing_isGood() {
    assertThat(states(heartbeat(NOW.minus(Duration.ofMinutes(30)), 0, null))).containsExactly(GOOD);
  }

  @Test
  void device_isSilent_afterHalfAnHourInWhichItsDeskWasOpen() {
    Heartbeat late = heartbeat(NOW.minus(Duration.ofMinutes(31)), 0, null);

    assertThat(states(late)).containsExactly(SILENT);
    assertThat(watch.states(enrolled(late), OpeningHours.read(""), NOW)).containsExactly(GOOD);
  }

  @Test
  void device_thatWasSwitchedOffOverNight_isNotSilentInTheMorning() {
    Instant closing = Instant.parse("2026-09-03T10:00:00Z");
    Instant ten = Instant.parse("2026-09-04T00:40:00Z");

    assertThat(watch.states(enrolled(heartbeat(closing, 0, null)), USUAL, ten))
        .containsExactly(GOOD);
  }

  @Test
  void device_thatNeverToldOfItself_isSilentFromItsEnrolmentOn() {
    assertThat(watch.states(device(NOW.minus(Duration.ofMinutes(10)), null), USUAL, NOW))
        .containsExactly(GOOD);
    assertThat(watch.states(device(NOW.minus(Duration.ofHours(2)), null), USUAL, NOW))
        .containsExactly(SILENT);
  }

  @Test
  void queue_isOldAfterADay() {
    Instant yesterday = NOW.minus(Duration.ofHours(24));

    assertThat(states(heartbeat(NOW, 3, yesterday))).containsExactly(GOOD);
    assertThat(states(heartbeat(NOW, 3, yesterday.minusMillis(1)))).containsExactly(OLD_QUEUE);
    assertThat(states(heartbeat(NOW, 0, yesterday.minusMillis(1)))).containsExactly(GOOD);
  }

  @Test
  void version_mayBeFollowedByThatOfTheTabletsFiles() {
    assertThat(states(version("1.0-3f9c02d1a7b4"))).containsExactly(GOOD);
    assertThat(states(version("1.0.1"))).containsExactly(OLDER_VERSION);
    assertThat(states(version("0.9-3f9c02d1a7b4"))).containsExactly(OLDER_VERSION);
  }

  private static Heartbeat version(String version) {
    return new Heartbeat(NOW, version, 0, 0, null, null, null, null, null);
  }

  @Test
  void everything_isToldAtOnce_theWorstFirst() {
    Instant longAgo = NOW.minus(Duration.ofDays(9));
    Heartbeat told = new Heartbeat(longAgo, "0.9", 3, 1, longAgo, null, null, null, null);

    assertThat(states(told)).containsExactly(SILENT, OLD_QUEUE, SET_ASIDE, OLDER_VERSION);
  }

  @Test
  void device_withoutATablet_hasOneState() {
    assertThat(watch.states(device(null, null), USUAL, NOW)).containsExactly(NEVER_ENROLLED);
    StoredDevice known = device(NOW.minus(Duration.ofDays(9)), null);
    StoredDevice revoked =
        new StoredDevice(
            known.id(),
            known.code(),
            known.name(),
            false,
            NOW,
            null,
            known.enrolledAt(),
            NOW,
            false,
            1,
            NOW,
            known.campaign(),
            null,
            heartbeat(NOW.minus(Duration.ofDays(9)), 3, NOW));
    assertThat(watch.states(revoked, USUAL, NOW)).containsExactly(REVOKED);
  }

  private List<DeviceState> states(Heartbeat told) {
    return watch.states(enrolled(told), USUAL, NOW);
  }

  private static StoredDevice enrolled(Heartbeat told) {
    return device(NOW.minus(Duration.ofDays(10)), told);
  }

  private static StoredDevice device(Instant enrolledAt, Heartbeat told) {
    return Examples.device("T-1", "Máy", enrolledAt, told);
  }
}
