import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** New responses from wrk over so many connections, each of which waits for its answer. */
final class Wrk {

  static final String INTAKE = "/api/responses/";
  static final String IDLE = "/api/idle/";

  private Wrk() {}

  static Load run(Application application, String path, String desk, int connections, int seconds)
      throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(
                "wrk",
                "--threads=2",
                "--connections=" + connections,
                "--duration=" + seconds + "s",
                "--timeout=10s",
                "--script=bench/response.lua",
                "http://127.0.0.1:" + application.port,
                "--",
                path,
                Database.CAMPAIGN,
                desk,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
            .redirectErrorStream(true);
    command.environment().put("CONNECTIONS", String.valueOf(connections));
    Process wrk = command.start();
    if (!wrk.waitFor(seconds + 30, TimeUnit.SECONDS)) {
      wrk.destroyForcibly();
      throw new IllegalStateException("wrk does not end");
    }
    String output = new String(wrk.getInputStream().readAllBytes());
    return load(output);
  }

  /** The line of {@code response.lua}: requests, microseconds, median, p99, p99 of wrk, errors, times. */
  private static Load load(String output) {
    long[] figures =
        output
            .lines()
            .filter(line -> line.startsWith("figures "))
            .findFirst()
            .map(line -> Arrays.stream(line.substring(8).split(" ")).mapToLong(Long::parseLong))
            .orElseThrow(() -> new IllegalStateException(output))
            .toArray();
    if (figures[5] > 0) {
      throw new IllegalStateException(figures[5] + " requests failed:\n" + output);
    } else if (figures[6] != figures[0]) {
      throw new IllegalStateException("Times of " + figures[6] + " requests:\n" + output);
    }
    return new Load(
        figures[0], figures[0] / (figures[1] / 1e6), figures[2] / 1e3, figures[3] / 1e3, figures[4] / 1e3);
  }
}
