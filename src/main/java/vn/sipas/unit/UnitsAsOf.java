package vn.sipas.unit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sipas.platform.PlainText;
import vn.sipas.platform.VietnameseOrder;

/** The administrative units that exist on one day. */
public final class UnitsAsOf {

  private static final Comparator<AdministrativeUnit> BY_NAME =
      Comparator.comparing(AdministrativeUnit::bareName, VietnameseOrder.INSTANCE)
          .thenComparing(AdministrativeUnit::code);

  private final UnitTree tree;
  private final LocalDate date;

  UnitsAsOf(UnitTree tree, LocalDate date) {
    this.tree = tree;
    this.date = date;
  }

  public LocalDate date() {
    return date;
  }

  public UnitTree tree() {
    return tree;
  }

  public Optional<AdministrativeUnit> byCode(String code) {
    return tree.find(new EraCode(Era.on(date), code)).filter(this::exists);
  }

  public List<AdministrativeUnit> provinces() {
    return present(tree.provinces());
  }

  public List<AdministrativeUnit> children(AdministrativeUnit unit) {
    return present(tree.children(unit));
  }

  public Optional<AdministrativeUnit> ancestor(AdministrativeUnit unit, UnitLevel level) {
    return tree.ancestor(unit, level);
  }

  /** All units of a level, in the order of their names. */
  public List<AdministrativeUnit> all(UnitLevel level) {
    return tree.all().stream()
        .filter(unit -> unit.level() == level && exists(unit))
        .sorted(BY_NAME)
        .toList();
  }

  /** Ids of the unit and all below it that exist on this day. */
  public Set<Integer> subtree(AdministrativeUnit unit) {
    return tree.subtree(unit).stream()
        .filter(id -> exists(tree.unit(id)))
        .collect(Collectors.toSet());
  }

  /** "Xã Ea Čŏ, Huyện Ea Knôk, Tỉnh Thượng Lam". */
  public String label(AdministrativeUnit unit) {
    return tree.label(unit);
  }

  /**
   * Units whose name contains the words, or whose code begins with them. Letter case, tones and
   * marks need not be typed: "dak" finds "Đắk".
   */
  public List<AdministrativeUnit> search(String words, int limit) {
    String wanted = PlainText.of(words);
    return tree.all().stream()
        .filter(this::exists)
        .filter(
            unit -> PlainText.of(unit.name()).contains(wanted) || unit.code().startsWith(wanted))
        .sorted(Comparator.comparing(AdministrativeUnit::level).thenComparing(BY_NAME))
        .limit(limit)
        .toList();
  }

  private boolean exists(AdministrativeUnit unit) {
    return unit.validity().contains(date);
  }

  private List<AdministrativeUnit> present(List<AdministrativeUnit> units) {
    return units.stream().filter(this::exists).sorted(BY_NAME).toList();
  }
}
