package vn.sipas.field;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import vn.sipas.code.CodeHash;
import vn.sipas.platform.Jdbc;

/** Which code a case has: its hash. Read by nothing that knows an answer. */
@ApplicationScoped
class CaseCodeRepository {

  private record Row(int number, CodeHash hash) {}

  private final Jdbc jdbc;

  CaseCodeRepository(DataSource database) {
    jdbc = new Jdbc(database);
  }

  Map<Integer, CodeHash> of(int draw) {
    Map<Integer, CodeHash> codes = new HashMap<>();
    jdbc.all(
            "SELECT number, hash FROM field_code WHERE draw_id = ?",
            row -> new Row(row.getInt(1), CodeHash.of(row.getBytes(2))),
            draw)
        .forEach(row -> codes.put(row.number, row.hash));
    return codes;
  }

  Map<Integer, CodeHash> of(int draw, Collection<Integer> numbers) {
    Map<Integer, CodeHash> codes = of(draw);
    codes.keySet().retainAll(numbers);
    return codes;
  }

  void set(int draw, int number, CodeHash hash) {
    jdbc.update(
        "REPLACE INTO field_code (draw_id, number, hash) VALUES (?, ?, ?)",
        draw,
        number,
        hash.bytes());
  }

  /** Campaigns whose cases in the field have codes. */
  List<Integer> campaigns() {
    return jdbc.all(
        """
        SELECT DISTINCT draw.campaign_id FROM draw JOIN field_code ON field_code.draw_id = draw.id
        WHERE draw.state = 'in_force'
        """,
        row -> row.getInt(1));
  }
}
