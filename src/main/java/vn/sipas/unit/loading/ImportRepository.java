package vn.sipas.unit.loading;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import javax.sql.DataSource;

/** Changes the units within the caller's transaction. */
@ApplicationScoped
class ImportRepository {

  private final DataSource database;

  ImportRepository(DataSource database) {
    this.database = database;
  }

  /** Lets one import at a time through, until the transaction ends. */
  void lock() {
    with(connection -> execute(connection, "select version from unit_version for update"));
  }

  void write(ImportPlan plan) {
    with(
        connection -> {
          var units = new UnitListRepository(connection);
          units.writeUnits(plan.units());
          units.writeLineage(plan);
          var directory = new DirectoryListRepository(connection);
          directory.writeAgencies(plan.agencies());
          directory.writeDesks(plan.desks());
          raiseVersion(connection);
        });
  }

  /** Takes units out of the database, with their lineage, agencies and desks. */
  void remove(Collection<Integer> units) {
    with(
        connection -> {
          new UnitListRepository(connection).removeUnits(units);
          raiseVersion(connection);
        });
  }

  private static void raiseVersion(Connection connection) throws SQLException {
    execute(connection, "update unit_version set version = version + 1");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }

  private interface Work {
    void on(Connection connection) throws SQLException;
  }

  private void with(Work work) {
    try (Connection connection = database.getConnection()) {
      work.on(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("Units cannot be changed", e);
    }
  }
}
