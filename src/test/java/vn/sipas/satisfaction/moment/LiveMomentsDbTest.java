package vn.sipas.satisfaction.moment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.response.ResponseChangeRepository;
import vn.sipas.response.Watermarks;
import vn.sipas.unit.Units;

/**
 * What is kept and completed equals what is counted from the first response on, whatever happens.
 */
@QuarkusTest
class LiveMomentsDbTest {

  private static final MomentPlan PLAN =
      new MomentPlan(
          true,
          List.of(0, 1, 3),
          List.of(List.of(0, 1, 3), List.of(1, 3)),
          List.of(
              new MomentPlan.Mark('1', false, 0),
              new MomentPlan.Mark('4', true, 1),
              new MomentPlan.Mark('5', true, 1)));

  private static final List<Shape> SHAPES =
      List.of(
          new Shape(PLAN, List.of()),
          new Shape(PLAN, List.of(KeyColumn.UNIT)),
          new Shape(PLAN, List.of(KeyColumn.slot(2), KeyColumn.CHANNEL)));

  @Inject DataSource database;
  @Inject LiveMoments moments;
  @Inject MomentRepository repository;
  @Inject SnapshotRepository snapshots;
  @Inject ResponseScan scan;
  @Inject Watermarks watermarks;
  @Inject ResponseChangeRepository changes;
  @Inject Units units;
  @Inject MomentConfig config;

  private int campaign;

  /** A campaign of its own for each test, without a survey of its own: nothing here reads it. */
  @BeforeEach
  void createCampaign() throws SQLException {
    execute(
        "INSERT INTO campaign (code, name, survey, survey_version, stream, status, starts_on,"
            + " ends_on, public_access, boundaries, finite_population, sample_data, created_at,"
            + " created_by) SELECT CONCAT('moments-', UUID_SHORT()), name, survey, survey_version,"
            + " 'probability', 'draft', starts_on, ends_on, 0, boundaries, 0, 0, created_at,"
            + " created_by FROM campaign WHERE code = 'demo-2025'");
    campaign = (int) number("SELECT MAX(id) FROM campaign");
  }

