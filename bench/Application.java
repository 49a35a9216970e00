import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The application under test, in a process and a home folder of its own. */
final class Application implements AutoCloseable {

  private static final String FIRST_PAGE = "/s/" + Database.CAMPAIGN;
  private static final int START_SECONDS = 180;

  /** As {@code ./sipas start} takes them. */
  static final String OPTIONS = System.getenv("SIPAS_JAVA_OPTS");

  /** Of the user admin of a service that lives for one measurement. */
  static final String PASSWORD = "only-for-the-bench";

  private final Path home;
  final int port;
  private Process process;

  Application() throws IOException {
    home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "bench-home-");
    port = freePort();
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  /** Seconds from the command to the first page of the form. */
  double start() throws IOException, InterruptedException {
    long begin = System.nanoTime();
    List<String> line = new ArrayList<>(List.of("java"));
    line.addAll(List.of(OPTIONS.split(" ")));
    line.addAll(List.of("-jar", "target/bench-app/quarkus-run.jar"));
    ProcessBuilder command = new ProcessBuilder(line);
    command.environment().put("SIPAS_HOME", home.toString());
    command.environment().put("SIPAS_PORT", String.valueOf(port));
    command.environment().put("SIPAS_DEMO", "true");
    command.environment().put("SIPAS_ADMIN_PASSWORD", PASSWORD);
    command.environment().remove("SIPAS_DB_URL");
    File log = home.resolve("application.log").toFile();
    process =
        command
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
            .start();
    while (!answers()) {
      if (!process.isAlive() || secondsSince(begin) > START_SECONDS) {
        throw new IllegalStateException("The application did not start:\n" + Files.readString(log.toPath()));
      }
      Thread.sleep(20);
    }
    return secondsSince(begin);
  }

  void stop() throws InterruptedException {
    if (process == null) {
      return;
    }
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    process = null;
  }

  /** Also the last resort: whatever happens, no process and no file is left behind. */
  @Override
  public void close() {
    try {
      long database = process == null ? -1 : databaseProcess();
      stop();
      ProcessHandle.of(database).ifPresent(ProcessHandle::destroy);
      if (Files.exists(home)) {
        try (var files = Files.walk(home)) {
          files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
      }
    } catch (IOException | InterruptedException e) {
      System.err.println("Not cleaned up: " + home + ": " + e.getMessage());
    }
  }

  Database database() throws Exception {
    String password = Files.readString(home.resolve("database-password")).strip();
    return new Database(processFile()[1], password);
  }

  /** Resident memory in MB: of the application, of its database server. */
  int[] memory() throws IOException {
    return new int[] {resident(process.pid()), resident(databaseProcess())};
  }

  /** The most that the application ever had resident, in MB. */
  int peakMemory() throws IOException {
    return status(process.pid(), "VmHWM:");
  }

  /** Seconds of processor time that the application has taken until now. */
  double processorSeconds() {
    return process.toHandle().info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
  }

  private long databaseProcess() throws IOException {
    return Files.exists(home.resolve("database-process")) ? Long.parseLong(processFile()[0]) : -1;
  }

  private String[] processFile() throws IOException {
    return Files.readString(home.resolve("database-process")).strip().split(" ");
  }

  private static int resident(long pid) throws IOException {
    return status(pid, "VmRSS:");
  }

  private static int status(long pid, String what) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
      if (line.startsWith(what)) {
        return Integer.parseInt(line.replaceAll("\\D", "")) / 1024;
      }
    }
    throw new IllegalStateException("No such process: " + pid);
  }

  private boolean answers() {
    try {
      URI page = URI.create("http://127.0.0.1:" + port + FIRST_PAGE);
      HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
      connection.setReadTimeout(10_000);
      return connection.getResponseCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static double secondsSince(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
