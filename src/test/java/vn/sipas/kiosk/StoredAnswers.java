package vn.sipas.kiosk;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What the database holds of the responses that a test sent. */
record StoredAnswers(DataSource database) {

  record Stored(UUID id, String answers, Instant submittedAt, Long correction) {}

  /** In the order in which they came; each as often as it is there. */
  List<Stored> of(List<UUID> ids) throws SQLException {
    String marks = String.join(",", ids.stream().map(id -> "?").toList());
    String sql =
        "SELECT id, answers, submitted_at, clock_correction FROM response WHERE id IN ("
            + marks
            + ") ORDER BY seq";
    List<Stored> found = new ArrayList<>();
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      for (int i = 0; i < ids.size(); i++) {
        select.setBytes(i + 1, bytes(ids.get(i)));
      }
      var rows = select.executeQuery();
      while (rows.next()) {
        ByteBuffer id = ByteBuffer.wrap(rows.getBytes(1));
        found.add(
            new Stored(
                new UUID(id.getLong(), id.getLong()),
                rows.getString(2),
                rows.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                rows.getObject(4, Long.class)));
      }
    }
    return found;
  }

  List<UUID> idsOf(List<UUID> ids) throws SQLException {
    return of(ids).stream().map(Stored::id).toList();
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
