package vn.sipas.backcheck;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import vn.sipas.platform.Jdbc;

/** Plans of back-checks and back-checks. */
@ApplicationScoped
class BackCheckRepository {

  /** Percent of the interviews, and what orders them. */
  record Plan(int percent, String seed) {}

  private static final String CHECKS =
      """
      SELECT number, enumerator, drawn_on, result, findings, note, checked_on, checked_by
      FROM back_check WHERE draw_id = ? ORDER BY number
      """;

  private final Jdbc jdbc;

  BackCheckRepository(DataSource database) {
    jdbc = new Jdbc(database);
  }

  Optional<Plan> plan(int draw) {
    return jdbc.first(
        "SELECT percent, seed FROM back_check_plan WHERE draw_id = ?",
        row -> new Plan(row.getInt(1), row.getString(2)),
        draw);
  }

  /** Keeps the seed that is there. */
  void plan(int draw, int percent, String seed) {
    jdbc.update(
        "INSERT INTO back_check_plan (draw_id, percent, seed) VALUES (?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE percent = VALUES(percent)",
        draw,
        percent,
        seed);
  }

  /** Nobody else draws until the transaction ends. */
  void hold(int draw) {
    jdbc.all(
        "SELECT draw_id FROM back_check_plan WHERE draw_id = ? FOR UPDATE",
        row -> row.getInt(1),
        draw);
  }

  List<BackCheck> of(int draw) {
    return jdbc.all(CHECKS, BackCheckRepository::check, draw);
  }

  private static BackCheck check(ResultSet row) throws SQLException {
    String result = row.getString("result");
    return new BackCheck(
        row.getInt("number"),
        row.getString("enumerator"),
        row.getObject("drawn_on", LocalDate.class),
        result == null ? null : Result.of(result).orElseThrow(),
        findings(row.getString("findings")),
        row.getString("note"),
        row.getObject("checked_on", LocalDate.class),
        row.getString("checked_by"));
  }

  private static Set<FindingKind> findings(String codes) {
    return Arrays.stream(codes.split(" "))
        .flatMap(code -> FindingKind.of(code).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  void add(int draw, int number, String enumerator, LocalDate day) {
    jdbc.update(
        "INSERT INTO back_check (draw_id, number, enumerator, drawn_on) VALUES (?, ?, ?, ?)",
        draw,
        number,
        enumerator,
        day);
  }

  void record(int draw, BackCheck check) {
    jdbc.update(
        "UPDATE back_check SET result = ?, findings = ?, note = ?, checked_on = ?, checked_by = ?"
            + " WHERE draw_id = ? AND number = ?",
        check.result().code(),
        check.findings().stream().map(FindingKind::code).collect(Collectors.joining(" ")),
        check.note(),
        check.checkedOn(),
        check.checkedBy(),
        draw,
        check.number());
  }
}
