package vn.sipas.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A MariaDB server of our own, with its data in the home folder, reachable from this machine only.
 *
 * <p>One process owns a home folder (file lock). A server left behind by a killed application is
 * adopted; a server that dies while the application lives is started again. InnoDB recovers by
 * itself, so what was committed is there in every case.
 */
public final class EmbeddedMariaDb implements AutoCloseable {

  private static final String DATABASE = "sipas";
  private static final String USER = "sipas";
  private static final int START_TIMEOUT_SECONDS = 90;
  private static final int STOP_TIMEOUT_SECONDS = 60;

  private final Path home;
  private final MariaDbBinaries binaries;
  private final FileLock lock;
  private final String password;
  private final int port;
  private volatile boolean stopping;
  private volatile ProcessHandle server;

  private EmbeddedMariaDb(Path home) throws IOException {
    this.home = Files.createDirectories(home);
    this.lock = lock(home);
    this.binaries = MariaDbBinaries.unpackInto(home);
    Files.createDirectories(temporaryFolder());
    this.password = password(home.resolve("database-password"));
    createDataFolder();
    Optional<ProcessHandle> running = leftBehind();
    this.port = running.isPresent() ? savedPort() : freePort();
    if (running.isPresent() && reachable()) {
      adopt(running.get());
    } else {
      running.ifPresent(EmbeddedMariaDb::stop);
      launch();
    }
  }

  /** Starts the server of {@code home}, or fails with one line that says what to do. */
  public static EmbeddedMariaDb start(Path home) {
    MariaDbBinaries.require();
    try {
      return new EmbeddedMariaDb(home);
    } catch (IOException e) {
      throw new StartFailure("cannot use the data folder " + home + ": " + e.getMessage());
    }
  }

  /** The connection as configuration properties of the application. */
  public Map<String, String> settings() {
    return Map.of(
        "quarkus.datasource.jdbc.url", url(),
        "quarkus.datasource.username", USER,
        "quarkus.datasource.password", password);
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), USER, password);
  }

  @Override
  public void close() {
    stopping = true;
    stop(server);
    try {
      Files.deleteIfExists(processFile());
      lock.channel().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String url() {
    return "jdbc:mariadb://127.0.0.1:" + port + "/" + DATABASE;
  }

  private static FileLock lock(Path home) throws IOException {
    FileChannel channel =
        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // held by this very process: same answer as when another one holds it
    }
    if (lock == null) {
      channel.close();
      throw new StartFailure(
          "the data folder " + home + " is in use by another start. Stop it or set SIPAS_HOME.");
    }
    return lock;
  }

  private static String password(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      writePrivately(file, HexFormat.of().formatHex(random));
    }
    return Files.readString(file).trim();
  }

  private void createDataFolder() throws IOException {
    if (Files.isDirectory(dataFolder())) {
      return;
    }
    Path partial = home.resolve("data.partial");
    Files.createDirectories(partial);
    List<String> command = command(partial);
    command.add("--bootstrap");
    Process bootstrap = process(command).start();
    try (OutputStream sql = bootstrap.getOutputStream()) {
      sql.write("CREATE DATABASE IF NOT EXISTS mysql;\nUSE mysql;\n".getBytes());
      for (String part : List.of("system_tables", "performance_tables", "system_tables_data")) {
        try (InputStream in =
            Files.newInputStream(binaries.share().resolve("mariadb_" + part + ".sql"))) {
          in.transferTo(sql);
        }
      }
    }
    if (exitCode(bootstrap) != 0) {
      throw new StartFailure("cannot create the database. See " + logFile());
    }
    Files.move(partial, dataFolder(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void launch() throws IOException {
    Path init = home.resolve("init.sql");
    writePrivately(init, initSql());
    List<String> command = command(dataFolder());
    command.add("--port=" + port);
    command.add("--bind-address=127.0.0.1");
    command.add("--init-file=" + init);
    command.add("--pid-file=" + home.resolve("mariadb.pid"));
    command.add("--socket=" + Path.of(System.getProperty("java.io.tmpdir"), "sipas-" + port));
    Process process = process(command).start();
    process.getOutputStream().close();
    adopt(process.toHandle());
    Files.writeString(processFile(), process.pid() + " " + port);
    awaitReady();
  }

  private void adopt(ProcessHandle process) {
    server = process;
    process.onExit().thenRun(this::restartUnlessStopping);
  }

  private void restartUnlessStopping() {
    if (stopping) {
      return;
    }
    System.err.println("SIPAS: the database server ended unexpectedly; starting it again.");
    try {
      launch();
    } catch (IOException | StartFailure e) {
      System.err.println("SIPAS: " + e.getMessage());
    }
  }

  private void awaitReady() {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_TIMEOUT_SECONDS);
    while (!reachable()) {
      if (!server.isAlive() || System.nanoTime() > deadline) {
        stopping = true;
        throw new StartFailure("the database server did not start. See " + logFile());
      }
      pause();
    }
  }

  /** Ready means: our password is accepted by a server that serves our data folder. */
  private boolean reachable() {
    try (Connection connection = connect();
        var rows = connection.createStatement().executeQuery("SELECT @@datadir")) {
      return rows.next() && Files.isSameFile(Path.of(rows.getString(1)), dataFolder());
    } catch (SQLException | IOException e) {
      return false;
    }
  }

  private Optional<ProcessHandle> leftBehind() throws IOException {
    if (!Files.exists(processFile())) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(Files.readString(processFile()).split(" ")[0]))
        .filter(
            process -> process.info().command().orElse("").equals(binaries.server().toString()));
  }

  private int savedPort() throws IOException {
    return Integer.parseInt(Files.readString(processFile()).split(" ")[1].trim());
  }

  private List<String> command(Path data) {
    List<String> command =
        new ArrayList<>(
            List.of(
                binaries.server().toString(),
                "--no-defaults",
                "--basedir=" + binaries.base(),
                "--lc-messages-dir=" + binaries.share(),
                "--datadir=" + data,
                // of our own: servers clear each other's leftovers from a shared one
                "--tmpdir=" + temporaryFolder(),
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_as_ci",
                "--skip-name-resolve",
                // a key pair at each start costs seconds; the server listens on loopback only
                "--skip-ssl",
                "--skip-log-bin",
                "--performance-schema=OFF",
                "--max-connections=200",
                "--max-allowed-packet=64M",
                "--innodb-buffer-pool-size=512M",
                // changed pages are written all the time, never in a burst when the log is full
                "--innodb-log-file-size=1G",
                "--innodb-max-dirty-pages-pct-lwm=1",
                "--innodb-flush-log-at-trx-commit=1"));
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
    return command;
  }

  private ProcessBuilder process(List<String> command) {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
  }

  private String initSql() {
    return """
        CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_ci;
        CREATE USER IF NOT EXISTS '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
        ALTER USER '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
        GRANT ALL ON %1$s.* TO '%2$s'@'127.0.0.1';
        """
        .formatted(DATABASE, USER, password);
  }

  private Path dataFolder() {
    return home.resolve("data");
  }

  private Path temporaryFolder() {
    return home.resolve("tmp");
  }

  private Path processFile() {
    return home.resolve("database-process");
  }

  private Path logFile() {
    return home.resolve("mariadb.log");
  }

  private static void writePrivately(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(file);
    file.toFile().setReadable(false, false);
    file.toFile().setReadable(true, true);
    Files.writeString(file, text);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void stop(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(STOP_TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      System.err.println("SIPAS: the database server is slow to stop; it goes on by itself.");
    }
  }

  private static int exitCode(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
