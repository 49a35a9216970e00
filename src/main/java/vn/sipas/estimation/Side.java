package vn.sipas.estimation;

import java.util.Optional;

/**
 * One side of a comparison: an estimate with the precision of its default interval.
 *
 * @param figure the estimate with its linearised values
 * @param precision size and degrees of freedom of its default interval ({@link
 *     DefaultIntervals#precision}); null when it has none
 */
public record Side(LinearEstimate figure, Precision precision) {

  /** The side of an estimate in the table whose domains lend it precision. */
  public static Side of(LinearEstimate figure, DefaultIntervals table) {
    return new Side(figure, table.precision(figure.estimate()).orElse(null));
  }

  /** The estimate. */
  public Estimate estimate() {
    return figure.estimate();
  }

  /** Its default interval; empty when there is none. */
  public Optional<Interval> interval(IntervalChoice choice) {
    return Optional.ofNullable(precision)
        .map(p -> p.around(estimate().estimate(), choice.form(), choice.level()));
  }

  /** Whether everybody in the frame was asked, so that the value is exact. */
  boolean isCensus() {
    return estimate().status() == EstimateStatus.CENSUS;
  }

  /** Whether there is a direct variance, 0 by design in a complete enumeration. */
  boolean hasVariance() {
    return estimate().isOk() || isCensus();
  }
}
