package vn.sipas.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The application in a process of its own, started as an operator starts it. */
public final class ApplicationProcess implements AutoCloseable {

  private static final int START_SECONDS = 180;
  public static final String PASSWORD = "chi-dung-de-kiem-thu";
  private static final String ADMINISTRATOR =
      "Basic "
          + Base64.getEncoder()
              .encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Process process;
  private final URI root;

  private ApplicationProcess(Process process, URI root) {
    this.process = process;
    this.root = root;
  }

  /**
   * Returns when it serves. A new database gets the sample data; an old one has them.
   *
   * @param home folder of its own database server, which lives on when the process is killed
   */
  public static ApplicationProcess start(Path home) throws IOException, InterruptedException {
    boolean isNew = !Files.exists(home.resolve("data"));
    var settings = Map.of("SIPAS_HOME", home.toString(), "SIPAS_DEMO", String.valueOf(isNew));
    return start(home.resolve("application.log"), settings);
  }

  /** The same on a database that somebody else runs. */
  public static ApplicationProcess startOn(LeftDatabase database, Path log)
      throws IOException, InterruptedException {
    return start(log, database.settings());
  }

  private static ApplicationProcess start(Path log, Map<String, String> settings)
      throws IOException, InterruptedException {
    int port = freePort();
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-jar",
            PackagedApplication.jar().toString());
    command.environment().keySet().removeIf(name -> name.startsWith("SIPAS_"));
    command.environment().putAll(quick(port));
    command.environment().putAll(settings);
    Process process =
        command
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    var application = new ApplicationProcess(process, URI.create("http://127.0.0.1:" + port + "/"));
    application.awaitReady(log);
    return application;
  }

  /** What happens every minute happens every second here, and passwords need not resist anybody. */
  private static Map<String, String> quick(int port) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("SIPAS_PORT", String.valueOf(port));
    settings.put("SIPAS_ADMIN_PASSWORD", PASSWORD);
    settings.put("SIPAS_ACCESS_PASSWORD_COST", "4");
    settings.put("SIPAS_MOMENTS_SETTLING", "0s");
    settings.put("SIPAS_MOMENTS_KEPT_FROM", "1");
    settings.put("SIPAS_MOMENTS_NOTED_EVERY", "1s");
    settings.put("SIPAS_MOMENTS_REFRESHED_EVERY", "1s");
    return settings;
  }

  private void awaitReady(Path log) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    while (!isReady()) {
      if (!process.isAlive()
          || System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(START_SECONDS)) {
        kill();
        throw new IllegalStateException("It did not start:\n" + Files.readString(log));
      }
      Thread.sleep(20);
    }
  }

  private boolean isReady() throws InterruptedException {
    try {
      return send("GET", "q/health/ready", null).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  public URI root() {
    return root;
  }

  /** Asks as the administrator; a body is JSON. */
  public HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(root.resolve(path))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", ADMINISTRATOR)
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  /** SIGKILL: nothing in the process runs any more. Its database server is not touched. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** SIGTERM, as an operator stops it. */
  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      kill();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
