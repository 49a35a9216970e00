package vn.sipas.analysis;

import java.util.List;
import vn.sipas.estimation.weighting.Calibration;
import vn.sipas.estimation.weighting.ContradictoryMargins;
import vn.sipas.estimation.weighting.MarginFault;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/** Brings the weights of a file to the margins of a spec. */
final class Calibrating {

  private static final String MARGINS = "spec.calibration.margins";

  private Calibrating() {}

  /**
   * @throws Problem 422 when the margins contradict the file or each other, or cannot be met
   */
  static Calibration of(Tabulation sums) {
    Margins asked = sums.spec().calibration();
    Calibration calibration;
    try {
      calibration =
          Calibration.rake(asked.margins(), asked.limits(), sums.places().sample(sums.units()));
    } catch (ContradictoryMargins contradiction) {
      throw Problem.invalid(contradiction.faults().stream().map(Calibrating::told).toList());
    }
    var convergence = calibration.convergence();
    if (!convergence.converged()) {
      throw Problem.invalid(
          List.of(
              new Fault(
                  MARGINS + "." + convergence.variable(),
                  "not_converged",
                  "analysis.margin.not_converged",
                  convergence.variable(),
                  convergence.category(),
                  convergence.largestGap())));
    }
    return calibration;
  }

  private static Fault told(MarginFault fault) {
    String code = fault.kind().wireName();
    return new Fault(
        MARGINS + "." + fault.variable(),
        code,
        "analysis.margin." + code,
        fault.variable(),
        fault.category() == null ? "" : fault.category(),
        fault.target() == null ? 0 : fault.target(),
        fault.found());
  }
}
