import java.util.concurrent.ExecutionException;

/** Runs everything in order and prints the table; ends with 1 when a response was lost. */
final class Bench {

  private static final int[] CONNECTIONS = {16, 64, 256};
  private static final int MOST = 256;

  /** Milliseconds for what filling a table leaves to be written. */
  private static final int SETTLING = 10_000;

  private static final int[] CITIZENS = {16, 64};

  private final Settings settings;
  private final Report report = new Report();
  private final Application empty = new Application();
  private final Application full = new Application();

  private Bench(Settings settings) throws Exception {
    this.settings = settings;
  }

  public static void main(String[] args) throws Exception {
    try {
      new Bench(Settings.of(args)).run();
    } catch (IllegalStateException | ExecutionException e) {
      System.err.println("Failed: " + e.getMessage());
      System.exit(1);
    }
  }

  private void run() throws Exception {
    try (empty;
        full) {
      starts();
      try (Database database = empty.database()) {
        database.check("innodb_flush_log_at_trx_commit", "1");
        warmUp(empty, database);
        for (int connections : CONNECTIONS) {
          intake(database, connections);
        }
        withManyStored(database);
        journeys(database);
      }
      report.print();
    }
  }

  private void starts() throws Exception {
    say("starts and memory");
    report.coldStart = empty.start();
    empty.stop();
    report.warmStart = empty.start();
    Thread.sleep(10_000);
    report.memory = empty.memory();
  }

  private void warmUp(Application application, Database database) throws Exception {
    say("warming up");
    Wrk.run(application, Wrk.IDLE, database.desk, MOST, settings.warmUpSeconds());
    Wrk.run(application, Wrk.INTAKE, database.desk, MOST, settings.warmUpSeconds());
    new PlainInserts(database).run(settings.seconds());
  }

  private void intake(Database database, int connections) throws Exception {
    say("intake at " + connections + " connections");
    Report.Intake runs = report.intake(connections);
    PlainInserts plain = new PlainInserts(database);
    for (int round = 0; round < settings.rounds(); round++) {
      database.removeResponses();
      runs.idle.add(Wrk.run(empty, Wrk.IDLE, database.desk, connections, settings.seconds()));
      runs.intake.add(intake(empty, database, connections));
      long before = database.responses();
      Load inserted = plain.run(settings.seconds());
      runs.plain.add(inserted);
      require(inserted.count(), database.responses() - before, 0);
    }
  }

  /** The same minutes, the same machine, two servers: one with few responses, one with many. */
  private void withManyStored(Database few) throws Exception {
    say("starting a second server");
    full.start();
    try (Database many = full.database()) {
      warmUp(full, many);
      say("intake with and without " + settings.stored() + " stored");
      for (int round = 0; round < settings.rounds(); round++) {
        few.removeResponses();
        many.removeResponses();
        many.fill(settings.stored());
        Thread.sleep(SETTLING);
        report.few.add(intake(empty, few, MOST));
        report.many.add(intake(full, many, MOST));
      }
      report.stored = many.responses();
    }
    full.stop();
  }

  private void journeys(Database database) throws Exception {
    say("journeys of the form");
    journeys(database, CITIZENS[0], 2 * settings.warmUpSeconds());
    for (int round = 0; round < settings.rounds(); round++) {
      for (int citizens : CITIZENS) {
        report
            .journeys(citizens)
            .add(journeys(database, citizens, settings.journeySeconds()));
      }
    }
  }

  private Load journeys(Database database, int citizens, int seconds) throws Exception {
    long before = database.responses();
    Journeys.Result result = Journeys.run(empty, citizens, seconds);
    require(result.all(), database.responses() - before, 0);
    report.requestsPerJourney = result.requestsPerJourney();
    return result.load();
  }

  /** What wrk had sent when its time was over may be stored although wrk heard no answer. */
  private Load intake(Application application, Database database, int connections)
      throws Exception {
    long before = database.responses();
    Load load =
        Wrk.run(application, Wrk.INTAKE, database.desk, connections, settings.seconds());
    Thread.sleep(500);
    require(load.count(), database.responses() - before, connections);
    return load;
  }

  private void require(long acknowledged, long stored, int onTheirWay) {
    report.acknowledged += acknowledged;
    if (stored < acknowledged || stored > acknowledged + onTheirWay) {
      throw new IllegalStateException(acknowledged + " acknowledged, " + stored + " stored");
    }
  }

  private static void say(String what) {
    System.err.println("… " + what);
  }
}
