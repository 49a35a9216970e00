package vn.sipas.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;

@ApplicationScoped
class TargetRepository {

  private static final String OF_CAMPAIGN =
      """
      SELECT target.measure, target.kind, target.value, reference.code AS reference, target.note
      FROM campaign_target target
      LEFT JOIN campaign reference ON reference.id = target.reference_campaign_id
      WHERE target.campaign_id = ?
      ORDER BY target.measure
      """;

  private static final String INSERT =
      """
      INSERT INTO campaign_target
        (campaign_id, measure, kind, value, reference_campaign_id, note)
      VALUES (?, ?, ?, ?, (SELECT id FROM campaign WHERE code = ?), ?)
      """;

  private final Jdbc jdbc;

  TargetRepository(DataSource database) {
    jdbc = new Jdbc(database);
  }

  List<Target> of(int campaignId) {
    return jdbc.all(
        OF_CAMPAIGN,
        campaignId,
        row ->
            new Target(
                row.getString("measure"),
                TargetKind.of(row.getString("kind")).orElseThrow(),
                row.getDouble("value"),
                row.getString("reference"),
                row.getString("note")));
  }

  void replace(int campaignId, List<Target> targets) {
    jdbc.delete("DELETE FROM campaign_target WHERE campaign_id = ?", campaignId);
    jdbc.insert(
        INSERT,
        targets,
        (statement, target) -> {
          statement.setInt(1, campaignId);
          statement.setString(2, target.measure());
          statement.setString(3, target.kind().code());
          statement.setDouble(4, target.value());
          statement.setString(5, target.referenceCampaign());
          statement.setString(6, target.note());
        });
  }

  /** Codes of the campaigns that are measured against this one. */
  List<String> measuredAgainst(int campaignId) {
    return jdbc.all(
        """
        SELECT DISTINCT campaign.code
        FROM campaign_target target JOIN campaign ON campaign.id = target.campaign_id
        WHERE target.reference_campaign_id = ?
        ORDER BY campaign.code
        """,
        campaignId,
        row -> row.getString(1));
  }
}
