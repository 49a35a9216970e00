package vn.sipas.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import vn.sipas.access.ServerSecrets;
import vn.sipas.platform.Jdbc;
import vn.sipas.platform.Seal;

/** Seeds, sealed until they are used. */
@ApplicationScoped
class SeedRepository {

  static final String COLUMNS =
      "draw_seed.id AS seed, commitment, entropy_source, committed_at, committed_by, revealed";

  private final Jdbc jdbc;
  private final ServerSecrets secrets;

  SeedRepository(DataSource database, ServerSecrets secrets) {
    jdbc = new Jdbc(database);
    this.secrets = secrets;
  }

  Optional<CommittedSeed> waiting(int campaignId) {
    return jdbc.first(
        "SELECT " + COLUMNS + " FROM draw_seed WHERE campaign_id = ? AND waiting",
        SeedRepository::seed,
        campaignId);
  }

  static CommittedSeed seed(ResultSet row) throws SQLException {
    return new CommittedSeed(
        row.getInt("seed"),
        row.getString("commitment"),
        row.getString("entropy_source"),
        Jdbc.instant(row, "committed_at"),
        row.getString("committed_by"),
        row.getString("revealed"));
  }

  /** False when another one waits. */
  boolean commit(
      int campaignId, String seed, String commitment, String source, Instant now, String by) {
    byte[] plain = seed.getBytes(StandardCharsets.US_ASCII);
    return jdbc.update(
            "INSERT IGNORE INTO draw_seed (campaign_id, commitment, sealed, entropy_source,"
                + " committed_at, committed_by) VALUES (?, ?, ?, ?, ?, ?)",
            campaignId,
            commitment,
            seal().seal(plain, commitment),
            source,
            now,
            by)
        == 1;
  }

  /** What was promised, for the draw alone. */
  String open(CommittedSeed seed) {
    return jdbc.first(
            "SELECT sealed FROM draw_seed WHERE id = ?", row -> row.getString(1), seed.id())
        .flatMap(text -> seal().open(text, seed.commitment()))
        .map(plain -> new String(plain, StandardCharsets.US_ASCII))
        .orElseThrow(() -> new IllegalStateException("A seed cannot be opened"));
  }

  /** False when it was revealed before. */
  boolean reveal(CommittedSeed seed, String plain, Instant now) {
    return jdbc.update(
            "UPDATE draw_seed SET revealed = ?, revealed_at = ?, waiting = NULL WHERE id = ? AND revealed IS NULL",
            plain,
            now,
            seed.id())
        == 1;
  }

  private Seal seal() {
    return new Seal(secrets.key("draw-seed"));
  }
}
