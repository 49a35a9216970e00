package vn.sipas.unit.loading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.sipas.unit.AdministrativeUnit;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.UnitLevel;

/** Writes units and their lineage. */
final class UnitListRepository extends ListRepository {

  // Keys last: insert and update then take the same arguments.
  private static final String NEW_UNIT =
      """
      insert into administrative_unit
        (level, name, type, urban, parent_id, valid_from, valid_to, other_code, era, code)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String CHANGED_UNIT =
      """
      update administrative_unit
      set level = ?, name = ?, type = ?, urban = ?, parent_id = ?,
          valid_from = ?, valid_to = ?, other_code = ?
      where era = ? and code = ?
      """;

  private static final String NEW_EDGE =
      """
      insert into unit_lineage
        (share, legal_share, effective, resolution, clause, predecessor_id, successor_id)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String CHANGED_EDGE =
      """
      update unit_lineage
      set share = ?, legal_share = ?, effective = ?, resolution = ?, clause = ?
      where predecessor_id = ? and successor_id = ?
      """;

  private static final String REMOVED_EDGE =
      "delete from unit_lineage where predecessor_id = ? and successor_id = ?";

  // From the leaves to the root, as the foreign keys ask.
  private static final List<String> REMOVE_UNIT =
      List.of(
          "delete from desk where unit_id = ?",
          "delete from agency where unit_id = ?",
          "delete from unit_lineage where predecessor_id = ?",
          "delete from unit_lineage where successor_id = ?",
          "delete from administrative_unit where level = 3 and id = ?",
          "delete from administrative_unit where level = 2 and id = ?",
          "delete from administrative_unit where level = 1 and id = ?");

  UnitListRepository(Connection connection) {
    super(connection);
  }

  // Level by level, because a unit needs the id of the one above.
  void writeUnits(Changes<UnitEntry> changes) throws SQLException {
    for (UnitLevel level : UnitLevel.values()) {
      Map<EraCode, Integer> ids = ids("administrative_unit");
      Binder<UnitEntry> values = (statement, unit) -> bind(statement, unit, ids);
      run(NEW_UNIT, at(level, changes.newEntries()), values);
      run(CHANGED_UNIT, at(level, changes.changedEntries()), values);
    }
  }

  private static Collection<UnitEntry> at(UnitLevel level, Collection<UnitEntry> units) {
    return units.stream().filter(unit -> unit.level() == level).toList();
  }

  private static void bind(PreparedStatement row, UnitEntry unit, Map<EraCode, Integer> ids)
      throws SQLException {
    row.setInt(1, unit.level().number());
    row.setString(2, unit.name());
    row.setString(3, unit.type());
    row.setBoolean(4, AdministrativeUnit.isUrban(unit.level(), unit.type()));
    row.setObject(5, unit.parent() == null ? null : ids.get(unit.parent()));
    row.setObject(6, unit.validity().from());
    row.setObject(7, unit.validity().until());
    row.setString(8, unit.otherCode());
    key(row, 9, unit.key());
  }

  void writeLineage(ImportPlan plan) throws SQLException {
    Map<EraCode, Integer> ids = ids("administrative_unit");
    run(REMOVED_EDGE, plan.edgesToRemove(), (row, edge) -> bind(row, 1, edge, ids));
    Binder<LineageEntry> values =
        (row, lineage) -> {
          row.setString(1, lineage.share().share());
          row.setString(2, lineage.share().code());
          row.setObject(3, lineage.effective());
          row.setString(4, lineage.resolution());
          row.setString(5, lineage.clause());
          bind(row, 6, lineage.edge(), ids);
        };
    run(NEW_EDGE, plan.lineage().newEntries(), values);
    run(CHANGED_EDGE, plan.lineage().changedEntries(), values);
  }

  private static void bind(
      PreparedStatement row, int at, LineageEntry.Edge edge, Map<EraCode, Integer> ids)
      throws SQLException {
    row.setInt(at, ids.get(edge.predecessor()));
    row.setInt(at + 1, ids.get(edge.successor()));
  }

  void removeUnits(Collection<Integer> units) throws SQLException {
    for (String sql : REMOVE_UNIT) {
      run(sql, units, (row, id) -> row.setInt(1, id));
    }
  }
}
