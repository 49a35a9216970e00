package vn.sipas.satisfaction;

import vn.sipas.estimation.LinearEstimate;
import vn.sipas.estimation.RatioEstimator;
import vn.sipas.estimation.SampleDesign;
import vn.sipas.estimation.weighting.CalibratedEstimator;

/**
 * How the errors of a sample's figures are computed: with the weights taken as if the sample had
 * been drawn with them, or, where they were calibrated, from the residuals of calibration. The
 * figures themselves are the same.
 *
 * <p>Source: {@code docs/methods.md} §2 and §7.
 *
 * @param calibrated null for fixed weights
 * @param weights null when nothing was calibrated
 * @param reason why calibrated weights are taken as fixed nevertheless: {@code unknown}, the set
 *     does not tell who was calibrated; {@code others}, who has its factors was not calibrated;
 *     {@code lonely}, a stratum of one sampling unit refuses every residual error; else null
 */
record SampleErrors(
    RatioEstimator fixed,
    CalibratedEstimator calibrated,
    CalibratedWeights weights,
    String reason) {

  /** Of weights that nothing is known of but what they are. */
  static SampleErrors ofDraw(SampleDesign design) {
    return new SampleErrors(new RatioEstimator(design), null, null, null);
  }

  static SampleErrors ofCalibration(
      SampleDesign design, CalibratedEstimator calibrated, CalibratedWeights weights) {
    return new SampleErrors(new RatioEstimator(design), calibrated, weights, null);
  }

  static SampleErrors fixed(SampleDesign design, CalibratedWeights weights, String reason) {
    return new SampleErrors(new RatioEstimator(design), null, weights, reason);
  }

  boolean areOfResiduals() {
    return calibrated != null;
  }

  LinearEstimate linear(IndexFormula formula, Measure measure, Cell cell) {
    return areOfResiduals()
        ? formula.linear(calibrated, measure, cell)
        : formula.linear(fixed, measure, cell);
  }
}
