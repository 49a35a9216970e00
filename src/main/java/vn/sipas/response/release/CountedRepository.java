package vn.sipas.response.release;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Reads which responses count, in the view of whoever reads the responses. */
public final class CountedRepository {

  private static final String RELEASED =
      """
      SELECT campaign.stream = 'voluntary', released.desk_id, released.through_seq,
        released.through_day
      FROM campaign LEFT JOIN desk_release AS released ON released.campaign_id = campaign.id
      WHERE campaign.id = ?
      """;

  private CountedRepository() {}

  /**
   * @param connection in the transaction that reads the responses
   */
  public static Counted read(Connection connection, int campaignId) throws SQLException {
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
