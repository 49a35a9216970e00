package vn.sipas.field;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import vn.sipas.platform.Jdbc;

/** What was tried and decided about cases, counted within each. */
@ApplicationScoped
class HistoryRepository {

  /**
   * @param on null where somebody answered: it would be the day of the answer
   */
  record Attempt(LocalDate on, Mode mode, AttemptResult result, String by) {}

  /**
   * @param before null for an open case
   * @param after null for an open case
   * @param by empty when it followed from a used code
   * @param on null where somebody answered
   */
  record Change(Disposition before, Disposition after, String reason, String by, LocalDate on) {}

  private static final String ATTEMPT =
      """
      INSERT INTO field_attempt (draw_id, number, attempt, attempted_on, mode, result, recorded_by)
      SELECT ?, ?, COALESCE(MAX(attempt), 0) + 1, ?, ?, ?, ?
      FROM field_attempt WHERE draw_id = ? AND number = ?
      """;

  private static final String CHANGE =
      """
      INSERT INTO field_change (draw_id, number, step, before_code, after_code, reason, changed_by,
        changed_on)
      SELECT ?, ?, COALESCE(MAX(step), 0) + 1, ?, ?, ?, ?, ?
      FROM field_change WHERE draw_id = ? AND number = ?
      """;

  private final Jdbc jdbc;

  HistoryRepository(DataSource database) {
    jdbc = new Jdbc(database);
  }

  void add(int draw, int number, Attempt one) {
    jdbc.update(
        ATTEMPT,
        draw,
        number,
        one.on(),
        one.mode().code(),
        one.result().code(),
        one.by(),
        draw,
        number);
  }

  void add(int draw, int number, Change one) {
    jdbc.update(
        CHANGE,
        draw,
        number,
        code(one.before()),
        code(one.after()),
        one.reason(),
        one.by(),
        one.on(),
        draw,
        number);
  }

  List<Attempt> attempts(int draw, int number) {
    return jdbc.all(
        "SELECT * FROM field_attempt WHERE draw_id = ? AND number = ? ORDER BY attempt",
        row ->
            new Attempt(
                row.getObject("attempted_on", LocalDate.class),
                Mode.of(row.getString("mode")).orElseThrow(),
                AttemptResult.of(row.getString("result")).orElseThrow(),
                row.getString("recorded_by")),
        draw,
        number);
  }

  List<Change> changes(int draw, int number) {
    return jdbc.all(
        "SELECT * FROM field_change WHERE draw_id = ? AND number = ? ORDER BY step",
        row ->
            new Change(
                disposition(row, "before_code"),
                disposition(row, "after_code"),
                row.getString("reason"),
                row.getString("changed_by"),
                row.getObject("changed_on", LocalDate.class)),
        draw,
        number);
  }

  private static String code(Disposition disposition) {
    return disposition == null ? null : disposition.code();
  }

  private static Disposition disposition(ResultSet row, String column) throws SQLException {
    String code = row.getString(column);
    return code == null ? null : Disposition.of(code).orElseThrow();
  }
}
