package vn.sipas.satisfaction;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the database is asked to sum.
 *
 * @param columns SQL expressions whose values tell a response's domain; of our own making, never
 *     from a user
 * @param items all items of the index definition
 * @param composites measures of several items whose respondents are counted
 * @param squared those of them whose second-order sums are needed
 * @param weighted whether responses have design weights; volunteers have none
 */
record MomentQuery(
    int campaignId,
    List<String> columns,
    List<Measure> items,
    List<Measure> composites,
    Set<Measure> squared,
    boolean weighted,
    ItemScoring scoring) {

  MomentQuery {
    columns = List.copyOf(columns);
    items = List.copyOf(items);
    composites = List.copyOf(composites);
    squared = Set.copyOf(squared);
  }

  /** Design-weighted sums; second-order ones only where the measures asked for need them. */
  static MomentQuery ofSample(ResultsTable table) {
    Set<Measure> squared = new HashSet<>(table.selected());
    squared.removeIf(measure -> measure.isItem() || measure.isMeanOfItems());
    return of(table, squared, true);
  }

  /** Plain counts. */
  static MomentQuery ofVolunteers(ResultsTable table) {
    return of(table, Set.of(), false);
  }

  /** Counts of all measures are needed, whatever was asked for: they decide what is hidden. */
  private static MomentQuery of(ResultsTable table, Set<Measure> squared, boolean weighted) {
    return new MomentQuery(
        table.subject().campaign().id(),
        table.breakdown().columns(),
        table.measures().of(Measure.Kind.ITEM),
        table.measures().all().stream().filter(measure -> !measure.isItem()).toList(),
        squared,
        weighted,
        table.subject().scoring());
  }
}
