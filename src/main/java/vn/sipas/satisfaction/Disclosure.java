package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Which figures may not be shown. Every output passes here.
 *
 * <p>Anybody may ask for any table of one or two variables, so hiding is decided not on the table
 * but on the data: on respondents at the finest places, by the variables crossed with them. A cell
 * of fewer respondents than the minimum is joined with others until enough are in the class; of a
 * class only the sum may be known, and whatever would part it is hidden in every table, of every
 * level of places, on the boundaries of every day and for every viewer. Nothing tells which of the
 * hidden cells were the small ones.
 *
 * <p>Source: {@code docs/methods.md} §5, {@code docs/decisions/0018}.
 */
final class Disclosure {

  private final List<Measure> measures;
  private final Breakdown breakdown;
  private final Protection total;
  private final Protection table;
  private final BitSet everybody = new BitSet();
  private final Map<List<DomainValue>, BitSet> parts;
  private final Map<List<DomainValue>, BitSet> outside;
  private final Map<List<DomainValue>, Integer> columns = new LinkedHashMap<>();

  /**
   * @param minimum respondents from which on a figure may be shown
   * @param near how near two finest places are, by their names in {@code parts}
   */
  Disclosure(
      int minimum, List<Measure> measures, Breakdown breakdown, TableParts parts, Kinship near) {
    this.measures = measures;
    this.breakdown = breakdown;
    List<String> lines = parts.lines();
    Merging.Nearness nearness =
        breakdown.isByPlace()
            ? (one, other) -> near.of(lines.get(one), lines.get(other))
            : Merging.Nearness.NONE;
    Grid grid = parts.grid();
    Grid margin = grid.folded(grid.lines(), (line, column) -> line, 1, (line, column) -> 0);
    List<Integer> all = IntStream.range(0, grid.lines()).boxed().toList();
    Layers layers = new Layers(measures, measure -> margin.count(measure, all, 0));
    List<List<String>> values = parts.values();
    int[] crossed = values.stream().mapToInt(List::size).toArray();
    total = new Protection(margin, new int[0], layers, minimum, nearness);
    table = crossed.length == 0 ? total : new Protection(grid, crossed, layers, minimum, nearness);
    this.parts = parts.parts(true);
    this.outside = parts.parts(false);
    this.parts.values().forEach(everybody::or);
    parts
        .columnOf()
        .forEach((value, codes) -> columns.put(value, TableParts.column(codes, values)));
  }

  /** How much two finest places have in common. */
  interface Kinship {
    int of(String one, String other);
  }

  boolean hides(Measure measure, Domain domain) {
    int m = measures.indexOf(measure);
    if (domain.isEverybody()) {
      return total.hides(m, everybody, 0);
    }
    return hides(m, parts.get(breakdown.lineValues(domain)), domain);
  }

  /** The same of answers outside the viewer's units. */
  boolean hidesOutside(Measure measure, Domain domain) {
    return hides(measures.indexOf(measure), outside.get(breakdown.lineValues(domain)), domain);
  }

  /** Whether the sum of several domains of one column may not be shown. */
  boolean hidesSum(Measure measure, Collection<Domain> domains) {
    BitSet sum = new BitSet();
    domains.forEach(domain -> sum.or(parts.get(breakdown.lineValues(domain))));
    return hides(measures.indexOf(measure), sum, domains.iterator().next());
  }

  private boolean hides(int measure, BitSet part, Domain domain) {
    Integer column = columns.get(breakdown.column(domain));
    return part != null && column != null && table.hides(measure, part, column);
  }

  /**
   * The figures of a table as they may leave, in its order. A domain that nobody answered from
   * looks like a hidden one where its being empty would give another away.
   *
   * @param figures by domain, one per measure selected
   */
  <F> List<F> shown(
      Map<Domain, List<F>> figures,
      List<Measure> selected,
      UnaryOperator<F> hidden,
      BiFunction<Measure, Domain, F> silent) {
    SortedMap<Domain, List<F>> shown = new TreeMap<>();
    figures.forEach(
        (domain, row) -> {
          List<F> cells = new ArrayList<>(row);
          for (int i = 0; i < cells.size(); i++) {
            if (hides(selected.get(i), domain)) {
              cells.set(i, hidden.apply(cells.get(i)));
            }
          }
          shown.put(domain, cells);
        });
    for (Domain domain : silent(figures.keySet())) {
      shown.put(domain, selected.stream().map(measure -> silent.apply(measure, domain)).toList());
    }
    return shown.values().stream().flatMap(List::stream).toList();
  }

  private List<Domain> silent(Set<Domain> answered) {
    if (breakdown.crossed() == 0) {
      return List.of();
    }
    return parts.keySet().stream()
        .flatMap(line -> columns.keySet().stream().map(column -> breakdown.domain(line, column)))
        .filter(domain -> !answered.contains(domain))
        .filter(domain -> measures.stream().anyMatch(measure -> hides(measure, domain)))
        .toList();
  }
}
