package vn.sipas.platform;

import java.sql.DriverManager;
import java.sql.SQLException;

/** A MariaDB server that somebody else runs. */
final class ExternalDatabase {

  private static final int TIMEOUT_SECONDS = 15;

  private ExternalDatabase() {}

  /** A server that cannot be used is told in a line, before the framework tells it at length. */
  static void check(String url, String user, String password) {
    DriverManager.setLoginTimeout(TIMEOUT_SECONDS);
    try (var connection = DriverManager.getConnection(url, user, password)) {
      connection.isValid(TIMEOUT_SECONDS);
    } catch (SQLException e) {
      throw new StartFailure(
          "cannot use the database "
              + url.replaceFirst("\\?.*", "")
              + " as '"
              + user
              + "': "
              + e.getMessage().lines().findFirst().orElse("")
              + " Check SIPAS_DB_URL, SIPAS_DB_USER and SIPAS_DB_PASSWORD.");
    }
  }
}
