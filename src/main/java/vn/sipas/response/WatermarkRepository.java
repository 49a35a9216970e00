package vn.sipas.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Rows of {@code response_watermark}. */
@ApplicationScoped
class WatermarkRepository {

  private static final int LOCK_WAIT_TIMEOUT = 1205;

  private static final String NEWER =
      """
      SELECT COALESCE((SELECT MAX(seq) FROM response), 0)
        > COALESCE((SELECT MAX(seq) FROM response_watermark), 0)
      """;

  private static final String FORGET =
      """
      DELETE FROM response_watermark WHERE seq < ? AND noted_at < UTC_TIMESTAMP(3) - INTERVAL 1 DAY
      """;

  private final DataSource database;

  WatermarkRepository(DataSource database) {
    this.database = database;
  }

  /**
   * Notes the highest number while no transaction has unfinished inserts.
   *
   * @return whether the order of arrival is settled up to the last response
   */
  boolean note() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      if (!isTrue(statement, NEWER)) {
        return true;
      }
      long highest = highestWhileNobodyInserts(statement);
      if (highest == 0) {
        return false;
      }
      statement.executeUpdate(
          "INSERT IGNORE INTO response_watermark (seq, noted_at) VALUES ("
              + highest
              + ", UTC_TIMESTAMP(3))");
      statement.executeUpdate(FORGET.replace("?", Long.toString(highest)));
      return true;
    } catch (SQLException e) {
      throw new IllegalStateException("The order of arrival cannot be noted", e);
    }
  }

  /**
   * A transaction that has inserted holds the table's metadata until it ends, so the lock is
   * granted only when every number given out so far is either visible or will never be. Who waits
   * longer than a second gives up: intake waits behind the lock.
   */
  private static long highestWhileNobodyInserts(Statement statement) throws SQLException {
    try {
      statement.execute("LOCK TABLES response READ WAIT 1");
    } catch (SQLException e) {
      if (e.getErrorCode() == LOCK_WAIT_TIMEOUT) {
        return 0;
      }
      throw e;
    }
    try (ResultSet row = statement.executeQuery("SELECT COALESCE(MAX(seq), 0) FROM response")) {
      row.next();
      return row.getLong(1);
    } finally {
      statement.execute("UNLOCK TABLES");
    }
  }

  private static boolean isTrue(Statement statement, String select) throws SQLException {
    try (ResultSet row = statement.executeQuery(select)) {
      return row.next() && row.getBoolean(1);
    }
  }
}