  @AfterEach
  void removeCampaign() throws SQLException {
    execute("DELETE FROM response WHERE campaign_id = " + campaign);
    execute("DELETE FROM campaign WHERE id = " + campaign);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void keptAndSince_areAll_afterAnySequenceOfEvents(long seed) throws Exception {
    Random chance = new Random(seed);
    List<Connection> open = new ArrayList<>();
    for (int step = 0; step < 60; step++) {
      switch (chance.nextInt(9)) {
        case 0, 1, 2 -> insert(1 + chance.nextInt(20), chance);
        case 3 -> {
          if (open.size() == 3) {
            finish(open, chance);
          }
          Connection connection = database.getConnection();
          connection.setAutoCommit(false);
          insert(connection, 1 + chance.nextInt(5), chance);
          open.add(connection);
        }
        case 4 -> finish(open, chance);
        case 5 -> watermarks.note();
        case 6 -> moments.refresh(campaign, PLAN);
        case 7 -> change(chance);
        default -> compare("seed " + seed + " step " + step);
      }
    }
    while (!open.isEmpty()) {
      finish(open, chance);
    }
    compare("seed " + seed + " at the end");
  }

  @Test
  void numberSeenLate_isNeverBehindTheWatermark() throws Exception {
    Random chance = new Random(7);
    insert(10, chance);
    assertThat(watermarks.note()).isTrue();
    try (Connection early = database.getConnection()) {
      early.setAutoCommit(false);
      insert(early, 1, chance);
      insert(1, chance);

      assertThat(watermarks.note()).as("noted while an insert is unfinished").isFalse();
      compare("while the lower number is not visible");
      early.commit();
    }
    compare("after it became visible");
    assertThat(watermarks.note()).isTrue();
    compare("after all is settled");
  }

  /** By hand and without a new revision: what is kept does not notice, the check does. */
  @Test
  void whatIsKept_isUsedUntilTheCheckThrowsItAway() throws Exception {
    insert(50, new Random(1));
    watermarks.note();
    compare("kept");
    long kept = number("SELECT MIN(through_seq) FROM moment WHERE campaign_id = " + campaign);

    execute("UPDATE response SET answers = '5555' WHERE campaign_id = " + campaign);

    assertThat(kept).isPositive();
    assertThat(read(SHAPES.get(0))).isNotEqualTo(counted(new GroupCounter(SHAPES.get(0))));
    String code = SHAPES.get(0).code();
    Kept wrong = kept(code);
    assertThat(moments.check(campaign, PLAN)).hasSize(4).doesNotContainValue(true);
    repository.keep(campaign, code, wrong);
    compare("after the check, and after somebody wrote what he had begun before it");
    assertThat(moments.check(campaign, PLAN)).hasSize(4).doesNotContainValue(false);
  }

  @Test
  void changedResponses_areInEveryFigureAtOnce() throws Exception {
    insert(50, new Random(2));
    watermarks.note();
    compare("before");
    for (String change :
        List.of(
            "UPDATE response SET weight = weight * 1.5 WHERE campaign_id = " + campaign,
            "UPDATE response SET answers = '51-4' WHERE campaign_id = " + campaign + " LIMIT 7",
            "DELETE FROM response WHERE campaign_id = " + campaign + " LIMIT 5")) {
      changes.change(campaign, connection -> run(connection, change));
      compare(change);
    }
  }

  @Test
  void changeThatIsRolledBack_leavesEverything() throws Exception {
    insert(20, new Random(3));
    watermarks.note();
    byte[] before = read(SHAPES.get(1));
    try {
      changes.change(
          campaign,
          connection -> {
            run(connection, "DELETE FROM response WHERE campaign_id = " + campaign);
            throw new SQLException("broken off");
          });
    } catch (IllegalStateException expected) {
      // the connection's end rolls back the same way
    }

    assertThat(read(SHAPES.get(1))).isEqualTo(before);
    compare("after the roll-back");
  }

  /** Each statement of reading and refreshing is the last one once. */
  @Test
  void processThatDiesBeforeAnyStatement_leavesWhatAFullRecomputationGives() throws Exception {
    Random chance = new Random(8);
    int deaths = 0;
    boolean died = true;
    while (died) {
      insert(5, chance);
      watermarks.note();
      insert(2, chance);
      var connections = new MortalConnections(database, deaths + 1);
      LiveMoments mortal = on(connections.dataSource());
      try {
        mortal.refresh(campaign, PLAN);
        SHAPES.forEach(shape -> mortal.read(campaign, shape, group -> {}));
      } catch (IllegalStateException e) {
        assertThat(e).hasCauseInstanceOf(SQLException.class);
      }
      died = connections.died();
      deaths += died ? 1 : 0;
      if (deaths % 3 == 0) {
        change(chance);
      }
      compare("after death " + deaths);
    }
    assertThat(deaths).isGreaterThan(20);
  }

  private LiveMoments on(DataSource other) {
    SnapshotRepository views = new SnapshotRepository(other, config);
    return new LiveMoments(
        views, new ResponseScan(views), new MomentRepository(other), changes, units, config);
  }

  @Test
  void severalInstances_readingChangingAndRefreshingAtOnce_agreeInTheEnd() throws Exception {
    ExecutorService instances = Executors.newFixedThreadPool(4);
    List<Future<?>> work = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Random chance = new Random(100 + i);
      work.add(
          instances.submit(
              () -> {
                for (int step = 0; step < 15; step++) {
                  insert(1 + chance.nextInt(10), chance);
                  watermarks.note();
                  moments.refresh(campaign, PLAN);
                  if (chance.nextInt(4) == 0) {
                    change(chance);
                  }
                  read(SHAPES.get(chance.nextInt(SHAPES.size())));
                }
                return null;
              }));
    }
    for (Future<?> each : work) {
      each.get();
    }
    instances.shutdown();

    compare("after all have finished");
  }

  /** An older state that is written late, by an instance that was slow, changes nothing. */
  @Test
  void olderStateWrittenLate_doesNotReplaceANewerOne() throws Exception {
    insert(10, new Random(4));
    watermarks.note();
    compare("first");
    String code = SHAPES.get(0).code();
    Kept older = kept(code);
    insert(10, new Random(5));
    watermarks.note();
    moments.refresh(campaign, PLAN);
    Kept newer = kept(code);

    repository.keep(campaign, code, older);

    assertThat(newer.through()).isGreaterThan(older.through());
    assertThat(kept(code).through()).isEqualTo(newer.through());
    compare("after the older state came");
  }

  /** Halves are read over two connections; 50,000 numbers make a stretch long. */
  @Test
  void longStretch_isReadInHalves_withTheSameSums() throws Exception {
    Random chance = new Random(6);
    insert(30, chance);
    execute(
        "INSERT INTO response (seq, id, campaign_id, survey_version_id, channel, submitted_at,"
            + " received_at, answers, body_hash) SELECT MAX(seq) + 60000, UNHEX(REPLACE(UUID(),"
            + " '-', '')), campaign_id, 1, 'post', submitted_at, received_at, '4444', body_hash"
            + " FROM response WHERE campaign_id = "
            + campaign);
    insert(30, chance);
    watermarks.note();

    compare("in halves");
  }

