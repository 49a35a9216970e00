package vn.sipas.estimation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rank sets of one table's domains. Domains without a default interval (no data, refused variance)
 * are not ranked and not counted in K.
 *
 * @param <K> what names a domain
 */
public final class RankSets<K> {

  private final Map<K, Interval> joint = new LinkedHashMap<>();
  private final Map<K, Side> table;
  private final List<Pair<K>> pairs;
  private final double alpha;

  /**
   * @param table the domains of one measure by one column, in the order of the result
   * @param adjust {@link Simultaneous#SIDAK} only when the domains are separate strata
   * @param dependence between the domains, for the pairs
   * @param choice form of the intervals and joint level
   */
  public RankSets(
      Map<K, Side> table, Simultaneous adjust, Dependence dependence, IntervalChoice choice) {
    this.table = new LinkedHashMap<>(table);
    this.table.values().removeIf(side -> side.precision() == null);
    this.pairs = Pair.all(this.table, dependence, choice);
    this.alpha = 1 - choice.level();
    int domains = Math.max(1, this.table.size());
    var each = choice.at(adjust.each(choice.level(), domains));
    this.table.forEach((domain, side) -> joint.put(domain, side.interval(each).orElseThrow()));
  }

  /** The rank sets in the order of the table; empty when no domain has an interval. */
  public List<RankSet<K>> all() {
    return joint.keySet().stream().map(this::of).toList();
  }

  /** The pairs behind the Holm variant: "who differs from whom". */
  public List<Pair<K>> pairs() {
    return pairs;
  }

  private RankSet<K> of(K domain) {
    var own = joint.get(domain);
    long above = joint.values().stream().filter(j -> j.lower() > own.upper()).count();
    long below = joint.values().stream().filter(j -> j.upper() < own.lower()).count();
    int count = joint.size();
    return new RankSet<>(
        domain,
        table.get(domain).estimate().estimate(),
        own,
        (int) (1 + above),
        (int) (count - below),
        (int) (1 + shownAbove(domain)),
        (int) (count - shownBelow(domain)));
  }

  private long shownAbove(K domain) {
    return pairs.stream()
        .filter(
            pair ->
                pair.a().equals(domain) && pair.bIsHigher(alpha)
                    || pair.b().equals(domain) && pair.aIsHigher(alpha))
        .count();
  }

  private long shownBelow(K domain) {
    return pairs.stream()
        .filter(
            pair ->
                pair.a().equals(domain) && pair.aIsHigher(alpha)
                    || pair.b().equals(domain) && pair.bIsHigher(alpha))
        .count();
  }
}
