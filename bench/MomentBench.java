import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures results on campaigns of several sizes and prints the table of docs/performance.md. */
final class MomentBench {

  private static final String DISTRICTS = "by=district&measure=all";
  private static final String[] KNOWN = {
    "", "by=channel", "by=commune", "by=desk", "by=sex", "by=ethnicity", "by=age", "by=education",
    "by=occupation", "by=sex,age"
  };
  private static final String[] NEW = {
    "by=sex,education", "by=age,occupation", "by=ethnicity,channel"
  };
  private static final int WARM_UP = 100;
  private static final int TIMES = 200;
  private static final int SETTLED_SECONDS = 100;

  private record Row(int responses, double first, double p95, double adHoc, double seen) {}

  private final boolean full;
  private final Application application = new Application();
  private final List<Row> rows = new ArrayList<>();

  private MomentBench(boolean full) throws Exception {
    this.full = full;
  }

  public static void main(String[] args) throws Exception {
    try {
      new MomentBench(args.length > 0 && args[0].equals("--full")).run();
    } catch (IllegalStateException e) {
      System.err.println("Failed: " + e.getMessage());
      System.exit(1);
    }
  }

  private void run() throws Exception {
    List<MomentCampaign> campaigns = new ArrayList<>();
    campaigns.add(new MomentCampaign("bench-100-thousand", 100_000));
    campaigns.add(new MomentCampaign("bench-1-million", 1_000_000));
    if (full) {
      campaigns.add(new MomentCampaign("bench-10-million", 10_000_000));
    }
    try (application) {
      application.start();
      try (Database database = application.database()) {
        for (MomentCampaign campaign : campaigns) {
          say("generating " + campaign.responses() + " responses");
          campaign.create(database);
        }
        say("waiting until they are settled");
        Thread.sleep(1_000L * SETTLED_SECONDS);
        Results results = new Results(application);
        for (MomentCampaign campaign : campaigns) {
          say("asking for results of " + campaign.responses());
          rows.add(measure(database, results, campaign));
        }
        print();
        rebuild(database, results);
        export(results, "microdata.csv");
        export(results, "microdata.xlsx");
        besideR(database, results);
      }
    }
  }

  private Row measure(Database database, Results results, MomentCampaign campaign)
      throws Exception {
    String code = campaign.code();
    double first = results.milliseconds(code, DISTRICTS);
    results.p95(code, DISTRICTS, WARM_UP);
    double p95 = results.p95(code, DISTRICTS, TIMES);
    double adHoc = 0;
    for (String query : NEW) {
      adHoc = Math.max(adHoc, results.milliseconds(code, query));
    }
    return new Row(campaign.responses(), first, p95, adHoc, seen(database, results, code));
  }

  /** Milliseconds from the commit of a new response to an answer that counts it. */
  private static double seen(Database database, Results results, String code) throws Exception {
    String query = "measure=overall";
    long before = respondents(results.get(code, query));
    database.execute(
        "INSERT INTO response (id, campaign_id, survey_version_id, channel, unit_id, stratum_id,"
            + " sampling_unit_id, weight, submitted_at, received_at, answers, body_hash) SELECT"
            + " UNHEX(REPLACE(UUID(), '-', '')), campaign_id, survey_version_id, channel, unit_id,"
            + " stratum_id, sampling_unit_id, weight, submitted_at, received_at, answers, body_hash"
            + " FROM response WHERE campaign_id = (SELECT id FROM campaign WHERE code = '"
            + code
            + "') LIMIT 1");
    long begin = System.nanoTime();
    while (respondents(results.get(code, query)) == before) {
      Thread.sleep(5);
    }
    return (System.nanoTime() - begin) / 1e6;
  }

  private static long respondents(String json) {
    return Long.parseLong(json.replaceAll("(?s).*?\"respondents\":(\\d+).*", "$1"));
  }

  /** Everything kept of the million, thrown away and asked for again. */
  private void rebuild(Database database, Results results) throws Exception {
    String code = "bench-1-million";
    for (String query : KNOWN) {
      results.get(code, query);
    }
    database.execute("DELETE FROM moment");
    long begin = System.nanoTime();
    for (String query : KNOWN) {
      results.get(code, query);
    }
    line("");
    line("All %d tables of a million responses rebuilt one by one in %.1f s.",
        KNOWN.length, (System.nanoTime() - begin) / 1e9);
    line("Kept sums compared with a full recomputation in %.1f s: equal.",
        results.checkMoments() / 1000);
    line("Memory of the application at its peak: %d MB resident (java %s).",
        application.peakMemory(), Application.OPTIONS);
  }

  /** All responses of the million as one file. */
  private void export(Results results, String file) throws Exception {
    say("writing " + file);
    int before = application.peakMemory();
    long begin = System.nanoTime();
    long bytes = results.download("bench-1-million", file);
    double seconds = (System.nanoTime() - begin) / 1e9;
    line("%s of a million responses: %,.0f rows/s, %d MB; peak of memory %d MB before, %d after.",
        file, 1_000_000 / seconds, bytes >> 20, before, application.peakMemory());
  }

  /** On the smallest campaign: R holds all responses in memory and needs minutes for more. */
  private void besideR(Database database, Results results) throws Exception {
    Row row = rows.get(0);
    if (!RTable.isInstalled()) {
      line("R with its package survey is not installed: nothing to compare with.");
      return;
    }
    say("the same table by R");
    RTable.Answer r = RTable.of(database, "bench-100-thousand");
    String json = results.get("bench-100-thousand", "measure=overall");
    double ours = Double.parseDouble(json.replaceAll("(?s).*?\"estimate\":([\\d.]+).*", "$1"));
    if (Math.abs(ours - r.overall()) > 1e-9) {
      throw new IllegalStateException("R found " + r.overall() + ", the service " + ours);
    }
    line("The same table of %,d responses by R survey: %.1f s, %.0f times the first request, %.0f"
            + " times a warm one.",
        row.responses, r.seconds(), 1000 * r.seconds() / row.first, 1000 * r.seconds() / row.p95);
  }

  private void print() {
    line("| responses | first request, s | warm p95, ms | two crossed variables never asked, s |"
        + " new response seen after, ms |");
    line("|---:|---:|---:|---:|---:|");
    for (Row row : rows) {
      line("| %,d | %.2f | %.0f | %.2f | %.0f |",
          row.responses, row.first / 1000, row.p95, row.adHoc / 1000, row.seen);
    }
  }

  private static void line(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }

  private static void say(String what) {
    System.err.println("… " + what);
  }
}
