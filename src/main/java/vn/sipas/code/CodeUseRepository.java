package vn.sipas.code;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads codes and uses them up. Using happens in the transaction of whoever stores the answer. */
@ApplicationScoped
public class CodeUseRepository {

  /** Whether a code can be used now. */
  public enum State {
    OPEN,
    USED,
    REVOKED
  }

  // The place in the sample is looked up now: a design may be replaced until answers came.
  private static final String FIND =
      """
      SELECT batch.campaign_id, lot.desk_id,
        COALESCE(lot.unit_id, desk.unit_id, place.unit_id) AS unit_id,
        COALESCE(place.stratum_id, stratum.id) AS stratum_id,
        IF(campaign.design = 'cluster', place.id, NULL) AS sampling_unit_id,
        COALESCE(lot.weight, place.weight, 1) AS weight, lot.frame_class, code.used, code.revoked,
        place.id IS NOT NULL OR stratum.id IS NOT NULL
          OR lot.sampling_unit IS NULL AND lot.stratum IS NULL AND NOT EXISTS (
            SELECT 1 FROM sampling_unit AS drawn
            WHERE drawn.campaign_id = batch.campaign_id AND drawn.unit_id IS NOT NULL) AS placed
      FROM code
      JOIN code_lot AS lot ON lot.id = code.lot_id
      JOIN code_batch AS batch ON batch.id = lot.batch_id
      JOIN campaign ON campaign.id = batch.campaign_id
      LEFT JOIN desk ON desk.id = lot.desk_id
      LEFT JOIN sampling_unit AS place
        ON place.campaign_id = batch.campaign_id
        AND IF(lot.sampling_unit IS NULL,
          lot.stratum IS NULL AND place.unit_id = COALESCE(lot.unit_id, desk.unit_id),
          place.code = lot.sampling_unit)
      LEFT JOIN stratum
        ON stratum.campaign_id = batch.campaign_id AND stratum.code = lot.stratum
      WHERE code.hash = ?
      """;

  private final DataSource database;

  CodeUseRepository(DataSource database) {
    this.database = database;
  }

  Optional<IssuedCode> find(CodeHash hash) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setBytes(1, hash.bytes());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(issued(hash, row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The codes cannot be read", e);
    }
  }

  private static IssuedCode issued(CodeHash hash, ResultSet row) throws SQLException {
    return new IssuedCode(
        hash,
        row.getInt("campaign_id"),
        row.getObject("unit_id", Integer.class),
        row.getObject("desk_id", Integer.class),
        row.getObject("stratum_id", Integer.class),
        row.getObject("sampling_unit_id", Integer.class),
        row.getDouble("weight"),
        row.getString("frame_class"),
        row.getBoolean("placed"),
        row.getBoolean("used"),
        row.getBoolean("revoked"));
  }

  /**
   * Holds the codes until the end of the transaction; one that is gone is missing in the answer.
   */
  public Map<CodeHash, State> lock(Connection connection, Collection<CodeHash> hashes)
      throws SQLException {
    String sql = "SELECT hash, used, revoked FROM code WHERE hash IN (%s) FOR UPDATE";
    Map<CodeHash, State> states = new HashMap<>();
    try (PreparedStatement select = prepare(connection, sql, hashes);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        State state =
            rows.getBoolean("revoked")
                ? State.REVOKED
                : rows.getBoolean("used") ? State.USED : State.OPEN;
        states.put(CodeHash.of(rows.getBytes("hash")), state);
      }
    }
    return states;
  }

  /** Uses codes up that are held and open. */
  public void use(Connection connection, Collection<CodeHash> hashes) throws SQLException {
    String sql = "UPDATE code SET used = TRUE WHERE hash IN (%s)";
    try (PreparedStatement update = prepare(connection, sql, hashes)) {
      if (update.executeUpdate() != hashes.size()) {
        throw new SQLException("A code that was held is gone");
      }
    }
  }

  /** Few lengths of lists, so that few statements are prepared: the last one stands in for more. */
  private static PreparedStatement prepare(
      Connection connection, String sql, Collection<CodeHash> hashes) throws SQLException {
    int places = Math.max(1, Integer.highestOneBit(2 * hashes.size() - 1));
    String marks = String.join(",", Collections.nCopies(places, "?"));
    PreparedStatement statement = connection.prepareStatement(sql.formatted(marks));
    int position = 0;
    CodeHash last = null;
    for (CodeHash hash : hashes) {
      statement.setBytes(++position, hash.bytes());
      last = hash;
    }
    while (position < places) {
      statement.setBytes(++position, last.bytes());
    }
    return statement;
  }
}
