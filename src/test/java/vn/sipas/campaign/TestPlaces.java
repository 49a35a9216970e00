package vn.sipas.campaign;

import java.sql.SQLException;
import javax.sql.DataSource;
import vn.sipas.unit.Era;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.Units;

/** A province of two communes in the two-level era, with codes that no list uses. */
final class TestPlaces {

  static final String PROVINCE = "Y7";
  static final String COMMUNE = "Y7001";
  static final String OTHER_COMMUNE = "Y7002";

  private static final String INSERT =
      """
      INSERT IGNORE INTO administrative_unit (era, code, level, name, type, urban, parent_id)
      SELECT 'two_level', '%s', %d, '%s', '%s', FALSE,
        (SELECT id FROM administrative_unit parent WHERE era = 'two_level' AND code = '%s')
      """;

  private TestPlaces() {}

  static void ensure(DataSource database, Units units) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(INSERT.formatted(PROVINCE, 1, "Tỉnh Thử Y", "Tỉnh", ""));
      statement.execute(INSERT.formatted(COMMUNE, 3, "Xã Ea Čŏ", "Xã", PROVINCE));
      statement.execute(INSERT.formatted(OTHER_COMMUNE, 3, "Xã Đăk Ƀla", "Xã", PROVINCE));
    }
    units.reload();
  }

  static int id(Units units, String code) {
    return units.tree().find(new EraCode(Era.TWO_LEVEL, code)).orElseThrow().id();
  }
}
