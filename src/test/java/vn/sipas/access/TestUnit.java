package vn.sipas.access;

import java.sql.SQLException;
import javax.sql.DataSource;

/** A province of the two-level era whose code no list uses. */
final class TestUnit {

  static final String CODE = "Z1";

  private TestUnit() {}

  static int id(DataSource database) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT IGNORE INTO administrative_unit (era, code, level, name, type, urban)
          VALUES ('two_level', 'Z1', 1, 'Tỉnh Thử', 'Tỉnh', FALSE)
          """);
      try (var rows =
          statement.executeQuery(
              "SELECT id FROM administrative_unit WHERE era = 'two_level' AND code = 'Z1'")) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}
