package vn.sipas.estimation;

/**
 * A design-based estimate with everything an interval needs; null where not defined.
 *
 * <p>Only {@link RatioEstimator} makes one, from a {@link SampleDesign}: answers without a sampling
 * design have a {@link VoluntaryShare} and no way to get here.
 *
 * @param counts unweighted respondents, answers, satisfied answers
 * @param weightedAnswers V = Σ w v
 * @param weightedSatisfied Y = Σ w y, y the item values (satisfied answers under the share
 *     definition)
 * @param estimate R = Y/V in [0,1], or the mean of such ratios; null without data
 * @param variance design variance; 0 for a census and when all or none are satisfied; null when
 *     refused, without data, or when all strata are lonely and should be averaged
 * @param designEffect Kish's design effect: variance over the variance of as many respondents drawn
 *     with replacement and equal chance; null unless status is ok and second-order sums were given
 * @param psus primary sampling units with a counted respondent
 * @param strata strata with a counted respondent
 * @param status what may be said about the error
 */
public record Estimate(
    Counts counts,
    double weightedAnswers,
    double weightedSatisfied,
    Double estimate,
    Double variance,
    Double designEffect,
    long psus,
    int strata,
    EstimateStatus status) {

  /** Respondents with at least one valid answer. */
  public long respondents() {
    return counts.respondents();
  }

  /** Valid answers. */
  public long answers() {
    return counts.answers();
  }

  /** Answers at satisfied levels. */
  public long satisfied() {
    return counts.satisfied();
  }

  /** √variance, in the unit of the estimate. */
  public Double standardError() {
    return variance == null ? null : Double.valueOf(Math.sqrt(variance));
  }

  /** Standard error ÷ estimate; null unless status is ok. */
  public Double cv() {
    return isOk() ? Double.valueOf(standardError() / estimate) : null;
  }

  /**
   * PSUs − strata among the counted respondents; 0 means no direct interval. Source: Korn &amp;
   * Graubard 1999.
   */
  public long degreesOfFreedom() {
    return psus - strata;
  }

  /**
   * n_eff = R(1 - R)/variance: how many independent answers would have this error. It may exceed
   * the respondents of a pooled measure; null unless status is ok. Source: Korn &amp; Graubard
   * 1998.
   */
  public Double effectiveSampleSize() {
    return isOk() ? Double.valueOf(estimate * (1 - estimate) / variance) : null;
  }

  /** n_eff, never above the number of valid answers; null unless status is ok. */
  public Double cappedEffectiveSampleSize() {
    return isOk() ? Double.valueOf(Math.min(effectiveSampleSize(), answers())) : null;
  }

  /** Whether a direct variance exists. */
  public boolean isOk() {
    return status == EstimateStatus.OK;
  }
}
