package vn.sipas.estimation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/**
 * Estimates of a satisfaction index from additive moments: a ratio of weighted sums, or a weighted
 * mean of such ratios, with its Taylor-linearised design variance.
 *
 * <p>{@code R = Σ w y / Σ w v}: y a respondent's sum of item values, v the number of his valid
 * answers. "Don't know" and blanks are in neither, so the denominator is random and R is a ratio
 * even for one item. Degrees of freedom = PSUs − strata with a counted respondent. Rows cover the
 * domain only; the design covers the whole file.
 *
 * <p>"All satisfied" and "none satisfied" are decided by the integer counts; the estimate must also
 * be 1 or 0, which only matters where item values are not shares (levels 4 and 5 are all satisfied,
 * yet a mean ÷ 5 of 0.9 has an ordinary variance).
 *
 * <p>Source: {@code docs/methods.md} §1 and §2; Woodruff 1971; R survey, {@code svyratio}.
 */
public final class RatioEstimator {

  /** R's threshold below which a variance is rounding. */
  private static final double NO_VARIANCE = 1e-20;

  private final SampleDesign design;
  private final DesignVariance variance;

  public RatioEstimator(SampleDesign design) {
    this.design = design;
    this.variance = new DesignVariance(design);
  }

  /**
   * One measure of a combination: its share of the mean and its rows in the domain.
   *
   * @param weight in (0,1]; the weights of a combination sum to 1
   * @param rows as for {@link #estimate}
   */
  public record Part(double weight, Collection<MomentRow> rows) {}

  /**
   * The pooled ratio of one measure in one domain.
   *
   * @param rows the moments of the domain; may be empty, may hold several rows of one unit
   * @throws IllegalArgumentException if a row contradicts the design
   */
  public Estimate estimate(Collection<MomentRow> rows) {
    return linear(rows).estimate();
  }

  /**
   * The pooled ratio with what comparing it needs.
   *
   * @throws IllegalArgumentException if a row contradicts the design
   */
  public LinearEstimate linear(Collection<MomentRow> rows) {
    return linear(rows, UnaryOperator.identity());
  }

  /**
   * The pooled ratio with the variance of other linearised values than its own: the residuals that
   * calibrated weights leave ({@link Linearised#less}).
   *
   * <p>Counts, sums, degrees of freedom and the design effect's denominator are those of the rows.
   *
   * @param rows the moments of the domain under the weights of the estimate
   * @param residual turns the ratio's linearised values into those of the variance
   * @throws IllegalArgumentException if a row contradicts the design
   */
  public LinearEstimate linear(Collection<MomentRow> rows, UnaryOperator<Linearised> residual) {
    var moments = new DomainMoments(design, rows);
    if (moments.counts().areNone()) {
      return noData(moments);
    }
    var ratio = Linearised.ofRatio(moments);
    return describe(moments, ratio, residual.apply(ratio));
  }

  /**
   * The linearised values behind {@link #estimate}, for covariances.
   *
   * @throws IllegalArgumentException if the domain has no answer or a row contradicts the design
   */
  public Linearised linearise(Collection<MomentRow> rows) {
    var moments = new DomainMoments(design, rows);
    Check.that(!moments.counts().areNone(), "there is no valid answer to linearise");
    return Linearised.ofRatio(moments);
  }

  /**
   * The weighted mean Σ a_k R_k of several measures in one domain: a mean of items or of
   * components.
   *
   * <p>Estimate and variance come from the parts. Counts, weighted sums, PSUs and strata are those
   * of the parts' items pooled, given as {@code pooled}. The mean is not defined, and its status is
   * no data, as soon as one part has no answer: leaving the part out would change what is
   * estimated. Where respondents are the PSUs, or under a declared second stage, the parts' rows
   * must be one per respondent.
   *
   * @param parts at least one; weights positive and summing to 1
   * @param pooled the rows of all parts' items taken as one measure, in the same domain
   * @throws IllegalArgumentException if the weights do not sum to 1 or a row contradicts the design
   * @throws IllegalStateException if rows per respondent are needed and missing
   */
  public Estimate combine(List<Part> parts, Collection<MomentRow> pooled) {
    return linear(parts, pooled).estimate();
  }

  /**
   * The weighted mean of {@link #combine} with what comparing it needs.
   *
   * @throws IllegalArgumentException as there
   * @throws IllegalStateException as there
   */
  public LinearEstimate linear(List<Part> parts, Collection<MomentRow> pooled) {
    return linear(parts, pooled, UnaryOperator.identity());
  }

