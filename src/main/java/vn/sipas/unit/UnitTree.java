package vn.sipas.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every administrative unit of every era, immutable. {@link #asOf} gives the units of one day;
 * {@link #carry} and {@link #carryTo} say where a unit's people belong on other boundaries.
 */
public final class UnitTree {

  /** Code of the invented province in both eras. */
  public static final String SAMPLE_CODE = "99";

  private static final Comparator<AdministrativeUnit> OFFICIAL =
      Comparator.comparing(AdministrativeUnit::era).thenComparing(AdministrativeUnit::code);

  private final Map<Integer, AdministrativeUnit> byId = new HashMap<>();
  private final Map<EraCode, AdministrativeUnit> byKey = new HashMap<>();
  private final Map<Integer, List<AdministrativeUnit>> children = new HashMap<>();
  private final LineageGraph lineage;

  public UnitTree(Collection<AdministrativeUnit> units, Collection<Lineage> edges) {
    for (AdministrativeUnit unit : units.stream().sorted(OFFICIAL).toList()) {
      byId.put(unit.id(), unit);
      byKey.put(unit.key(), unit);
      children.computeIfAbsent(unit.parent(), id -> new ArrayList<>()).add(unit);
    }
    for (AdministrativeUnit unit : units) {
      if (unit.otherCode() != null) {
        byKey.putIfAbsent(new EraCode(unit.era(), unit.otherCode()), unit);
      }
    }
    lineage = new LineageGraph(edges);
  }

  public Collection<AdministrativeUnit> all() {
    return Collections.unmodifiableCollection(byId.values());
  }

  public Optional<AdministrativeUnit> find(int id) {
    return Optional.ofNullable(byId.get(id));
  }

  public Optional<AdministrativeUnit> find(EraCode key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The unit with this id; the caller has it from the database, so it must exist. */
  public AdministrativeUnit unit(int id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("No unit " + id));
  }

  public UnitsAsOf asOf(LocalDate date) {
    return new UnitsAsOf(this, date);
  }

  /** The provinces, by code. */
  public List<AdministrativeUnit> provinces() {
    return children(0);
  }

  public List<AdministrativeUnit> children(AdministrativeUnit unit) {
    return children(unit.id());
  }

  private List<AdministrativeUnit> children(int id) {
    return Collections.unmodifiableList(children.getOrDefault(id, List.of()));
  }

  /** Whether the unit belongs to the invented province; its figures are then marked as such. */
  public boolean isSample(AdministrativeUnit unit) {
    return path(unit).get(0).code().equals(SAMPLE_CODE);
  }

  /** From the province down to the unit itself. */
  public List<AdministrativeUnit> path(AdministrativeUnit unit) {
    List<AdministrativeUnit> path = new ArrayList<>();
    for (AdministrativeUnit at = unit; at != null; at = byId.get(at.parent())) {
      path.add(0, at);
    }
    return path;
  }

  /** "Xã Ea Čŏ, Huyện Ea Knôk, Tỉnh Thượng Lam". */
  public String label(AdministrativeUnit unit) {
    List<AdministrativeUnit> path = new ArrayList<>(path(unit));
    Collections.reverse(path);
    return path.stream().map(AdministrativeUnit::name).collect(Collectors.joining(", "));
  }

  /** The unit of that level above (or the unit itself); none when its era has no such level. */
  public Optional<AdministrativeUnit> ancestor(AdministrativeUnit unit, UnitLevel level) {
    return path(unit).stream().filter(above -> above.level() == level).findFirst();
  }

  /** Ids of the unit and all below it. */
  public Set<Integer> subtree(AdministrativeUnit unit) {
    Set<Integer> ids = new LinkedHashSet<>();
    collect(unit, ids);
    return ids;
  }

  private void collect(AdministrativeUnit unit, Set<Integer> ids) {
    ids.add(unit.id());
    children(unit).forEach(child -> collect(child, ids));
  }

  /**
   * Ids of all units whose people all belong to {@code unit}: those below it, and those of another
   * era that came wholly from, or went wholly into, these. What a viewer of the unit may see.
   */
  public Set<Integer> scope(AdministrativeUnit unit) {
    return new UnitScope(this).of(unit);
  }

  public List<Lineage> successors(AdministrativeUnit unit) {
    return lineage.successors(unit.id());
  }

  public List<Lineage> predecessors(AdministrativeUnit unit) {
    return lineage.predecessors(unit.id());
  }

  LineageGraph lineage() {
    return lineage;
  }

  /**
   * Where the people of {@code unit} are found on the boundaries of {@code date}. Forward, one unit
   * is named when all of them went to it. Backward, one is named only when {@code unit} has exactly
   * one predecessor and received all of its people: otherwise the two are not the same people.
   */
  public Carried carry(AdministrativeUnit unit, LocalDate date) {
    if (unit.validity().contains(date)) {
      return new Carried.Same(unit);
    }
    Set<Integer> there = on(unit, date);
    boolean back = !unit.validity().startsBy(date);
    boolean one = there.size() == 1 && (!back || receivedAll(there.iterator().next(), unit));
    return carried(there, one);
  }

  /**
   * The unit of {@code level} on the boundaries of {@code date} to which all people of {@code unit}
   * belong. A commune joined from several of the same old district belongs to that district.
   */
  public Carried carryTo(AdministrativeUnit unit, UnitLevel level, LocalDate date) {
    Set<Integer> above = new LinkedHashSet<>();
    Set<Integer> there = unit.validity().contains(date) ? Set.of(unit.id()) : on(unit, date);
    for (int id : there) {
      ancestor(byId.get(id), level).ifPresent(found -> above.add(found.id()));
    }
    if (above.equals(Set.of(unit.id()))) {
      return new Carried.Same(unit);
    }
    return carried(above, above.size() == 1);
  }

  private boolean receivedAll(int old, AdministrativeUnit unit) {
    return lineage
        .forward(old, id -> id == unit.id() || lineage.peopleTo(id).isEmpty())
        .equals(Set.of(unit.id()));
  }

  private Set<Integer> on(AdministrativeUnit unit, LocalDate date) {
    boolean back = !unit.validity().startsBy(date);
    return back
        ? lineage.backward(unit.id(), id -> byId.get(id).validity().contains(date))
        : lineage.forward(unit.id(), id -> byId.get(id).validity().contains(date));
  }

  private Carried carried(Set<Integer> ids, boolean one) {
    if (ids.isEmpty()) {
      return new Carried.Nowhere();
    }
    List<AdministrativeUnit> units = ids.stream().map(byId::get).sorted(OFFICIAL).toList();
    return one ? new Carried.Moved(units.get(0)) : new Carried.Split(units);
  }
}
