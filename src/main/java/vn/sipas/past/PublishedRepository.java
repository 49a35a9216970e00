package vn.sipas.past;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import vn.sipas.platform.Jdbc;

/** Rows of {@code published_figure}. */
@ApplicationScoped
class PublishedRepository {

  private static final String SELECT =
      "SELECT id, year, unit_id, place, measure, share, respondents, standard_error, lower_limit,"
          + " upper_limit, source, note, method_break, created_at, created_by FROM published_figure";

  private final Jdbc jdbc;

  PublishedRepository(DataSource database) {
    jdbc = new Jdbc(database);
  }

  /** By place and measure, newest first. */
  List<PublishedFigure> all() {
    return jdbc.all(
        SELECT + " ORDER BY place, measure = 'overall' DESC, measure, year DESC",
        PublishedRepository::figure);
  }

  private static PublishedFigure figure(ResultSet row) throws SQLException {
    return new PublishedFigure(
        row.getInt("id"),
        row.getInt("year"),
        row.getObject("unit_id", Integer.class),
        row.getString("place"),
        row.getString("measure"),
        row.getDouble("share"),
        row.getObject("respondents", Integer.class),
        row.getObject("standard_error", Double.class),
        row.getObject("lower_limit", Double.class),
        row.getObject("upper_limit", Double.class),
        row.getString("source"),
        row.getString("note"),
        row.getBoolean("method_break"),
        Jdbc.instant(row, "created_at"),
        row.getString("created_by"));
  }

  /** The number of the new row; the one that is there of the same year, place and measure goes. */
  Optional<Integer> put(PublishedFigure figure) {
    return jdbc.insert(
        "REPLACE INTO published_figure (year, unit_id, place, measure, share, respondents,"
            + " standard_error, lower_limit, upper_limit, source, note, method_break, created_at,"
            + " created_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        figure.year(),
        figure.unitId(),
        figure.place(),
        figure.measure(),
        figure.share(),
        figure.respondents(),
        figure.standardError(),
        figure.lower(),
        figure.upper(),
        figure.source(),
        figure.note(),
        figure.methodBreak(),
        figure.createdAt(),
        figure.createdBy());
  }

  boolean remove(int id) {
    return jdbc.update("DELETE FROM published_figure WHERE id = ?", id) > 0;
  }
}