  /**
   * The weighted mean of {@link #combine} with the variance of other linearised values than its
   * own, as {@link #linear(Collection, UnaryOperator)}.
   *
   * @param residual turns the mean's linearised values into those of the variance
   * @throws IllegalArgumentException as {@link #combine}
   * @throws IllegalStateException as {@link #combine}
   */
  public LinearEstimate linear(
      List<Part> parts, Collection<MomentRow> pooled, UnaryOperator<Linearised> residual) {
    Check.that(
        parts.stream().allMatch(part -> part.weight > 0)
            && Math.abs(parts.stream().mapToDouble(Part::weight).sum() - 1) < 1e-9,
        "the weights of the parts must be positive and sum to 1: %s",
        parts.stream().map(Part::weight).toList());
    var moments = new DomainMoments(design, pooled);
    var each = parts.stream().map(part -> new DomainMoments(design, part.rows)).toList();
    if (each.stream().anyMatch(part -> part.counts().areNone())) {
      return noData(moments);
    }
    var terms = new ArrayList<Linearised.Term>();
    for (int k = 0; k < parts.size(); k++) {
      terms.add(new Linearised.Term(parts.get(k).weight, Linearised.ofRatio(each.get(k))));
    }
    var mean = Linearised.combine(terms);
    return describe(moments, mean, residual.apply(mean));
  }

  /** Variances and covariances under this design. */
  public DesignVariance variance() {
    return variance;
  }

  /** Value and design effect follow the linearised values, the variance follows the residuals. */
  private LinearEstimate describe(
      DomainMoments moments, Linearised linearised, Linearised residual) {
    var counts = moments.counts();
    double value = atBound(counts, linearised.estimate());
    var direct = variance.variance(residual);
    boolean census = residual.units().keySet().stream().allMatch(design::isComplete);
    var status = status(moments, value, direct, census, negligible(linearised));
    Double given = given(status, direct, negligible(linearised));
    Double designEffect =
        status == EstimateStatus.OK
            ? finite(given / linearised.simpleRandomVariance(counts.respondents()))
            : null;
    var reach = moments.reach();
    var estimate =
        new Estimate(
            counts,
            moments.weightedAnswers(),
            moments.weightedValue(),
            value,
            given,
            designEffect,
            reach.psus(),
            reach.strata(),
            status);
    return new LinearEstimate(estimate, residual, reach);
  }

  private EstimateStatus status(
      DomainMoments moments,
      double value,
      OptionalDouble direct,
      boolean census,
      double negligible) {
    if (direct.isEmpty() && design.lonelyPsu() == LonelyPsu.REFUSE) {
      return EstimateStatus.VARIANCE_REFUSED;
    } else if (census) {
      return EstimateStatus.CENSUS;
    } else if (moments.counts().areAllSatisfied() && value == 1) {
      return EstimateStatus.ALL_SATISFIED;
    } else if (moments.counts().areNoneSatisfied() && value == 0) {
      return EstimateStatus.NONE_SATISFIED;
    } else if (direct.isEmpty() || moments.reach().degreesOfFreedom() < 1) {
      return EstimateStatus.NO_DF;
    }
    return direct.getAsDouble() <= negligible ? EstimateStatus.ZERO_VARIANCE : EstimateStatus.OK;
  }

  private static Double given(EstimateStatus status, OptionalDouble direct, double negligible) {
    return switch (status) {
      case OK -> direct.getAsDouble();
      case CENSUS, ALL_SATISFIED, NONE_SATISFIED, ZERO_VARIANCE -> 0.0;
      case NO_DF ->
          direct.isEmpty()
              ? null
              : Double.valueOf(direct.getAsDouble() <= negligible ? 0 : direct.getAsDouble());
      case VARIANCE_REFUSED, NO_DATA -> null;
    };
  }

  /** Exactly 1 or 0 when the counts say so; rounding of the weighted sums must not blur it. */
  private static double atBound(Counts counts, double ratio) {
    if (counts.areAllSatisfied() && Math.abs(1 - ratio) < 1e-9) {
      return 1;
    }
    return counts.areNoneSatisfied() && ratio < 1e-9 ? 0 : Math.min(1, ratio);
  }

  /** A variance this small is what cancellation leaves of 0. */
  private static double negligible(Linearised linearised) {
    return Math.max(NO_VARIANCE, 1e-13 * linearised.magnitude());
  }

  private static Double finite(double number) {
    return Double.isFinite(number) ? Double.valueOf(number) : null;
  }

  private static LinearEstimate noData(DomainMoments moments) {
    var reach = moments.reach();
    var estimate =
        new Estimate(
            moments.counts(),
            moments.weightedAnswers(),
            moments.weightedValue(),
            null,
            null,
            null,
            reach.psus(),
            reach.strata(),
            EstimateStatus.NO_DATA);
    return new LinearEstimate(estimate, null, reach);
  }
}
