package vn.sipas.satisfaction.moment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.response.StaffChanges;
import vn.sipas.response.Watermarks;

/**
 * Where stretches of responses meet: the middle of two halves, the last settled number, the ends.
 * Every response has a letter of its own, so that one lost or counted twice is seen by name.
 */
@QuarkusTest
class ResponseScanDbTest {

  private static final long LONG = 50_000;

  private static final Shape LETTERS =
      new Shape(
          new MomentPlan(true, List.of(1), List.of(), List.of(new MomentPlan.Mark('5', true, 1))),
          List.of(KeyColumn.slot(0)));

  @Inject DataSource database;
  @Inject LiveMoments moments;
  @Inject SnapshotRepository snapshots;
  @Inject ResponseScan scan;
  @Inject Watermarks watermarks;
  @Inject MomentConfig config;

  private int campaign;
  private long base;
  private char next = 'a';

  @BeforeEach
  void createCampaign() throws SQLException {
    execute(
        "INSERT INTO campaign (code, name, survey, survey_version, stream, status, starts_on,"
            + " ends_on, public_access, boundaries, finite_population, sample_data, created_at,"
            + " created_by) SELECT CONCAT('scan-', UUID_SHORT()), name, survey, survey_version,"
            + " 'probability', 'draft', starts_on, ends_on, 0, boundaries, 0, 0, created_at,"
            + " created_by FROM campaign WHERE code = 'demo-2025'");
    campaign = (int) number("SELECT MAX(id) FROM campaign");
    base =
        10
            + number(
                "SELECT GREATEST((SELECT MAX(seq) FROM response), COALESCE((SELECT MAX(seq) FROM response_watermark), 0))");
  }

  @AfterEach
  void removeCampaign() throws SQLException {
    execute("DELETE FROM response WHERE campaign_id = " + campaign);
    execute("DELETE FROM campaign WHERE id = " + campaign);
  }

  /** The last stretch is too short for two halves; the first of the long ones is just long. */
  @ParameterizedTest
  @ValueSource(longs = {LONG, LONG + 1, LONG + 2, 3 * LONG + 1, LONG - 1})
  void stretch_hasEachResponseOnce_atTheMiddleAndAtItsEnds(long length) throws SQLException {
    long middle = base + length / 2;
    insert(base, base + 1, middle - 1, middle, middle + 1, base + length, base + length + 1);

    assertThat(letters(scan, base, base + length)).isEqualTo("bcdef");
    assertThat(letters(scan, base, Long.MAX_VALUE)).isEqualTo("bcdefg");
  }

  @Test
  void severalTables_eachWithItsOwnBeginning_haveEachResponseOnce() throws SQLException {
    long half = base + LONG;
    insert(base, base + 1, half - 1, half, half + 1, base + 2 * LONG);
    List<Part> parts = new ArrayList<>();
    for (long through : List.of(base, half, half - 1, base)) {
      parts.add(part(through));
    }

    try (var view = snapshots.open(campaign)) {
      scan.advance(view, parts, Long.MAX_VALUE);
    }

    assertThat(parts.stream().map(ResponseScanDbTest::letters))
        .containsExactly("bcdef", "ef", "def", "bcdef");
  }

  /** What is kept ends with the last settled response, what is shown with the last response. */
  @Test
  void newestResponses_areShownAndNotKept_untilTheyAreSettled() throws SQLException {
    insert(base, base + 1);
    assertThat(watermarks.note()).isTrue();
    long settled = base + 1;
    long middle = settled + LONG / 2;
    insert(settled + 1, settled + 2, middle, middle + 1, settled + LONG);

    assertThat(shown()).isEqualTo("abcdefg");
    assertThat(kept()).isEqualTo("ab");
    assertThat(shown()).as("from what is kept").isEqualTo("abcdefg");

    assertThat(watermarks.note()).isTrue();
    assertThat(shown()).isEqualTo("abcdefg");
    assertThat(kept()).isEqualTo("abcdefg");
  }

  /** The second half is read in a view of its own; that must not show another state. */
  @Test
  void changeBetweenTheTwoViews_isInNeitherHalf() throws SQLException {
    insert(base, base + 1, base + LONG);
    AtomicInteger opened = new AtomicInteger();
    StaffChanges staff = new StaffChanges(database);
    DataSource changing =
        beforeEachConnection(
            () -> {
              if (opened.incrementAndGet() == 2) {
                staff.excludeNewest(campaign);
                staff.excludeOldest(campaign);
              }
            });
    SnapshotRepository views = new SnapshotRepository(changing, config);

    Part part = part(base - 1);
    try (var view = views.open(campaign)) {
      new ResponseScan(views).advance(view, List.of(part), Long.MAX_VALUE);
    }

    assertThat(opened).hasValue(2);
    assertThat(letters(part)).isEqualTo("abc");
    assertThat(letters(scan, base - 1, Long.MAX_VALUE)).isEqualTo("b");
  }

  private DataSource beforeEachConnection(Runnable act) {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (self, method, arguments) -> {
              act.run();
              try {
                return method.invoke(database, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private String letters(ResponseScan scan, long after, long through) {
    Part part = part(after);
    try (var view = snapshots.open(campaign)) {
      scan.advance(view, List.of(part), through);
    }
    return letters(part);
  }

  private static Part part(long through) {
    Part part = new Part(new GroupCounter(LETTERS));
    part.through = through;
    return part;
  }

  private static String letters(Part part) {
    StringBuilder letters = new StringBuilder();
    KeyedSums sums = ((SummingCounter) part.counter).sums();
    Groups.each(LETTERS, sums, group -> append(group, letters));
    return letters.toString();
  }

  private static void append(MomentGroup group, StringBuilder letters) {
    letters.append(group.domain().get(0).repeat((int) group.responses()));
  }

  private String shown() {
    StringBuilder letters = new StringBuilder();
    moments.read(campaign, LETTERS, group -> append(group, letters));
    return letters.toString();
  }

  private String kept() {
    Part part = part(0);
    try (var view = snapshots.open(campaign)) {
      part.resume(view.kept(List.of(LETTERS.code())).get(LETTERS.code()));
    }
    return letters(part);
  }

  private void insert(long... numbers) throws SQLException {
    for (long seq : numbers) {
      execute(
          ("INSERT INTO response (seq, id, campaign_id, survey_version_id, channel, submitted_at,"
                  + " received_at, answers, body_hash) VALUES (%d, UNHEX(REPLACE(UUID(), '-', '')),"
                  + " %d, 1, 'post', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3), '%c5', UNHEX(MD5(1)))")
              .formatted(seq, campaign, next++));
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
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
