package vn.sipas.satisfaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import vn.sipas.response.release.Counted;
import vn.sipas.response.release.CountedRepository;

/**
 * Reads a campaign's responses that are in its figures, a thousand at a time. A sample's come in
 * the order of arrival; those of volunteers by day and in no order within it, because the order at
 * a desk tells whose they are.
 */
@ApplicationScoped
class MicrodataRepository {

  private static final int FETCHED_AT_ONCE = 1_000;

  private static final String ROWS =
      """
      SELECT stratum_id, sampling_unit_id, weight, submitted_at, channel, language, unit_id, desk_id,
        answers, seq, COALESCE(design_weight, weight)
      FROM response WHERE campaign_id = ? ORDER BY
      """;

  private static final String BY_DAY = "DATE(submitted_at + INTERVAL 7 HOUR), id";

  /** A response as stored. */
  record Stored(
      Integer stratumId,
      Integer samplingUnitId,
      double weight,
      double designWeight,
      LocalDateTime submittedAt,
      String channel,
      String language,
      Integer unitId,
      Integer deskId,
      String answers) {}

  /** Takes responses one at a time. */
  interface Receiver<E extends Exception> {
    void take(Stored response) throws E;
  }

  private final DataSource database;

  MicrodataRepository(DataSource database) {
    this.database = database;
  }

  <E extends Exception> void each(int campaignId, Receiver<E> receiver) throws E {
    try (Connection connection = database.getConnection();
        Statement view = connection.createStatement()) {
      view.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
      view.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
      try {
        each(connection, campaignId, receiver);
      } finally {
        view.execute("ROLLBACK");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Responses cannot be read", e);
    }
  }

  private static <E extends Exception> void each(
      Connection connection, int campaignId, Receiver<E> receiver) throws SQLException, E {
    Counted counted = CountedRepository.read(connection, campaignId);
    String order = counted.isOfVolunteers() ? BY_DAY : "seq";
    try (PreparedStatement select = connection.prepareStatement(ROWS + order)) {
      select.setFetchSize(FETCHED_AT_ONCE);
      select.setInt(1, campaignId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          if (counted.has(row.getLong(10), row.getInt(8))) {
            receiver.take(stored(row));
          }
        }
      }
    }
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        number(row, 1),
        number(row, 2),
        row.getDouble(3),
        row.getDouble(11),
        row.getObject(4, LocalDateTime.class),
        row.getString(5),
        row.getString(6),
        number(row, 7),
        number(row, 8),
        row.getString(9));
  }

  private static Integer number(ResultSet row, int column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? null : Integer.valueOf(number);
  }
}
