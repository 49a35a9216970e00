package vn.sipas.unit.loading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import vn.sipas.unit.Era;
import vn.sipas.unit.EraCode;

/** Runs one statement for many entries of a list, and knows the ids behind the codes. */
abstract class ListRepository {

  private final Connection connection;

  ListRepository(Connection connection) {
    this.connection = connection;
  }

  /** Sets an entry's values on the statement. */
  interface Binder<T> {
    void bind(PreparedStatement row, T entry) throws SQLException;
  }

  <T> void run(String sql, Collection<T> entries, Binder<T> binder) throws SQLException {
    if (entries.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (T entry : entries) {
        binder.bind(statement, entry);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  Map<EraCode, Integer> ids(String table) throws SQLException {
    Map<EraCode, Integer> ids = new HashMap<>();
    try (var statement = connection.prepareStatement("select id, era, code from " + table);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        Era era = Era.of(rows.getString("era")).orElseThrow();
        ids.put(new EraCode(era, rows.getString("code")), rows.getInt("id"));
      }
    }
    return ids;
  }

  static void key(PreparedStatement row, int at, EraCode key) throws SQLException {
    row.setString(at, key.era().code());
    row.setString(at + 1, key.code());
  }
}
