package vn.sipas.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads all units, agencies and desks; they are written by an import only. */
@ApplicationScoped
class UnitRepository {

  private static final String UNITS =
      """
      select id, era, code, level, name, type, parent_id, valid_from, valid_to, other_code
      from administrative_unit
      """;

  private static final String LINEAGE =
      """
      select predecessor_id, successor_id, legal_share, effective, resolution, clause
      from unit_lineage order by predecessor_id, successor_id
      """;

  private static final String AGENCIES =
      "select id, era, code, name, kind, level, unit_id from agency order by era, code";

  private static final String DESKS =
      """
      select id, era, code, name, kind, agency_id, unit_id, valid_from, valid_to
      from desk order by era, code
      """;

  private final DataSource database;

  UnitRepository(DataSource database) {
    this.database = database;
  }

  int version() {
    return all("select version from unit_version", row -> row.getInt(1)).get(0);
  }

  UnitTree tree() {
    return new UnitTree(all(UNITS, UnitRepository::unit), all(LINEAGE, UnitRepository::lineage));
  }

  List<Agency> agencies() {
    return all(AGENCIES, UnitRepository::agency);
  }

  List<Desk> desks() {
    return all(DESKS, UnitRepository::desk);
  }

  private static AdministrativeUnit unit(ResultSet row) throws SQLException {
    return new AdministrativeUnit(
        row.getInt("id"),
        key(row),
        UnitLevel.numbered(row.getInt("level")),
        row.getString("name"),
        row.getString("type"),
        row.getInt("parent_id"),
        validity(row),
        row.getString("other_code"));
  }

  private static Lineage lineage(ResultSet row) throws SQLException {
    return new Lineage(
        row.getInt("predecessor_id"),
        row.getInt("successor_id"),
        LegalShare.of(row.getString("legal_share")).orElseThrow(),
        row.getObject("effective", LocalDate.class),
        row.getString("resolution"),
        row.getString("clause"));
  }

  private static Agency agency(ResultSet row) throws SQLException {
    return new Agency(
        row.getInt("id"),
        key(row),
        row.getString("name"),
        AgencyKind.of(row.getString("kind")).orElseThrow(),
        UnitLevel.numbered(row.getInt("level")),
        row.getInt("unit_id"));
  }

  private static Desk desk(ResultSet row) throws SQLException {
    return new Desk(
        row.getInt("id"),
        key(row),
        row.getString("name"),
        DeskKind.of(row.getString("kind")).orElseThrow(),
        row.getInt("agency_id"),
        row.getInt("unit_id"),
        validity(row));
  }

  private static EraCode key(ResultSet row) throws SQLException {
    return new EraCode(Era.of(row.getString("era")).orElseThrow(), row.getString("code"));
  }

  private static Validity validity(ResultSet row) throws SQLException {
    return new Validity(
        row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
  }

  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> all(String sql, RowReader<T> reader) {
    try (Connection connection = database.getConnection();
        var statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(reader.read(rows));
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException("Units cannot be read", e);
    }
  }
}
