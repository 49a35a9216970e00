package vn.sipas.publication;

import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import vn.sipas.campaign.Campaigns;
import vn.sipas.campaign.PublicationFreeze;
import vn.sipas.platform.Jdbc;

/**
 * Forgets what a test published of the sample province, and what it did behind everybody's back.
 */
@ApplicationScoped
class SamplePublication {

  static final String CODE = "demo-2025";
  static final String PATH = "/api/campaigns/" + CODE + "/publication";

  private final Jdbc jdbc;
  private final Campaigns campaigns;
  private final PublicationFreeze freeze;

  SamplePublication(DataSource database, Campaigns campaigns, PublicationFreeze freeze) {
    jdbc = new Jdbc(database);
    this.campaigns = campaigns;
    this.freeze = freeze;
  }

  int campaign() {
    return campaigns.get(CODE).id();
  }

  /** A unit whose people were in the sample. */
  String unit() {
    return jdbc.first(
            "SELECT administrative_unit.code FROM sampling_unit JOIN administrative_unit"
                + " ON administrative_unit.id = unit_id WHERE campaign_id = ? LIMIT 1",
            row -> row.getString(1),
            campaign())
        .orElseThrow();
  }

  void forget() {
    jdbc.update("DELETE FROM publication WHERE campaign_id = ?", campaign());
    jdbc.update("DELETE FROM publication_correction WHERE campaign_id = ?", campaign());
    jdbc.update("DELETE FROM quality_flag WHERE campaign_id = ?", campaign());
    jdbc.update("DELETE FROM response_exclusion WHERE campaign_id = ?", campaign());
    jdbc.update(
        "UPDATE response_revision SET revision = revision + 1 WHERE campaign_id = ?", campaign());
    freeze.announce(CODE);
  }

  /** A flag of the first responses of a desk, or of any where none has a desk. */
  int flag(int responses) {
    int desk = jdbc.first("SELECT MIN(id) FROM desk", row -> row.getInt(1)).orElseThrow();
    int flag =
        jdbc.insert(
                "INSERT INTO quality_flag (campaign_id, desk_id, rule, from_day, to_day, evidence,"
                    + " found_at) VALUES (?, ?, 'burst', '2025-05-05', '2025-05-05', '20 15 3',"
                    + " '2025-07-01')",
                campaign(),
                desk)
            .orElseThrow();
    jdbc.update(
        "INSERT INTO quality_flag_response SELECT ?, seq FROM response WHERE campaign_id = ?"
            + " ORDER BY seq LIMIT "
            + responses,
        flag,
        campaign());
    return flag;
  }

  /** The first response's answers, as somebody with access to the database could change them. */
  String answers() {
    return jdbc.first(
            "SELECT answers FROM response WHERE campaign_id = ? ORDER BY seq LIMIT 1",
            row -> row.getString(1),
            campaign())
        .orElseThrow();
  }

  void answers(String answers) {
    jdbc.update(
        "UPDATE response SET answers = ? WHERE campaign_id = ? ORDER BY seq LIMIT 1",
        answers,
        campaign());
  }

  int execute(String sql) {
    return jdbc.update(sql);
  }
}
