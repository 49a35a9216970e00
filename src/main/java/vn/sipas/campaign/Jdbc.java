package vn.sipas.campaign;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Rows in sets. Statements run in the transaction of the caller. */
final class Jdbc {

  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  interface Writer<T> {
    void write(PreparedStatement statement, T value) throws SQLException;
  }

  private final DataSource database;

  Jdbc(DataSource database) {
    this.database = database;
  }

  <T> List<T> all(String sql, int campaignId, RowReader<T> reader) {
    try (Connection connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setInt(1, campaignId);
      try (ResultSet rows = statement.executeQuery()) {
        List<T> all = new ArrayList<>();
        while (rows.next()) {
          all.add(reader.read(rows));
        }
        return all;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("A campaign's rows cannot be read", e);
    }
  }

  /**
   * Row by row: in a bulk, the server evaluates a subquery among the values once, and every row
   * gets the first row's stratum.
   */
  <T> void insert(String sql, List<T> values, Writer<T> writer) {
    if (values.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (T value : values) {
        writer.write(statement, value);
        statement.executeUpdate();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("A campaign's rows cannot be written", e);
    }
  }

  void delete(String sql, int campaignId) {
    try (Connection connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setInt(1, campaignId);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("A campaign's rows cannot be removed", e);
    }
  }
}
