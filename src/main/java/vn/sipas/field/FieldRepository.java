package vn.sipas.field;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import vn.sipas.draw.DrawnCase;
import vn.sipas.draw.SampleRepository;
import vn.sipas.platform.Jdbc;

/** Rows of {@code field_case}. */
@ApplicationScoped
class FieldRepository {

  private static final String STATES =
      """
      SELECT one.number, drawn_case.code, stratum, sampling_unit, commune, agency, field, outcome,
        turn, reserve, probability, one.replaces, one.mode, enumerator.code AS enumerator,
        one.disposition, one.due_on, one.learned, one.replace_reason,
        field_code.number IS NOT NULL AS coded, other.number AS replaced_by,
        (SELECT COUNT(*) FROM field_attempt
          WHERE field_attempt.draw_id = one.draw_id AND field_attempt.number = one.number)
          AS attempts
      """;

  /** A case that is asked was drawn; joined so, what nobody looks at is not read. */
  private static final String CASES =
      """
       FROM field_case AS one
      LEFT JOIN drawn_case ON drawn_case.draw_id = one.draw_id AND drawn_case.number = one.number
      LEFT JOIN enumerator ON enumerator.id = one.enumerator_id
      LEFT JOIN field_code
        ON field_code.draw_id = one.draw_id AND field_code.number = one.number
      LEFT JOIN field_case AS other
        ON other.draw_id = one.draw_id AND other.replaces = one.number
      WHERE one.draw_id = ?
      """;

  /** The lowest turn of a case's place that nobody was asked for yet. */
  private static final String NEXT =
      """
      SELECT next.* FROM drawn_case AS next
      JOIN drawn_case AS one ON one.draw_id = next.draw_id AND one.stratum = next.stratum
        AND one.sampling_unit <=> next.sampling_unit
      LEFT JOIN field_case ON field_case.draw_id = next.draw_id AND field_case.number = next.number
      WHERE one.draw_id = ? AND one.number = ? AND next.reserve AND field_case.number IS NULL
      ORDER BY next.turn LIMIT 1
      """;

  private static final String START =
      """
      INSERT IGNORE INTO field_case (draw_id, number)
      SELECT draw_id, number FROM drawn_case WHERE draw_id = ? AND NOT reserve
      """;

  private static final String ASSIGN =
      """
      UPDATE field_case SET enumerator_id = ?, mode = ?, due_on = ?
      WHERE draw_id = ? AND number = ?
      """;

  private static final String RELEASE =
      """
      INSERT INTO field_case (draw_id, number, replaces, mode, enumerator_id, due_on,
        replace_reason, released_by, released_on)
      SELECT draw_id, ?, number, mode, IF(?, enumerator_id, NULL), NULL, ?, ?, ?
      FROM field_case WHERE draw_id = ? AND number = ?
      """;

  private static final String OPEN =
      """
      SELECT COUNT(*) FROM field_case JOIN draw ON draw.id = field_case.draw_id
      WHERE draw.campaign_id = ? AND draw.state = 'in_force' AND field_case.disposition IS NULL
      """;

  private final Jdbc jdbc;

  FieldRepository(DataSource database) {
    jdbc = new Jdbc(database);
  }

  /** Nobody else changes the field of this sample until the transaction is over. */
  void lock(int draw) {
    jdbc.all("SELECT id FROM draw WHERE id = ? FOR UPDATE", row -> row.getInt(1), draw);
  }

  int start(int draw) {
    return jdbc.update(START, draw);
  }

  /** All of the draw, in the order of their numbers. */
  List<CaseState> states(int draw) {
    return states(draw, CaseFilter.NONE, null, 0, Integer.MAX_VALUE);
  }

  /**
   * Some of those looked for, in the order of their numbers.
   *
   * @param today needed when what is late is looked for
   */
  List<CaseState> states(int draw, CaseFilter filter, LocalDate today, int from, int most) {
    List<Object> values = new ArrayList<>(List.of(draw));
    String sql = STATES + CASES + conditions(filter, today, values);
    values.add(most);
    values.add(from);
    return jdbc.all(
        sql + " ORDER BY one.number LIMIT ? OFFSET ?", FieldRepository::state, values.toArray());
  }

  int count(int draw, CaseFilter filter, LocalDate today) {
    List<Object> values = new ArrayList<>(List.of(draw));
    String sql = "SELECT COUNT(*)" + CASES + conditions(filter, today, values);
    return jdbc.first(sql, row -> row.getInt(1), values.toArray()).orElseThrow();
  }

  private static String conditions(CaseFilter filter, LocalDate today, List<Object> values) {
    StringBuilder sql = new StringBuilder();
    if (filter.number() != null) {
      sql.append(" AND one.number = ?");
      values.add(filter.number());
    }
    if (filter.commune() != null) {
      sql.append(" AND commune = ?");
      values.add(filter.commune());
    }
    if (filter.enumerator() != null) {
      sql.append(" AND enumerator.code = ?");
      values.add(filter.enumerator());
    }
    if (filter.situation() != null) {
      sql.append(" AND ").append(condition(filter.situation(), today, values));
    }
    return sql.toString();
  }

