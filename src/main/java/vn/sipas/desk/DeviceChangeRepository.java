package vn.sipas.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import vn.sipas.desk.DeviceRules.Wanted;
import vn.sipas.platform.Jdbc;

/** Writes devices and where they stand. */
@ApplicationScoped
class DeviceChangeRepository {

  private static final String ADD =
      """
      INSERT IGNORE INTO device (code, name, sample_data, created_at) VALUES (?, ?, ?, ?)
      """;

  private static final String ASSIGN =
      """
      REPLACE INTO device_assignment (device_id, since, desk_id, campaign_id, code_campaign_id)
      VALUES (?, ?, ?, ?, ?)
      """;

  private static final String REMOVE =
      """
      DELETE FROM device WHERE id = ? AND enrolled_at IS NULL AND revoked_at IS NULL
      """;

  private static final String CODES_OF_DESK =
      """
      SELECT COUNT(*) FROM device WHERE code LIKE CONCAT(?, '-%')
      """;

  private final Jdbc jdbc;

  DeviceChangeRepository(DataSource database) {
    jdbc = new Jdbc(database);
  }

  /** The number of the new device; empty when its code is in use. */
  Optional<Integer> add(Wanted device, boolean sampleData, Instant now) {
    return jdbc.insert(ADD, device.code(), device.name(), sampleData, now);
  }

  void rename(int deviceId, String name) {
    jdbc.update("UPDATE device SET name = ? WHERE id = ?", name, deviceId);
  }

  void assign(int deviceId, Wanted place, Instant since) {
    jdbc.update(
        ASSIGN, deviceId, since, place.deskId(), place.campaignId(), place.codeCampaignId());
  }

  /** Whether it was never enrolled and is gone now. */
  boolean remove(int deviceId) {
    return jdbc.update(REMOVE, deviceId) == 1;
  }

  /** How many codes begin with that of a desk. */
  int codesOf(String deskCode) {
    return DeviceCode.of(deskCode)
        .flatMap(code -> jdbc.first(CODES_OF_DESK, row -> row.getInt(1), code))
        .orElse(0);
  }
}
