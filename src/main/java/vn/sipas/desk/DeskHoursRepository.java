package vn.sipas.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import vn.sipas.platform.Jdbc;
import vn.sipas.unit.OpeningHours;

/** Rows of {@code desk_hours}. */
@ApplicationScoped
class DeskHoursRepository {

  private record Row(int deskId, OpeningHours hours) {}

  private final Jdbc jdbc;

  DeskHoursRepository(DataSource database) {
    jdbc = new Jdbc(database);
  }

  Optional<OpeningHours> of(int deskId) {
    return jdbc.first(
        "SELECT hours FROM desk_hours WHERE desk_id = ?",
        row -> OpeningHours.read(row.getString(1)),
        deskId);
  }

  Map<Integer, OpeningHours> all() {
    return jdbc
        .all(
            "SELECT desk_id, hours FROM desk_hours",
            row -> new Row(row.getInt(1), OpeningHours.read(row.getString(2))))
        .stream()
        .collect(Collectors.toMap(Row::deskId, Row::hours));
  }

  void set(int deskId, OpeningHours hours) {
    jdbc.update("REPLACE INTO desk_hours (desk_id, hours) VALUES (?, ?)", deskId, hours.toString());
  }

  void remove(int deskId) {
    jdbc.update("DELETE FROM desk_hours WHERE desk_id = ?", deskId);
  }
}
