package vn.sipas.estimation;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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

  private final Map<SamplingUnit, Long> respondents;
  private final long psus;
  private final int strata;

  /**
   * @param respondents in the order of the units
   */
  private Reach(Map<SamplingUnit, Long> respondents) {
    this.respondents = respondents;
    SamplingUnit last = null;
    long psus = 0;
    int strata = 0;
    for (var entry : respondents.entrySet()) {
      var unit = entry.getKey();
      boolean sameStratum = last != null && last.stratum().equals(unit.stratum());
      strata += sameStratum ? 0 : 1;
      if (unit.psu() == null) {
        psus += entry.getValue();
      } else {
        psus += sameStratum && unit.isIn(last) ? 0 : 1;
      }
      last = unit;
    }
    this.psus = psus;
    this.strata = strata;
  }

  /** The reach of rows already placed in their design, one per unit, in the order of the units. */
  static Reach of(Collection<? extends RatioSums> rows) {
    var respondents = new LinkedHashMap<SamplingUnit, Long>();
    rows.forEach(row -> respondents.put(row.unit(), row.respondents()));
    return new Reach(respondents);
  }

  /** Counted respondents by row unit, in the order of the units. */
  Map<SamplingUnit, Long> respondents() {
    return Collections.unmodifiableMap(respondents);
  }

  /** PSUs with a counted respondent; where respondents are the PSUs, those respondents. */
  public long psus() {
    return psus;
  }

  /** Strata with a counted respondent. */
  public int strata() {
    return strata;
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
    var union = new TreeMap<>(respondents);
    other.respondents.forEach((unit, count) -> union.merge(unit, count, together));
    return new Reach(union);
  }
}
