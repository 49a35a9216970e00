package vn.sipas.estimation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The part of one estimate's linearised values that a regression over the whole sample explains, as
 * additive sums: {@link Linearised#less} takes it away.
 *
 * <p>Respondents with equal regressors have equal fitted values f, so groups of them are enough; a
 * group's residuals are e = u − f, with u = 0 outside the domain. Source: {@code docs/methods.md}
 * §7; Deville &amp; Särndal 1992, §3.
 *
 * @param sample tells one sample with its regressors from another (two years of a panel share units
 *     but no respondent); compared with equals
 * @param units every unit of the sample, placed in the design, with its groups: the same groups in
 *     the same order for every estimate of the sample
 */
public record Regression(Object sample, SortedMap<SamplingUnit, List<Fit>> units) {

  /**
   * Respondents of one unit with equal regressors, those outside the domain too.
   *
   * @param weights Σ w
   * @param squaredWeights Σ w²
   * @param fitted f, in the unit of u
   * @param crossed Σ w² u; NaN when unknown
   */
  public record Fit(double weights, double squaredWeights, double fitted, double crossed) {

    /** Σ w² (u − f)² − Σ w² u². */
    private double squares() {
      return fitted * fitted * squaredWeights - 2 * fitted * crossed;
    }

    /** Σ w² (u^a − f^a)(u^b − f^b) where no respondent has both u^a and u^b. */
    private double productsWith(Fit other) {
      return fitted * other.fitted * squaredWeights
          - fitted * other.crossed
          - other.fitted * crossed;
    }
  }

  /** The sums of a unit's residuals, from those of its linearised values. */
  Linearised.Score less(SamplingUnit unit, Linearised.Score score) {
    var groups = units.get(unit);
    return new Linearised.Score(
        score.z() - groups.stream().mapToDouble(g -> g.fitted * g.weights).sum(),
        Math.max(0, score.squares() + groups.stream().mapToDouble(Fit::squares).sum()),
        Double.NaN,
        Double.NaN);
  }

  /**
   * Σ w² e^a e^b over a unit, or over its respondents when these are the units, for domains without
   * a common respondent; 0 between different samples.
   */
  double products(Regression other, SamplingUnit whole) {
    if (!sample.equals(other.sample)) {
      return 0;
    }
    double sum = 0;
    for (var entry : units.tailMap(whole).entrySet()) {
      if (!entry.getKey().whole().equals(whole)) {
        break;
      }
      var others = other.units.get(entry.getKey());
      for (int g = 0; g < others.size(); g++) {
        sum += entry.getValue().get(g).productsWith(others.get(g));
      }
    }
    return sum;
  }

  /** The regression of a linear combination; null when no term has one. */
  static Regression combine(List<Linearised.Term> terms) {
    var first = terms.get(0).of().regression();
    Check.that(
        terms.stream().allMatch(term -> sameSample(first, term.of().regression())),
        "only residuals of one sample combine with each other");
    if (first == null) {
      return null;
    }
    var units = new TreeMap<SamplingUnit, List<Fit>>();
    for (var unit : first.units.keySet()) {
      var groups = new ArrayList<Fit>();
      for (int g = 0; g < first.units.get(unit).size(); g++) {
        groups.add(combine(terms, unit, g));
      }
      units.put(unit, groups);
    }
    return new Regression(first.sample, units);
  }

  private static Fit combine(List<Linearised.Term> terms, SamplingUnit unit, int group) {
    Fit any = null;
    double fitted = 0;
    double crossed = 0;
    for (var term : terms) {
      any = term.of().regression().units.get(unit).get(group);
      fitted += term.factor() * any.fitted;
      crossed += term.factor() * any.crossed;
    }
    return new Fit(any.weights, any.squaredWeights, fitted, crossed);
  }

  private static boolean sameSample(Regression a, Regression b) {
    return a == null || b == null ? a == b : Objects.equals(a.sample, b.sample);
  }
}
