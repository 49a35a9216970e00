package vn.sipas.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.sipas.platform.Jdbc;

/** Rows of {@code paper_batch}. */
@ApplicationScoped
class BatchRepository {

  private static final String INSERT =
      """
      INSERT INTO paper_batch (campaign_id, number, request, survey_version_id, place, language,
        first_serial, sheets, twice_percent, seed, secret, return_to, ordered_at, ordered_by)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final Jdbc jdbc;

  BatchRepository(DataSource database) {
    jdbc = new Jdbc(database);
  }

  /** Two who order at once come one after the other. */
  void lockCampaign(int campaignId) {
    jdbc.first("SELECT id FROM campaign WHERE id = ? FOR UPDATE", row -> row.getInt(1), campaignId);
  }

  boolean isOrdered(UUID request) {
    return jdbc.first(
            "SELECT 1 FROM paper_batch WHERE request = ?", row -> 1, (Object) Jdbc.bytes(request))
        .isPresent();
  }

  /** Its key. */
  int add(Batch batch, UUID request) {
    return jdbc.insert(
            INSERT,
            batch.campaignId(),
            batch.number(),
            Jdbc.bytes(request),
            batch.surveyVersionId(),
            batch.place(),
            batch.language(),
            batch.firstSerial(),
            batch.sheets(),
            batch.twicePercent(),
            batch.seed(),
            batch.secret(),
            batch.returnTo(),
            batch.orderedAt(),
            batch.orderedBy())
        .orElseThrow();
  }

  /** Newest first. */
  List<Batch> of(int campaignId) {
    return jdbc.all(
        "SELECT * FROM paper_batch WHERE campaign_id = ? ORDER BY number DESC",
        BatchRepository::batch,
        campaignId);
  }

  Optional<Batch> find(int campaignId, int number) {
    return jdbc.first(
        "SELECT * FROM paper_batch WHERE campaign_id = ? AND number = ?",
        BatchRepository::batch,
        campaignId,
        number);
  }

  Optional<Batch> find(int id) {
    return jdbc.first("SELECT * FROM paper_batch WHERE id = ?", BatchRepository::batch, id);
  }

  /** As it is now; nobody closes it before this transaction is over. */
  Batch shared(int id) {
    return locked(id, "LOCK IN SHARE MODE");
  }

  /** As it is now; nobody else enters a sheet or closes it before this transaction is over. */
  Batch forChange(int id) {
    return locked(id, "FOR UPDATE");
  }

  private Batch locked(int id, String how) {
    return jdbc.first("SELECT * FROM paper_batch WHERE id = ? " + how, BatchRepository::batch, id)
        .orElseThrow();
  }

  void count(int id, Batch.HandCount counts) {
    jdbc.update(
        "UPDATE paper_batch SET handed_out = ?, returned = ?, serial_sum = ? WHERE id = ?",
        counts.handedOut(),
        counts.returned(),
        counts.serialSum(),
        id);
  }

  void close(int id, Batch.Closing closing) {
    jdbc.update(
        "UPDATE paper_batch SET closed_at = ?, closed_by = ?, close_reason = ?, secret = NULL"
            + " WHERE id = ?",
        closing.at(),
        closing.by(),
        closing.reason(),
        id);
  }

  private static Batch batch(ResultSet row) throws SQLException {
    Instant closedAt = Jdbc.instant(row, "closed_at");
    return new Batch(
        row.getInt("id"),
        row.getInt("campaign_id"),
        row.getInt("number"),
        row.getInt("survey_version_id"),
        row.getString("place"),
        row.getString("language"),
        row.getInt("first_serial"),
        row.getInt("sheets"),
        row.getInt("twice_percent"),
        row.getLong("seed"),
        row.getBytes("secret"),
        row.getString("return_to"),
        Jdbc.instant(row, "ordered_at"),
        row.getString("ordered_by"),
        new Batch.HandCount(
            row.getObject("handed_out", Integer.class),
            row.getObject("returned", Integer.class),
            row.getObject("serial_sum", Long.class)),
        closedAt == null
            ? null
            : new Batch.Closing(
                closedAt, row.getString("closed_by"), row.getString("close_reason")));
  }
}
