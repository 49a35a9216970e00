package vn.sipas.estimation.weighting;

import vn.sipas.estimation.Check;

/**
 * The weight of one response with its factors apart, so that each step can be shown and redone.
 *
 * @param design 1/π, see {@link Inclusion}
 * @param nonResponse factor of his class, see {@link NonResponse}; 1 when not adjusted
 * @param calibration factor of his margin cell, see {@link Calibration}; 1 when not calibrated
 */
public record ResponseWeight(double design, double nonResponse, double calibration) {

  /**
   * @throws IllegalArgumentException if a factor is not positive
   */
  public ResponseWeight {
    for (double factor : new double[] {design, nonResponse, calibration}) {
      Check.that(
          factor > 0 && Double.isFinite(factor), "a factor of a weight is positive: %s", factor);
    }
  }

  /** A design weight that nothing was done to. */
  public static ResponseWeight ofDesign(Inclusion inclusion) {
    return new ResponseWeight(inclusion.designWeight(), 1, 1);
  }

  /** The same with this non-response factor in place of the one it had. */
  public ResponseWeight withNonResponse(double factor) {
    return new ResponseWeight(design, factor, calibration);
  }

  /** The same with this calibration factor in place of the one it had. */
  public ResponseWeight withCalibration(double factor) {
    return new ResponseWeight(design, nonResponse, factor);
  }

  /** d, what calibration starts from: design × non-response. */
  public double beforeCalibration() {
    return design * nonResponse;
  }

  /** w, the final weight: how many dossiers the response stands for. */
  public double value() {
    return beforeCalibration() * calibration;
  }
}
