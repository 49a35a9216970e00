package vn.sipas.response.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import vn.sipas.response.ResponseChangeRepository;

/** Rows of {@code desk_release}. */
@ApplicationScoped
class ReleaseRepository {

  private static final int FETCHED_AT_ONCE = 10_000;

  // No response with a number up to the watermark can still appear among those that are released.
  private static final String WAITING =
      """
      SELECT COALESCE(response.desk_id, 0), response.seq, response.received_at,
        released.released_on,
        response.seq <= COALESCE((SELECT MAX(seq) FROM response_watermark), 0)
      FROM response LEFT JOIN desk_release AS released
        ON released.campaign_id = response.campaign_id
        AND released.desk_id = COALESCE(response.desk_id, 0)
      WHERE response.campaign_id = ? AND response.seq > COALESCE(released.through_seq, 0)
      ORDER BY response.seq
      """;

  // Assigned from left to right: the condition must see the old day. Another instance may have been
  // faster, and its release of the day stands.
  private static final String RELEASE =
      """
      INSERT INTO desk_release (campaign_id, desk_id, through_seq, through_day, released_on)
      VALUES (?, ?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE
        through_seq = IF(released_on < VALUES(released_on),
          GREATEST(through_seq, VALUES(through_seq)), through_seq),
        through_day = IF(released_on < VALUES(released_on),
          GREATEST(through_day, VALUES(through_day)), through_day),
        released_on = GREATEST(released_on, VALUES(released_on))
      """;

  private static final String RELEASE_ALL =
      """
      INSERT INTO desk_release (campaign_id, desk_id, through_seq, through_day, released_on)
      SELECT campaign_id, COALESCE(desk_id, 0), MAX(seq),
        DATE(MAX(received_at) + INTERVAL ? SECOND), ?
      FROM response WHERE campaign_id = ? GROUP BY COALESCE(desk_id, 0)
      ON DUPLICATE KEY UPDATE through_seq = VALUES(through_seq),
        through_day = VALUES(through_day), released_on = VALUES(released_on)
      """;

  private final DataSource database;
  private final ResponseChangeRepository changes;

  ReleaseRepository(DataSource database, ResponseChangeRepository changes) {
    this.database = database;
    this.changes = changes;
  }

  boolean hasAny(int campaignId) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT 1 FROM desk_release WHERE campaign_id = ? LIMIT 1")) {
      select.setInt(1, campaignId);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Releases cannot be read", e);
    }
  }

  /** What waits at each desk of a campaign; answers of the days before {@code unripe} are ripe. */
  Collection<WaitingAnswers> waiting(int campaignId, LocalDate unripe, ZoneId zone) {
    Map<Integer, WaitingAnswers> desks = new LinkedHashMap<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(WAITING)) {
      select.setFetchSize(FETCHED_AT_ONCE);
      select.setInt(1, campaignId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          int desk = row.getInt(1);
          WaitingAnswers answers = desks.get(desk);
          if (answers == null) {
            answers = new WaitingAnswers(desk, row.getObject(4, LocalDate.class));
            desks.put(desk, answers);
          }
          LocalDate day = day(row.getObject(3, LocalDateTime.class), zone);
          answers.add(row.getLong(2), day, day.isBefore(unripe) && row.getBoolean(5));
        }
      }
      return desks.values();
    } catch (SQLException e) {
      throw new IllegalStateException("Waiting answers cannot be read", e);
    }
  }

  private static LocalDate day(LocalDateTime utc, ZoneId zone) {
    return utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDate();
  }

  /** All desks of a campaign in one transaction, with a new revision of its responses. */
  void release(int campaignId, List<WaitingAnswers> due, LocalDate today) {
    changes.change(
        campaignId,
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(RELEASE)) {
            for (WaitingAnswers desk : due) {
              insert.setInt(1, campaignId);
              insert.setInt(2, desk.desk());
              insert.setLong(3, desk.through());
              insert.setObject(4, desk.newestDay());
              insert.setObject(5, today);
              insert.executeUpdate();
            }
          }
        });
  }

  /** Everything that is there. */
  void releaseAll(int campaignId, int secondsOfZone, LocalDate today) {
    changes.change(
        campaignId,
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(RELEASE_ALL)) {
            insert.setInt(1, secondsOfZone);
            insert.setObject(2, today);
            insert.setInt(3, campaignId);
            insert.executeUpdate();
          }
        });
  }
}
