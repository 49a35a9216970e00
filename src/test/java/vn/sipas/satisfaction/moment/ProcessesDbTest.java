package vn.sipas.satisfaction.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sipas.platform.ApplicationProcess;
import vn.sipas.platform.LeftDatabase;
import vn.sipas.response.StaffChanges;

/**
 * Real processes: killed at chosen moments, or several on one database. Whatever happens, what is
 * kept equals a full recomputation, and every acknowledged response is in every figure.
 */
class ProcessesDbTest {

  private static final int PATIENCE = 3_000;

  private static Path home;
  private static LeftDatabase database;
  private static ApplicationProcess application;
  private static Connection connection;
  private static OpenCampaign campaign;

  /** Responses that were acknowledged and not excluded since. */
  private static final Collection<UUID> ACKNOWLEDGED = new ConcurrentLinkedQueue<>();

  private static final AtomicInteger EXCLUDED = new AtomicInteger();

  @BeforeAll
  static void start() throws Exception {
    home = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "processes-");
    home = home.toAbsolutePath();
    application = ApplicationProcess.start(home);
    database = new LeftDatabase(home);
    connection = database.connect();
    campaign = OpenCampaign.create(application, connection);
    answer(60, new Random(1));
    await(() -> settled());
    for (String table : OpenCampaign.TABLES) {
      OpenCampaign.table(application, table);
    }
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

  /** The server holds the statement until its sender is dead; then it may still carry it out. */
  @ParameterizedTest
  @EnumSource
  void killed_atAStatement_keepsWhatAFullRecomputationGives(HeldStatement.Moment moment)
      throws Exception {
    Random chance = new Random(100 + moment.ordinal());
    answer(10 + chance.nextInt(20), chance);
    boolean checking = moment == HeldStatement.Moment.CHECKING;
    if (checking) {
      changeByHand();
    }
    ExecutorService others = Executors.newCachedThreadPool();
    try (var held =
        new HeldStatement(
            moment, campaign.id, database.connect(), connection, chance.nextBoolean())) {
      switch (moment) {
        case STORING, NOTING, NOTED, REFRESHING -> load(others, chance, this::answerUntilKilled);
        case KEEPING -> others.submit(() -> OpenCampaign.table(application, "by=education"));
        case CHECKING -> others.submit(() -> OpenCampaign.check(application));
      }
      await(held::isReached);
      application.kill();
    }
    end(others);
    application = ApplicationProcess.start(home);

    if (checking) {
      assertThat(OpenCampaign.check(application).get("different"))
          .as("what the killed check had not yet thrown away")
          .isNotEmpty();
    }
    compare(application);
  }

  /** The database server dies with it, as when a machine loses its power. */
  @Test
  void killedTogetherWithItsServer_underLoad_keepsWhatAFullRecomputationGives() throws Exception {
    Random chance = new Random(2);
    int enough = ACKNOWLEDGED.size() + 20 + chance.nextInt(60);
    ExecutorService others = Executors.newCachedThreadPool();
    load(others, chance, this::answerUntilKilled);
    load(others, chance, this::askUntilKilled);
    load(others, chance, ignored -> OpenCampaign.check(application));
    await(() -> ACKNOWLEDGED.size() >= enough);
    application.kill();
    database.kill();
    end(others);
    connection.close();
    application = ApplicationProcess.start(home);
    connection = database.connect();

    compare(application);
  }

  @Test
  void twoInstances_takeAndShowResponses_asOne() throws Exception {
    try (var second = ApplicationProcess.startOn(database, home.resolve("second.log"))) {
      List<ApplicationProcess> both = List.of(application, second);
      inTurn(both);
      atOnce(both);

      compare(application);
      compare(second);
      for (String table : OpenCampaign.TABLES) {
        assertThat(OpenCampaign.table(second, table))
            .as(table)
            .isEqualTo(OpenCampaign.table(application, table));
      }
    }
  }

