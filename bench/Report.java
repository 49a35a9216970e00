import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Everything measured, printed as tables. */
final class Report {

  /** Runs at one number of connections, side by side. */
  static final class Intake {
    final Runs idle = new Runs();
    final Runs intake = new Runs();
    final Runs plain = new Runs();
  }

  private final Map<Integer, Intake> intake = new TreeMap<>();
  private final Map<Integer, Runs> journeys = new TreeMap<>();
  final Runs few = new Runs();
  final Runs many = new Runs();
  double coldStart;
  double warmStart;
  int[] memory;
  long stored;
  long acknowledged;
  double requestsPerJourney;

  Intake intake(int connections) {
    return intake.computeIfAbsent(connections, key -> new Intake());
  }

  Runs journeys(int citizens) {
    return journeys.computeIfAbsent(citizens, key -> new Runs());
  }

  void print() {
    targets();
    line("");
    line("| intake | per second | p50 ms | p99 ms | of idle (a) | of plain (b) |");
    line("|---|---:|---:|---:|---:|---:|");
    intake.forEach(this::intakeLines);
    raw("response, table emptied before, 256 connections", few);
    raw("response, " + stored + " stored at the end, 256 connections", many);
    line("");
    line("| form | respondents a second | p50 ms of a journey | p99 ms |");
    line("|---|---:|---:|---:|");
    journeys.forEach(
        (citizens, runs) ->
            line("| %d citizens | %.0f | %.0f | %.0f |",
                citizens, runs.perSecond(), runs.p50(), runs.p99()));
    line("");
    line("A journey is %.1f requests. Acknowledged and found stored: %d responses.",
        requestsPerJourney, acknowledged);
    line("First page after %.1f s (new home), %.1f s (known home).", coldStart, warmStart);
    line("Memory at rest: application %d MB, database server %d MB.", memory[0], memory[1]);
  }

  private void targets() {
    Intake most = intake.get(256);
    Runs least = intake.get(16).intake;
    line("| target | reached | |");
    line("|---|---:|---|");
    atLeast("256 connections: intake / (a) idle endpoint ≥ 0.5", most.intake.ratioTo(most.idle), 0.5);
    atLeast("256 connections: intake / (b) plain JDBC ≥ 1.5", most.intake.ratioTo(most.plain), 1.5);
    double tail = least.median(load -> load.p99() / load.p50());
    target("16 connections: p99 / median ≤ 3", tail, tail <= 3);
    line(
        "| as a client would see it that sends at a constant rate | %.2f | no target |",
        least.median(load -> load.p99Sustained() / load.p50()));
    atLeast("intake with a million stored / with none ≥ 0.9", many.ratioTo(few), 0.9);
    journeys.forEach(
        (citizens, runs) ->
            atLeast(citizens + " citizens: respondents a second ≥ 300", runs.perSecond(), 300));
  }

  private static void atLeast(String text, double reached, double target) {
    target(text, reached, reached >= target);
  }

  private static void target(String text, double reached, boolean met) {
    line("| %s | %.2f | %s |", text, reached, met ? "met" : "NOT met");
  }

  private void intakeLines(int connections, Intake runs) {
    raw("(a) idle endpoint, " + connections + " connections", runs.idle);
    line("| **response, %d connections** | %.0f | %.1f | %.1f | %.2f | %.2f |",
        connections,
        runs.intake.perSecond(),
        runs.intake.p50(),
        runs.intake.p99(),
        runs.intake.ratioTo(runs.idle),
        runs.intake.ratioTo(runs.plain));
    raw("(b) plain JDBC, 16 threads", runs.plain);
  }

  private static void raw(String what, Runs runs) {
    line("| %s | %.0f | %.1f | %.1f | | |", what, runs.perSecond(), runs.p50(), runs.p99());
  }

  private static void line(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
