package vn.sipas.weigh;

import java.util.ArrayList;
import java.util.List;
import vn.sipas.estimation.weighting.FactorLimits;
import vn.sipas.platform.Fault;
import vn.sipas.platform.Problem;

/**
 * How weights are made.
 *
 * @param nonResponse whether respondents take over the weights of those who did not answer
 * @param smallest respondents below which a class is joined with another
 * @param largest factor above which a class is joined with another
 * @param eligible share of the cases of unknown eligibility that is counted, in [0,1]; null: as
 *     large as among the known ones of the stratum
 * @param calibration to which totals of the register
 * @param lower smallest factor of calibration, as a multiple of the common one
 * @param upper largest factor of calibration
 */
public record WeightSettings(
    boolean nonResponse,
    int smallest,
    double largest,
    Double eligible,
    CalibratedTo calibration,
    double lower,
    double upper) {

  /** What is offered first. */
  public static final WeightSettings USUAL =
      new WeightSettings(
          true,
          20,
          3,
          null,
          CalibratedTo.BOTH,
          FactorLimits.USUAL.lower(),
          FactorLimits.USUAL.upper());

  /** Totals of the register that sums of weights are brought to. */
  public enum CalibratedTo {
    NONE(false, false),
    AREA(true, false),
    OUTCOME(false, true),
    BOTH(true, true);

    final boolean area;
    final boolean outcome;

    CalibratedTo(boolean area, boolean outcome) {
      this.area = area;
      this.outcome = outcome;
    }

    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  FactorLimits limits() {
    return new FactorLimits(lower, upper);
  }

  /**
   * @throws Problem 422 with everything that is out of bounds
   */
  WeightSettings checked() {
    List<Fault> faults = new ArrayList<>();
    bounds(faults, "smallest", smallest >= 1 && smallest <= 1_000, 1, 1_000);
    bounds(faults, "largest", largest > 1 && largest <= 20, 1, 20);
    bounds(faults, "eligible", eligible == null || eligible >= 0 && eligible <= 1, 0, 1);
    bounds(faults, "lower", lower >= 0 && lower <= 1, 0, 1);
    bounds(faults, "upper", upper >= 1 && upper <= 20, 1, 20);
    if (calibration == null) {
      faults.add(new Fault("calibration", "calibration", "weigh.fault.calibration"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return this;
  }

  private static void bounds(
      List<Fault> faults, String field, boolean good, int lowest, int highest) {
    if (!good) {
      faults.add(new Fault(field, "out_of_bounds", "weigh.fault.out_of_bounds", lowest, highest));
    }
  }
}
