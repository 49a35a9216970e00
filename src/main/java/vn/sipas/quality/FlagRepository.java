package vn.sipas.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import vn.sipas.quality.rule.Finding;
import vn.sipas.quality.rule.QualityRule;
import vn.sipas.response.ResponseChangeRepository;
import vn.sipas.response.release.Counted;
import vn.sipas.response.release.CountedRepository;

/** Flags, decisions and what follows from them. */
@ApplicationScoped
class FlagRepository {

  private static final int FETCHED_AT_ONCE = 10_000;

  // Of a sheet of paper nobody knows the time of day: no rule could look at it.
  private static final String ROWS =
      """
      SELECT seq, desk_id, started_at, submitted_at, answers
      FROM response WHERE campaign_id = ? AND desk_id IS NOT NULL AND (desk_id = ? OR ? = 0)
        AND channel <> 'paper'
      ORDER BY desk_id, seq
      """;

  private static final String FLAGS =
      """
      SELECT flag.id, flag.desk_id, flag.rule, flag.from_day, flag.to_day, flag.p_value,
        flag.evidence, flag.found_at,
        (SELECT COUNT(*) FROM quality_flag_response AS concerned
          WHERE concerned.flag_id = flag.id),
        decision.excluded, decision.reason, decision.decided_at, decision.decided_by
      FROM quality_flag AS flag
      LEFT JOIN quality_decision AS decision ON decision.id =
        (SELECT MAX(id) FROM quality_decision AS last WHERE last.flag_id = flag.id)
      WHERE flag.campaign_id = ? AND (flag.id = ? OR ? = 0)
      ORDER BY decision.id IS NOT NULL, flag.to_day DESC, flag.desk_id, flag.rule
      """;

  private static final String KNOWN =
      """
      SELECT flag.id, flag.desk_id, flag.rule, flag.from_day,
        EXISTS (SELECT 1 FROM quality_decision WHERE quality_decision.flag_id = flag.id)
      FROM quality_flag AS flag WHERE flag.campaign_id = ? FOR UPDATE
      """;

  // A flag found again keeps its number: somebody may be looking at it.
  private static final String KEEP =
      """
      INSERT INTO quality_flag
        (campaign_id, desk_id, rule, from_day, to_day, p_value, evidence, found_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(id), to_day = VALUES(to_day),
        p_value = VALUES(p_value), evidence = VALUES(evidence)
      """;

  private final DataSource database;
  private final ResponseChangeRepository changes;

  FlagRepository(DataSource database, ResponseChangeRepository changes) {
    this.database = database;
    this.changes = changes;
  }