  private void compare(String when) throws Exception {
    for (Shape shape : SHAPES) {
      assertThat(read(shape)).as(when).isEqualTo(counted(new GroupCounter(shape)));
    }
    DataCounter data = new DataCounter(units);
    counted(data);
    assertThat(moments.data(campaign)).as(when).isEqualTo(data.version(null));
  }

  /** As the application does it. */
  private byte[] read(Shape shape) {
    KeyedSums sums = new GroupCounter(shape).sums();
    moments.read(
        campaign,
        shape,
        group -> {
          long[] own = sums.of(key(shape, group));
          for (int i = 0; i < own.length; i++) {
            own[i] += group.sums()[i];
          }
        });
    return sums.encoded();
  }

  /** All responses, one by one, nothing kept. */
  private byte[] counted(SummingCounter counter) {
    try (var view = snapshots.open(campaign)) {
      view.scan(0, Long.MAX_VALUE, List.of(counter));
    }
    return counter.sums().encoded();
  }

  private static int[] key(Shape shape, MomentGroup group) {
    ScannedResponse response = new ScannedResponse();
    response.stratum = group.stratumId() == null ? 0 : group.stratumId();
    response.samplingUnit = group.samplingUnitId() == null ? 0 : group.samplingUnitId();
    response.weight = group.weight();
    List<String> domain = group.domain();
    if (shape.columns().equals(List.of(KeyColumn.UNIT))) {
      response.unit = domain.get(0) == null ? 0 : Integer.parseInt(domain.get(0));
    } else if (!shape.columns().isEmpty()) {
      response.answers = new byte[] {0, 0, (byte) domain.get(0).charAt(0)};
      response.channel =
          1 + vn.sipas.response.Channel.valueOf(domain.get(1).toUpperCase()).ordinal();
    }
    GroupCounter counter = new GroupCounter(shape);
    counter.count(response);
    return counter.sums().key(0);
  }

  private Kept kept(String code) {
    try (var view = snapshots.open(campaign)) {
      return view.kept(List.of(code)).get(code);
    }
  }

  /** Gives way to an unfinished transaction; then nothing has changed. */
  private void change(Random chance) {
    int limit = 1 + chance.nextInt(5);
    String change =
        chance.nextBoolean()
            ? "UPDATE response SET weight = weight + 1 WHERE campaign_id = %d ORDER BY seq LIMIT %d"
            : "DELETE FROM response WHERE campaign_id = %d ORDER BY seq LIMIT %d";
    String impatient = "SET STATEMENT innodb_lock_wait_timeout = 1 FOR " + change;
    try {
      changes.change(campaign, connection -> run(connection, impatient.formatted(campaign, limit)));
    } catch (IllegalStateException e) {
      assertThat(e).hasCauseInstanceOf(SQLException.class);
    }
  }

  private static void finish(List<Connection> open, Random chance) throws SQLException {
    if (open.isEmpty()) {
      return;
    }
    try (Connection connection = open.remove(chance.nextInt(open.size()))) {
      if (chance.nextInt(4) == 0) {
        connection.rollback();
      } else {
        connection.commit();
      }
      connection.setAutoCommit(true);
    }
  }

  private void insert(int rows, Random chance) throws SQLException {
    try (Connection connection = database.getConnection()) {
      insert(connection, rows, chance);
    }
  }

  private void insert(Connection connection, int rows, Random chance) throws SQLException {
    String sql =
        "INSERT INTO response (id, campaign_id, survey_version_id, channel, unit_id, stratum_id,"
            + " sampling_unit_id, weight, submitted_at, received_at, answers, body_hash)"
            + " VALUES (?, ?, 1, ?, ?, ?, ?, ?, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3), ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int i = 0; i < rows; i++) {
        byte[] id = new byte[16];
        chance.nextBytes(id);
        ByteBuffer.wrap(id).putLong(System.nanoTime());
        insert.setBytes(1, id);
        insert.setInt(2, campaign);
        insert.setString(3, chance.nextBoolean() ? "kiosk" : "paper");
        insert.setObject(4, chance.nextInt(4) == 0 ? null : 1 + chance.nextInt(5));
        insert.setObject(5, chance.nextInt(9) == 0 ? null : 1 + chance.nextInt(2));
        insert.setObject(6, 1 + chance.nextInt(4));
        insert.setDouble(7, 1 + chance.nextInt(3) / 3.0);
        insert.setString(8, answers(chance));
        insert.setBytes(9, id);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static String answers(Random chance) {
    StringBuilder answers = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      answers.append("145-K".charAt(chance.nextInt(5)));
    }
    return answers.toString();
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection()) {
      run(connection, sql);
    }
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
