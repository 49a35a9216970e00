package vn.sipas.satisfaction.moment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import vn.sipas.response.release.Counted;
import vn.sipas.response.release.CountedRepository;

/** Opens consistent views of a campaign's responses and of what is kept of them. */
@ApplicationScoped
class SnapshotRepository {

  private static final int FETCHED_AT_ONCE = 10_000;

  private static final String STATE =
      """
      SELECT
        COALESCE((SELECT revision FROM response_revision WHERE campaign_id = ?), 0),
        COALESCE((SELECT MAX(seq) FROM response_watermark
          WHERE noted_at <= UTC_TIMESTAMP(3) - INTERVAL ? MICROSECOND), 0),
        COALESCE((SELECT MAX(seq) FROM response WHERE campaign_id = ?), 0)
      """;

  private final DataSource database;
  private final Duration settling;

  SnapshotRepository(DataSource database, MomentConfig config) {
    this.database = database;
    this.settling = config.settling();
  }

  /** The view of this instant; nothing that happens afterwards is seen in it. */
  Snapshot open(int campaignId) {
    return open(campaignId, null);
  }

  /**
   * The same with these responses left out instead of those that are; nothing kept fits it.
   *
   * @param excluded null for those that are
   */
  Snapshot open(int campaignId, Set<Long> excluded) {
    try {
      Connection connection = database.getConnection();
      try {
        return new Snapshot(connection, campaignId, excluded);
      } catch (SQLException | RuntimeException e) {
        end(connection);
        throw e;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Responses cannot be read", e);
    }
  }

  private static void end(Connection connection) throws SQLException {
    try (connection;
        Statement statement = connection.createStatement()) {
      statement.execute("ROLLBACK");
    }
  }

  /** One consistent view. */
  final class Snapshot implements AutoCloseable {

    private final Connection connection;
    private final int campaignId;
    private final Set<Long> excluded;
    private final long revision;
    private final long settled;
    private final long last;
    private final Counted counted;

    private Snapshot(Connection connection, int campaignId, Set<Long> excluded)
        throws SQLException {
      this.connection = connection;
      this.campaignId = campaignId;
      this.excluded = excluded;
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
        statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
      }
      try (PreparedStatement select = connection.prepareStatement(STATE)) {
        select.setInt(1, campaignId);
        select.setLong(2, settling.toNanos() / 1_000);
        select.setInt(3, campaignId);
        try (ResultSet row = select.executeQuery()) {
          row.next();
          revision = row.getLong(1);
          settled = row.getLong(2);
          last = row.getLong(3);
        }
      }
      Counted stored = CountedRepository.read(connection, campaignId);
      counted = excluded == null ? stored : stored.without(excluded);
    }

    int campaignId() {
      return campaignId;
    }

    /** What is left out here instead of what is stored as left out; null when nothing is. */
    Set<Long> excluded() {
      return excluded;
    }

    /** How often stored responses were changed. */
    long revision() {
      return revision;
    }

    /** No response with a number up to this one can still appear. */
    long settled() {
      return settled;
    }

    /** Which of the responses are in figures; of another revision it may be others. */
    Counted counted() {
      return counted;
    }

    /** Number of the campaign's last response; 0 without any. */
    long last() {
      return last;
    }

    /** Codes of all shapes that are kept at the present revision. */
    List<String> keptCodes() {
      String select = "SELECT shape FROM moment WHERE campaign_id = ? AND revision = ?";
      try (PreparedStatement statement = connection.prepareStatement(select)) {
        statement.setInt(1, campaignId);
        statement.setLong(2, revision);
        List<String> codes = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            codes.add(row.getString(1));
          }
        }
        return codes;
      } catch (SQLException e) {
        throw new IllegalStateException("Kept moments cannot be read", e);
      }
    }

    /** What is kept of these shapes at the present revision. */
    Map<String, Kept> kept(Collection<String> shapes) {
      String select =
          "SELECT shape, revision, through_seq, sums FROM moment"
              + " WHERE campaign_id = ? AND revision = ? AND shape IN ("
              + shapes.stream().map(shape -> "?").collect(Collectors.joining(","))
              + ")";
      try (PreparedStatement statement = connection.prepareStatement(select)) {
        statement.setInt(1, campaignId);
        statement.setLong(2, revision);
        int next = 3;
        for (String shape : shapes) {
          statement.setString(next++, shape);
        }
        Map<String, Kept> kept = new HashMap<>();
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            kept.put(row.getString(1), new Kept(row.getLong(2), row.getLong(3), row.getBytes(4)));
          }
        }
        return kept;
      } catch (SQLException e) {
        throw new IllegalStateException("Kept moments cannot be read", e);
      }
    }

    /**
     * Hands every response with {@code after < seq <= through} that counts to all counters.
     *
     * @return how many were read
     */
    long scan(long after, long through, List<? extends Counter> counters) {
      Set<Field> fields = EnumSet.noneOf(Field.class);
      counters.forEach(counter -> fields.addAll(counter.fields()));
      if (!counted.isAll()) {
        fields.addAll(List.of(Field.SEQ, Field.DESK));
      }
      String select =
          "SELECT "
              + fields.stream().map(Field::sql).collect(Collectors.joining(","))
              + " FROM response FORCE INDEX (PRIMARY)"
              + " WHERE campaign_id = ? AND seq > ? AND seq <= ? ORDER BY seq";
      try (PreparedStatement statement = connection.prepareStatement(select)) {
        statement.setFetchSize(FETCHED_AT_ONCE);
        statement.setInt(1, campaignId);
        statement.setLong(2, after);
        statement.setLong(3, through);
        try (ResultSet row = statement.executeQuery()) {
          return count(row, fields.toArray(new Field[0]), counters.toArray(new Counter[0]));
        }
      } catch (SQLException e) {
        throw new IllegalStateException("Responses cannot be read", e);
      }
    }

    private long count(ResultSet row, Field[] fields, Counter[] counters) throws SQLException {
      ScannedResponse response = new ScannedResponse();
      long responses = 0;
      while (row.next()) {
        for (int i = 0; i < fields.length; i++) {
          read(row, i + 1, fields[i], response);
        }
        if (counted.has(response.seq, response.desk)) {
          for (Counter counter : counters) {
            counter.count(response);
          }
        }
        responses++;
      }
      return responses;
    }

    private static void read(ResultSet row, int column, Field field, ScannedResponse into)
        throws SQLException {
      switch (field) {
        case SEQ -> into.seq = row.getLong(column);
        case STRATUM -> into.stratum = row.getInt(column);
        case SAMPLING_UNIT -> into.samplingUnit = row.getInt(column);
        case WEIGHT -> into.weight = row.getDouble(column);
        case DESIGN_WEIGHT -> into.designWeight = row.getDouble(column);
        case FRAME_CLASS -> into.frameClass = row.getInt(column);
        case WEIGHED_CLASS -> into.weighedClass = row.getInt(column);
        case UNIT -> into.unit = row.getInt(column);
        case DESK -> into.desk = row.getInt(column);
        case CHANNEL -> into.channel = row.getInt(column);
        case ID -> into.id = row.getBytes(column);
        case ANSWERS -> into.answers = row.getBytes(column);
      }
    }

    @Override
    public void close() {
      try {
        end(connection);
      } catch (SQLException e) {
        throw new IllegalStateException("A view of the responses cannot be closed", e);
      }
    }
  }
}
