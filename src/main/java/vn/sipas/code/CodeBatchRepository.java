package vn.sipas.code;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import vn.sipas.platform.Jdbc;
import vn.sipas.platform.Problem;

/** Rows of {@code code_batch} and {@code code_lot}, and codes in sets. */
@ApplicationScoped
class CodeBatchRepository {

  /** A new code has the hash of one that exists. */
  static final class CodeInUse extends RuntimeException {
    CodeInUse(SQLException cause) {
      super("A code exists already", cause);
    }
  }

  record Added(int id, int number) {}

  private static final int DUPLICATE_KEY = 1062;
  private static final int CHUNK = 2_000;

  private final DataSource database;

  CodeBatchRepository(DataSource database) {
    this.database = database;
  }

  Added add(int campaignId, UUID request, String note, Instant now, String by) {
    String sql =
        """
        INSERT INTO code_batch (campaign_id, number, request, note, issued_at, issued_by)
        VALUES (?, ?, ?, ?, ?, ?)
        """;
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
      int number = nextNumber(connection, campaignId);
      insert.setInt(1, campaignId);
      insert.setInt(2, number);
      insert.setBytes(3, Jdbc.bytes(request));
      insert.setString(4, note);
      insert.setObject(5, utc(now));
      insert.setString(6, by);
      insert.executeUpdate();
      return new Added(generated(insert), number);
    } catch (SQLException e) {
      if (isDuplicate(e)) {
        throw new Problem(409, "codes_issued_before");
      }
      throw failure(e);
    }
  }

  /** Two who issue at once come one after the other. */
  private static int nextNumber(Connection connection, int campaignId) throws SQLException {
    try (PreparedStatement lock =
            connection.prepareStatement("SELECT id FROM campaign WHERE id = ? FOR UPDATE");
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT COALESCE(MAX(number), 0) + 1 FROM code_batch WHERE campaign_id = ?"
                    + " FOR UPDATE")) {
      lock.setInt(1, campaignId);
      lock.executeQuery().close();
      select.setInt(1, campaignId);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  void addLot(int batchId, Lot lot, List<CodeHash> hashes, Instant now) {
    String sql =
        """
        INSERT INTO code_lot (batch_id, desk_id, unit_id, stratum, sampling_unit, weight, issued,
          used_shown_on, frame_class)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
      insert.setInt(1, batchId);
      insert.setObject(2, lot.deskId(), Types.INTEGER);
      insert.setObject(3, lot.unitId(), Types.INTEGER);
      insert.setString(4, lot.stratum());
      insert.setString(5, lot.samplingUnit());
      insert.setObject(6, lot.weight(), Types.DOUBLE);
      insert.setInt(7, hashes.size());
      insert.setObject(8, utc(now).toLocalDate());
      insert.setString(9, lot.frameClass());
      insert.executeUpdate();
      addCodes(connection, generated(insert), hashes);
    } catch (SQLException e) {
      if (isDuplicate(e)) {
        throw new CodeInUse(e);
      }
      throw failure(e);
    }
  }

  /** In the order of the hashes, which is that of the table and nobody's. */
  private static void addCodes(Connection connection, int lotId, List<CodeHash> hashes)
      throws SQLException {
    List<CodeHash> sorted = new ArrayList<>(hashes);
    sorted.sort(CodeHash.ORDER);
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO code (hash, lot_id) VALUES (?, ?)")) {
      int waiting = 0;
      for (CodeHash hash : sorted) {
        insert.setBytes(1, hash.bytes());
        insert.setInt(2, lotId);
        insert.addBatch();
        if (++waiting % CHUNK == 0) {
          insert.executeBatch();
        }
      }
      if (waiting % CHUNK != 0) {
        insert.executeBatch();
      }
    }
  }

  List<CodeBatch> of(int campaignId) {
    String sql =
        """
        SELECT batch.id, batch.number, batch.note, batch.issued_at, batch.issued_by,
          batch.revoked_at, batch.purged_at, lot.id AS lot, lot.desk_id, lot.unit_id, lot.stratum,
          lot.sampling_unit, lot.issued, lot.used_shown, lot.used_shown_on,
          (SELECT COUNT(*) FROM code WHERE code.lot_id = lot.id AND code.revoked) AS revoked
        FROM code_batch AS batch
        JOIN code_lot AS lot ON lot.batch_id = batch.id
        WHERE batch.campaign_id = ?
        ORDER BY batch.number DESC, lot.id
        """;
    Map<Integer, CodeBatch> batches = new LinkedHashMap<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setInt(1, campaignId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          int id = row.getInt("id");
          if (!batches.containsKey(id)) {
            batches.put(id, batch(row));
          }
          batches.get(id).lots().add(lot(row));
        }
      }
    } catch (SQLException e) {
      throw failure(e);
    }
    return List.copyOf(batches.values());
  }

  private static CodeBatch batch(ResultSet row) throws SQLException {
    return new CodeBatch(
        row.getInt("id"),
        row.getInt("number"),
        row.getString("note"),
        instant(row, "issued_at"),
        row.getString("issued_by"),
        instant(row, "revoked_at"),
        instant(row, "purged_at"),
        new ArrayList<>());
  }

  private static CodeBatch.CodeLot lot(ResultSet row) throws SQLException {
    return new CodeBatch.CodeLot(
        row.getInt("lot"),
        row.getObject("desk_id", Integer.class),
        row.getObject("unit_id", Integer.class),
        row.getString("stratum"),
        row.getString("sampling_unit"),
        row.getInt("issued"),
        row.getInt("revoked"),
        row.getInt("used_shown"),
        row.getObject("used_shown_on", LocalDate.class));
  }

  /** Used ones, too: how many it changes must not tell how many were not. */
  void revoke(int batchId, Instant now) {
    update(
        "UPDATE code JOIN code_lot AS lot ON lot.id = code.lot_id SET code.revoked = TRUE"
            + " WHERE lot.batch_id = ?",
        batchId);
    update("UPDATE code_batch SET revoked_at = ? WHERE id = ?", utc(now), batchId);
  }

  void revoke(CodeHash hash) {
    update("UPDATE code SET revoked = TRUE WHERE hash = ?", (Object) hash.bytes());
  }

  private void update(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        update.setObject(i + 1, values[i]);
      }
      update.executeUpdate();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private static int generated(PreparedStatement insert) throws SQLException {
    try (ResultSet keys = insert.getGeneratedKeys()) {
      keys.next();
      return keys.getInt(1);
    }
  }

  private static boolean isDuplicate(SQLException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getErrorCode() == DUPLICATE_KEY) {
        return true;
      }
    }
    return false;
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    LocalDateTime utc = row.getObject(column, LocalDateTime.class);
    return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
  }

  private static IllegalStateException failure(SQLException e) {
    return new IllegalStateException("The codes cannot be read or written", e);
  }
}
