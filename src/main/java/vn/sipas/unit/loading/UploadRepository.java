package vn.sipas.unit.loading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Keeps files between their dry run and their confirmation, for a day at most. */
@ApplicationScoped
class UploadRepository {

  private static final Duration KEPT = Duration.ofDays(1);

  private final DataSource database;
  private final Clock clock;

  UploadRepository(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Transactional
  UUID keep(Map<ImportFile, byte[]> files) {
    UUID id = UUID.randomUUID();
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    try (Connection connection = database.getConnection()) {
      removeBefore(connection, now.minus(KEPT));
      insert(connection, id, files, now);
    } catch (SQLException e) {
      throw new IllegalStateException("The files cannot be kept", e);
    }
    return id;
  }

  /** Empty when there is none, or no longer. */
  Map<ImportFile, byte[]> files(UUID id) {
    Map<ImportFile, byte[]> files = new EnumMap<>(ImportFile.class);
    String sql = "select part, content from unit_upload where upload_id = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, id.toString());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          files.put(ImportFile.of(rows.getString(1)).orElseThrow(), rows.getBytes(2));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The files cannot be read", e);
    }
    return files;
  }

  void remove(UUID id) {
    String sql = "delete from unit_upload where upload_id = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, id.toString());
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The files cannot be removed", e);
    }
  }

  private static void insert(
      Connection connection, UUID id, Map<ImportFile, byte[]> files, LocalDateTime now)
      throws SQLException {
    String sql =
        "insert into unit_upload (upload_id, part, content, uploaded_at) values (?, ?, ?, ?)";
    try (PreparedStatement row = connection.prepareStatement(sql)) {
      for (var file : files.entrySet()) {
        row.setString(1, id.toString());
        row.setString(2, file.getKey().part());
        row.setBytes(3, file.getValue());
        row.setObject(4, now);
        row.executeUpdate();
      }
    }
  }

  private static void removeBefore(Connection connection, LocalDateTime moment)
      throws SQLException {
    String sql = "delete from unit_upload where uploaded_at < ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, moment);
      statement.executeUpdate();
    }
  }
}
