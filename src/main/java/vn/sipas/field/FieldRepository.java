package vn.sipas.field;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import vn.sipas.draw.DrawnCase;
import vn.sipas.platform.Jdbc;

/** Rows of {@code field_case}. */
@ApplicationScoped
class FieldRepository {

  private static final String STATES =
      """
      SELECT one.number, one.replaces, one.mode, enumerator.code AS enumerator, one.disposition,
        one.due_on, one.learned, one.replace_reason, field_code.number IS NOT NULL AS coded,
        other.number AS replaced_by,
        (SELECT COUNT(*) FROM field_attempt
          WHERE field_attempt.draw_id = one.draw_id AND field_attempt.number = one.number)
          AS attempts
      FROM field_case AS one
      LEFT JOIN enumerator ON enumerator.id = one.enumerator_id
      LEFT JOIN field_code
        ON field_code.draw_id = one.draw_id AND field_code.number = one.number
      LEFT JOIN field_case AS other
        ON other.draw_id = one.draw_id AND other.replaces = one.number
      WHERE one.draw_id = ? ORDER BY one.number
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

  List<CaseState> states(int draw, Map<Integer, DrawnCase> drawn) {
    return jdbc.all(STATES, row -> state(row, drawn), draw);
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

  private static CaseState state(ResultSet row, Map<Integer, DrawnCase> drawn) throws SQLException {
    String mode = row.getString("mode");
    String disposition = row.getString("disposition");
    FieldCase of =
        new FieldCase(
            drawn.get(row.getInt("number")),
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
