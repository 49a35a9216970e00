package vn.sipas.field;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import vn.sipas.draw.DrawnCase;
import vn.sipas.platform.Jdbc;

@ApplicationScoped
class FieldRepository {

  private static final String CASES =
      """
      SELECT number, replaces, mode, enumerator.code AS enumerator, disposition
      FROM field_case LEFT JOIN enumerator ON enumerator.id = field_case.enumerator_id
      WHERE draw_id = ? ORDER BY number
      """;

  private final Jdbc jdbc;

  FieldRepository(DataSource database) {
    jdbc = new Jdbc(database);
  }

  List<FieldCase> of(int draw, Map<Integer, DrawnCase> drawn) {
    return jdbc.all(CASES, row -> fieldCase(row, drawn), draw);
  }

  private static FieldCase fieldCase(ResultSet row, Map<Integer, DrawnCase> drawn)
      throws SQLException {
    String mode = row.getString("mode");
    String disposition = row.getString("disposition");
    return new FieldCase(
        drawn.get(row.getInt("number")),
        row.getObject("replaces", Integer.class),
        mode == null ? null : Mode.valueOf(mode.toUpperCase(Locale.ROOT)),
        row.getString("enumerator"),
        disposition == null ? null : Disposition.valueOf(disposition.toUpperCase(Locale.ROOT)));
  }
}
