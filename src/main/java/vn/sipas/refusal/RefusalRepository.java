package vn.sipas.refusal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

@ApplicationScoped
class RefusalRepository {

  private static final String ADD =
      """
      INSERT INTO refusal (hour, reason, campaign, channel, device, network, refused)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE refused = refused + VALUES(refused)
      """;

  private static final String ASKED =
      """
      FROM refusal
      WHERE hour >= ? AND hour < ?
        AND (? = '' OR reason = ?)
        AND (? = '' OR campaign = ?)
        AND (? = '' OR channel = ?)
      """;

  private static final String ROWS =
      "SELECT %s AS since, reason, campaign, channel, device, network, SUM(refused) AS refused "
          + ASKED
          + "GROUP BY since, reason, campaign, channel, device, network "
          + "ORDER BY since DESC, refused DESC, reason, campaign, channel, device, network "
          + "LIMIT %d";

  private static final String TOTALS =
      "SELECT reason, SUM(refused) AS refused "
          + ASKED
          + "GROUP BY reason ORDER BY refused DESC, reason";

  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final DataSource database;

  RefusalRepository(DataSource database) {
    this.database = database;
  }

  /** Adds to what is there, whoever has written it. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void add(Map<Tally, Long> counts) {
    if (counts.isEmpty()) {
      return;
    }
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(ADD)) {
      for (var count : counts.entrySet()) {
        Tally tally = count.getKey();
        insert.setObject(1, utc(tally.hour()));
        insert.setString(2, tally.reason());
        insert.setString(3, tally.campaign());
        insert.setString(4, tally.channel());
        insert.setString(5, tally.device());
        insert.setString(6, tally.network());
        insert.setLong(7, count.getValue());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("Refusals cannot be counted", e);
    }
  }

  /** Days begin where the filter's do: its zone keeps its distance to UTC. */
  List<RefusalRow> find(RefusalFilter filter, int most) {
    String day =
        "CAST(DATE(hour + INTERVAL %d SECOND) AS DATETIME) - INTERVAL %<d SECOND"
            .formatted(filter.offsetSeconds());
    String sql = ROWS.formatted(filter.byHour() ? "hour" : day, most);
    return all(sql, filter, RefusalRepository::row);
  }

  List<ReasonTotal> totals(RefusalFilter filter) {
    return all(TOTALS, filter, row -> new ReasonTotal(row.getString(1), row.getLong(2)));
  }

  /** The values of a column on the days asked for, whatever else is asked. */
  List<String> occurring(String column, RefusalFilter filter) {
    String sql = "SELECT DISTINCT %1$s %2$s AND %1$s <> '' ORDER BY 1".formatted(column, ASKED);
    return all(sql, filter.onlyDays(), row -> row.getString(1));
  }

  private <T> List<T> all(String sql, RefusalFilter filter, RowReader<T> reader) {
    List<T> all = new ArrayList<>();
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      bind(select, filter);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          all.add(reader.read(row));
        }
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException("Refusals cannot be read", e);
    }
  }

  private static RefusalRow row(ResultSet row) throws SQLException {
    return new RefusalRow(
        row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getLong(7));
  }

  void forgetBefore(Instant moment) {
    try (var connection = database.getConnection();
        var delete = connection.prepareStatement("DELETE FROM refusal WHERE hour < ?")) {
      delete.setObject(1, utc(moment));
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Refusals cannot be forgotten", e);
    }
  }

  private static void bind(PreparedStatement select, RefusalFilter filter) throws SQLException {
    select.setObject(1, utc(filter.since()));
    select.setObject(2, utc(filter.until()));
    int next = 3;
    for (String value : List.of(filter.reason(), filter.campaign(), filter.channel())) {
      select.setString(next++, value);
      select.setString(next++, value);
    }
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
