package vn.sipas.platform;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/** The hand of repositories. Statements run in the transaction of the caller. */
public final class Jdbc {

  /** Makes a value of the row at hand. */
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private static final int BATCH = 2_000;

  private final DataSource database;

  public Jdbc(DataSource database) {
    this.database = database;
  }

  public <T> List<T> all(String sql, RowReader<T> reader, Object... values) {
    try (var connection = database.getConnection();
        var statement = bound(connection.prepareStatement(sql), values);
        var rows = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(reader.read(rows));
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException("Rows cannot be read", e);
    }
  }

  public <T> Optional<T> first(String sql, RowReader<T> reader, Object... values) {
    return all(sql, reader, values).stream().findFirst();
  }

  /** How many rows there were to change. */
  public int update(String sql, Object... values) {
    try (var connection = database.getConnection();
        var statement = bound(connection.prepareStatement(sql), values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Rows cannot be written", e);
    }
  }

  /** The same statement for each, in batches. */
  public <T> void updateAll(String sql, Collection<T> all, Function<T, Object[]> values) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      int waiting = 0;
      for (T one : all) {
        bound(statement, values.apply(one)).addBatch();
        if (++waiting == BATCH) {
          statement.executeBatch();
          waiting = 0;
        }
      }
      if (waiting > 0) {
        statement.executeBatch();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Rows cannot be written", e);
    }
  }

  /** The number of the new row; empty when a unique key is in use. */
  public Optional<Integer> insert(String sql, Object... values) {
    try (var connection = database.getConnection();
        var statement =
            bound(connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS), values)) {
      if (statement.executeUpdate() == 0) {
        return Optional.empty();
      }
      try (var key = statement.getGeneratedKeys()) {
        key.next();
        return Optional.of(key.getInt(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Rows cannot be written", e);
    }
  }

  /** An id as its column of 16 bytes holds it. */
  public static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  /** A column of UTC; null when it is. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    LocalDateTime utc = row.getObject(column, LocalDateTime.class);
    return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
  }

  private static PreparedStatement bound(PreparedStatement statement, Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      boolean time = value instanceof Instant;
      statement.setObject(
          i + 1, time ? LocalDateTime.ofInstant((Instant) value, ZoneOffset.UTC) : value);
    }
    return statement;
  }
}
