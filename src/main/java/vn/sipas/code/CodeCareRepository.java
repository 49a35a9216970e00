package vn.sipas.code;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Counting and deleting codes, at night. */
@ApplicationScoped
class CodeCareRepository {

  record UsedLot(int id, int shown, LocalDate since, int used) {}

  private static final int CHUNK = 10_000;

  private final DataSource database;

  CodeCareRepository(DataSource database) {
    this.database = database;
  }

  /** Whether the campaign has codes that were not deleted. */
  boolean has(int campaignId) {
    return !query(
            "SELECT 1 FROM code_batch WHERE campaign_id = ? AND purged_at IS NULL LIMIT 1",
            row -> row.getInt(1),
            campaignId)
        .isEmpty();
  }

  List<UsedLot> used(int campaignId) {
    return query(
        """
        SELECT lot.id, lot.used_shown, lot.used_shown_on, COALESCE(SUM(code.used), 0)
        FROM code_lot AS lot
        JOIN code_batch AS batch ON batch.id = lot.batch_id
        LEFT JOIN code ON code.lot_id = lot.id
        WHERE batch.campaign_id = ? AND batch.purged_at IS NULL
        GROUP BY lot.id, lot.used_shown, lot.used_shown_on
        """,
        row ->
            new UsedLot(
                row.getInt(1), row.getInt(2), row.getObject(3, LocalDate.class), row.getInt(4)),
        campaignId);
  }

  void show(int lotId, int used, LocalDate today) {
    update(
        "UPDATE code_lot SET used_shown = ?, used_shown_on = ? WHERE id = ?", used, today, lotId);
  }

  /** Writes every row of a lot anew in one transaction, used or not. */
  void turn(int campaignId) {
    for (int lot :
        query(
            "SELECT lot.id FROM code_lot AS lot JOIN code_batch AS batch ON batch.id = lot.batch_id"
                + " WHERE batch.campaign_id = ? AND batch.purged_at IS NULL",
            row -> row.getInt(1),
            campaignId)) {
      update("UPDATE code SET turned = NOT turned WHERE lot_id = ?", lot);
    }
  }

  /** In small steps, so that no lock is held for long; how many there were. */
  long purge(int campaignId, Instant now) {
    String sql =
        """
        DELETE FROM code WHERE lot_id IN (
          SELECT lot.id FROM code_lot AS lot JOIN code_batch AS batch ON batch.id = lot.batch_id
          WHERE batch.campaign_id = ?) LIMIT %d
        """
            .formatted(CHUNK);
    long all = 0;
    int deleted;
    do {
      deleted = update(sql, campaignId);
      all += deleted;
    } while (deleted == CHUNK);
    update(
        "UPDATE code_batch SET purged_at = ? WHERE campaign_id = ? AND purged_at IS NULL",
        LocalDateTime.ofInstant(now, ZoneOffset.UTC),
        campaignId);
    return all;
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> query(String sql, Reader<T> reader, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      bind(select, values);
      try (ResultSet rows = select.executeQuery()) {
        List<T> found = new ArrayList<>();
        while (rows.next()) {
          found.add(reader.read(rows));
        }
        return found;
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private int update(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      bind(update, values);
      return update.executeUpdate();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private static IllegalStateException failure(SQLException e) {
    return new IllegalStateException("The codes cannot be counted or deleted", e);
  }
}
