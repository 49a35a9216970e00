package vn.sipas.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Devices with their assignments, as requests know them. */
@ApplicationScoped
class DeviceRepository {

  /** A device found by its token. */
  record Holder(Device device, boolean revoked) {}

  private static final String DEVICES =
      """
      SELECT device.id, device.code, device.name, device.revoked_at IS NOT NULL,
        assignment.since, desk.id, desk.code, campaign.id, campaign.code,
        code_campaign.id, code_campaign.code
      FROM device
      JOIN device_assignment AS assignment ON assignment.device_id = device.id
      JOIN desk ON desk.id = assignment.desk_id
      JOIN campaign ON campaign.id = assignment.campaign_id
      LEFT JOIN campaign AS code_campaign ON code_campaign.id = assignment.code_campaign_id
      WHERE %s
      ORDER BY assignment.since
      """;

  private static final String BY_TOKEN = DEVICES.formatted("device.token_hash = ?");
  private static final String BY_CODE = DEVICES.formatted("device.code = ?");

  private final DataSource database;

  DeviceRepository(DataSource database) {
    this.database = database;
  }

  Optional<Holder> holding(byte[] tokenHash) {
    return find(BY_TOKEN, tokenHash);
  }

  Optional<Holder> coded(String code) {
    return find(BY_CODE, code);
  }

  private Optional<Holder> find(String sql, Object key) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setObject(1, key);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? Optional.of(holder(rows)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The device cannot be read", e);
    }
  }

  private static Holder holder(ResultSet row) throws SQLException {
    int id = row.getInt(1);
    String code = row.getString(2);
    String name = row.getString(3);
    boolean revoked = row.getBoolean(4);
    List<Device.Assignment> assignments = new ArrayList<>();
    do {
      assignments.add(assignment(row));
    } while (row.next());
    return new Holder(new Device(id, code, name, assignments), revoked);
  }

  private static Device.Assignment assignment(ResultSet row) throws SQLException {
    return new Device.Assignment(
        instant(row.getObject(5, LocalDateTime.class)),
        row.getInt(6),
        row.getString(7),
        row.getInt(8),
        row.getString(9),
        row.getObject(10, Integer.class),
        row.getString(11));
  }

  private static Instant instant(LocalDateTime utc) {
    return utc.toInstant(ZoneOffset.UTC);
  }
}
