package vn.sipas.estimation;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An estimate with its linearised values summed per sampling unit, from which all variances and
 * covariances follow ({@link DesignVariance}).
 *
 * <p>For a ratio R = Σ w y / Σ w v = Y/V the linearised value of respondent j is {@code u_j = (y_j
 * - R v_j)/V} and the total of unit hi is {@code z_hi = Σ w u = (A_hi - R B_hi)/V}; all z sum to 0.
 * A linear combination of estimates has the same combination of z ({@link #combine}).
 *
 * <p>Source: {@code docs/methods.md} §2; Särndal, Swensson &amp; Wretman 1992, §5.5.
 */
public final class Linearised {

  /**
   * Sums of one unit; a number that cannot be known is NaN.
   *
   * @param z Σ w u
   * @param squares Σ w² u², the within-unit second-order sum
   * @param weightedSquares Σ w u², for the design effect; NaN for residuals
   * @param weight Σ w of the counted respondents; NaN for residuals
   */
  public record Score(double z, double squares, double weightedSquares, double weight) {

    static final Score ZERO = new Score(0, 0, 0, 0);

    Score plus(Score other) {
      return new Score(
          z + other.z,
          squares + other.squares,
          weightedSquares + other.weightedSquares,
          weight + other.weight);
    }
  }

  /** One term a_k R_k of a linear combination. */
  public record Term(double factor, Linearised of) {}

  private static final SortedMap<SamplingUnit, Score> NOBODY = Collections.emptySortedMap();

  private final double estimate;
  private final double magnitude;
  private final Map<SamplingUnit, Score> scores;
  private final Map<SamplingUnit, Score> units;

  /** The scores once more when some are of respondents, to find those of one unit. */
  private final SortedMap<SamplingUnit, Score> ofRespondents;

  private final Regression regression;

  /**
   * @param scores in the order of the units
   */
  private Linearised(
      double estimate, double magnitude, Map<SamplingUnit, Score> scores, Regression regression) {
    this.estimate = estimate;
    this.magnitude = magnitude;
    this.scores = scores;
    this.regression = regression;
    this.units = whole(scores);
    this.ofRespondents = units == scores ? NOBODY : new TreeMap<>(scores);
  }

  /** Per unit what is given per unit or per respondent. */
  private static Map<SamplingUnit, Score> whole(Map<SamplingUnit, Score> scores) {
    if (scores.keySet().stream().allMatch(unit -> unit == unit.whole())) {
      return scores;
    }
    var units = new LinkedHashMap<SamplingUnit, Score>();
    scores.forEach((unit, score) -> units.merge(unit.whole(), score, Score::plus));
    return units;
  }

  /** The ratio of one measure in one domain; the domain has at least one answer. */
  static Linearised ofRatio(DomainMoments moments) {
    return ofRatio(moments.weightedValue(), moments.weightedAnswers(), moments.rows());
  }

  /** The ratio y/v of two totals over rows, one per unit; v is not 0. */
  static Linearised ofRatio(double y, double v, Collection<? extends RatioSums> rows) {
    double ratio = y / v;
    var scores = new LinkedHashMap<SamplingUnit, Score>();
    double magnitude = 0;
    for (var row : rows) {
      var squared = row.weightSquared();
      var weighted = row.weighted();
      magnitude += squared.magnitude(ratio) / (v * v);
      scores.put(
          row.unit(),
          new Score(
              (row.weightedValue() - ratio * row.weightedAnswers()) / v,
              squared.areKnown() ? squared.residual(ratio) / (v * v) : Double.NaN,
              weighted.areKnown() ? weighted.residual(ratio) / (v * v) : Double.NaN,
              row.weightedRespondents()));
    }
    return new Linearised(ratio, magnitude, scores, null);
  }

  /**
   * The residuals e = u − f of a regression over the whole sample, which carry the variance under
   * calibrated weights: the total of a unit is {@code z − Σ w f}, also where nobody of the domain
   * is. Estimate and magnitude stay; there is no design effect to be had from residuals.
   *
   * <p>Source: {@code docs/methods.md} §7; Deville &amp; Särndal 1992, §3.
   *
   * @throws IllegalArgumentException if a unit with answers is not in the regression's sample, or
   *     these values are residuals already
   */
  public Linearised less(Regression fitted) {
    Check.that(regression == null, "these values are residuals of a regression already");
    for (var unit : scores.keySet()) {
      Check.that(
          fitted.units().containsKey(unit),
          "%s has answers but is not among the units of the regression",
          unit);
    }
    var rest = new LinkedHashMap<SamplingUnit, Score>();
    for (var unit : fitted.units().keySet()) {
      rest.put(unit, fitted.less(unit, scores.getOrDefault(unit, Score.ZERO)));
    }
    return new Linearised(estimate, magnitude, rest, fitted);
  }

  /** The total Σ w y over rows, one per unit: the value of a respondent is y itself. */
  static Linearised ofTotal(Collection<? extends RatioSums> rows) {
    var scores = new LinkedHashMap<SamplingUnit, Score>();
    double total = 0;
    double magnitude = 0;
    for (var row : rows) {
      var squared = row.weightSquared();
      total += row.weightedValue();
      magnitude += squared.yy();
      scores.put(
          row.unit(),
          new Score(
              row.weightedValue(),
              squared.areKnown() ? squared.yy() : Double.NaN,
              Double.NaN,
              row.weightedRespondents()));
    }
    return new Linearised(total, magnitude, scores, null);
  }

  /**
   * The linear combination Σ a_k R_k: a mean of components, a difference.
   *
   * <p>PSU totals combine exactly. Sums of squares within a unit need the respondents: they are
   * known where the rows were one per respondent, else NaN.
   */
  public static Linearised combine(List<Term> terms) {
    var keys = new TreeSet<SamplingUnit>();
    terms.forEach(term -> keys.addAll(term.of.scores.keySet()));
    var scores = new LinkedHashMap<SamplingUnit, Score>();
    keys.forEach(unit -> scores.put(unit, combined(terms, unit)));
    return new Linearised(
        terms.stream().mapToDouble(t -> t.factor * t.of.estimate).sum(),
        terms.size() * terms.stream().mapToDouble(t -> t.factor * t.factor * t.of.magnitude).sum(),
        scores,
        Regression.combine(terms));
  }

  private static Score combined(List<Term> terms, SamplingUnit unit) {
    double z = 0;
    double weight = 0;
    for (var term : terms) {
      var score = term.of.scores.getOrDefault(unit, Score.ZERO);
      z += term.factor * score.z;
      weight = Math.max(weight, score.weight);
    }
    boolean oneRespondent = unit.respondent() != null;
    return new Score(
        z,
        oneRespondent ? z * z : Double.NaN,
        oneRespondent ? z * z / weight : Double.NaN,
        oneRespondent ? weight : Double.NaN);
  }

  /** R, or Σ a_k R_k. */
  public double estimate() {
    return estimate;
  }

  /**
   * Sums per PSU, or per stratum where respondents are the PSUs. A unit without a counted
   * respondent is absent and contributes 0.
   */
  public Map<SamplingUnit, Score> units() {
    return Collections.unmodifiableMap(units);
  }

  /**
   * Σ w² u^a u^b within a unit when no respondent is in both domains: 0, or what the regressions of
   * two residuals leave there; NaN between a residual and a value that is none.
   */
  double productsOfDisjoint(Linearised other, SamplingUnit unit) {
    boolean both = units.containsKey(unit) && other.units.containsKey(unit);
    if (!both || regression == null && other.regression == null) {
      return 0;
    }
    return regression == null || other.regression == null
        ? Double.NaN
        : regression.products(other.regression, unit);
  }

  /** What was taken away to leave residuals; null if nothing was. */
  Regression regression() {
    return regression;
  }

  /** Σ (w² y² + R² w² v²)/V²: what cancels in the squares, so 1e-16 of it is rounding. */
  double magnitude() {
    return magnitude;
  }

  /** Σ w Σ w u² / (n - 1): the variance with n respondents drawn with equal chance. */
  double simpleRandomVariance(long respondents) {
    var all = units.values().stream().reduce(Score.ZERO, Score::plus);
    return all.weight * all.weightedSquares / (respondents - 1);
  }

  /**
   * Σ w² u^a u^b within a unit: 0 if one of the two has nobody there, NaN if unknown because a row
   * holds several respondents.
   */
  double products(Linearised other, SamplingUnit unit) {
    if (this == other) {
      return units.getOrDefault(unit, Score.ZERO).squares;
    }
    if (!units.containsKey(unit) || !other.units.containsKey(unit)) {
      return 0;
    }
    if (scores.containsKey(unit) || other.scores.containsKey(unit)) {
      return Double.NaN;
    }
    double sum = 0;
    for (var entry : ofRespondents.tailMap(unit).entrySet()) {
      if (!entry.getKey().whole().equals(unit)) {
        break;
      }
      sum += entry.getValue().z * other.scores.getOrDefault(entry.getKey(), Score.ZERO).z;
    }
    return sum;
  }
}
