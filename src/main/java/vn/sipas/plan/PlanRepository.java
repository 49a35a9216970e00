package vn.sipas.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import vn.sipas.frame.StoredFrame;
import vn.sipas.platform.Jdbc;
import vn.sipas.platform.StoredJson;

/** Versions of plans; a row is written once, and signed at most once. */
@ApplicationScoped
class PlanRepository {

  private static final int TRIES = 10;
  private static final String SELECT =
      """
      SELECT version, frame_id, frame_sha256, settings, computed, note, created_at, created_by,
        signed_at, signed_by
      FROM sample_plan WHERE campaign_id = ?
      """;

  private final Jdbc jdbc;
  private final StoredJson json;

  PlanRepository(DataSource database, ObjectMapper json) {
    jdbc = new Jdbc(database);
    this.json = new StoredJson(json);
  }

  /** Newest first. */
  List<StoredPlan> of(int campaignId) {
    return jdbc.all(SELECT + " ORDER BY version DESC", this::plan, campaignId);
  }

  Optional<StoredPlan> get(int campaignId, int version) {
    return jdbc.first(SELECT + " AND version = ?", this::plan, campaignId, version);
  }

  /** That which was signed last. */
  Optional<StoredPlan> signed(int campaignId) {
    return jdbc.first(
        SELECT + " AND signed_at IS NOT NULL ORDER BY signed_at DESC, version DESC LIMIT 1",
        this::plan,
        campaignId);
  }

  private StoredPlan plan(ResultSet row) throws SQLException {
    return new StoredPlan(
        row.getInt("version"),
        row.getInt("frame_id"),
        row.getString("frame_sha256"),
        json.read(row.getString("settings"), PlanSettings.class),
        json.read(row.getString("computed"), PlanTable.class),
        row.getString("note"),
        Jdbc.instant(row, "created_at"),
        row.getString("created_by"),
        Jdbc.instant(row, "signed_at"),
        row.getString("signed_by"));
  }

  /** The number of the new version: the next one, whoever else saves at the same time. */
  int add(
      int campaignId,
      StoredFrame frame,
      PlanSettings settings,
      PlanTable table,
      String note,
      Instant now,
      String by) {
    String sql =
        """
        INSERT IGNORE INTO sample_plan (campaign_id, version, frame_id, frame_sha256, settings,
          computed, note, created_at, created_by)
        SELECT ?, COALESCE(MAX(version), 0) + 1, ?, ?, ?, ?, ?, ?, ?
        FROM sample_plan WHERE campaign_id = ?
        """;
    for (int i = 0; i < TRIES; i++) {
      Optional<Integer> id =
          jdbc.insert(
              sql,
              campaignId,
              frame.id(),
              frame.sha256(),
              json.written(settings),
              json.written(table),
              note,
              now,
              by,
              campaignId);
      if (id.isPresent()) {
        return jdbc.first(
                "SELECT version FROM sample_plan WHERE id = ?", row -> row.getInt(1), id.get())
            .orElseThrow();
      }
    }
    throw new IllegalStateException("A plan cannot be numbered");
  }

  /** Whether it was: not when it is signed already, or a sample was drawn. */
  boolean sign(int campaignId, int version, Instant now, String by) {
    return jdbc.update(
            """
            UPDATE sample_plan SET signed_at = ?, signed_by = ?
            WHERE campaign_id = ? AND version = ? AND signed_at IS NULL AND NOT EXISTS (
              SELECT 1 FROM draw WHERE draw.campaign_id = ? AND state = 'in_force')
            """,
            now,
            by,
            campaignId,
            version,
            campaignId)
        > 0;
  }
}
