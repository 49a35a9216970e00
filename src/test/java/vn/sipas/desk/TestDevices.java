package vn.sipas.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import vn.sipas.access.SecretToken;

/** Enrolled tablets for tests, at desks of the sample province. */
@ApplicationScoped
public class TestDevices {

  public static final String DESK = "TT-99136";
  public static final String OTHER_DESK = "TT-99010";
  public static final String CAMPAIGN = "demo-desk";

  private static final LocalDateTime LONG_AGO = LocalDateTime.of(2025, 7, 1, 0, 0);

  /** A tablet with the token that it sends. */
  public record Tablet(int id, String code, String token) {}

  private final DataSource database;

  TestDevices(DataSource database) {
    this.database = database;
  }

  /** One for {@code demo-desk}, since that campaign has been open. */
  public Tablet tablet() {
    return tablet(DESK, CAMPAIGN);
  }

  public Tablet tablet(String desk, String campaign) {
    String code = "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    String token = DeviceTokens.fresh();
    String insert =
        """
        INSERT INTO device (code, name, created_at, token_hash, enrolled_at)
        VALUES (?, 'Máy tính bảng thử', ?, ?, ?)
        """;
    try (Connection connection = database.getConnection();
        var row = connection.prepareStatement(insert, Statement.RETURN_GENERATED_KEYS)) {
      row.setString(1, code);
      row.setObject(2, LONG_AGO);
      row.setBytes(3, SecretToken.hash(token));
      row.setObject(4, LONG_AGO);
      row.executeUpdate();
      try (var key = row.getGeneratedKeys()) {
        key.next();
        Tablet tablet = new Tablet(key.getInt(1), code, token);
        assign(tablet, desk, campaign, LONG_AGO.toInstant(ZoneOffset.UTC));
        return tablet;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public void assign(Tablet tablet, String desk, String campaign, Instant since) {
    String insert =
        """
        INSERT INTO device_assignment (device_id, since, desk_id, campaign_id)
        SELECT ?, ?, desk.id, campaign.id FROM desk, campaign
        WHERE desk.era = 'two_level' AND desk.code = ? AND campaign.code = ?
        """;
    LocalDateTime from = LocalDateTime.ofInstant(since, ZoneOffset.UTC);
    if (run(insert, tablet.id, from, desk, campaign) != 1) {
      throw new IllegalStateException("No desk " + desk + " or no campaign " + campaign);
    }
  }

  public void revoke(Tablet tablet) {
    run("UPDATE device SET revoked_at = UTC_TIMESTAMP(3) WHERE id = ?", tablet.id);
  }

  public void remove(Tablet tablet) {
    run("DELETE FROM device WHERE id = ?", tablet.id);
  }

  private int run(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