  /** What one has acknowledged or changed is in the next figure of the other. */
  private static void inTurn(List<ApplicationProcess> both) throws Exception {
    StaffChanges staff = new StaffChanges(database.dataSource());
    Random chance = new Random(11);
    long expected = responses();
    for (int step = 0; step < 40; step++) {
      int taker = chance.nextInt(2);
      switch (chance.nextInt(6)) {
        case 0 -> {
          exclude(staff);
          expected--;
        }
        case 1 -> staff.correctOldest(campaign.id);
        case 2 -> staff.reweigh(campaign.id);
        default -> {
          ACKNOWLEDGED.add(campaign.answer(both.get(taker), chance));
          expected++;
        }
      }
      assertThat(OpenCampaign.respondents(both.get(1 - taker)))
          .as("step " + step)
          .isEqualTo(expected);
      if (step % 10 == 9) {
        compareWithAnswers(both.get(taker));
      }
    }
  }

  private static void atOnce(List<ApplicationProcess> both) throws Exception {
    StaffChanges staff = new StaffChanges(database.dataSource());
    ExecutorService people = Executors.newCachedThreadPool();
    List<Future<?>> work = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Random chance = new Random(20 + i);
      ApplicationProcess one = both.get(i % 2);
      work.add(people.submit(times(30, () -> ACKNOWLEDGED.add(campaign.answer(one, chance)))));
    }
    for (ApplicationProcess one : both) {
      Random chance = new Random(30 + both.indexOf(one));
      work.add(
          people.submit(
              times(
                  15,
                  () -> {
                    String table =
                        OpenCampaign.TABLES.get(chance.nextInt(OpenCampaign.TABLES.size()));
                    int before = EXCLUDED.get();
                    long atLeast = ACKNOWLEDGED.size();
                    long seen = OpenCampaign.table(one, table).at("/design/responses").asLong();
                    assertThat(seen).isGreaterThanOrEqualTo(atLeast - (EXCLUDED.get() - before));
                    return null;
                  })));
    }
    work.add(
        people.submit(
            times(
                6,
                () -> {
                  exclude(staff);
                  staff.correctOldest(campaign.id);
                  staff.reweigh(campaign.id);
                  return null;
                })));
    for (Future<?> each : work) {
      each.get();
    }
    end(people);
  }

  private static Callable<Void> times(int times, Callable<?> act) {
    return () -> {
      for (int i = 0; i < times; i++) {
        act.call();
      }
      return null;
    };
  }

  /** Taken from the list first and counted before it happens: nobody may expect it afterwards. */
  private static void exclude(StaffChanges staff) throws SQLException {
    String oldest =
        OpenCampaign.text(
            connection,
            "SELECT LOWER(HEX(id)) FROM response WHERE campaign_id = "
                + campaign.id
                + " ORDER BY seq LIMIT 1");
    ACKNOWLEDGED.removeIf(id -> id.toString().replace("-", "").equals(oldest));
    EXCLUDED.incrementAndGet();
    staff.excludeOldest(campaign.id);
  }

  /** Without a new revision, as nobody should: every kept table is wrong from now on. */
  private static void changeByHand() throws SQLException {
    execute("UPDATE response SET weight = 3 * weight WHERE campaign_id = " + campaign.id);
  }

  private static void answer(int responses, Random chance) throws Exception {
    for (int i = 0; i < responses; i++) {
      ACKNOWLEDGED.add(campaign.answer(application, chance));
    }
  }

  private interface Act {
    void run(Random chance) throws Exception;
  }

  /** Three people at once, each until the application is gone. */
  private static void load(ExecutorService people, Random chance, Act act) {
    for (int i = 0; i < 3; i++) {
      Random own = new Random(chance.nextLong());
      people.submit(
          () -> {
            while (true) {
              act.run(own);
            }
          });
    }
  }

  private void answerUntilKilled(Random chance) throws Exception {
    answer(1, chance);
  }

  private void askUntilKilled(Random chance) throws Exception {
    OpenCampaign.table(
        application, OpenCampaign.TABLES.get(chance.nextInt(OpenCampaign.TABLES.size())));
  }

  private static void end(ExecutorService people) throws InterruptedException {
    people.shutdown();
    assertThat(people.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
  }

  private static void compare(ApplicationProcess one) throws Exception {
    assertThat(storedIds()).containsAll(ACKNOWLEDGED);
    Map<String, JsonNode> documents = new HashMap<>();
    for (String table : OpenCampaign.TABLES) {
      documents.put(table, OpenCampaign.table(one, table));
    }
    JsonNode check = OpenCampaign.check(one);
    assertThat(check.get("different")).isEmpty();
    assertThat(check.get("compared").asInt()).isGreaterThanOrEqualTo(OpenCampaign.TABLES.size());
    compareWithAnswers(one);
    fromScratch(one, documents);
  }

  /** With nothing kept; afterwards everything is as it was, for the next death. */
  private static void fromScratch(ApplicationProcess one, Map<String, JsonNode> documents)
      throws Exception {
    execute("CREATE TEMPORARY TABLE aside SELECT * FROM moment");
    for (String table : OpenCampaign.TABLES) {
      execute("DELETE FROM moment");
      assertThat(OpenCampaign.table(one, table)).as(table).isEqualTo(documents.get(table));
    }
    execute("DELETE FROM moment");
    execute("INSERT IGNORE INTO moment SELECT * FROM aside");
    execute("DROP TEMPORARY TABLE aside");
  }

  /** Counted by the server from the answers themselves. */
  private static void compareWithAnswers(ApplicationProcess one) throws Exception {
    JsonNode overall = OpenCampaign.table(one, "measure=overall").at("/estimates/0");
    String sums =
        "SELECT CONCAT_WS(' ', COUNT(DISTINCT response), COUNT(*), SUM(satisfied), SUM(weight),"
            + " SUM(weight * satisfied)) FROM answer WHERE campaign = 'processes'"
            + " AND kind = 'statement' AND valid";
    String[] counted = OpenCampaign.text(connection, sums).split(" ");
    assertThat(overall.get("respondents").asText()).isEqualTo(counted[0]);
    assertThat(overall.get("answers").asText()).isEqualTo(counted[1]);
    assertThat(overall.get("satisfied").asText()).isEqualTo(counted[2]);
    near(overall.get("weightedAnswers"), counted[3]);
    near(overall.get("weightedSatisfied"), counted[4]);
  }

  private static void near(JsonNode ours, String counted) {
    double sum = Double.parseDouble(counted);
    assertThat(ours.asDouble()).isCloseTo(sum, within(1e-11 * sum));
  }

  private static Collection<UUID> storedIds() throws SQLException {
    List<UUID> ids = new ArrayList<>();
    String select = "SELECT HEX(id) FROM response WHERE campaign_id = " + campaign.id;
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(select)) {
      while (row.next()) {
        String hex = row.getString(1).toLowerCase(Locale.ROOT);
        ids.add(UUID.fromString(hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})", "$1-$2-$3-$4-")));
      }
    }
    return ids;
  }

  private static long responses() throws SQLException {
    return Long.parseLong(
        OpenCampaign.text(
            connection, "SELECT COUNT(*) FROM response WHERE campaign_id = " + campaign.id));
  }

  private static boolean settled() throws SQLException {
    return OpenCampaign.text(
            connection,
            "SELECT COALESCE((SELECT MAX(seq) FROM response_watermark), 0)"
                + " >= (SELECT MAX(seq) FROM response)")
        .equals("1");
  }

  private static void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(Condition condition) throws Exception {
    for (int tries = 0; !condition.holds(); tries++) {
      assertThat(tries).as("too long").isLessThan(PATIENCE);
      Thread.sleep(10);
    }
  }
}
