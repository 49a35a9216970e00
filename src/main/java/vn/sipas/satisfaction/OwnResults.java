package vn.sipas.satisfaction;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the results of a campaign show under its own definition. A comparison may measure fewer
 * items; whoever has both can subtract, so it may only tell what follows from these.
 *
 * @param measures of the campaign's own definition
 */
record OwnResults(List<Measure> measures, ShownFigures shown) {

  /** Whether the answers to a measure's items follow from what is shown of a domain. */
  boolean tell(Measure wanted, Map<String, String> domain) {
    return tell(
        wanted,
        measures,
        own -> shown.of(own.code(), domain).filter(figure -> !figure.isHidden()).isPresent());
  }

  /**
   * Whether a measure is a sum of shown items, or what shown items leave of a shown measure. Items
   * that the campaign's own index does not have are no part of what it shows.
   */
  static boolean tell(Measure wanted, List<Measure> own, Predicate<Measure> isShown) {
    Set<Integer> known =
        own.stream().flatMap(measure -> measure.items().stream()).collect(Collectors.toSet());
    List<Integer> items = wanted.items().stream().filter(known::contains).toList();
    Set<Integer> shownItems =
        own.stream()
            .filter(measure -> measure.isItem() && isShown.test(measure))
            .map(measure -> measure.items().get(0))
            .collect(Collectors.toSet());
    if (shownItems.containsAll(items)) {
      return true;
    }
    return !wanted.isMeanOfItems()
        && own.stream()
            .filter(whole -> whole.items().containsAll(items) && isShown.test(whole))
            .anyMatch(
                whole ->
                    whole.items().stream()
                        .allMatch(item -> items.contains(item) || shownItems.contains(item)));
  }
}
