package vn.sipas.platform;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * A real MariaDB with an empty database for the tests: the embedded one, or the server named by
 * SIPAS_TEST_DB_URL (its database is emptied).
 */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

  private EmbeddedMariaDb embedded;

  @Override
  public Map<String, String> start() {
    try {
      return external() == null ? startEmbedded() : useExternal(external());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, String> startEmbedded() throws SQLException {
    embedded = EmbeddedMariaDb.start(Path.of("target", "test-home").toAbsolutePath());
    try (Connection connection = embedded.connect()) {
      empty(connection);
    }
    return embedded.settings();
  }

  private static Map<String, String> useExternal(String url) throws SQLException {
    String user = System.getenv("SIPAS_TEST_DB_USER");
    String password = System.getenv("SIPAS_TEST_DB_PASSWORD");
    try (Connection connection = DriverManager.getConnection(url, user, password)) {
      empty(connection);
    }
    return Map.of(
        "quarkus.datasource.jdbc.url", url,
        "quarkus.datasource.username", user,
        "quarkus.datasource.password", password);
  }

  private static void empty(Connection connection) throws SQLException {
    String database = connection.getCatalog();
    try (var statement = connection.createStatement()) {
      statement.execute("DROP DATABASE " + database);
      statement.execute(
          "CREATE DATABASE " + database + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_ci");
    }
  }

  private static String external() {
    return System.getenv("SIPAS_TEST_DB_URL");
  }

  @Override
  public void stop() {
    if (embedded != null) {
      embedded.close();
    }
  }
}
