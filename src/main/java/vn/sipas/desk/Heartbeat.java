package vn.sipas.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
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
  record Storage(Long usage, Long quota, Boolean persisted) {}
}
