package vn.sipas.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Remembers that somebody removed the sample data, so that no start brings it back. */
@ApplicationScoped
class SampleDataRepository {

  private final DataSource database;

  SampleDataRepository(DataSource database) {
    this.database = database;
  }

  boolean removed() {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT COUNT(*) FROM sample_data_removed")) {
      return row.next() && row.getInt(1) > 0;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  List<String> usersOfProvince(String province) {
    String select =
        """
        SELECT app_user.name FROM app_user
        JOIN administrative_unit AS unit ON unit.id = app_user.unit_id
        LEFT JOIN administrative_unit AS above ON above.id = unit.parent_id
        LEFT JOIN administrative_unit AS top ON top.id = above.parent_id
        WHERE ? IN (unit.code, above.code, top.code)
        ORDER BY app_user.name
        """;
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(select)) {
      statement.setString(1, province);
      List<String> names = new ArrayList<>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ids of the campaigns that survey units of a province, drew or were answered there. */
  Set<Integer> campaignsOn(String province) {
    String select =
        """
        WITH place AS (
          SELECT unit.id FROM administrative_unit AS unit
          LEFT JOIN administrative_unit AS above ON above.id = unit.parent_id
          LEFT JOIN administrative_unit AS top ON top.id = above.parent_id
          WHERE ? IN (unit.code, above.code, top.code))
        SELECT id FROM campaign
        WHERE unit_id IN (SELECT id FROM place)
          OR EXISTS (SELECT * FROM sampling_unit
            WHERE campaign_id = campaign.id AND unit_id IN (SELECT id FROM place))
          OR EXISTS (SELECT * FROM response
            WHERE campaign_id = campaign.id AND unit_id IN (SELECT id FROM place))
        """;
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(select)) {
      statement.setString(1, province);
      Set<Integer> ids = new HashSet<>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        ids.add(rows.getInt(1));
      }
      return ids;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void setRemoved() {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate("INSERT INTO sample_data_removed VALUES (UTC_TIMESTAMP(3))");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
