package vn.sipas.estimation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One pair of a column's domains with its difference, adjusted together with all other pairs.
 *
 * <p>The family of the adjustment is every pair of which both domains have a direct variance. Pairs
 * with a complete enumeration or with a domain that only has a borrowed interval keep their
 * difference and are outside the family: {@code pHolm} is null.
 *
 * <p>Source: {@code docs/methods.md} §9; Holm 1979.
 *
 * @param <K> what names a domain
 * @param a the domain that comes first in the table
 * @param b the other
 * @param difference a − b
 * @param pHolm two-sided p-value, Holm-adjusted over the family; null outside it
 */
public record Pair<K>(K a, K b, Difference difference, Double pHolm) {

  /**
   * Every pair of the table's domains, in the order of the table.
   *
   * @throws IllegalStateException if products of respondents are needed but unknown
   */
  public static <K> List<Pair<K>> all(
      Map<K, Side> table, Dependence dependence, IntervalChoice choice) {
    var domains = List.copyOf(table.keySet());
    var pairs = new ArrayList<Pair<K>>();
    for (int i = 0; i < domains.size(); i++) {
      for (int j = i + 1; j < domains.size(); j++) {
        var a = domains.get(i);
        var b = domains.get(j);
        var difference = Difference.of(table.get(a), table.get(b), dependence, choice);
        pairs.add(new Pair<>(a, b, difference, null));
      }
    }
    return adjusted(pairs);
  }

  private static <K> List<Pair<K>> adjusted(List<Pair<K>> pairs) {
    var family = pairs.stream().filter(pair -> pair.difference.isTestable()).toList();
    var p =
        Holm.adjust(family.stream().map(pair -> pair.difference.pTwoSided()).toList()).iterator();
    return pairs.stream()
        .map(
            pair ->
                pair.difference.isTestable()
                    ? new Pair<>(pair.a, pair.b, pair.difference, p.next())
                    : pair)
        .toList();
  }

  /** Whether a is shown to be higher than b at family level α. */
  public boolean aIsHigher(double alpha) {
    return pHolm != null && pHolm <= alpha && difference.difference() > 0;
  }

  /** Whether b is shown to be higher than a at family level α. */
  public boolean bIsHigher(double alpha) {
    return pHolm != null && pHolm <= alpha && difference.difference() < 0;
  }
}
