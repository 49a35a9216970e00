package vn.sipas.estimation;

import java.util.List;

/**
 * What each primary sampling unit does to an index, and the jackknife variance that follows.
 *
 * <p>Without PSU i of stratum h the other PSUs of the stratum stand for it: with Y, V the weighted
 * sums of an index R = Y/V, Y_h those of the stratum and Y_hi those of the PSU,
 *
 * <pre>
 * R_(hi) = (Y − Y_h + g_h (Y_h − Y_hi))/(V − V_h + g_h (V_h − V_hi)),   g_h = n_h/(n_h − 1)
 * v_J    = Σ_h (1 − f_h) (n_h − 1)/n_h Σ_i (R_(hi) − R)²  + second stage
 * </pre>
 *
 * For a mean of measures R_(hi) is the mean of the parts' values. n_h counts sampled PSUs without a
 * respondent in the domain too. The second stage, when declared, is the linearised one. A lonely
 * PSU leaves nobody to stand for it: R_(hi) is then the index of the other strata, and its share of
 * v_J follows the design's treatment. v_J is a check of the linearised variance, which it should be
 * close to; every published error is the linearised one.
 *
 * <p>Source: {@code docs/methods.md} §11; Wolter 2007, §4.5; R survey, {@code as.svrepdesign(type =
 * "JKn")}.
 *
 * @param estimate R
 * @param without one entry per PSU with a respondent in the domain, in the order of the units;
 *     where respondents are the PSUs, none
 * @param jackknifeVariance v_J; null when a lonely PSU forbids it, when an index without some PSU
 *     does not exist, or where respondents are PSUs and the rows are not one per respondent
 */
public record Influence(double estimate, List<Without> without, Double jackknifeVariance) {

  /**
   * The index without one PSU.
   *
   * @param psu the PSU
   * @param estimate R_(hi); null when nobody else answered
   * @param change R_(hi) − R: what leaving it out adds to the index; null likewise
   */
  public record Without(SamplingUnit psu, Double estimate, Double change) {}

  /** √v_J, in the unit of the estimate. */
  public Double jackknifeError() {
    return jackknifeVariance == null ? null : Double.valueOf(Math.sqrt(jackknifeVariance));
  }
}
