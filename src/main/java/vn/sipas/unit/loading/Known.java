package vn.sipas.unit.loading;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.sipas.unit.Agency;
import vn.sipas.unit.Desk;
import vn.sipas.unit.EraCode;
import vn.sipas.unit.UnitTree;

/** What the database already says, in the words of the lists. */
record Known(
    Map<EraCode, UnitEntry> units,
    Map<LineageEntry.Edge, LineageEntry> lineage,
    Map<EraCode, AgencyEntry> agencies,
    Map<EraCode, DeskEntry> desks) {

  static Known of(UnitTree tree, Collection<Agency> agencies, Collection<Desk> desks) {
    Map<Integer, EraCode> agencyKeys = new HashMap<>();
    agencies.forEach(agency -> agencyKeys.put(agency.id(), agency.key()));
    return new Known(
        keyed(tree.all().stream().map(unit -> UnitEntry.of(unit, tree)).toList(), UnitEntry::key),
        keyed(edges(tree), LineageEntry::edge),
        keyed(agencies.stream().map(a -> AgencyEntry.of(a, tree)).toList(), AgencyEntry::key),
        keyed(desks.stream().map(d -> entry(d, agencyKeys, tree)).toList(), DeskEntry::key));
  }

  private static List<LineageEntry> edges(UnitTree tree) {
    return tree.all().stream()
        .flatMap(unit -> tree.successors(unit).stream())
        .map(edge -> LineageEntry.of(edge, tree))
        .toList();
  }

  private static DeskEntry entry(Desk desk, Map<Integer, EraCode> agencies, UnitTree tree) {
    return new DeskEntry(
        desk.key(),
        desk.name(),
        desk.kind(),
        agencies.get(desk.agency()),
        tree.unit(desk.unit()).key(),
        desk.validity());
  }

  private static <K, T> Map<K, T> keyed(List<T> entries, Function<T, K> key) {
    Map<K, T> map = new LinkedHashMap<>();
    entries.forEach(entry -> map.put(key.apply(entry), entry));
    return map;
  }
}
