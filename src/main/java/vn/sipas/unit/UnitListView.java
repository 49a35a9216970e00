package vn.sipas.unit;

import java.time.LocalDate;
import java.util.List;
import vn.sipas.platform.PageContext;

/** The page of all units: a search, or the provinces with what is below them. */
record UnitListView(LocalDate date, String words, List<UnitLine> found, List<Branch> provinces) {

  static final int MOST_FOUND = 200;

  private static final int FEW = 3;

  /** A unit with those below it; shown for a handful of provinces, not for all the country. */
  record Branch(UnitLine unit, int districts, int communes, List<Branch> below) {

    static Branch of(AdministrativeUnit unit, UnitsAsOf then, PageContext page, boolean open) {
      List<AdministrativeUnit> children = then.children(unit);
      int districts =
          (int) children.stream().filter(child -> child.level() == UnitLevel.DISTRICT).count();
      int all = then.subtree(unit).size() - 1;
      return new Branch(
          UnitLine.of(unit, then.tree(), page),
          districts,
          all - districts,
          open ? children.stream().map(child -> of(child, then, page, true)).toList() : List.of());
    }
  }

  static UnitListView of(UnitsAsOf then, String words, PageContext page) {
    List<AdministrativeUnit> provinces = then.provinces();
    boolean open = provinces.size() <= FEW;
    return new UnitListView(
        then.date(),
        words,
        words.isEmpty()
            ? List.of()
            : then.search(words, MOST_FOUND).stream()
                .map(unit -> UnitLine.of(unit, then.tree(), page))
                .toList(),
        provinces.stream().map(province -> Branch.of(province, then, page, open)).toList());
  }

  public boolean searched() {
    return !words.isEmpty();
  }

  public boolean cut() {
    return found.size() == MOST_FOUND;
  }
}
