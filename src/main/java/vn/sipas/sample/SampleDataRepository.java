package vn.sipas.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
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

  void setRemoved() {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate("INSERT INTO sample_data_removed VALUES (UTC_TIMESTAMP(3))");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
