package vn.sipas.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

@ApplicationScoped
class ServerSecretRepository {

  private final DataSource database;

  ServerSecretRepository(DataSource database) {
    this.database = database;
  }

  /** In a transaction of its own: the caller's may be older than the key, or roll back. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  byte[] addUnlessThere(String name, byte[] fresh) {
    try (Connection connection = database.getConnection()) {
      insert(connection, name, fresh);
      return read(connection, name);
    } catch (SQLException e) {
      throw new IllegalStateException("The key '" + name + "' cannot be read.", e);
    }
  }

  private static void insert(Connection connection, String name, byte[] value) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "INSERT IGNORE INTO server_secret (name, value) VALUES (?, ?)")) {
      insert.setString(1, name);
      insert.setBytes(2, value);
      insert.executeUpdate();
    }
  }

  private static byte[] read(Connection connection, String name) throws SQLException {
    try (var select =
        connection.prepareStatement("SELECT value FROM server_secret WHERE name = ?")) {
      select.setString(1, name);
      try (var rows = select.executeQuery()) {
        rows.next();
        return rows.getBytes(1);
      }
    }
  }
}
