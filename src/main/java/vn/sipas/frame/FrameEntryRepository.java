package vn.sipas.frame;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.sql.DataSource;
import vn.sipas.access.ServerSecrets;
import vn.sipas.platform.Jdbc;
import vn.sipas.platform.Seal;

/** The rows of frames and, apart and sealed, how their people can be reached. */
@ApplicationScoped
class FrameEntryRepository {

  private static final int BATCH = 2_000;
  private static final String KEY = "frame-contact";

  private final DataSource database;
  private final Jdbc jdbc;
  private final ServerSecrets secrets;

  FrameEntryRepository(DataSource database, ServerSecrets secrets) {
    this.database = database;
    jdbc = new Jdbc(database);
    this.secrets = secrets;
  }

  /** What rows are counted by. */
  enum Dimension {
    COMMUNE("commune"),
    FIELD("field"),
    AGENCY("agency"),
    OUTCOME("outcome"),
    MONTH("DATE_FORMAT(returned, '%Y-%m')");

    private final String sql;

    Dimension(String sql) {
      this.sql = sql;
    }
  }

  /** Dossiers, or households; under "" those that do not tell. */
  Map<String, Long> counts(int frame, Dimension dimension) {
    String sql =
        "SELECT COALESCE("
            + dimension.sql
            + ", '') AS value, SUM(COALESCE(households, 1)) FROM frame_entry WHERE frame_id = ?"
            + " GROUP BY value ORDER BY value";
    Map<String, Long> counts = new LinkedHashMap<>();
    jdbc.all(sql, row -> counts.put(row.getString(1), row.getLong(2)), frame);
    return counts;
  }

  /** In the order of the communes that were given. */
  List<CarriedRows> carried(int frame) {
    return jdbc.all(
        "SELECT given, commune, COUNT(*) FROM frame_entry WHERE frame_id = ? AND given IS NOT NULL"
            + " GROUP BY given, commune ORDER BY given, commune",
        row -> new CarriedRows(row.getString(1), row.getString(2), row.getInt(3)),
        frame);
  }

  /** Of the rows as they lie in the database now. */
  String hash(int frame) {
    FrameHash hash = new FrameHash();
    each(frame, hash::add);
    return hash.hex();
  }

  /** One after another, never all at once in memory. */
  void each(int frame, Consumer<FrameEntry> reader) {
    String sql =
        "SELECT code, field, agency, commune, received, due, returned, outcome, village, households,"
            + " given FROM frame_entry WHERE frame_id = ? ORDER BY code";
    each(sql, frame, row -> reader.accept(entry(row)));
  }

  private interface RowTaker {
    void take(ResultSet row) throws SQLException;
  }

  private void each(String sql, int frame, RowTaker taker) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setInt(1, frame);
      select.setFetchSize(BATCH);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          taker.take(rows);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("A frame cannot be read", e);
    }
  }

  private static FrameEntry entry(ResultSet row) throws SQLException {
    String outcome = row.getString(8);
    return new FrameEntry(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getObject(5, LocalDate.class),
        row.getObject(6, LocalDate.class),
        row.getObject(7, LocalDate.class),
        outcome == null ? null : Outcome.ofCode(outcome),
        row.getString(9),
        row.getObject(10, Integer.class),
        row.getString(11));
  }

  /** Empty when there is none, or no longer. */
  Optional<Contact> contact(int frame, String code) {
    String sql = "SELECT sealed FROM frame_contact WHERE frame_id = ? AND code = ?";
    return jdbc.first(sql, row -> row.getString(1), frame, code)
        .flatMap(text -> seal().open(text, context(frame, code)))
        .map(Contact::of);
  }

  void eachContact(int frame, BiConsumer<String, Contact> reader) {
    Seal seal = seal();
    String sql = "SELECT code, sealed FROM frame_contact WHERE frame_id = ? ORDER BY code";
    each(
        sql,
        frame,
        row -> {
          String code = row.getString(1);
          seal.open(row.getString(2), context(frame, code))
              .map(Contact::of)
              .ifPresent(contact -> reader.accept(code, contact));
        });
  }

  private Seal seal() {
    return new Seal(secrets.key(KEY));
  }

  private static String context(int frame, String code) {
    return frame + "/" + code;
  }

  Writing write(int frame) {
    try {
      return new Writing(database.getConnection(), frame, seal());
    } catch (SQLException e) {
      throw notWritten(e);
    }
  }

  private static IllegalStateException notWritten(SQLException e) {
    return new IllegalStateException("A frame's rows cannot be written", e);
  }

  /** Rows come in one by one and go to the database in batches; after each it says how many. */
  static final class Writing implements AutoCloseable, FrameReading.Sink {

    private final Connection connection;
    private final PreparedStatement entries;
    private final PreparedStatement contacts;
    private final PreparedStatement progress;
    private final int frame;
    private final Seal seal;
    private int written;
    private int waitingContacts;

    private Writing(Connection connection, int frame, Seal seal) throws SQLException {
      this.connection = connection;
      this.frame = frame;
      this.seal = seal;
      connection.setAutoCommit(false);
      entries =
          connection.prepareStatement(
              "INSERT INTO frame_entry (frame_id, code, field, agency, commune, received, due,"
                  + " returned, outcome, village, households, given)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
      contacts =
          connection.prepareStatement(
              "INSERT INTO frame_contact (frame_id, code, sealed) VALUES (?, ?, ?)");
      progress = connection.prepareStatement("UPDATE frame SET entries = ? WHERE id = ?");
    }

    @Override
    public void take(FrameEntry entry, Contact contact) {
      try {
        add(entry);
        if (!contact.isNone()) {
          add(entry.code(), contact);
        }
        if (++written % BATCH == 0) {
          flush();
        }
      } catch (SQLException e) {
        throw notWritten(e);
      }
    }

    private void add(FrameEntry entry) throws SQLException {
      Outcome outcome = entry.outcome();
      Object[] values = {
        frame,
        entry.code(),
        entry.field(),
        entry.agency(),
        entry.commune(),
        entry.received(),
        entry.due(),
        entry.returned(),
        outcome == null ? null : outcome.code(),
        entry.village(),
        entry.households(),
        entry.given()
      };
      for (int i = 0; i < values.length; i++) {
        entries.setObject(i + 1, values[i]);
      }
      entries.addBatch();
    }

    private void add(String code, Contact contact) throws SQLException {
      contacts.setInt(1, frame);
      contacts.setString(2, code);
      contacts.setString(3, seal.seal(contact.bytes(), context(frame, code)));
      contacts.addBatch();
      waitingContacts++;
    }

    private void flush() throws SQLException {
      entries.executeBatch();
      if (waitingContacts > 0) {
        contacts.executeBatch();
        waitingContacts = 0;
      }
      progress.setInt(1, written);
      progress.setInt(2, frame);
      progress.executeUpdate();
      connection.commit();
    }

    /** Writes what is left. */
    void finish() {
      try {
        if (written % BATCH != 0) {
          flush();
        }
      } catch (SQLException e) {
        throw notWritten(e);
      }
    }

    @Override
    public void close() {
      try (connection;
          entries;
          contacts;
          progress) {
        connection.rollback();
        connection.setAutoCommit(true);
      } catch (SQLException e) {
        throw notWritten(e);
      }
    }
  }
}
