package vn.sipas.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import vn.sipas.platform.Jdbc;

/** Rows of {@code paper_difference} and {@code paper_compared}. */
@ApplicationScoped
class DifferenceRepository {

  /**
   * @param serial null once the batch is closed, like the values
   * @param decided what the sheet says; null until decided
   */
  record Row(
      Integer serial,
      String field,
      String firstBy,
      String secondBy,
      String first,
      String second,
      String decided,
      boolean firstWrong,
      boolean secondWrong) {}

  /** How many sheets of somebody were compared in a question. */
  record Compared(String field, String by, int sheets) {}

  private final Jdbc jdbc;

  DifferenceRepository(DataSource database) {
    jdbc = new Jdbc(database);
  }

  void add(int batchId, Entry first, Entry second, Comparison.Difference difference) {
    jdbc.update(
        "INSERT INTO paper_difference (batch_id, serial, field, first_by, second_by, first_value,"
            + " second_value) VALUES (?, ?, ?, ?, ?, ?, ?)",
        batchId,
        first.serial(),
        difference.field(),
        first.by(),
        second.by(),
        difference.first(),
        difference.second());
  }

  List<Row> of(int batchId) {
    return jdbc.all(
        "SELECT * FROM paper_difference WHERE batch_id = ? ORDER BY id",
        DifferenceRepository::row,
        batchId);
  }

  List<Row> of(int batchId, int serial) {
    return jdbc.all(
        "SELECT * FROM paper_difference WHERE batch_id = ? AND serial = ? ORDER BY id",
        DifferenceRepository::row,
        batchId,
        serial);
  }

  void decide(int batchId, Row difference, String value, String by, Instant at) {
    jdbc.update(
        "UPDATE paper_difference SET decided_value = ?, first_wrong = ?, second_wrong = ?,"
            + " decided_by = ?, decided_at = ? WHERE batch_id = ? AND serial = ? AND field = ?",
        value,
        !value.equals(difference.first()),
        !value.equals(difference.second()),
        by,
        at,
        batchId,
        difference.serial(),
        difference.field());
  }

  /** Who erred and who decided stays; on which sheet and what it says does not. */
  void makeAnonymous(int batchId) {
    jdbc.update(
        "UPDATE paper_difference SET serial = NULL, first_value = NULL, second_value = NULL,"
            + " decided_value = NULL, decided_at = DATE(decided_at) WHERE batch_id = ?",
        batchId);
  }

  void keep(int batchId, Compared compared) {
    jdbc.update(
        "INSERT INTO paper_compared (batch_id, field, entered_by, compared) VALUES (?, ?, ?, ?)",
        batchId,
        compared.field(),
        compared.by(),
        compared.sheets());
  }

  List<Compared> kept(int batchId) {
    return jdbc.all(
        "SELECT field, entered_by, compared FROM paper_compared WHERE batch_id = ?",
        row -> new Compared(row.getString(1), row.getString(2), row.getInt(3)),
        batchId);
  }

  /** Decisions by who took them. */
  Map<String, Integer> decisions(int batchId) {
    Map<String, Integer> decisions = new TreeMap<>();
    jdbc.all(
        "SELECT decided_by, COUNT(*) FROM paper_difference"
            + " WHERE batch_id = ? AND decided_by IS NOT NULL GROUP BY decided_by",
        row -> decisions.put(row.getString(1), row.getInt(2)),
        batchId);
    return decisions;
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("serial", Integer.class),
        row.getString("field"),
        row.getString("first_by"),
        row.getString("second_by"),
        row.getString("first_value"),
        row.getString("second_value"),
        row.getString("decided_value"),
        row.getBoolean("first_wrong"),
        row.getBoolean("second_wrong"));
  }
}
