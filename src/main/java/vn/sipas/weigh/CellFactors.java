package vn.sipas.weigh;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The factors of a cell's weights, one for each step, to twelve digits: enough for every figure,
 * and the same on every machine.
 */
record CellFactors(double release, double nonResponse, double calibration) {

  private static final MathContext DIGITS = new MathContext(12);

  static final CellFactors NONE = new CellFactors(1, 1, 1);

  CellFactors {
    release = rounded(release);
    nonResponse = rounded(nonResponse);
    calibration = rounded(calibration);
  }

  private static double rounded(double factor) {
    return new BigDecimal(factor).round(DIGITS).doubleValue();
  }

  /** Design weight × this is the base weight taken over from the silent ones. */
  double beforeCalibration() {
    return release * nonResponse;
  }

  /** Design weight × this is the final weight. */
  double value() {
    return beforeCalibration() * calibration;
  }
}
