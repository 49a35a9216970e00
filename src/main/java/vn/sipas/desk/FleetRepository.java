package vn.sipas.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import vn.sipas.platform.Jdbc;

/** All devices as they are now, for those who look after them. */
@ApplicationScoped
class FleetRepository {

  private static final String FLEET =
      """
      SELECT device.id, device.code, device.name, device.sample_data, device.created_at,
        IF(device.enrolment_used_at IS NULL, device.enrolment_expires_at, NULL) AS secret_until,
        device.enrolled_at, device.revoked_at, device.pin_chosen,
        assignment.desk_id, assignment.since,
        campaign.id AS campaign_id, campaign.code AS campaign_code,
        campaign.name AS campaign_name, campaign.name_en AS campaign_name_en,
        other.id AS other_id, other.code AS other_code,
        other.name AS other_name, other.name_en AS other_name_en,
        beat.received_at, beat.version, beat.unsent, beat.set_aside, beat.oldest_unsent_at,
        beat.last_sync_at, beat.battery_level, beat.charging, beat.storage_usage,
        beat.storage_quota, beat.storage_persisted, beat.clock_ahead_ms
      FROM device
      JOIN device_assignment AS assignment ON assignment.device_id = device.id
        AND assignment.since =
          (SELECT MAX(since) FROM device_assignment WHERE device_id = device.id)
      JOIN campaign ON campaign.id = assignment.campaign_id
      LEFT JOIN campaign AS other ON other.id = assignment.code_campaign_id
      LEFT JOIN device_heartbeat AS beat ON beat.device_id = device.id
      """;

  private final Jdbc jdbc;

  FleetRepository(DataSource database) {
    jdbc = new Jdbc(database);
  }

  List<StoredDevice> all() {
    return jdbc.all(FLEET, FleetRepository::device);
  }

  Optional<StoredDevice> coded(String code) {
    return jdbc.first(FLEET + " WHERE device.code = ?", FleetRepository::device, code);
  }

  private static StoredDevice device(ResultSet row) throws SQLException {
    return new StoredDevice(
        row.getInt("id"),
        row.getString("code"),
        row.getString("name"),
        row.getBoolean("sample_data"),
        Jdbc.instant(row, "created_at"),
        Jdbc.instant(row, "secret_until"),
        Jdbc.instant(row, "enrolled_at"),
        Jdbc.instant(row, "revoked_at"),
        row.getBoolean("pin_chosen"),
        row.getInt("desk_id"),
        Jdbc.instant(row, "since"),
        collects(row, "campaign_"),
        row.getObject("other_id") == null ? null : collects(row, "other_"),
        row.getObject("version") == null ? null : heartbeat(row));
  }

  private static StoredDevice.Collects collects(ResultSet row, String prefix) throws SQLException {
    return new StoredDevice.Collects(
        row.getInt(prefix + "id"),
        row.getString(prefix + "code"),
        row.getString(prefix + "name"),
        row.getString(prefix + "name_en"));
  }

  private static Heartbeat heartbeat(ResultSet row) throws SQLException {
    return new Heartbeat(
        Jdbc.instant(row, "received_at"),
        row.getString("version"),
        row.getObject("unsent", Integer.class),
        row.getObject("set_aside", Integer.class),
        Jdbc.instant(row, "oldest_unsent_at"),
        Jdbc.instant(row, "last_sync_at"),
        new Heartbeat.Battery(
            row.getObject("battery_level", Double.class), row.getObject("charging", Boolean.class)),
        new Heartbeat.Storage(
            row.getObject("storage_usage", Long.class),
            row.getObject("storage_quota", Long.class),
            row.getObject("storage_persisted", Boolean.class)),
        row.getObject("clock_ahead_ms", Long.class));
  }
}
