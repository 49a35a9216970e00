package vn.sipas.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.platform.ApplicationProcess;
import vn.sipas.platform.LeftDatabase;

/** A real process, killed between the insert of a response and the use of its code. */
class CodeCrashDbTest {

  private static final int PATIENCE = 3_000;

  private static Path home;
  private static ApplicationProcess application;
  private static Connection connection;
  private static LeftDatabase database;

  @BeforeAll
  static void start() throws Exception {
    home = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "codes-");
    home = home.toAbsolutePath();
    application = ApplicationProcess.start(home);
    database = new LeftDatabase(home);
    connection = database.connect();
    String campaign =
        """
        {"code":"crash","name":"Mã mời","survey":"desk","version":1,"stream":"voluntary",
         "startsOn":"2025-08-01","endsOn":"2090-01-01","boundaries":"2025-12-01",
         "publicAccess":true,"codeRequired":true}""";
    assertThat(application.send("POST", "api/campaigns", campaign).statusCode()).isEqualTo(201);
    application.send("POST", "api/campaigns/crash/status", "{\"status\":\"open\"}");
  }

  @AfterAll
  static void stop() throws Exception {
    if (application != null) {
      application.close();
    }
    try (var files = Files.walk(home)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }

  @ParameterizedTest
  @CsvSource({"BEFORE UPDATE, code", "AFTER UPDATE, code", "AFTER INSERT, response"})
  void killedInBetween_leavesBothOrNone(String when, String table) throws Exception {
    String issued =
        application
            .send("POST", "api/campaigns/crash/code-batches", "{\"lots\":[{\"count\":1}]}")
            .body();
    String code = issued.replaceAll("(?s).*#code=([3-9A-X-]{14}),.*", "$1");
    UUID id = UUID.randomUUID();
    try (Connection holder = database.connect()) {
      text(holder, "SELECT GET_LOCK('crash', 0)");
      execute(
          "CREATE TRIGGER held %s ON %s FOR EACH ROW SET @held = GET_LOCK('crash', 60)"
              .formatted(when, table));
      ApplicationProcess killed = application;
      CompletableFuture.runAsync(() -> send(killed, id, code));
      await("SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE STATE = 'User lock'", "1");

      application.kill();
    }
    await("SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE ID <> CONNECTION_ID()", "0");
    execute("DROP TRIGGER held");
    assertThat(stored(id)).isEqualTo("0 0");

    application = ApplicationProcess.start(home);
    assertThat(send(application, id, code)).isEqualTo(201);
    assertThat(stored(id)).isEqualTo("1 1");
    execute("UPDATE code SET revoked = TRUE");
  }

  /** Stored responses of this id, and used codes not yet put aside. */
  private static String stored(UUID id) throws SQLException {
    return text(
        connection,
        "SELECT CONCAT((SELECT COUNT(*) FROM response WHERE id = UNHEX('"
            + CodeCampaigns.hex(id)
            + "')), ' ', (SELECT COUNT(*) FROM code WHERE used AND NOT revoked))");
  }

  private static int send(ApplicationProcess to, UUID id, String code) {
    try {
      return to.send("PUT", "api/responses/" + id, CodeCampaigns.body("crash", code)).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(String query, String result) throws Exception {
    for (int tries = 0; !text(connection, query).equals(result); tries++) {
      assertThat(tries).as(query).isLessThan(PATIENCE);
      Thread.sleep(10);
    }
  }

  private static void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String text(Connection from, String sql) throws SQLException {
    try (var statement = from.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
