package vn.sipas.response;

import java.sql.PreparedStatement;
import javax.sql.DataSource;

/** Corrections and exclusions of stored responses, as an instance of the application makes them. */
public final class StaffChanges {

  private final ResponseChangeRepository changes;

  public StaffChanges(DataSource database) {
    this.changes = new ResponseChangeRepository(database);
  }

  /** Excludes the campaign's oldest response. */
  public void excludeOldest(int campaignId) {
    run(campaignId, "DELETE FROM response WHERE campaign_id = ? ORDER BY seq LIMIT 1");
  }

  public void excludeNewest(int campaignId) {
    run(campaignId, "DELETE FROM response WHERE campaign_id = ? ORDER BY seq DESC LIMIT 1");
  }

  /** All answers of the campaign's oldest responses become the lowest level. */
  public void correctOldest(int campaignId) {
    run(
        campaignId,
        "UPDATE response SET answers = REGEXP_REPLACE(answers, '[1-5]', '1')"
            + " WHERE campaign_id = ? ORDER BY seq LIMIT 3");
  }

  /** Other weights for everybody. */
  public void reweigh(int campaignId) {
    run(campaignId, "UPDATE response SET weight = weight * 1.25 WHERE campaign_id = ?");
  }

  private void run(int campaignId, String sql) {
    changes.change(
        campaignId,
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, campaignId);
            statement.executeUpdate();
          }
        });
  }
}
