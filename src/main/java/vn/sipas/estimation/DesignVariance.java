package vn.sipas.estimation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * Variance and covariance of linearised estimates under a sample design, from totals per PSU.
 *
 * <p>First stage, PSUs of stratum h with fraction f_h = n_h/N_h (0 when N_h is unknown):
 *
 * <pre>c1 = Σ_h (1 - f_h) n_h/(n_h - 1) [Σ_i z^a z^b - (Σ_i z^a)(Σ_i z^b)/n_h]</pre>
 *
 * Second stage, when frame counts M are declared, with f_hi = m_hi/M_hi:
 *
 * <pre>c2 = Σ_h f_h Σ_i (1 - f_hi) m_hi/(m_hi - 1) [Σ_j w² u^a u^b - z^a z^b/m_hi]</pre>
 *
 * PSUs without a respondent in the domain contribute z = 0 but stay in n_h. Where respondents are
 * the PSUs the first formula needs only Σ_j w² u^a u^b per stratum. One PSU with one respondent (m
 * = 1) adds nothing to c2. Lonely PSUs: {@link LonelyPsu}.
 *
 * <p>Units: the square of the estimate's unit. Source: {@code docs/methods.md} §2; Särndal,
 * Swensson &amp; Wretman 1992, §4.3; R survey, {@code svyrecvar}.
 */
public final class DesignVariance {

  private final SampleDesign design;

  public DesignVariance(SampleDesign design) {
    this.design = design;
  }

  /** Totals of two estimates in one unit and the sum of products over its respondents. */
  private record Pair(SamplingUnit unit, double za, double zb, double products) {}

  /**
   * Design variance of an estimate; empty when a lonely PSU forbids it, or all strata are lonely
   * and should be averaged.
   *
   * @throws IllegalStateException if sums of squares are needed but unknown
   */
  public OptionalDouble variance(Linearised estimate) {
    return covariance(estimate, estimate);
  }

  /**
   * Covariance of two estimates of one sample that may share respondents (two components, two
   * overlapping domains); empty when a lonely PSU forbids it.
   *
   * @throws IllegalStateException if products of respondents are needed (respondents are the PSUs,
   *     or a declared second stage) but the rows are not one per respondent
   */
  public OptionalDouble covariance(Linearised a, Linearised b) {
    return sum(a, b, true);
  }

  /**
   * Covariance of two estimates of domains without a common respondent (two districts, two fields,
   * two years): PSU totals suffice, products of respondents are 0. Residuals of a calibration reach
   * every respondent, and their products come from the {@link Regression}.
   *
   * @throws IllegalStateException if such products are needed but unknown
   */
  public OptionalDouble covarianceOfDisjoint(Linearised a, Linearised b) {
    return sum(a, b, false);
  }

  /** The second stage's part of the variance; 0 when none is declared. */
  double secondStage(Linearised estimate) {
    return pairs(estimate, estimate, true).entrySet().stream()
        .mapToDouble(entry -> secondStage(design.stratum(entry.getKey()), entry.getValue()))
        .sum();
  }

  private OptionalDouble sum(Linearised a, Linearised b, boolean overlapping) {
    double first = 0;
    double second = 0;
    int lonely = 0;
    var strata = pairs(a, b, overlapping);
    for (var entry : strata.entrySet()) {
      var stratum = design.stratum(entry.getKey());
      second += secondStage(stratum, entry.getValue());
      if (stratum.isLonely()) {
        lonely++;
        first += lonelyStage(stratum, entry.getValue());
      } else {
        first += firstStage(stratum, entry.getValue());
      }
    }
    if (lonely > 0 && design.lonelyPsu() == LonelyPsu.REFUSE) {
      return OptionalDouble.empty();
    }
    if (lonely > 0 && design.lonelyPsu() == LonelyPsu.AVERAGE) {
      if (lonely == strata.size()) {
        return OptionalDouble.empty();
      }
      first *= (double) strata.size() / (strata.size() - lonely);
    }
    return OptionalDouble.of(first + second);
  }

  private static Map<String, List<Pair>> pairs(Linearised a, Linearised b, boolean overlapping) {
    var byStratum = new LinkedHashMap<String, List<Pair>>();
    var none = Linearised.Score.ZERO;
    units(a, b)
        .forEach(
            unit ->
                byStratum
                    .computeIfAbsent(unit.stratum(), code -> new ArrayList<>())
                    .add(
                        new Pair(
                            unit,
                            a.units().getOrDefault(unit, none).z(),
                            b.units().getOrDefault(unit, none).z(),
                            overlapping ? a.products(b, unit) : a.productsOfDisjoint(b, unit))));
    return byStratum;
  }

  /** The units of both, in their order. */
  private static Collection<SamplingUnit> units(Linearised a, Linearised b) {
    if (a == b) {
      return a.units().keySet();
    }
    var units = new TreeSet<>(a.units().keySet());
    units.addAll(b.units().keySet());
    return units;
  }

  private static double firstStage(Stratum stratum, List<Pair> pairs) {
    double rest = 1 - stratum.fraction();
    if (rest == 0) {
      return 0;
    }
    double n = stratum.sampled();
    double meanA = pairs.stream().mapToDouble(Pair::za).sum() / n;
    double meanB = pairs.stream().mapToDouble(Pair::zb).sum() / n;
    double spread;
    if (stratum.respondentIsPsu()) {
      spread = pairs.stream().mapToDouble(DesignVariance::known).sum() - n * meanA * meanB;
    } else {
      spread =
          pairs.stream().mapToDouble(p -> (p.za - meanA) * (p.zb - meanB)).sum()
              + (n - pairs.size()) * meanA * meanB;
    }
    return rest * n / (n - 1) * spread;
  }

  private double lonelyStage(Stratum stratum, List<Pair> pairs) {
    if (design.lonelyPsu() != LonelyPsu.ADJUST) {
      return 0;
    }
    return (1 - stratum.fraction()) * pairs.stream().mapToDouble(p -> p.za * p.zb).sum();
  }

  private double secondStage(Stratum stratum, List<Pair> pairs) {
    if (!design.hasSecondStage() || stratum.respondentIsPsu() || stratum.fraction() == 0) {
      return 0;
    }
    double sum = 0;
    for (var pair : pairs) {
      var psu = stratum.psus().get(pair.unit.psu());
      double m = psu.respondents();
      if (m > 1 && psu.fraction() < 1) {
        sum += (1 - psu.fraction()) * m / (m - 1) * (known(pair) - pair.za * pair.zb / m);
      }
    }
    return stratum.fraction() * sum;
  }

  private static double known(Pair pair) {
    if (Double.isNaN(pair.products)) {
      throw new IllegalStateException(
          "%s: this variance needs second-order sums, or one row per respondent when measures are"
                  .formatted(pair.unit)
              + " combined");
    }
    return pair.products;
  }
}
