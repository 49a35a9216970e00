package vn.sipas.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/** A heartbeat as it is sent; only the version has to be there. */
@Schema(name = "HeartbeatInput")
record HeartbeatInput(
    @Schema(description = "Version of the application on the device") String version,
    Integer unsent,
    Integer setAside,
    @Schema(description = "By the device's clock") String oldestUnsentAt,
    @Schema(description = "By the device's clock") String lastSyncAt,
    Heartbeat.Battery battery,
    Heartbeat.Storage storage,
    @Schema(description = "What the device's clock shows now") String clock) {

  private static final int LONGEST_VERSION = 40;
  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  /**
   * @throws Problem 422 with every fault
   */
  Heartbeat read(Instant now) {
    List<Fault> faults = faults();
    Instant shown = time("clock", clock, faults);
    Instant oldest = time("oldestUnsentAt", oldestUnsentAt, faults);
    Instant sync = time("lastSyncAt", lastSyncAt, faults);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    Duration ahead = shown == null ? Duration.ZERO : Duration.between(now, shown);
    return new Heartbeat(
        now,
        version.strip(),
        unsent,
        setAside,
        corrected(oldest, ahead),
        corrected(sync, ahead),
        battery,
        storage,
        shown == null ? null : Long.valueOf(ahead.toMillis()));
  }

  private List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    if (version == null || version.isBlank() || version.length() > LONGEST_VERSION) {
      faults.add(fault("version", "version", LONGEST_VERSION));
    }
    notNegative("unsent", unsent, faults);
    notNegative("setAside", setAside, faults);
    if (battery != null && battery.level() != null && !isShare(battery.level())) {
      faults.add(fault("battery.level", "share"));
    }
    if (storage != null) {
      notNegative("storage.usage", storage.usage(), faults);
      notNegative("storage.quota", storage.quota(), faults);
    }
    return faults;
  }

  private static boolean isShare(double level) {
    return level >= 0 && level <= 1;
  }

  private static void notNegative(String field, Number value, List<Fault> faults) {
    if (value != null && value.longValue() < 0) {
      faults.add(fault(field, "negative"));
    }
  }

  private static Instant time(String field, String text, List<Fault> faults) {
    if (text == null) {
      return null;
    }
    try {
      Instant time = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
      if (time.isAfter(FIRST) && time.isBefore(LAST)) {
        return time;
      }
    } catch (DateTimeParseException notATime) {
      // told below, like one that no clock shows
    }
    faults.add(fault(field, "time"));
    return null;
  }

  /** What the device's clock called so, by ours. */
  private static Instant corrected(Instant time, Duration ahead) {
    return time == null ? null : time.minus(ahead);
  }

  private static Fault fault(String location, String code, Object... args) {
    return new Fault(location, code, "device.fault." + code, args);
  }
}
