package vn.sipas.desk;

import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import vn.sipas.platform.Jdbc;

/** Takes devices out with the sample data. */
@ApplicationScoped
class SampleDeviceRepository {

  private static final String ASSIGNMENTS =
      """
      DELETE assignment FROM device_assignment AS assignment
      JOIN campaign ON campaign.id = assignment.campaign_id
      LEFT JOIN campaign AS other ON other.id = assignment.code_campaign_id
      JOIN desk ON desk.id = assignment.desk_id
      JOIN administrative_unit AS unit ON unit.id = desk.unit_id
      LEFT JOIN administrative_unit AS above ON above.id = unit.parent_id
      LEFT JOIN administrative_unit AS top ON top.id = above.parent_id
      WHERE campaign.sample_data OR other.sample_data OR ? IN (unit.code, above.code, top.code)
      """;

  private static final String DEVICES =
      """
      DELETE FROM device WHERE id NOT IN (SELECT device_id FROM device_assignment)
      """;

  private final Jdbc jdbc;

  SampleDeviceRepository(DataSource database) {
    jdbc = new Jdbc(database);
  }

  /** A device that has also stood elsewhere keeps that. */
  void remove(String province) {
    jdbc.update(ASSIGNMENTS, province);
    jdbc.update(DEVICES);
  }
}
