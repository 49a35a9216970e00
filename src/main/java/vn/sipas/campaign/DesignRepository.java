package vn.sipas.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import vn.sipas.campaign.CampaignDesign.SamplingUnit;
import vn.sipas.campaign.CampaignDesign.Stratum;

@ApplicationScoped
class DesignRepository {

  private static final String STRATA =
      "SELECT id, code, name, population FROM stratum WHERE campaign_id = ? ORDER BY code";

  private static final String SAMPLING_UNITS =
      """
      SELECT sampling_unit.id, sampling_unit.code, sampling_unit.stratum_id,
        stratum.code AS stratum, unit_id, sampling_unit.population, weight
      FROM sampling_unit LEFT JOIN stratum ON stratum.id = sampling_unit.stratum_id
      WHERE sampling_unit.campaign_id = ?
      ORDER BY sampling_unit.code
      """;

  private static final String INSERT_STRATUM =
      "INSERT INTO stratum (campaign_id, code, name, population) VALUES (?, ?, ?, ?)";

  private static final String INSERT_SAMPLING_UNIT =
      """
      INSERT INTO sampling_unit (campaign_id, code, stratum_id, unit_id, population, weight)
      VALUES (?, ?, (SELECT id FROM stratum WHERE campaign_id = ? AND code = ?), ?, ?, ?)
      """;

  private final Jdbc jdbc;

  DesignRepository(DataSource database) {
    jdbc = new Jdbc(database);
  }

  CampaignDesign of(int campaignId, Sampling sampling) {
    return new CampaignDesign(
        sampling.design(),
        sampling.finitePopulation(),
        sampling.population(),
        sampling.lonelyPsu(),
        jdbc.all(STRATA, campaignId, DesignRepository::stratum),
        samplingUnits(campaignId));
  }

  List<SamplingUnit> samplingUnits(int campaignId) {
    return jdbc.all(SAMPLING_UNITS, campaignId, DesignRepository::samplingUnit);
  }

  void replace(int campaignId, CampaignDesign design) {
    jdbc.delete("DELETE FROM sampling_unit WHERE campaign_id = ?", campaignId);
    jdbc.delete("DELETE FROM stratum WHERE campaign_id = ?", campaignId);
    jdbc.insert(
        INSERT_STRATUM,
        design.strata(),
        (statement, stratum) -> {
          statement.setInt(1, campaignId);
          statement.setString(2, stratum.code());
          statement.setString(3, stratum.name());
          statement.setObject(4, stratum.population());
        });
    jdbc.insert(
        INSERT_SAMPLING_UNIT,
        design.samplingUnits(),
        (statement, unit) -> {
          statement.setInt(1, campaignId);
          statement.setString(2, unit.code());
          statement.setInt(3, campaignId);
          statement.setString(4, unit.stratum());
          statement.setObject(5, unit.unitId());
          statement.setObject(6, unit.population());
          statement.setObject(7, unit.weight());
        });
  }

  private static Stratum stratum(ResultSet row) throws SQLException {
    return new Stratum(
        row.getInt("id"),
        row.getString("code"),
        row.getString("name"),
        row.getObject("population", Integer.class));
  }

  private static SamplingUnit samplingUnit(ResultSet row) throws SQLException {
    return new SamplingUnit(
        row.getInt("id"),
        row.getString("code"),
        row.getObject("stratum_id", Integer.class),
        row.getString("stratum"),
        row.getObject("unit_id", Integer.class),
        row.getObject("population", Integer.class),
        row.getObject("weight", Double.class));
  }
}
