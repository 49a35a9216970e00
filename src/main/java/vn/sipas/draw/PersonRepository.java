package vn.sipas.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import vn.sipas.platform.Jdbc;

/** Hashes of people who were drawn. */
@ApplicationScoped
class PersonRepository {

  private final Jdbc jdbc;

  PersonRepository(DataSource database) {
    jdbc = new Jdbc(database);
  }

  /** Those of samples in force, of whatever campaign. */
  Set<ByteBuffer> since(Instant day) {
    return new HashSet<>(
        jdbc.all(
            "SELECT DISTINCT person FROM drawn_person JOIN draw ON draw.id = draw_id"
                + " WHERE in_force AND drawn_at >= ?",
            row -> ByteBuffer.wrap(row.getBytes(1)),
            day));
  }

  void add(int draw, Collection<byte[]> persons) {
    jdbc.updateAll(
        "INSERT IGNORE INTO drawn_person (draw_id, person) VALUES (?, ?)",
        persons,
        person -> new Object[] {draw, person});
  }

  void remove(int draw) {
    jdbc.update("DELETE FROM drawn_person WHERE draw_id = ?", draw);
  }

  int removeOlder(Instant day) {
    return jdbc.update(
        "DELETE drawn_person FROM drawn_person JOIN draw ON draw.id = draw_id WHERE drawn_at < ?",
        day);
  }
}
