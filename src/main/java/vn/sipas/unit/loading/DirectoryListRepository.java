package vn.sipas.unit.loading;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import vn.sipas.unit.EraCode;

/** Writes agencies and desks. */
final class DirectoryListRepository extends ListRepository {

  private static final String NEW_AGENCY =
      "insert into agency (name, kind, level, unit_id, era, code) values (?, ?, ?, ?, ?, ?)";

  private static final String CHANGED_AGENCY =
      "update agency set name = ?, kind = ?, level = ?, unit_id = ? where era = ? and code = ?";

  private static final String NEW_DESK =
      """
      insert into desk (name, kind, agency_id, unit_id, valid_from, valid_to, era, code)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String CHANGED_DESK =
      """
      update desk
      set name = ?, kind = ?, agency_id = ?, unit_id = ?, valid_from = ?, valid_to = ?
      where era = ? and code = ?
      """;

  DirectoryListRepository(Connection connection) {
    super(connection);
  }

  void writeAgencies(Changes<AgencyEntry> changes) throws SQLException {
    Map<EraCode, Integer> units = ids("administrative_unit");
    Binder<AgencyEntry> values =
        (row, agency) -> {
          row.setString(1, agency.name());
          row.setString(2, agency.kind().code());
          row.setInt(3, agency.level().number());
          row.setInt(4, units.get(agency.unit()));
          key(row, 5, agency.key());
        };
    run(NEW_AGENCY, changes.newEntries(), values);
    run(CHANGED_AGENCY, changes.changedEntries(), values);
  }

  void writeDesks(Changes<DeskEntry> changes) throws SQLException {
    Map<EraCode, Integer> units = ids("administrative_unit");
    Map<EraCode, Integer> agencies = ids("agency");
    Binder<DeskEntry> values =
        (row, desk) -> {
          row.setString(1, desk.name());
          row.setString(2, desk.kind().code());
          row.setInt(3, agencies.get(desk.agency()));
          row.setInt(4, units.get(desk.unit()));
          row.setObject(5, desk.validity().from());
          row.setObject(6, desk.validity().until());
          key(row, 7, desk.key());
        };
    run(NEW_DESK, changes.newEntries(), values);
    run(CHANGED_DESK, changes.changedEntries(), values);
  }
}
