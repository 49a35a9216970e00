package vn.sipas.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import vn.sipas.unit.OpeningHours;

/**
 * Tells how a device is from what it told last.
 *
 * @param version of the application on the server
 */
record DeviceWatch(Duration silentAfter, Duration oldQueueAfter, String version, ZoneId zone) {

  /** The most pressing first; never empty. */
  List<DeviceState> states(StoredDevice device, OpeningHours hours, Instant now) {
    if (device.isRevoked()) {
      return List.of(DeviceState.REVOKED);
    }
    if (!device.isEnrolled()) {
      return List.of(DeviceState.NEVER_ENROLLED);
    }
    List<DeviceState> states = new ArrayList<>();
    if (hours.isOpenFor(silentAfter, lastSign(device), now, zone)) {
      states.add(DeviceState.SILENT);
    }
    if (device.heartbeat() != null) {
      addTold(device.heartbeat(), now, states);
    }
    return states.isEmpty() ? List.of(DeviceState.GOOD) : states;
  }

  private void addTold(Heartbeat told, Instant now, List<DeviceState> states) {
    Instant oldest = told.oldestUnsentAt();
    boolean waiting = told.unsent() == null || told.unsent() > 0;
    if (oldest != null && waiting && oldest.isBefore(now.minus(oldQueueAfter))) {
      states.add(DeviceState.OLD_QUEUE);
    }
    if (told.setAside() != null && told.setAside() > 0) {
      states.add(DeviceState.SET_ASIDE);
    }
    if (!isOurs(told.version())) {
      states.add(DeviceState.OLDER_VERSION);
    }
  }

  /** A tablet may add which of its files it has: {@code 1.0-3f9c02d1a7b4}. */
  private boolean isOurs(String told) {
    return told.equals(version) || told.startsWith(version + "-");
  }

  private static Instant lastSign(StoredDevice device) {
    return device.heartbeat() == null ? device.enrolledAt() : device.heartbeat().receivedAt();
  }
}
