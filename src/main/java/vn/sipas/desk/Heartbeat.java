package vn.sipas.desk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a device told last. Whatever its browser does not tell is null; its instants are by the
 * server's clock.
 *
 * @param unsent answers that wait on the device
 * @param setAside answers that the server refused and somebody has to look at
 * @param clockAheadMillis how far its clock is ahead of the server's; null when it did not tell
 */
@Schema(name = "DeviceHeartbeat")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Heartbeat(
    Instant receivedAt,
    String version,
    Integer unsent,
    Integer setAside,
    Instant oldestUnsentAt,
    Instant lastSyncAt,
    Battery battery,
    Storage storage,
    Long clockAheadMillis) {

  /**
   * @param level in [0, 1]
   */
  @Schema(name = "DeviceBattery")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Battery(Double level, Boolean charging) {}

  /**
   * @param usage bytes in use
   * @param quota bytes that the browser allows
   * @param persisted whether the browser promised not to clear it
   */
  @Schema(name = "DeviceStorage")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Storage(Long usage, Long quota, Boolean persisted) {

    private static final long MEGABYTE = 1 << 20;

    @JsonIgnore
    public long usedMegabytes() {
      return (usage + MEGABYTE - 1) / MEGABYTE;
    }

    @JsonIgnore
    public long quotaMegabytes() {
      return quota / MEGABYTE;
    }
  }

  /** Whole minutes; negative when its clock is behind. */
  @JsonIgnore
  public long clockAheadMinutes() {
    return clockAheadMillis == null ? 0 : Duration.ofMillis(clockAheadMillis).toMinutes();
  }

  @JsonIgnore
  public long clockBehindMinutes() {
    return -clockAheadMinutes();
  }
}
