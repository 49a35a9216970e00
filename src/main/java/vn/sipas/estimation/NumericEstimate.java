package vn.sipas.estimation;

import java.util.Optional;

/**
 * An estimate of a number that is no satisfaction index: a ratio of two columns, a mean, a total,
 * or a contrast of such. It has no verdict and no default interval, whose methods are for shares.
 *
 * @param respondents those with a value, unweighted
 * @param numerator Σ w y
 * @param denominator Σ w v; of a contrast both are null, of a total only this
 * @param estimate the number, in its own unit; null without data or with a denominator of 0
 * @param variance design variance; null when refused, without data, or when all strata are lonely
 *     and should be averaged
 * @param designEffect as in {@link Estimate}; only of a ratio
 * @param psus primary sampling units with a counted respondent
 * @param strata strata with a counted respondent
 * @param status what may be said about the error; never all or none satisfied
 */
public record NumericEstimate(
    long respondents,
    Double numerator,
    Double denominator,
    Double estimate,
    Double variance,
    Double designEffect,
    long psus,
    int strata,
    EstimateStatus status) {

  /** √variance, in the unit of the estimate. */
  public Double standardError() {
    return variance == null ? null : Double.valueOf(Math.sqrt(variance));
  }

  /** PSUs − strata among the counted respondents. */
  public long degreesOfFreedom() {
    return psus - strata;
  }

  /**
   * Wald: estimate ± t·se; the estimate itself for a complete enumeration, else empty unless status
   * is ok.
   *
   * @throws IllegalArgumentException if the level is outside (0,1)
   */
  public Optional<Limits> wald(double level) {
    Check.level(level);
    return switch (status) {
      case OK ->
          Optional.of(Limits.wald(estimate, variance, new Critical(level, degreesOfFreedom())));
      case CENSUS -> Optional.of(new Limits(estimate, estimate));
      default -> Optional.empty();
    };
  }
}
