package vn.sipas.paper;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import vn.sipas.platform.Jdbc;
import vn.sipas.platform.StoredJson;

/** Rows of {@code paper_entry}. */
@ApplicationScoped
class EntryRepository {

  private static final TypeReference<Map<String, String>> TYPED = new TypeReference<>() {};

  private final Jdbc jdbc;
  private final StoredJson json;

  EntryRepository(DataSource database, ObjectMapper json) {
    this.jdbc = new Jdbc(database);
    this.json = new StoredJson(json);
  }

  void add(int batchId, Entry entry) {
    jdbc.update(
        "INSERT INTO paper_entry (batch_id, serial, turn, entered_by, entered_at, typed)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        batchId,
        entry.serial(),
        entry.turn(),
        entry.by(),
        entry.at(),
        json.written(entry.typed()));
  }

  /** The first one first. */
  List<Entry> of(int batchId, int serial) {
    return jdbc.all(
        "SELECT * FROM paper_entry WHERE batch_id = ? AND serial = ? ORDER BY turn",
        this::entry,
        batchId,
        serial);
  }

  /** Of all sheets that were entered twice, the two of a sheet one after the other. */
  List<Entry> pairs(int batchId) {
    return jdbc.all(
        """
        SELECT entry.* FROM paper_entry AS entry
        JOIN paper_entry AS second
          ON second.batch_id = entry.batch_id AND second.serial = entry.serial AND second.turn = 2
        WHERE entry.batch_id = ? ORDER BY entry.serial, entry.turn
        """,
        this::entry,
        batchId);
  }

  void remove(int batchId, int serial) {
    jdbc.update("DELETE FROM paper_entry WHERE batch_id = ? AND serial = ?", batchId, serial);
  }

  void removeAll(int batchId) {
    jdbc.update("DELETE FROM paper_entry WHERE batch_id = ?", batchId);
  }

  private Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getInt("serial"),
        row.getInt("turn"),
        row.getString("entered_by"),
        Jdbc.instant(row, "entered_at"),
        json.read(row.getString("typed"), TYPED));
  }
}