  /**
   * The responses at desks that are released, desk after desk, those included that somebody left
   * out: what is pointed out must not tell of answers that nobody may see yet.
   *
   * @param deskId 0 for all desks
   */
  void eachReleased(int campaignId, int deskId, Consumer<AnsweredRow> receiver) {
    try (Connection connection = database.getConnection();
        Statement view = connection.createStatement()) {
      view.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
      view.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
      try {
        Counted released = CountedRepository.read(connection, campaignId).without(Set.of());
        each(connection, campaignId, deskId, released, receiver);
      } finally {
        view.execute("ROLLBACK");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Responses cannot be read", e);
    }
  }

  private static void each(
      Connection connection,
      int campaignId,
      int deskId,
      Counted released,
      Consumer<AnsweredRow> receiver)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(ROWS)) {
      select.setFetchSize(FETCHED_AT_ONCE);
      select.setInt(1, campaignId);
      select.setInt(2, deskId);
      select.setInt(3, deskId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          if (released.has(row.getLong(1), row.getInt(2))) {
            receiver.accept(
                new AnsweredRow(
                    row.getLong(1),
                    row.getInt(2),
                    instant(row, 3),
                    instant(row, 4),
                    row.getString(5)));
          }
        }
      }
    }
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    LocalDateTime utc = row.getObject(column, LocalDateTime.class);
    return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
  }

  /**
   * Puts what was found in the place of flags that nobody has decided about; the others stay as
   * they were when somebody decided.
   */
  void replaceOpen(int campaignId, Map<Integer, List<Finding>> byDesk, Instant at) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        replaceOpen(connection, campaignId, byDesk, at);
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Flags cannot be written", e);
    }
  }

  private static void replaceOpen(
      Connection connection, int campaignId, Map<Integer, List<Finding>> byDesk, Instant at)
      throws SQLException {
    // Two checks at once take turns at the campaign's row.
    run(connection, "SELECT id FROM campaign WHERE id = ? FOR UPDATE", campaignId);
    Map<String, Integer> open = new HashMap<>();
    Set<String> decided = new HashSet<>();
    known(connection, campaignId, open, decided);
    for (var desk : byDesk.entrySet()) {
      for (Finding finding : desk.getValue()) {
        String key = key(desk.getKey(), finding.rule().code(), finding.from());
        open.remove(key);
        if (!decided.contains(key)) {
          keep(connection, campaignId, desk.getKey(), finding, at);
        }
      }
    }
    for (int gone : open.values()) {
      run(connection, "DELETE FROM quality_flag WHERE id = ?", gone);
    }
  }

  private static void known(
      Connection connection, int campaignId, Map<String, Integer> open, Set<String> decided)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
      select.setInt(1, campaignId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String key = key(row.getInt(2), row.getString(3), row.getObject(4, LocalDate.class));
          if (row.getBoolean(5)) {
            decided.add(key);
          } else {
            open.put(key, row.getInt(1));
          }
        }
      }
    }
  }

  private static String key(int deskId, String rule, LocalDate from) {
    return deskId + " " + rule + " " + from;
  }

  private static void keep(
      Connection connection, int campaignId, int deskId, Finding finding, Instant at)
      throws SQLException {
    int id;
    try (PreparedStatement flag =
        connection.prepareStatement(KEEP, Statement.RETURN_GENERATED_KEYS)) {
      flag.setInt(1, campaignId);
      flag.setInt(2, deskId);
      flag.setString(3, finding.rule().code());
      flag.setObject(4, finding.from());
      flag.setObject(5, finding.to());
      flag.setObject(6, finding.pValue(), Types.DOUBLE);
      flag.setString(
          7, finding.evidence().stream().map(String::valueOf).collect(Collectors.joining(" ")));
      flag.setObject(8, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
      flag.executeUpdate();
      try (ResultSet key = flag.getGeneratedKeys()) {
        key.next();
        id = key.getInt(1);
      }
    }
    run(connection, "DELETE FROM quality_flag_response WHERE flag_id = ?", id);
    try (PreparedStatement concerned =
        connection.prepareStatement(
            "INSERT INTO quality_flag_response (flag_id, seq) VALUES (?, ?)")) {
      for (long seq : finding.responses()) {
        concerned.setInt(1, id);
        concerned.setLong(2, seq);
        concerned.addBatch();
      }
      concerned.executeBatch();
    }
  }

  private static void run(Connection connection, String sql, int number) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, number);
      statement.execute();
    }
  }

  /** All of a campaign, those first that nobody has decided about; with an id that one alone. */
  List<Flag> flags(int campaignId, int id) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(FLAGS)) {
      select.setInt(1, campaignId);
      select.setInt(2, id);
      select.setInt(3, id);
      List<Flag> flags = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          flags.add(flag(row));
        }
      }
      return flags;
    } catch (SQLException e) {
      throw new IllegalStateException("Flags cannot be read", e);
    }
  }

  private static Flag flag(ResultSet row) throws SQLException {
    double pValue = row.getDouble(6);
    boolean test = !row.wasNull();
    Instant decided = instant(row, 12);
    return new Flag(
        row.getInt(1),
        row.getInt(2),
        QualityRule.of(row.getString(3)).orElseThrow(),
        row.getObject(4, LocalDate.class),
        row.getObject(5, LocalDate.class),
        test ? pValue : null,
        Arrays.stream(row.getString(7).split(" ")).map(Double::valueOf).toList(),
        instant(row, 8),
        row.getInt(9),
        decided == null
            ? null
            : new Flag.Decision(row.getBoolean(10), row.getString(11), decided, row.getString(13)));
  }

  /** Everything that was decided about a flag, the last first. */
  List<Flag.Decision> decisions(int flagId) {
    String sql =
        "SELECT excluded, reason, decided_at, decided_by FROM quality_decision"
            + " WHERE flag_id = ? ORDER BY id DESC";
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setInt(1, flagId);
      List<Flag.Decision> decisions = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          decisions.add(
              new Flag.Decision(
                  row.getBoolean(1), row.getString(2), instant(row, 3), row.getString(4)));
        }
      }
      return decisions;
    } catch (SQLException e) {
      throw new IllegalStateException("Decisions cannot be read", e);
    }
  }

  /** Numbers of the responses that a flag concerns. */
  Set<Long> concerned(int flagId) {
    return numbers("SELECT seq FROM quality_flag_response WHERE flag_id = ?", flagId);
  }

  /** Numbers of the campaign's responses that are left out because of other flags. */
  Set<Long> excludedByOthers(int campaignId, int flagId) {
    return numbers(
        "SELECT seq FROM response_exclusion WHERE campaign_id = ? AND flag_id <> ?",
        campaignId,
        flagId);
  }

  private Set<Long> numbers(String sql, int... ids) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < ids.length; i++) {
        select.setInt(i + 1, ids[i]);
      }
      Set<Long> numbers = new TreeSet<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          numbers.add(row.getLong(1));
        }
      }
      return numbers;
    } catch (SQLException e) {
      throw new IllegalStateException("Responses of a flag cannot be read", e);
    }
  }

  /** The decision, what it leaves out and the new revision of the figures: all or nothing. */
  void decide(int campaignId, int flagId, Flag.Decision decision) {
    changes.change(
        campaignId,
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO quality_decision (flag_id, excluded, reason, decided_at, decided_by)"
                      + " VALUES (?, ?, ?, ?, ?)")) {
            insert.setInt(1, flagId);
            insert.setBoolean(2, decision.excluded());
            insert.setString(3, decision.reason());
            insert.setObject(4, LocalDateTime.ofInstant(decision.at(), ZoneOffset.UTC));
            insert.setString(5, decision.by());
            insert.executeUpdate();
          }
          run(connection, "DELETE FROM response_exclusion WHERE flag_id = ?", flagId);
          if (decision.excluded()) {
            exclude(connection, campaignId, flagId);
          }
        });
  }

  private static void exclude(Connection connection, int campaignId, int flagId)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO response_exclusion (campaign_id, seq, flag_id)"
                + " SELECT ?, seq, flag_id FROM quality_flag_response WHERE flag_id = ?")) {
      insert.setInt(1, campaignId);
      insert.setInt(2, flagId);
      insert.executeUpdate();
    }
  }
}
