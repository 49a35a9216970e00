package vn.sipas.estimation;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Ratios, means, totals and contrasts of numeric columns with their Taylor-linearised design
 * variance: for files whose figures are no shares. Satisfaction indices have {@link
 * RatioEstimator}.
 *
 * <p>Ratio R = Σ w y / Σ w v with z_hi = Σ w (y − R v)/Σ w v; total Σ w y with z_hi = Σ w y; a
 * contrast Σ a_k R_k with z = Σ a_k z_k.
 *
 * <p>Source: {@code docs/methods.md} §1 and §2; R survey, {@code svyratio}, {@code svymean}, {@code
 * svytotal}, {@code svycontrast}.
 */
public final class NumericEstimator {

  private static final double NO_VARIANCE = 1e-13;

  private final SampleDesign design;
  private final DesignVariance variance;

  public NumericEstimator(SampleDesign design) {
    this.design = design;
    this.variance = new DesignVariance(design);
  }

  /** One ratio of a contrast with its factor. */
  public record Term(double factor, Collection<NumericRow> rows) {}

  /**
   * Σ w y / Σ w v; a mean when every v is 1.
   *
   * @throws IllegalArgumentException if a row contradicts the design
   */
  public NumericEstimate ratio(Collection<NumericRow> rows) {
    var moments = new NumericMoments(design, rows);
    if (!moments.hasRatio()) {
      return noData(moments.reach(), moments.respondents());
    }
    var linearised = moments.ratio();
    var e = describe(linearised, moments.reach(), moments.respondents());
    double simple = linearised.simpleRandomVariance(moments.respondents());
    double effect = e.status() == EstimateStatus.OK ? e.variance() / simple : Double.NaN;
    return new NumericEstimate(
        e.respondents(),
        moments.numerator(),
        moments.denominator(),
        e.estimate(),
        e.variance(),
        Double.isFinite(effect) ? Double.valueOf(effect) : null,
        e.psus(),
        e.strata(),
        e.status());
  }

  /**
   * Σ w y over the domain.
   *
   * @throws IllegalArgumentException if a row contradicts the design
   */
  public NumericEstimate total(Collection<NumericRow> rows) {
    var moments = new NumericMoments(design, rows);
    return moments.rows().isEmpty()
        ? noData(moments.reach(), 0)
        : describe(moments.total(), moments.reach(), moments.respondents());
  }

  /**
   * Σ a_k R_k, for example a difference of two means. Respondents are those of any term. Where
   * respondents are the PSUs, or under a declared second stage, rows must be one per respondent.
   *
   * @throws IllegalArgumentException if a row contradicts the design
   * @throws IllegalStateException if rows per respondent are needed and missing
   */
  public NumericEstimate contrast(List<Term> terms) {
    var each = terms.stream().map(term -> new NumericMoments(design, term.rows)).toList();
    var reach = each.stream().map(NumericMoments::reach).reduce(Reach::with).orElseThrow();
    long respondents = reach.respondents().values().stream().mapToLong(Long::longValue).sum();
    if (!each.stream().allMatch(NumericMoments::hasRatio)) {
      return noData(reach, respondents);
    }
    var parts =
        IntStream.range(0, terms.size())
            .mapToObj(k -> new Linearised.Term(terms.get(k).factor, each.get(k).ratio()))
            .toList();
    return describe(Linearised.combine(parts), reach, respondents);
  }

  /**
   * The linearised values of a ratio, for covariances.
   *
   * @throws IllegalArgumentException if the denominator is 0 or a row contradicts the design
   */
  public Linearised linearise(Collection<NumericRow> rows) {
    var moments = new NumericMoments(design, rows);
    Check.that(moments.hasRatio(), "there is no denominator to divide by");
    return moments.ratio();
  }

  /** Variances and covariances under this design. */
  public DesignVariance variance() {
    return variance;
  }

  private NumericEstimate describe(Linearised linearised, Reach reach, long respondents) {
    var direct = variance.variance(linearised);
    double negligible = NO_VARIANCE * linearised.magnitude();
    var status = status(linearised, reach, direct, negligible);
    Double given =
        switch (status) {
          case CENSUS, ZERO_VARIANCE -> 0.0;
          case VARIANCE_REFUSED -> null;
          default -> direct.isEmpty() ? null : Double.valueOf(Math.max(0, direct.getAsDouble()));
        };
    return new NumericEstimate(
        respondents,
        null,
        null,
        linearised.estimate(),
        given,
        null,
        reach.psus(),
        reach.strata(),
        status);
  }

  private EstimateStatus status(
      Linearised linearised, Reach reach, OptionalDouble direct, double negligible) {
    if (direct.isEmpty() && design.lonelyPsu() == LonelyPsu.REFUSE) {
      return EstimateStatus.VARIANCE_REFUSED;
    } else if (linearised.units().keySet().stream().allMatch(design::isComplete)) {
      return EstimateStatus.CENSUS;
    } else if (direct.isEmpty() || reach.degreesOfFreedom() < 1) {
      return EstimateStatus.NO_DF;
    }
    return direct.getAsDouble() <= negligible ? EstimateStatus.ZERO_VARIANCE : EstimateStatus.OK;
  }

  private static NumericEstimate noData(Reach reach, long respondents) {
    return new NumericEstimate(
        respondents,
        null,
        null,
        null,
        null,
        null,
        reach.psus(),
        reach.strata(),
        EstimateStatus.NO_DATA);
  }
}
