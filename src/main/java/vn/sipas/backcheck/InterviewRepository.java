package vn.sipas.backcheck;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import vn.sipas.platform.Jdbc;
import vn.sipas.response.ResponseChangeRepository;
import vn.sipas.survey.SurveyVersion;

/** Answers that came from interviews, by place, and what was decided about them. */
@ApplicationScoped
class InterviewRepository {

  /** Answers of people whom somebody asked, of a place or (blank) of all. */
  private static final String INTERVIEWS =
      """
       FROM response
      LEFT JOIN sampling_unit ON sampling_unit.id = response.sampling_unit_id
      LEFT JOIN stratum ON stratum.id = response.stratum_id
      WHERE response.campaign_id = ? AND channel IN ('interview', 'paper', 'phone')
        AND (? = '' OR COALESCE(sampling_unit.code, stratum.code) = ?)
      """;

  private static final String ANSWERS =
      "SELECT COALESCE(sampling_unit.code, stratum.code, ''),"
          + " IF(channel = 'paper', NULL, TIMESTAMPDIFF(SECOND, started_at, submitted_at)), answers"
          + INTERVIEWS
          + " ORDER BY response.id";

  private final Jdbc jdbc;
  private final ResponseChangeRepository changes;

  InterviewRepository(DataSource database, ResponseChangeRepository changes) {
    jdbc = new Jdbc(database);
    this.changes = changes;
  }

  /** In an order that tells nothing of when they came. */
  List<Answered> of(int campaign, SurveyVersion survey) {
    return jdbc.all(
        ANSWERS,
        row ->
            Answered.of(
                row.getString(1), row.getObject(2, Integer.class), row.getString(3), survey),
        campaign,
        "",
        "");
  }

  /** Numbers of arrival of a place's interviews. */
  Set<Long> numbers(int campaign, String place) {
    return new TreeSet<>(
        jdbc.all(
            "SELECT response.seq" + INTERVIEWS, row -> row.getLong(1), campaign, place, place));
  }

  /** What is left out of the campaign's figures for other reasons. */
  Set<Long> excludedOtherwise(int campaign, String place) {
    int own = subject(campaign, place).orElse(0);
    return new TreeSet<>(
        jdbc.all(
            "SELECT seq FROM response_exclusion WHERE campaign_id = ? AND flag_id <> ?",
            row -> row.getLong(1),
            campaign,
            -own));
  }

  private Optional<Integer> subject(int campaign, String place) {
    return jdbc.first(
        "SELECT id FROM place_exclusion WHERE campaign_id = ? AND place = ?",
        row -> row.getInt(1),
        campaign,
        place);
  }

  /** The last one first. */
  List<Decision> decisions(int campaign, String place) {
    return jdbc.all(
        "SELECT excluded, answers, reason, decided_at, decided_by FROM place_exclusion_decision"
            + " JOIN place_exclusion ON place_exclusion.id = place_exclusion_id"
            + " WHERE campaign_id = ? AND place = ? ORDER BY place_exclusion_decision.id DESC",
        row ->
            new Decision(
                row.getBoolean(1),
                row.getInt(2),
                row.getString(3),
                Jdbc.instant(row, "decided_at"),
                row.getString(5)),
        campaign,
        place);
  }

  /** Places whose interviews are left out now. */
  Set<String> excluded(int campaign) {
    return new TreeSet<>(
        jdbc.all(
            "SELECT place FROM place_exclusion AS subject WHERE campaign_id = ? AND (SELECT excluded"
                + " FROM place_exclusion_decision WHERE place_exclusion_id = subject.id"
                + " ORDER BY id DESC LIMIT 1)",
            row -> row.getString(1),
            campaign));
  }

  /** The decision, what it leaves out and the new revision of the figures: all or nothing. */
  void decide(int campaign, String place, Decision decision, Set<Long> answers) {
    changes.change(
        campaign,
        connection -> {
          int subject = keep(connection, campaign, place);
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO place_exclusion_decision (place_exclusion_id, excluded, answers,"
                      + " reason, decided_at, decided_by) VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setInt(1, subject);
            insert.setBoolean(2, decision.excluded());
            insert.setInt(3, decision.answers());
            insert.setString(4, decision.reason());
            insert.setObject(5, utc(decision.at()));
            insert.setString(6, decision.by());
            insert.executeUpdate();
          }
          leaveOut(connection, campaign, -subject, decision.excluded() ? answers : Set.of());
        });
  }

  private static int keep(Connection connection, int campaign, String place) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO place_exclusion (campaign_id, place) VALUES (?, ?)"
                + " ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(id)",
            PreparedStatement.RETURN_GENERATED_KEYS)) {
      insert.setInt(1, campaign);
      insert.setString(2, place);
      insert.executeUpdate();
      try (var key = insert.getGeneratedKeys()) {
        key.next();
        return key.getInt(1);
      }
    }
  }

  private static void leaveOut(Connection connection, int campaign, int flag, Set<Long> answers)
      throws SQLException {
    try (PreparedStatement delete =
            connection.prepareStatement(
                "DELETE FROM response_exclusion WHERE campaign_id = ? AND flag_id = ?");
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO response_exclusion (campaign_id, seq, flag_id) VALUES (?, ?, ?)")) {
      delete.setInt(1, campaign);
      delete.setInt(2, flag);
      delete.executeUpdate();
      for (long seq : answers) {
        insert.setInt(1, campaign);
        insert.setLong(2, seq);
        insert.setInt(3, flag);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static LocalDateTime utc(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
