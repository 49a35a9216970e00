package vn.sipas.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The only way to change or remove stored responses: the campaign's revision rises in the same
 * transaction, so that nobody goes on using sums of the former state.
 */
@ApplicationScoped
public class ResponseChangeRepository {

  private static final String RAISE =
      """
      INSERT INTO response_revision (campaign_id, revision) VALUES (?, 1)
      ON DUPLICATE KEY UPDATE revision = revision + 1
      """;

  /** Statements of one transaction. */
  public interface Change {
    void run(Connection connection) throws SQLException;
  }

  private final DataSource database;

  ResponseChangeRepository(DataSource database) {
    this.database = database;
  }

  /** Runs a change of a campaign's stored responses in a transaction of its own, all or nothing. */
  public void change(int campaignId, Change change) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        raise(connection, campaignId);
        change.run(connection);
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Stored responses could not be changed", e);
    }
  }

  /** Sums of the campaign's responses, also those that somebody is writing, are not read again. */
  public void distrustSums(int campaignId) {
    change(campaignId, connection -> {});
  }

  private static void raise(Connection connection, int campaignId) throws SQLException {
    try (PreparedStatement raise = connection.prepareStatement(RAISE)) {
      raise.setInt(1, campaignId);
      raise.executeUpdate();
    }
  }
}
