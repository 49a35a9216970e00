package vn.sipas.access.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;

@ApplicationScoped
class AuditRepository {

  private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

  private final DataSource database;
  private final ObjectMapper json;

  AuditRepository(DataSource database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  void add(Instant at, String user, AuditAction action, String subject, Map<String, ?> details) {
    String sql =
        "INSERT INTO audit_entry (at, user_name, action, subject, detail) VALUES (?, ?, ?, ?, ?)";
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(sql)) {
      insert.setObject(1, utc(at));
      insert.setString(2, user);
      insert.setString(3, action.code());
      insert.setString(4, subject);
      insert.setString(5, json.writeValueAsString(details));
      insert.executeUpdate();
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("The audit log cannot be written.", e);
    }
  }

  /** Newest first, from below the entry {@code before}. */
  List<AuditEntry> page(AuditFilter filter, ZoneId zone, long before, int size) {
    List<AuditEntry> entries = new ArrayList<>();
    read(filter, zone, before, size, entries::add);
    return entries;
  }

  void each(AuditFilter filter, ZoneId zone, Consumer<AuditEntry> use) {
    read(filter, zone, Long.MAX_VALUE, Integer.MAX_VALUE, use);
  }

  private void read(
      AuditFilter filter, ZoneId zone, long before, int size, Consumer<AuditEntry> use) {
    String sql =
        """
        SELECT id, at, user_name, action, subject, detail
        FROM audit_entry
        WHERE id < ?
          AND (? = '' OR user_name = ?)
          AND (? = '' OR action = ?)
          AND (? IS NULL OR at >= ?)
          AND (? IS NULL OR at < ?)
        ORDER BY id DESC
        LIMIT ?
        """;
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setLong(1, before);
      twice(select, 2, filter.user());
      twice(select, 4, filter.action());
      twice(select, 6, filter.since(zone).map(AuditRepository::utc).orElse(null));
      twice(select, 8, filter.until(zone).map(AuditRepository::utc).orElse(null));
      select.setInt(10, size);
      select.setFetchSize(500);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          use.accept(entry(rows));
        }
      }
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("The audit log cannot be read.", e);
    }
  }

  private static void twice(PreparedStatement select, int position, Object value)
      throws SQLException {
    select.setObject(position, value);
    select.setObject(position + 1, value);
  }

  private AuditEntry entry(ResultSet row) throws SQLException, JsonProcessingException {
    return new AuditEntry(
        row.getLong(1),
        row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        json.readValue(row.getString(6), DETAILS));
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
