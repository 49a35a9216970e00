package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The moments of one table: its domains inside and outside the viewer's scope, their totals, and
 * the whole sample.
 */
final class Cells {

  private final Cell whole = new Cell();
  private final Cell total = new Cell();
  private final SortedMap<Domain, Cell> inside = new TreeMap<>();
  private final SortedMap<Domain, Cell> outside = new TreeMap<>();

  /** The cells that responses of this domain count in. */
  List<Cell> of(Domain domain, boolean inScope) {
    List<Cell> cells = new ArrayList<>(3);
    cells.add(whole);
    if (inScope) {
      cells.add(total);
    }
    if (!domain.isEverybody()) {
      cells.add((inScope ? inside : outside).computeIfAbsent(domain, key -> new Cell()));
    }
    return cells;
  }

  /** Everybody in the sample, seen by the viewer or not. */
  Cell whole() {
    return whole;
  }

  /** Everybody whom the viewer may see. */
  Cell total() {
    return total;
  }

  /** The domains that the viewer may see, in the order of the table. */
  SortedMap<Domain, Cell> inside() {
    return inside;
  }

  SortedMap<Domain, Cell> outside() {
    return outside;
  }
}
