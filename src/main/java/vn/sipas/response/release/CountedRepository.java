package vn.sipas.response.release;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads which responses count, in the view of whoever reads the responses. */
public final class CountedRepository {

  private static final String RELEASED =
      """
      SELECT campaign.stream = 'voluntary', released.desk_id, released.through_seq,
        released.through_day
      FROM campaign LEFT JOIN desk_release AS released ON released.campaign_id = campaign.id
      WHERE campaign.id = ?
      """;

  private static final String EXCLUDED = "SELECT seq FROM response_exclusion WHERE campaign_id = ?";

  private CountedRepository() {}

  /**
   * @param connection in the transaction that reads the responses
   */
  public static Counted read(Connection connection, int campaignId) throws SQLException {
    return released(connection, campaignId).without(excluded(connection, campaignId));
  }

  private static Set<Long> excluded(Connection connection, int campaignId) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(EXCLUDED)) {
      select.setInt(1, campaignId);
      Set<Long> excluded = new HashSet<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          excluded.add(row.getLong(1));
        }
      }
      return excluded;
    }
  }

  private static Counted released(Connection connection, int campaignId) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(RELEASED)) {
      select.setInt(1, campaignId);
      try (ResultSet row = select.executeQuery()) {
        boolean voluntary = false;
        LocalDate newest = null;
        Map<Integer, Long> through = new HashMap<>();
        while (row.next()) {
          voluntary = row.getBoolean(1);
          LocalDate day = row.getObject(4, LocalDate.class);
          if (day != null) {
            through.put(row.getInt(2), row.getLong(3));
            newest = newest == null || day.isAfter(newest) ? day : newest;
          }
        }
        return voluntary ? Counted.released(through, newest) : Counted.all();
      }
    }
  }
}
