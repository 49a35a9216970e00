package vn.sipas.unit.loading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sipas.unit.EraCode;

/** All changes of one import. */
record ImportPlan(
    Changes<UnitEntry> units,
    Changes<LineageEntry> lineage,
    List<LineageEntry.Edge> edgesToRemove,
    Changes<AgencyEntry> agencies,
    Changes<DeskEntry> desks) {

  static ImportPlan of(Known known, ImportContent content) {
    return new ImportPlan(
        Changes.between(known.units(), content.units, UnitEntry::key),
        Changes.between(known.lineage(), content.lineage, LineageEntry::edge),
        outdated(known, content),
        Changes.between(known.agencies(), content.agencies, AgencyEntry::key),
        Changes.between(known.desks(), content.desks, DeskEntry::key));
  }

  /**
   * A lineage file says the whole truth about each old unit that it names: an edge of such a unit
   * that is no longer in the file was a mistake.
   */
  private static List<LineageEntry.Edge> outdated(Known known, ImportContent content) {
    Set<LineageEntry.Edge> stated =
        content.lineage.stream().map(row -> row.entry().edge()).collect(Collectors.toSet());
    Set<EraCode> named =
        stated.stream().map(LineageEntry.Edge::predecessor).collect(Collectors.toSet());
    return known.lineage().keySet().stream()
        .filter(edge -> named.contains(edge.predecessor()) && !stated.contains(edge))
        .toList();
  }

  boolean changesNothing() {
    return edgesToRemove.isEmpty()
        && List.of(units, lineage, agencies, desks).stream()
            .allMatch(changes -> changes.added().isEmpty() && changes.changed().isEmpty());
  }

  Map<ImportFile, Tally> tallies(ImportContent content) {
    Map<ImportFile, Tally> tallies = new EnumMap<>(ImportFile.class);
    for (ImportFile file : ImportFile.values()) {
      Tally tally =
          switch (file) {
            case UNITS, UNITS_2025 -> tally(file, content.units, units, 0);
            case LINEAGE -> tally(file, content.lineage, lineage, edgesToRemove.size());
            case AGENCIES -> tally(file, content.agencies, agencies, 0);
            case DESKS -> tally(file, content.desks, desks, 0);
          };
      if (tally.rows() > 0) {
        tallies.put(file, tally);
      }
    }
    return tallies;
  }

  private static <T> Tally tally(
      ImportFile file, List<Located<T>> rows, Changes<T> changes, int removed) {
    int count = (int) rows.stream().filter(row -> row.file() == file).count();
    return new Tally(count, changes.added(file), changes.changed(file), removed);
  }
}
