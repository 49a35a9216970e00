package vn.sipas.frame;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import vn.sipas.analysis.file.RowFault;
import vn.sipas.platform.Jdbc;
import vn.sipas.platform.StoredJson;

/** Frames without their rows. */
@ApplicationScoped
class FrameRepository {

  private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
  private static final TypeReference<List<RowFault>> FAULTS = new TypeReference<>() {};
  private static final String SELECT =
      "SELECT id, kind, source, boundaries, entries, left_out, fault_counts, sha256, created_at,"
          + " created_by, contacts, contacts_forgotten_at FROM frame";

  private final Jdbc jdbc;
  private final StoredJson json;

  FrameRepository(DataSource database, ObjectMapper json) {
    jdbc = new Jdbc(database);
    this.json = new StoredJson(json);
  }

  /** Newest first. */
  List<StoredFrame> of(int campaignId) {
    return jdbc.all(SELECT + " WHERE campaign_id = ? ORDER BY id DESC", this::frame, campaignId);
  }

  private StoredFrame frame(ResultSet row) throws SQLException {
    return new StoredFrame(
        row.getInt("id"),
        FrameKind.of(row.getString("kind")).orElseThrow(),
        row.getString("source"),
        row.getObject("boundaries", LocalDate.class),
        row.getInt("entries"),
        row.getInt("left_out"),
        json.read(row.getString("fault_counts"), COUNTS),
        row.getString("sha256"),
        Jdbc.instant(row, "created_at"),
        row.getString("created_by"),
        row.getInt("contacts"),
        Jdbc.instant(row, "contacts_forgotten_at"));
  }

  List<RowFault> faults(int id) {
    return jdbc.all(
            "SELECT faults FROM frame WHERE id = ?", row -> json.read(row.getString(1), FAULTS), id)
        .get(0);
  }

  /** An empty frame that belongs to nobody until it is finished. */
  int open(
      int campaignId, FrameSpec spec, int expected, LocalDate boundaries, Instant now, String by) {
    String sql =
        "INSERT INTO frame (campaign_id, kind, source, expected, boundaries, state, entries,"
            + " left_out, faults, fault_counts, created_at, created_by, contacts)"
            + " VALUES (?, ?, ?, ?, ?, 'loading', 0, 0, '[]', '{}', ?, ?, 0)";
    return jdbc.insert(
            sql, campaignId, spec.kind().code(), spec.source(), expected, boundaries, now, by)
        .orElseThrow();
  }

  /** How far storing has come. */
  record Progress(int stored, int expected) {}

  /** Empty when nothing is being stored. */
  Optional<Progress> progress(int campaignId) {
    return jdbc.first(
        "SELECT entries, expected FROM frame WHERE campaign_id = ? AND state = 'loading'"
            + " AND expected > 0 ORDER BY id DESC LIMIT 1",
        row -> new Progress(row.getInt(1), row.getInt(2)),
        campaignId);
  }

  void finish(int id, FrameCheck check, String sha256) {
    jdbc.update(
        "UPDATE frame SET state = 'stored', entries = ?, left_out = ?, faults = ?, fault_counts = ?,"
            + " contacts = (SELECT COUNT(*) FROM frame_contact WHERE frame_id = ?), sha256 = ?"
            + " WHERE id = ? AND state = 'loading'",
        check.entries(),
        check.leftOut(),
        json.written(check.faults()),
        json.written(check.faultCounts()),
        id,
        sha256,
        id);
  }

  void remove(int id) {
    jdbc.update("DELETE FROM frame WHERE id = ?", id);
  }

  /** What was being read when a server stopped. */
  void removeUnfinished(Instant before) {
    jdbc.update("DELETE FROM frame WHERE state = 'loading' AND created_at < ?", before);
  }

  void forgetContacts(int id, Instant now) {
    jdbc.update("DELETE FROM frame_contact WHERE frame_id = ?", id);
    jdbc.update("UPDATE frame SET contacts = 0, contacts_forgotten_at = ? WHERE id = ?", now, id);
  }

  /** Which headings meant what when a file of this source was last stored. */
  Mapping remembered(String source, FrameKind kind) {
    return jdbc.first(
            "SELECT headings FROM frame_source WHERE source = ? AND kind = ?",
            row -> Mapping.ofCodes(json.read(row.getString(1), TEXTS)),
            source,
            kind.code())
        .orElse(Mapping.NONE);
  }

  void remember(FrameSpec spec, Mapping columns, Instant now) {
    jdbc.update(
        "REPLACE INTO frame_source (source, kind, headings, used_at) VALUES (?, ?, ?, ?)",
        spec.source(),
        spec.kind().code(),
        json.written(columns.byCode()),
        now);
  }

  /** Last used first. */
  List<String> sources() {
    return jdbc.all(
        "SELECT source FROM frame_source GROUP BY source ORDER BY MAX(used_at) DESC LIMIT 20",
        row -> row.getString(1));
  }
}