  private static String condition(Situation situation, LocalDate today, List<Object> values) {
    if (situation == Situation.LATE) {
      values.add(today);
    }
    return switch (situation) {
      case OPEN -> "one.disposition IS NULL";
      case LATE -> "one.disposition IS NULL AND one.due_on < ?";
      case UNASSIGNED -> "one.disposition IS NULL AND one.enumerator_id IS NULL";
      case UNCODED -> "one.disposition IS NULL AND field_code.number IS NULL";
      case FINAL -> "one.disposition IS NOT NULL";
      case REPLACEABLE -> "one.disposition NOT IN ('complete', 'partial') AND other.number IS NULL";
    };
  }

  /** How many are in a situation. */
  Map<Situation, Integer> counts(int draw, LocalDate today) {
    List<Object> values = new ArrayList<>();
    List<String> counted = new ArrayList<>();
    for (Situation situation : Situation.values()) {
      counted.add("COUNT(IF(" + condition(situation, today, values) + ", 1, NULL))");
    }
    values.add(draw);
    return jdbc.first(
            "SELECT " + String.join(", ", counted) + CASES,
            row -> {
              Map<Situation, Integer> counts = new EnumMap<>(Situation.class);
              for (Situation situation : Situation.values()) {
                counts.put(situation, row.getInt(1 + situation.ordinal()));
              }
              return counts;
            },
            values.toArray())
        .orElseThrow();
  }

  /** How many are in a situation of which time is no part, by commune; of all that have cases. */
  Map<String, Integer> byCommune(int draw, Situation situation) {
    return by("commune", draw, situation);
  }

  Map<String, Integer> byEnumerator(int draw, Situation situation) {
    return by("enumerator.code", draw, situation);
  }

  Map<String, Integer> byAgency(int draw, Situation situation) {
    return by("agency", draw, situation);
  }

  private record Counted(String code, int cases) {}

  private Map<String, Integer> by(String column, int draw, Situation situation) {
    String counted = "COUNT(IF(" + condition(situation, null, new ArrayList<>()) + ", 1, NULL))";
    Map<String, Integer> counts = new HashMap<>();
    jdbc.all(
            "SELECT %s, %s%s AND %s IS NOT NULL GROUP BY %s"
                .formatted(column, counted, CASES, column, column),
            row -> new Counted(row.getString(1), row.getInt(2)),
            draw)
        .forEach(one -> counts.put(one.code, one.cases));
    return counts;
  }

  /** The case of the reserve that would be asked in place of another; empty when none is left. */
  Optional<DrawnCase> nextInReserve(int draw, int number) {
    return jdbc.first(NEXT, SampleRepository::drawnCase, draw, number);
  }

  void assign(int draw, int number, int enumerator, Mode mode, LocalDate due) {
    jdbc.update(ASSIGN, enumerator, mode.code(), due, draw, number);
  }

  void setMode(int draw, int number, Mode mode) {
    jdbc.update(
        "UPDATE field_case SET mode = ? WHERE draw_id = ? AND number = ?",
        mode.code(),
        draw,
        number);
  }

  void dispose(int draw, int number, Disposition disposition, boolean learned) {
    jdbc.update(
        "UPDATE field_case SET disposition = ?, learned = ? WHERE draw_id = ? AND number = ?",
        disposition == null ? null : disposition.code(),
        learned,
        draw,
        number);
  }

  /** A case of the reserve, asked as the one before it would have been. */
  void release(
      int draw,
      int reserve,
      int replaces,
      boolean sameEnumerator,
      String reason,
      String by,
      LocalDate on) {
    jdbc.update(RELEASE, reserve, sameEnumerator, reason, by, on, draw, replaces);
  }

  /** Cases of the campaign in the field without a final disposition. */
  int open(int campaignId) {
    return jdbc.first(OPEN, row -> row.getInt(1), campaignId).orElse(0);
  }

  private static CaseState state(ResultSet row) throws SQLException {
    String mode = row.getString("mode");
    String disposition = row.getString("disposition");
    FieldCase of =
        new FieldCase(
            SampleRepository.drawnCase(row),
            row.getObject("replaces", Integer.class),
            mode == null ? null : Mode.valueOf(mode.toUpperCase(Locale.ROOT)),
            row.getString("enumerator"),
            disposition == null ? null : Disposition.valueOf(disposition.toUpperCase(Locale.ROOT)));
    return new CaseState(
        of,
        row.getObject("due_on", LocalDate.class),
        row.getBoolean("coded"),
        row.getInt("attempts"),
        row.getObject("replaced_by", Integer.class),
        row.getString("replace_reason"),
        row.getBoolean("learned"));
  }

  boolean isStarted(int draw) {
    return jdbc.first("SELECT 1 FROM field_case WHERE draw_id = ? LIMIT 1", row -> true, draw)
        .orElse(false);
  }
}
