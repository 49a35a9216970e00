package vn.sipas.satisfaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import javax.sql.DataSource;

/** Reads a campaign's responses in the order of arrival, a thousand at a time. */
@ApplicationScoped
class MicrodataRepository {

  private static final int FETCHED_AT_ONCE = 1_000;

  private static final String ROWS =
      """
      SELECT stratum_id, sampling_unit_id, weight, submitted_at, channel, language, unit_id, desk_id,
        answers
      FROM response WHERE campaign_id = ? ORDER BY seq
      """;

  /** A response as stored. */
  record Stored(
      Integer stratumId,
      Integer samplingUnitId,
      double weight,
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
        PreparedStatement select = connection.prepareStatement(ROWS)) {
      select.setFetchSize(FETCHED_AT_ONCE);
      select.setInt(1, campaignId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          receiver.take(stored(row));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Responses cannot be read", e);
    }
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        number(row, 1),
        number(row, 2),
        row.getDouble(3),
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
