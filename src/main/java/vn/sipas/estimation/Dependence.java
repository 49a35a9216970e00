package vn.sipas.estimation;

import java.util.OptionalDouble;

/**
 * How two estimates hang together: where their covariance and their common degrees of freedom come
 * from.
 *
 * <ul>
 *   <li>{@link #disjointDomains}: two districts, fields or years inside one sample;
 *   <li>{@link #commonRespondents}: two measures, or overlapping domains, of one sample;
 *   <li>{@link #independentSamples}: two campaigns drawn separately, covariance 0;
 *   <li>{@link #sharedPsus}: two campaigns that went to (some of) the same communes.
 * </ul>
 *
 * <p>Source: {@code docs/methods.md} §9; Särndal, Swensson &amp; Wretman 1992, §5.5; Tam 1984.
 */
public sealed interface Dependence permits OneSample, IndependentSamples, SharedPsus {

  /**
   * Covariance in the square of the estimates' unit; empty when a lonely PSU forbids it.
   *
   * @throws IllegalStateException if products of respondents are needed but unknown
   */
  OptionalDouble covariance(LinearEstimate a, LinearEstimate b);

  /** PSUs − strata with a respondent counted in a or b. */
  long unionDegreesOfFreedom(LinearEstimate a, LinearEstimate b);

  /** Domains of one sample without a common respondent: PSU totals suffice. */
  static Dependence disjointDomains(SampleDesign design) {
    return new OneSample(new DesignVariance(design), true);
  }

  /**
   * Estimates of one sample that may share respondents. Where respondents are the PSUs, or under a
   * declared second stage, the rows behind them must be one per respondent.
   */
  static Dependence commonRespondents(SampleDesign design) {
    return new OneSample(new DesignVariance(design), false);
  }

  /** Samples drawn separately; equal codes of strata or PSUs mean nothing. */
  static Dependence independentSamples() {
    return new IndependentSamples();
  }

  /**
   * Two samples of new respondents in communes drawn once, wholly or partly the same. Strata and
   * PSUs with equal codes are the same; the designs of the estimates are given in the order of the
   * estimates.
   */
  static Dependence sharedPsus(SampleDesign a, SampleDesign b) {
    return new SharedPsus(a, b);
  }
}
