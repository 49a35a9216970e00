package vn.sipas.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** The database server of a home folder, which outlives the application that started it. */
public record LeftDatabase(Path home) {

  private static final String USER = "sipas";

  /** Like the application's own connections: REPEATABLE READ, every statement for itself. */
  public Connection connect() throws SQLException, IOException {
    return DriverManager.getConnection(url(), USER, password());
  }

  public DataSource dataSource() throws SQLException, IOException {
    var dataSource = new MariaDbDataSource(url());
    dataSource.setUser(USER);
    dataSource.setPassword(password());
    return dataSource;
  }

  Map<String, String> settings() throws IOException {
    return Map.of("SIPAS_DB_URL", url(), "SIPAS_DB_USER", USER, "SIPAS_DB_PASSWORD", password());
  }

  /** As when the machine loses its power. */
  public void kill() throws IOException {
    ProcessHandle.of(Long.parseLong(processFile()[0]))
        .ifPresent(
            server -> {
              server.destroyForcibly();
              server.onExit().join();
            });
  }

  private String url() throws IOException {
    return "jdbc:mariadb://127.0.0.1:" + processFile()[1] + "/sipas";
  }

  private String password() throws IOException {
    return Files.readString(home.resolve("database-password")).strip();
  }

  private String[] processFile() throws IOException {
    return Files.readString(home.resolve("database-process")).strip().split(" ");
  }
}
