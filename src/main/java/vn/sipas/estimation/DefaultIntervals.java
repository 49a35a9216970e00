package vn.sipas.estimation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The platform's default interval for the estimates of one measure in one table.
 *
 * <ol>
 *   <li>Complete enumeration: lower = upper = estimate (rule census).
 *   <li>Status ok and at least 12 degrees of freedom: Wilson with n* = min(n_eff, valid answers)
 *       and the estimate's degrees of freedom (rule wilson_direct).
 *   <li>Otherwise, also when all or none are satisfied, without degrees of freedom or with zero
 *       variance: Wilson with precision borrowed from the table (rule wilson_stabilised). With D
 *       and df_F of the {@link PrecisionFamily}: n* = min(n_eff, valid answers, respondents/D) when
 *       ok, else min(respondents/D, respondents); degrees of freedom = max(df_F, df).
 *   <li>No family in the table: the whole sample is the family. None there either: Wilson direct
 *       when ok, else no interval.
 * </ol>
 *
 * <p>Below 12 degrees of freedom the variance itself is uncertain by more than 40 % (√(2/df)).
 * Borrowing never raises n* above what the domain's own data say; it protects against an
 * accidentally small standard error and allows the table's larger degrees of freedom in t. A
 * refused variance and missing data have no interval.
 *
 * <p>Source: {@code docs/methods.md} §3; Wilson 1927; Kott 2017; Franco et al. 2019.
 */
public final class DefaultIntervals {

  /** Degrees of freedom from which an estimate's own variance is trusted. */
  static final int ENOUGH_DF = 12;

  private final PrecisionFamily family;

  /**
   * @param table the estimates of one measure over all domains of one table (all districts; all
   *     districts × fields), those without data included
   * @param whole the estimate of the same measure for everybody
   */
  public DefaultIntervals(Collection<Estimate> table, Estimate whole) {
    family = PrecisionFamily.of(table).or(() -> PrecisionFamily.of(List.of(whole))).orElse(null);
  }

  /** The default 95 % style interval: Wilson at this level; empty when there is none. */
  public Optional<Interval> of(Estimate estimate, double level) {
    return of(estimate, IntervalMethod.WILSON, level);
  }

  /**
   * The same size and degrees of freedom with another form, {@link IntervalMethod#JEFFREYS} being
   * the documented alternative (equal proof for success and failure).
   *
   * @throws IllegalArgumentException if the level is outside (0,1)
   */
  public Optional<Interval> of(Estimate estimate, IntervalMethod form, double level) {
    Check.level(level);
    return precision(estimate).map(p -> p.around(estimate.estimate(), form, level));
  }

  /** Size and degrees of freedom of the default interval; empty when there is none. */
  public Optional<Precision> precision(Estimate estimate) {
    return switch (estimate.status()) {
      case CENSUS -> Optional.of(Precision.CENSUS);
      case OK ->
          Optional.of(
              estimate.degreesOfFreedom() >= ENOUGH_DF || family == null
                  ? direct(estimate)
                  : stabilised(estimate, estimate.cappedEffectiveSampleSize()));
      case ALL_SATISFIED, NONE_SATISFIED, NO_DF, ZERO_VARIANCE ->
          Optional.ofNullable(family).map(f -> stabilised(estimate, estimate.respondents()));
      case VARIANCE_REFUSED, NO_DATA -> Optional.empty();
    };
  }

  private static Precision direct(Estimate estimate) {
    return new Precision(
        IntervalRule.WILSON_DIRECT,
        estimate.cappedEffectiveSampleSize(),
        (double) estimate.degreesOfFreedom(),
        null);
  }

  private Precision stabilised(Estimate estimate, double most) {
    return new Precision(
        IntervalRule.WILSON_STABILISED,
        Math.min(most, estimate.respondents() / family.designEffect()),
        Math.max(family.degreesOfFreedom(), estimate.degreesOfFreedom()),
        family);
  }
}
