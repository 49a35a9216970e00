package vn.sipas.estimation;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * The sampling units in which somebody of a domain gave a valid answer, and with them the degrees
 * of freedom: PSUs − strata.
 *
 * <p>Where respondents are the PSUs every counted respondent is one. Source: Korn &amp; Graubard
 * 1999.
 */
public final class Reach {

  private final SortedMap<SamplingUnit, Long> respondents = new TreeMap<>();

  private Reach(Map<SamplingUnit, Long> respondents) {
    this.respondents.putAll(respondents);
  }

  /** The reach of rows already placed in their design, one per unit. */
  static Reach of(Collection<? extends RatioSums> rows) {
    var respondents = new TreeMap<SamplingUnit, Long>();
    rows.forEach(row -> respondents.merge(row.unit(), row.respondents(), Long::sum));
    return new Reach(respondents);
  }

  /** Counted respondents by row unit, in the order of the units. */
  Map<SamplingUnit, Long> respondents() {
    return Collections.unmodifiableMap(respondents);
  }

  /** PSUs with a counted respondent; where respondents are the PSUs, those respondents. */
  public long psus() {
    long clusters =
        respondents.keySet().stream()
            .filter(unit -> unit.psu() != null)
            .map(SamplingUnit::whole)
            .distinct()
            .count();
    long direct =
        respondents.entrySet().stream()
            .filter(entry -> entry.getKey().psu() == null)
            .mapToLong(Map.Entry::getValue)
            .sum();
    return clusters + direct;
  }

  /** Strata with a counted respondent. */
  public int strata() {
    return (int) respondents.keySet().stream().map(SamplingUnit::stratum).distinct().count();
  }

  /** PSUs − strata. */
  public long degreesOfFreedom() {
    return psus() - strata();
  }

  /** The reach of two domains without a common respondent, taken together. */
  public Reach withDisjoint(Reach other) {
    return merged(other, Long::sum);
  }

  /** The reach of two domains or measures that may share respondents, taken together. */
  public Reach with(Reach other) {
    return merged(other, Math::max);
  }

  private Reach merged(Reach other, BinaryOperator<Long> together) {
    var union = new Reach(respondents);
    other.respondents.forEach((unit, count) -> union.respondents.merge(unit, count, together));
    return union;
  }
}
