package vn.sipas.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import vn.sipas.platform.Jdbc;

/** Devices with their assignments, as requests know them. */
@ApplicationScoped
class DeviceRepository {

  /** A device found by its token. */
  record Holder(Device device, boolean revoked) {}

  private record Row(
      int id, String code, String name, boolean revoked, Device.Assignment assignment) {}

  private static final String DEVICES =
      """
      SELECT device.id, device.code, device.name, device.revoked_at IS NOT NULL AS revoked,
        assignment.since, desk.id AS desk_id, desk.code AS desk_code,
        campaign.id AS campaign_id, campaign.code AS campaign_code,
        code_campaign.id AS code_campaign_id, code_campaign.code AS code_campaign_code
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

  private final Jdbc jdbc;

  DeviceRepository(DataSource database) {
    jdbc = new Jdbc(database);
  }

  Optional<Holder> holding(byte[] tokenHash) {
    return holder(jdbc.all(BY_TOKEN, DeviceRepository::row, tokenHash));
  }

  Optional<Holder> coded(String code) {
    return holder(jdbc.all(BY_CODE, DeviceRepository::row, code));
  }

  private static Optional<Holder> holder(List<Row> rows) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Row first = rows.get(0);
    var assignments = rows.stream().map(Row::assignment).toList();
    Device device = new Device(first.id, first.code, first.name, assignments);
    return Optional.of(new Holder(device, first.revoked));
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getInt("id"),
        row.getString("code"),
        row.getString("name"),
        row.getBoolean("revoked"),
        new Device.Assignment(
            Jdbc.instant(row, "since"),
            row.getInt("desk_id"),
            row.getString("desk_code"),
            row.getInt("campaign_id"),
            row.getString("campaign_code"),
            row.getObject("code_campaign_id", Integer.class),
            row.getString("code_campaign_code")));
  }
}
