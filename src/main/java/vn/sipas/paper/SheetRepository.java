package vn.sipas.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import vn.sipas.platform.Jdbc;

/** Rows of {@code paper_sheet}. */
@ApplicationScoped
class SheetRepository {

  /**
   * @param serialSum of their serials
   */
  record Group(SheetState state, int sheets, long serialSum) {}

  private static final int CHUNK = 500;

  // What was typed is gone once a batch is closed; how much of it was compared stays.
  private static final String KEYED =
      """
      SELECT
        (SELECT COUNT(*) FROM paper_sheet JOIN paper_batch ON paper_batch.id = batch_id
          WHERE campaign_id = ? AND state IN ('entered', 'differing', 'agreed', 'accepted')),
        (SELECT COUNT(*) FROM paper_sheet JOIN paper_batch ON paper_batch.id = batch_id
          WHERE campaign_id = ? AND twice AND state IN ('differing', 'agreed', 'accepted')),
        (SELECT COALESCE(SUM(compared), 0) DIV 2 FROM paper_compared
          JOIN paper_batch ON paper_batch.id = batch_id
          WHERE campaign_id = ? AND closed_at IS NOT NULL),
        (SELECT COUNT(*) FROM paper_difference JOIN paper_batch ON paper_batch.id = batch_id
          WHERE campaign_id = ? AND closed_at IS NOT NULL)
      """;

  private final Jdbc jdbc;

  SheetRepository(DataSource database) {
    jdbc = new Jdbc(database);
  }

  PaperQuality.Keyed keyed(int campaignId) {
    return jdbc.first(
            KEYED,
            row ->
                new PaperQuality.Keyed(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)),
            campaignId,
            campaignId,
            campaignId,
            campaignId)
        .orElseThrow();
  }

  void add(int batchId, int first, int sheets, Set<Integer> twice) {
    for (int from = first; from < first + sheets; from += CHUNK) {
      int until = Math.min(from + CHUNK, first + sheets);
      List<Object> values = new ArrayList<>();
      for (int serial = from; serial < until; serial++) {
        Collections.addAll(values, batchId, serial, twice.contains(serial));
      }
      String rows = String.join(", ", Collections.nCopies(until - from, "(?, ?, ?)"));
      jdbc.update(
          "INSERT INTO paper_sheet (batch_id, serial, twice) VALUES " + rows, values.toArray());
    }
  }

  Sheet get(int batchId, int serial) {
    return get(batchId, serial, "");
  }

  /** As it is now; nobody else changes it before this transaction is over. */
  Sheet forChange(int batchId, int serial) {
    return get(batchId, serial, " FOR UPDATE");
  }

  private Sheet get(int batchId, int serial, String how) {
    return jdbc.first(
            "SELECT * FROM paper_sheet WHERE batch_id = ? AND serial = ?" + how,
            SheetRepository::sheet,
            batchId,
            serial)
        .orElseThrow();
  }

  List<Sheet> in(int batchId, SheetState state) {
    return jdbc.all(
        "SELECT * FROM paper_sheet WHERE batch_id = ? AND state = ? ORDER BY serial",
        SheetRepository::sheet,
        batchId,
        state.code());
  }

  /** Those that were settled and did not get to the intake, and that it has not refused. */
  List<Sheet> undelivered() {
    return jdbc.all(
        "SELECT * FROM paper_sheet WHERE state = ? AND refusal IS NULL ORDER BY batch_id, serial",
        SheetRepository::sheet,
        SheetState.AGREED.code());
  }

  Map<SheetState, Group> groups(int batchId) {
    Map<SheetState, Group> groups = new EnumMap<>(SheetState.class);
    jdbc.all(
            "SELECT state, COUNT(*), SUM(serial) FROM paper_sheet WHERE batch_id = ? GROUP BY state",
            row -> new Group(SheetState.of(row.getString(1)), row.getInt(2), row.getLong(3)),
            batchId)
        .forEach(group -> groups.put(group.state(), group));
    return groups;
  }

  /** Once it is a response, or not entered after all, nothing is left of its code. */
  void become(int batchId, int serial, SheetState state) {
    jdbc.update(
        "UPDATE paper_sheet SET state = ?, refusal = NULL, sealed_code = IF(?, sealed_code, NULL)"
            + " WHERE batch_id = ? AND serial = ?",
        state.code(),
        SheetState.UNFINISHED.contains(state),
        batchId,
        serial);
  }

  void came(int batchId, int serial, String sealedCode, boolean byPost) {
    jdbc.update(
        "UPDATE paper_sheet SET sealed_code = ?, by_post = ? WHERE batch_id = ? AND serial = ?",
        sealedCode,
        byPost,
        batchId,
        serial);
  }

  void settle(int batchId, int serial, Instant submittedAt) {
    jdbc.update(
        "UPDATE paper_sheet SET state = ?, submitted_at = ? WHERE batch_id = ? AND serial = ?",
        SheetState.AGREED.code(),
        submittedAt,
        batchId,
        serial);
  }

  void refuse(int batchId, int serial, String problem) {
    jdbc.update(
        "UPDATE paper_sheet SET refusal = ? WHERE batch_id = ? AND serial = ? AND state = ?",
        problem,
        batchId,
        serial,
        SheetState.AGREED.code());
  }

  /** What did not come back is lost, and no day is left that could be looked up in responses. */
  void close(int batchId) {
    jdbc.update(
        "UPDATE paper_sheet SET submitted_at = NULL, refusal = NULL, sealed_code = NULL,"
            + " state = IF(state = ?, ?, state) WHERE batch_id = ?",
        SheetState.PRINTED.code(),
        SheetState.LOST.code(),
        batchId);
  }

  private static Sheet sheet(ResultSet row) throws SQLException {
    return new Sheet(
        row.getInt("batch_id"),
        row.getInt("serial"),
        row.getBoolean("twice"),
        SheetState.of(row.getString("state")),
        Jdbc.instant(row, "submitted_at"),
        row.getString("refusal"),
        row.getString("sealed_code"),
        row.getBoolean("by_post"));
  }
}
