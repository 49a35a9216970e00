package vn.sipas.estimation;

import java.util.Locale;

/** What kind of number an {@link Estimate} is, and so what may be said about its error. */
public enum EstimateStatus {
  /** A direct design-based variance exists. */
  OK,
  /**
   * Every answer is satisfied (and the estimate is 1): the direct variance is 0 and says nothing.
   */
  ALL_SATISFIED,
  /** No answer is satisfied (and the estimate is 0): as above. */
  NONE_SATISFIED,
  /** As many strata as PSUs: no degree of freedom, no direct interval. */
  NO_DF,
  /** The direct variance is 0 although answers differ or lie inside the scale. */
  ZERO_VARIANCE,
  /** Everybody was asked at every declared stage: the variance is 0 by design. */
  CENSUS,
  /** A stratum with a lonely PSU is touched and nobody has chosen a treatment. */
  VARIANCE_REFUSED,
  /** No valid answer, or for a mean of measures: one of them has none. */
  NO_DATA;

  /** The name in files and interfaces: {@code all_satisfied}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
