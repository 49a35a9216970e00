package vn.sipas.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import vn.sipas.campaign.ApprovedVersion;
import vn.sipas.platform.Jdbc;

/** Proposals, versions and corrections. A document is written once and never again. */
@ApplicationScoped
class PublicationRepository {

  private static final String COLUMNS =
      """
      SELECT id, campaign_id, number, version, state, sha256, reason, proposed_at, proposed_by,
        decided_at, decided_by, decision_reason, moved
      FROM publication
      """;

  // Nothing is inserted while another proposal of the campaign waits.
  private static final String PROPOSE =
      """
      INSERT IGNORE INTO publication
        (campaign_id, number, state, sha256, document, reason, proposed_at, proposed_by)
      SELECT ?, COALESCE(MAX(number), 0) + 1, 'proposed', ?, ?, ?, ?, ?
      FROM publication WHERE campaign_id = ?
      """;

  private static final String APPROVE =
      """
      UPDATE publication SET state = 'approved', decided_at = ?, decided_by = ?,
        version = (SELECT last FROM
          (SELECT COALESCE(MAX(version), 0) + 1 AS last FROM publication WHERE campaign_id = ?)
          AS numbered)
      WHERE id = ? AND state = 'proposed'
      """;

  private static final String END =
      """
      UPDATE publication SET state = ?, version = NULL, decided_at = ?, decided_by = ?,
        decision_reason = ?, moved = ?
      WHERE id = ? AND state = ?
      """;

  private static final String IN_FORCE =
      """
      SELECT version, decided_at,
        EXISTS (SELECT 1 FROM publication_correction AS correction
          WHERE correction.campaign_id = publication.campaign_id AND closed_at IS NULL)
      FROM publication WHERE campaign_id = ? AND version IS NOT NULL
      ORDER BY version DESC LIMIT 1
      """;

  private static final String CORRECTIONS =
      """
      SELECT id, reason, opened_at, opened_by, closed_at, closed_by, version
      FROM publication_correction WHERE campaign_id = ? ORDER BY id DESC
      """;

  private final Jdbc jdbc;

  PublicationRepository(DataSource database) {
    jdbc = new Jdbc(database);
  }

  /** Whoever changes the campaign or decides about it waits for the end of the transaction. */
  void lock(int campaignId) {
    jdbc.all("SELECT id FROM campaign WHERE id = ? FOR UPDATE", row -> row.getInt(1), campaignId);
  }

  /** Empty when another proposal waits. */
  Optional<Integer> propose(
      int campaignId, Canonical document, String reason, Instant at, String by) {
    return jdbc.insert(
        PROPOSE, campaignId, document.sha256(), document.text(), reason, at, by, campaignId);
  }

  boolean approve(Version proposal, Instant at, String by) {
    return jdbc.update(APPROVE, at, by, proposal.campaignId(), proposal.id()) > 0;
  }

  /** Ends a proposal, or what was approved a moment ago and must not have been. */
  boolean end(Version version, Version.State to, Instant at, String by, String reason) {
    return end(version, to, at, by, reason, null);
  }

  boolean makeVoid(Version version, Instant at, List<String> moved) {
    return end(version, Version.State.VOID, at, null, null, String.join(",", moved));
  }

  private boolean end(
      Version version, Version.State to, Instant at, String by, String reason, String moved) {
    return jdbc.update(END, to.code(), at, by, reason, moved, version.id(), version.state().code())
        > 0;
  }

  /** Newest first. */
  List<Version> of(int campaignId) {
    return jdbc.all(
        COLUMNS + "WHERE campaign_id = ? ORDER BY number DESC",
        PublicationRepository::version,
        campaignId);
  }

  Optional<Version> byNumber(int campaignId, int number) {
    return jdbc.first(
        COLUMNS + "WHERE campaign_id = ? AND number = ?",
        PublicationRepository::version,
        campaignId,
        number);
  }

  Canonical document(Version version) {
    return jdbc.first(
            "SELECT document FROM publication WHERE id = ?",
            row -> new Canonical(row.getString(1)),
            version.id())
        .orElseThrow();
  }

  Optional<ApprovedVersion> inForce(int campaignId) {
    return jdbc.first(
        IN_FORCE,
        row ->
            new ApprovedVersion(row.getInt(1), Jdbc.instant(row, "decided_at"), row.getBoolean(3)),
        campaignId);
  }

  /** Newest first. */
  List<Correction> corrections(int campaignId) {
    return jdbc.all(CORRECTIONS, PublicationRepository::correction, campaignId);
  }

  /** False when one is open. */
  boolean open(int campaignId, String reason, Instant at, String by) {
    return jdbc.insert(
            "INSERT IGNORE INTO publication_correction (campaign_id, reason, opened_at, opened_by)"
                + " VALUES (?, ?, ?, ?)",
            campaignId,
            reason,
            at,
            by)
        .isPresent();
  }

  /**
   * @param version that came of it; null when it is given up
   */
  boolean close(int campaignId, Instant at, String by, Integer version) {
    return jdbc.update(
            "UPDATE publication_correction SET closed_at = ?, closed_by = ?, version = ?"
                + " WHERE campaign_id = ? AND closed_at IS NULL",
            at,
            by,
            version,
            campaignId)
        > 0;
  }

  /** The approval that closed it did not hold. */
  void reopen(int campaignId, int version) {
    jdbc.update(
        "UPDATE publication_correction SET closed_at = NULL, closed_by = NULL, version = NULL"
            + " WHERE campaign_id = ? AND version = ?",
        campaignId,
        version);
  }

  private static Version version(ResultSet row) throws SQLException {
    String moved = row.getString("moved");
    return new Version(
        row.getInt("id"),
        row.getInt("campaign_id"),
        row.getInt("number"),
        row.getObject("version", Integer.class),
        Version.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("sha256"),
        row.getString("reason"),
        Jdbc.instant(row, "proposed_at"),
        row.getString("proposed_by"),
        Jdbc.instant(row, "decided_at"),
        row.getString("decided_by"),
        row.getString("decision_reason"),
        moved == null || moved.isEmpty() ? List.of() : List.of(moved.split(",")));
  }

  private static Correction correction(ResultSet row) throws SQLException {
    return new Correction(
        row.getInt("id"),
        row.getString("reason"),
        Jdbc.instant(row, "opened_at"),
        row.getString("opened_by"),
        Jdbc.instant(row, "closed_at"),
        row.getString("closed_by"),
        row.getObject("version", Integer.class));
  }
}
