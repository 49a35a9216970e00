package vn.sipas.estimation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** One part a·Y/V of an index with its sums by stratum and unit, ready to leave units out. */
final class ReplicatedRatio {

  private record Sums(double y, double v) {
    static final Sums NONE = new Sums(0, 0);

    Sums plus(Sums other) {
      return new Sums(y + other.y, v + other.v);
    }
  }

  private final double weight;
  private final Map<SamplingUnit, Sums> units = new HashMap<>();
  private final Map<String, Sums> strata = new HashMap<>();
  private Sums all = Sums.NONE;

  ReplicatedRatio(double weight, Collection<MomentRow> rows) {
    this.weight = weight;
    for (var row : rows) {
      var sums = new Sums(row.weightedValue(), row.weightedAnswers());
      var unit = row.unit().psu() == null ? row.unit() : row.unit().whole();
      units.merge(unit, sums, Sums::plus);
      strata.merge(unit.stratum(), sums, Sums::plus);
      all = all.plus(sums);
    }
  }

  double weight() {
    return weight;
  }

  /** a·Y/V. */
  double full() {
    return weight * all.y / all.v;
  }

  /** a·Y/V without a unit of a stratum of n PSUs, the others standing for it; null if V is 0. */
  Double without(SamplingUnit unit, long n) {
    var own = units.getOrDefault(unit, Sums.NONE);
    var stratum = strata.getOrDefault(unit.stratum(), Sums.NONE);
    double scale = n > 1 ? n / (n - 1.0) : 0;
    double y = all.y - stratum.y + scale * (stratum.y - own.y);
    double v = all.v - stratum.v + scale * (stratum.v - own.v);
    return v > 1e-12 * all.v ? Double.valueOf(weight * y / v) : null;
  }
}
