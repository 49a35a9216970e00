package vn.sipas.satisfaction.moment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Sums kept in the table {@code moment}. Each call is one statement that commits itself, so nothing
 * is ever half done.
 */
@ApplicationScoped
class MomentRepository {

  /** A shape that is kept, without its sums. */
  record Entry(int campaignId, String shape) {}

  // Assigned from left to right: the condition must see the old revision and the old through_seq.
  private static final String KEEP =
      """
      INSERT INTO moment (campaign_id, shape, revision, through_seq, sums, asked_at)
      VALUES (?, ?, ?, ?, ?, UTC_TIMESTAMP(3))
      ON DUPLICATE KEY UPDATE
        sums = IF(%1$s, VALUES(sums), sums),
        through_seq = IF(%1$s, VALUES(through_seq), through_seq),
        revision = GREATEST(revision, VALUES(revision))
      """
          .formatted(
              "revision < VALUES(revision) OR revision = VALUES(revision)"
                  + " AND through_seq < VALUES(through_seq)");

  private final DataSource database;

  MomentRepository(DataSource database) {
    this.database = database;
  }

  /** Keeps these sums unless newer ones are there. */
  void keep(int campaignId, String shape, Kept kept) {
    run(
        KEEP,
        statement -> {
          statement.setInt(1, campaignId);
          statement.setString(2, shape);
          statement.setLong(3, kept.revision());
          statement.setLong(4, kept.through());
          statement.setBytes(5, kept.sums());
        });
  }

  void asked(int campaignId, String shape) {
    run(
        "UPDATE moment SET asked_at = UTC_TIMESTAMP(3) WHERE campaign_id = ? AND shape = ?",
        statement -> {
          statement.setInt(1, campaignId);
          statement.setString(2, shape);
        });
  }

  void drop(int campaignId, String shape) {
    run(
        "DELETE FROM moment WHERE campaign_id = ? AND shape = ?",
        statement -> {
          statement.setInt(1, campaignId);
          statement.setString(2, shape);
        });
  }

  void dropNotAskedFor(Duration since) {
    run(
        "DELETE FROM moment WHERE asked_at < UTC_TIMESTAMP(3) - INTERVAL ? SECOND",
        statement -> statement.setLong(1, since.toSeconds()));
  }

  /** Shapes asked for lately, by campaign. */
  List<Entry> askedFor(Duration since) {
    String select =
        """
        SELECT campaign_id, shape FROM moment
        WHERE asked_at >= UTC_TIMESTAMP(3) - INTERVAL ? SECOND
        ORDER BY campaign_id, shape
        """;
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(select)) {
      statement.setLong(1, since.toSeconds());
      List<Entry> entries = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          entries.add(new Entry(row.getInt(1), row.getString(2)));
        }
      }
      return entries;
    } catch (SQLException e) {
      throw new IllegalStateException("Kept moments cannot be listed", e);
    }
  }

  private interface Binder {
    void bind(PreparedStatement statement) throws SQLException;
  }

  private void run(String sql, Binder binder) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      binder.bind(statement);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Kept moments cannot be written", e);
    }
  }
}
