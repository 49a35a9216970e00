package vn.sipas.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.sipas.platform.Jdbc;

/** Rows of {@code response}. Inserting decides by the unique key, never by looking first. */
@ApplicationScoped
class ResponseRepository {

  private static final int DUPLICATE_KEY = 1062;

  private static final String INSERT =
      """
      INSERT INTO response (id, campaign_id, survey_version_id, channel, language, unit_id, desk_id,
        stratum_id, sampling_unit_id, weight, started_at, submitted_at, received_at, answers, texts,
        body_hash, clock_correction, frame_class)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  // Reads what is committed now: the row that was in the way may be younger than this transaction.
  private static final String FIND =
      "SELECT body_hash, received_at FROM response WHERE id = ? LOCK IN SHARE MODE";

  /** What is stored under an id: enough to tell a repetition from a conflict. */
  record Row(byte[] bodyHash, Instant receivedAt) {}

  private final DataSource database;

  ResponseRepository(DataSource database) {
    this.database = database;
  }

  /** Every statement is a transaction of its own until the caller says otherwise. */
  Connection connect() throws SQLException {
    return database.getConnection();
  }

  Connection begin() throws SQLException {
    Connection connection = connect();
    connection.setAutoCommit(false);
    return connection;
  }

  /**
   * Inserts all as one statement, or none and throws when an id is there already. (Only a group
   * larger than the server's {@code max_allowed_packet} would be more than one statement.)
   */
  void insertAll(Connection connection, List<SurveyResponse> responses) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (SurveyResponse response : responses) {
        bind(insert, response);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Whether the row is new; a duplicate id leaves the transaction usable. */
  boolean insert(Connection connection, SurveyResponse response) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      bind(insert, response);
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      if (isDuplicate(e)) {
        return false;
      }
      throw e;
    }
  }

  static boolean isDuplicate(SQLException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getErrorCode() == DUPLICATE_KEY
          || cause instanceof SQLIntegrityConstraintViolationException) {
        return true;
      }
    }
    return false;
  }

  Optional<Row> find(Connection connection, UUID id) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setBytes(1, Jdbc.bytes(id));
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Row(
                    row.getBytes(1),
                    row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC)))
            : Optional.empty();
      }
    }
  }

  Map<Integer, Long> count(Connection connection, Collection<Integer> campaignIds)
      throws SQLException {
    Map<Integer, Long> counts = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement("SELECT COUNT(*) FROM response WHERE campaign_id = ?")) {
      for (int campaignId : campaignIds) {
        select.setInt(1, campaignId);
        try (ResultSet row = select.executeQuery()) {
          row.next();
          counts.put(campaignId, row.getLong(1));
        }
      }
    }
    return counts;
  }

  void deleteOf(Connection connection, int campaignId) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM response WHERE campaign_id = ?")) {
      delete.setInt(1, campaignId);
      delete.executeUpdate();
    }
  }

  private static void bind(PreparedStatement insert, SurveyResponse response) throws SQLException {
    insert.setBytes(1, Jdbc.bytes(response.id()));
    insert.setInt(2, response.campaignId());
    insert.setInt(3, response.surveyVersionId());
    insert.setString(4, response.channel().wire());
    insert.setString(5, response.language());
    insert.setObject(6, response.unitId(), Types.INTEGER);
    insert.setObject(7, response.deskId(), Types.INTEGER);
    insert.setObject(8, response.stratumId(), Types.INTEGER);
    insert.setObject(9, response.samplingUnitId(), Types.INTEGER);
    insert.setDouble(10, response.weight());
    insert.setObject(11, utc(response.startedAt()), Types.TIMESTAMP);
    insert.setObject(12, utc(response.submittedAt()), Types.TIMESTAMP);
    insert.setObject(13, utc(response.receivedAt()), Types.TIMESTAMP);
    insert.setString(14, response.answers());
    insert.setString(15, response.texts());
    insert.setBytes(16, response.bodyHash());
    insert.setObject(17, milliseconds(response.amendment().clock()), Types.BIGINT);
    insert.setString(18, response.frameClass());
  }

  private static LocalDateTime utc(Instant instant) {
    return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private static Long milliseconds(Duration duration) {
    return duration == null ? null : Long.valueOf(duration.toMillis());
  }
}
