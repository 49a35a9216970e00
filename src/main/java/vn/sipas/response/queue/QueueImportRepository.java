package vn.sipas.response.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import vn.sipas.response.queue.ImportReport.Refusal;

/** Reports about imported queues. */
@ApplicationScoped
class QueueImportRepository {

  private static final int LATEST = 50;

  private static final String SELECT =
      """
      SELECT id, imported_at, imported_by, device, exported_at, stored, repeated, refused, refusals
      FROM queue_import
      """;

  private final DataSource database;
  private final ObjectMapper json;

  QueueImportRepository(DataSource database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** The report with the number that it got. */
  ImportReport keep(ImportReport report) {
    String sql =
        """
        INSERT INTO queue_import (imported_at, imported_by, device, exported_at, stored, repeated,
          refused, refusals)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """;
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
      bind(insert, report);
      insert.executeUpdate();
      try (ResultSet key = insert.getGeneratedKeys()) {
        key.next();
        return numbered(report, key.getInt(1));
      }
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("The report cannot be kept", e);
    }
  }

  Optional<ImportReport> numbered(int id) {
    return read(SELECT + "WHERE id = " + id).stream().findFirst();
  }

  /** The newest first. */
  List<ImportReport> latest() {
    return read(SELECT + "ORDER BY id DESC LIMIT " + LATEST);
  }

  private List<ImportReport> read(String sql) {
    List<ImportReport> reports = new ArrayList<>();
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        reports.add(report(rows));
      }
      return reports;
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("Reports cannot be read", e);
    }
  }

  private void bind(PreparedStatement insert, ImportReport report)
      throws SQLException, JsonProcessingException {
    insert.setObject(1, utc(report.importedAt()));
    insert.setString(2, report.importedBy());
    insert.setString(3, report.device());
    insert.setObject(4, utc(report.exportedAt()));
    insert.setInt(5, report.stored());
    insert.setInt(6, report.repeated());
    insert.setInt(7, report.refused());
    insert.setString(8, json.writeValueAsString(report.refusals()));
  }

  private ImportReport report(ResultSet row) throws SQLException, JsonProcessingException {
    List<Refusal> refusals =
        json.readValue(row.getString(9), new TypeReference<List<Refusal>>() {});
    return new ImportReport(
        row.getInt(1),
        instant(row.getObject(2, LocalDateTime.class)),
        row.getString(3),
        row.getString(4),
        instant(row.getObject(5, LocalDateTime.class)),
        row.getInt(6),
        row.getInt(7),
        row.getInt(8),
        refusals);
  }

  private static ImportReport numbered(ImportReport report, int id) {
    return new ImportReport(
        id,
        report.importedAt(),
        report.importedBy(),
        report.device(),
        report.exportedAt(),
        report.stored(),
        report.repeated(),
        report.refused(),
        report.refusals());
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private static Instant instant(LocalDateTime utc) {
    return utc.toInstant(ZoneOffset.UTC);
  }
}
