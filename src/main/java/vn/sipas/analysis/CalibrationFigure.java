package vn.sipas.analysis;

import java.util.List;
import vn.sipas.estimation.weighting.Calibration;

/**
 * What a calibration did to the weights.
 *
 * @param sweeps how often every margin was adjusted
 * @param largestGap largest relative distance of a total from its target
 * @param commonFactor the part of all factors that only changes the weights' scale
 * @param designEffectBefore 1 + cv² of the weights before (Kish)
 */
public record CalibrationFigure(
    boolean converged,
    int sweeps,
    double largestGap,
    double smallestFactor,
    double largestFactor,
    double commonFactor,
    double designEffectBefore,
    double designEffectAfter,
    double effectiveSizeBefore,
    double effectiveSizeAfter,
    List<Category> categories) {

  /** One category: sums of the weights before and after, and the total they were brought to. */
  public record Category(
      String variable,
      String category,
      long respondents,
      double before,
      double after,
      double target) {}

  static CalibrationFigure of(Calibration calibration) {
    var convergence = calibration.convergence();
    return new CalibrationFigure(
        convergence.converged(),
        convergence.sweeps(),
        convergence.largestGap(),
        calibration.smallestFactor(),
        calibration.largestFactor(),
        calibration.commonFactor(),
        calibration.before().designEffect(),
        calibration.after().designEffect(),
        calibration.before().effectiveSize(),
        calibration.after().effectiveSize(),
        calibration.balance().stream()
            .map(
                balance ->
                    new Category(
                        balance.variable(),
                        balance.category(),
                        balance.respondents(),
                        balance.before(),
                        balance.after(),
                        balance.target()))
            .toList());
  }
}
