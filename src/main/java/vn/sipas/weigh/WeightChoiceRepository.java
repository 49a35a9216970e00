package vn.sipas.weigh;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import vn.sipas.campaign.CampaignStatus;
import vn.sipas.platform.Jdbc;
import vn.sipas.platform.Problem;
import vn.sipas.response.ResponseChangeRepository;

/** Puts weights in force: the responses' weights and the note of the choice in one transaction. */
@ApplicationScoped
class WeightChoiceRepository {

  private static final String CHOICES =
      """
      SELECT version, chosen_at, chosen_by, reason
      FROM weight_choice LEFT JOIN weight_set ON weight_set.id = weight_choice.set_id
      WHERE weight_choice.campaign_id = ? ORDER BY weight_choice.id DESC
      """;

  private static final String KEEP =
      "UPDATE response SET design_weight = weight WHERE campaign_id = ? AND design_weight IS NULL";

  private static final String GIVE_BACK =
      """
      UPDATE response SET weight = design_weight, design_weight = NULL
      WHERE campaign_id = ? AND design_weight IS NOT NULL
      """;

  // An answer of a cell that the set does not know keeps its design weight.
  private static final String APPLY =
      """
      UPDATE response
      JOIN campaign ON campaign.id = response.campaign_id
      LEFT JOIN stratum ON stratum.id = response.stratum_id
      LEFT JOIN sampling_unit ON sampling_unit.id = response.sampling_unit_id
      LEFT JOIN weight_factor ON weight_factor.set_id = ?
        AND weight_factor.stratum = COALESCE(stratum.code, '')
        AND weight_factor.sampling_unit <=> IF(campaign.design = 'cluster', sampling_unit.code, NULL)
        AND weight_factor.frame_class <=> response.frame_class
      SET response.weight = response.design_weight * COALESCE(release_factor
        * nonresponse_factor * calibration_factor, 1)
      WHERE response.campaign_id = ?
      """;

  private static final String NOTE =
      """
      INSERT INTO weight_choice (campaign_id, set_id, chosen_at, chosen_by, reason)
      VALUES (?, ?, ?, ?, ?)
      """;

  /** Whoever opens it again waits, or was there before. */
  private static final String STATUS =
      "SELECT status FROM campaign WHERE id = ? LOCK IN SHARE MODE";

  private static final String WITHOUT_FACTOR =
      "SELECT COUNT(*) FROM response WHERE campaign_id = ? AND design_weight IS NULL";

  private final Jdbc jdbc;
  private final ResponseChangeRepository changes;

  WeightChoiceRepository(DataSource database, ResponseChangeRepository changes) {
    this.jdbc = new Jdbc(database);
    this.changes = changes;
  }

  /** The one in force first. */
  List<Choice> of(int campaign) {
    return jdbc.all(CHOICES, WeightChoiceRepository::choice, campaign);
  }

  private static Choice choice(ResultSet row) throws SQLException {
    return new Choice(
        row.getObject("version", Integer.class),
        Jdbc.instant(row, "chosen_at"),
        row.getString("chosen_by"),
        row.getString("reason"));
  }

  /** Answers that have their design weight; while a set is in force, those that came after it. */
  long withoutFactor(int campaign) {
    return jdbc.first(WITHOUT_FACTOR, row -> row.getLong(1), campaign).orElseThrow();
  }

  /**
   * @param set null for the weights as drawn
   * @throws Problem 409 when the campaign was opened again meanwhile
   */
  void choose(int campaign, Integer set, Instant now, String by, String reason) {
    changes.change(
        campaign,
        connection -> {
          refuseIfOpen(connection, campaign);
          if (set == null) {
            update(connection, GIVE_BACK, campaign);
          } else {
            update(connection, KEEP, campaign);
            update(connection, APPLY, set, campaign);
          }
          try (PreparedStatement note = connection.prepareStatement(NOTE)) {
            note.setInt(1, campaign);
            note.setObject(2, set, Types.INTEGER);
            note.setObject(3, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
            note.setString(4, by);
            note.setString(5, reason);
            note.executeUpdate();
          }
        });
  }

  private static void refuseIfOpen(Connection connection, int campaign) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(STATUS)) {
      select.setInt(1, campaign);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        if (row.getString(1).equals(CampaignStatus.OPEN.code())) {
          throw new Problem(409, "weights_while_open");
        }
      }
    }
  }

  private static void update(Connection connection, String sql, int... values) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        update.setInt(i + 1, values[i]);
      }
      update.executeUpdate();
    }
  }
}
