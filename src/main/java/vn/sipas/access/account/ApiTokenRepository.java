package vn.sipas.access.account;

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

@ApplicationScoped
class ApiTokenRepository {

  private static final String TOKEN =
      "SELECT id, user_id, label, created_at, expires_at, last_used_at FROM api_token ";

  private final DataSource database;

  ApiTokenRepository(DataSource database) {
    this.database = database;
  }

  int add(byte[] hash, long userId, String label, Instant now, Instant expiresAt) {
    String sql =
        """
        INSERT INTO api_token (token_hash, user_id, label, created_at, expires_at)
        VALUES (?, ?, ?, ?, ?)
        """;
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
      bind(insert, hash, userId, label, utc(now), utc(expiresAt));
      insert.executeUpdate();
      try (var keys = insert.getGeneratedKeys()) {
        keys.next();
        return keys.getInt(1);
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  Optional<ApiToken> usable(byte[] hash, Instant now) {
    return select(
            TOKEN + "WHERE token_hash = ? AND revoked_at IS NULL AND expires_at > ?",
            hash,
            utc(now))
        .stream()
        .findFirst();
  }

  List<ApiToken> usableOf(long userId, Instant now) {
    return select(
        TOKEN + "WHERE user_id = ? AND revoked_at IS NULL AND expires_at > ? ORDER BY id",
        userId,
        utc(now));
  }

  void used(int id, Instant now) {
    update("UPDATE api_token SET last_used_at = ? WHERE id = ?", utc(now), id);
  }

  /** Whether there was such a token of that user to revoke. */
  boolean revoke(int id, long userId, Instant now) {
    return update(
            "UPDATE api_token SET revoked_at = ?"
                + " WHERE id = ? AND user_id = ? AND revoked_at IS NULL",
            utc(now),
            id,
            userId)
        == 1;
  }

  void revokeAllOf(long userId, Instant now) {
    update(
        "UPDATE api_token SET revoked_at = ? WHERE user_id = ? AND revoked_at IS NULL",
        utc(now),
        userId);
  }

  private List<ApiToken> select(String sql, Object... values) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      bind(select, values);
      List<ApiToken> found = new ArrayList<>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(token(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private int update(String sql, Object... values) {
    try (var connection = database.getConnection();
        var update = connection.prepareStatement(sql)) {
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

  private static ApiToken token(ResultSet row) throws SQLException {
    return new ApiToken(
        row.getInt(1),
        row.getLong(2),
        row.getString(3),
        instant(row, 4),
        instant(row, 5),
        instant(row, 6));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    LocalDateTime utc = row.getObject(column, LocalDateTime.class);
    return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private static IllegalStateException failure(SQLException e) {
    return new IllegalStateException("Tokens cannot be read or written.", e);
  }
}
