package vn.sipas.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/**
 * Starts the service. Without {@code SIPAS_DB_URL} it first starts its own MariaDB in the home
 * folder and stops it when the application has stopped.
 */
@QuarkusMain
public class Main {

  public static void main(String... args) {
    try {
      checkPort(port());
      String server = setting("SIPAS_DB_URL", "");
      if (server.isBlank()) {
        startEmbeddedDatabase();
      } else {
        ExternalDatabase.check(
            server, setting("SIPAS_DB_USER", "sipas"), setting("SIPAS_DB_PASSWORD", ""));
      }
    } catch (StartFailure failure) {
      System.err.println("SIPAS: " + failure.getMessage());
      System.exit(1);
    }
    Quarkus.run(null, Main::exit, args);
  }

  /** What an operator can mend is told in one line; everything else keeps its trace. */
  private static void exit(int code, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartFailure) {
        System.err.println("SIPAS: " + cause.getMessage());
        System.exit(1);
      }
    }
    if (failure != null) {
      failure.printStackTrace();
    }
    System.exit(code);
  }

  private static void startEmbeddedDatabase() {
    Path home = Path.of(setting("SIPAS_HOME", ".sipas")).toAbsolutePath().normalize();
    EmbeddedMariaDb database = EmbeddedMariaDb.start(home);
    database.settings().forEach(System::setProperty);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfterApplication(database)));
  }

  /** The database goes last: requests still running when Ctrl-C arrives may need it. */
  private static void stopAfterApplication(EmbeddedMariaDb database) {
    var application = io.quarkus.runtime.Application.currentApplication();
    if (application != null && application.isStarted()) {
      application.awaitShutdown();
    }
    database.close();
  }

  private static int port() {
    String port = setting("SIPAS_PORT", "8080");
    try {
      return Integer.parseInt(port);
    } catch (NumberFormatException e) {
      throw new StartFailure("SIPAS_PORT must be a number, not '" + port + "'.");
    }
  }

  private static void checkPort(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress("0.0.0.0", port));
    } catch (IOException | IllegalArgumentException e) {
      throw new StartFailure(
          "port " + port + " is in use or not allowed. Set SIPAS_PORT to a free port.");
    }
  }

  private static String setting(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : value;
  }
}
