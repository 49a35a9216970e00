package vn.sipas.desk;

import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import vn.sipas.platform.Jdbc;

/** Rows of {@code device_heartbeat}: the last one of each device. */
@ApplicationScoped
class HeartbeatRepository {

  private static final String KEEP =
      """
      REPLACE INTO device_heartbeat (device_id, received_at, version, unsent, set_aside,
        oldest_unsent_at, last_sync_at, battery_level, charging, storage_usage, storage_quota,
        storage_persisted, clock_ahead_ms)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final Jdbc jdbc;

  HeartbeatRepository(DataSource database) {
    jdbc = new Jdbc(database);
  }

  void keep(int deviceId, Heartbeat told) {
    Heartbeat.Battery battery = told.battery();
    Heartbeat.Storage storage = told.storage();
    jdbc.update(
        KEEP,
        deviceId,
        told.receivedAt(),
        told.version(),
        told.unsent(),
        told.setAside(),
        told.oldestUnsentAt(),
        told.lastSyncAt(),
        battery == null ? null : battery.level(),
        battery == null ? null : battery.charging(),
        storage == null ? null : storage.usage(),
        storage == null ? null : storage.quota(),
        storage == null ? null : storage.persisted(),
        told.clockAheadMillis());
  }

  /** Another tablet has become the device. */
  void forget(int deviceId) {
    jdbc.update("DELETE FROM device_heartbeat WHERE device_id = ?", deviceId);
  }
}
