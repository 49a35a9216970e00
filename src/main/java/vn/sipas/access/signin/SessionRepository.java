package vn.sipas.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

@ApplicationScoped
class SessionRepository {

  private final DataSource database;

  SessionRepository(DataSource database) {
    this.database = database;
  }

  void add(byte[] hash, UserSession session) {
    update(
        """
        INSERT INTO user_session (token_hash, user_id, created_at, last_seen_at, expires_at)
        VALUES (?, ?, ?, ?, ?)
        """,
        hash,
        session.userId(),
        utc(session.lastSeenAt()),
        utc(session.lastSeenAt()),
        utc(session.expiresAt()));
  }

  Optional<UserSession> find(byte[] hash) {
    String sql = "SELECT user_id, last_seen_at, expires_at FROM user_session WHERE token_hash = ?";
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setBytes(1, hash);
      try (var rows = select.executeQuery()) {
        return rows.next()
            ? Optional.of(
                new UserSession(
                    rows.getLong(1),
                    instant(rows.getObject(2, LocalDateTime.class)),
                    instant(rows.getObject(3, LocalDateTime.class))))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("A session cannot be read.", e);
    }
  }

  void touch(byte[] hash, Instant now) {
    update("UPDATE user_session SET last_seen_at = ? WHERE token_hash = ?", utc(now), hash);
  }

  void remove(byte[] hash) {
    update("DELETE FROM user_session WHERE token_hash = ?", hash);
  }

  void removeAllOf(long userId) {
    update("DELETE FROM user_session WHERE user_id = ?", userId);
  }

  void removeOver(Instant now, Instant idleSince) {
    update(
        "DELETE FROM user_session WHERE expires_at <= ? OR last_seen_at <= ?",
        utc(now),
        utc(idleSince));
  }

  private void update(String sql, Object... values) {
    try (var connection = database.getConnection();
        var update = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        update.setObject(i + 1, values[i]);
      }
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("A session cannot be written.", e);
    }
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private static Instant instant(LocalDateTime utc) {
    return utc.toInstant(ZoneOffset.UTC);
  }
}
