package vn.sipas.estimation;

import java.util.Locale;

/** Where an interval's effective sample size and degrees of freedom come from. */
public enum IntervalRule {
  /** The estimate's own variance and degrees of freedom. */
  DIRECT,
  /** The default interval from the estimate's own, at 12 or more degrees of freedom. */
  WILSON_DIRECT,
  /** The default interval with precision borrowed from the table's other domains. */
  WILSON_STABILISED,
  /** A complete enumeration: an interval of length 0. */
  CENSUS;

  /** The name in files and interfaces: {@code wilson_stabilised}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
