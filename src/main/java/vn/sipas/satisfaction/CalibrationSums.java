package vn.sipas.satisfaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.estimation.LonelyPsu;
import vn.sipas.estimation.SampleDesign;
import vn.sipas.estimation.SamplingUnit;
import vn.sipas.estimation.Stratum;
import vn.sipas.estimation.weighting.CalibratedEstimator;
import vn.sipas.estimation.weighting.Calibration;
import vn.sipas.estimation.weighting.CellMoments;
import vn.sipas.estimation.weighting.CellTotal;
import vn.sipas.estimation.weighting.MarginCell;
import vn.sipas.satisfaction.CalibratedWeights.Calibrated;

/**
 * A sample whose weights are calibrated, as its responses are read: who is in which cell under
 * which weight before calibration, and who of those calibrated is not in the figures any more.
 */
final class CalibrationSums {

  /** Rounding of stored factors and sums. */
  private static final double ROUNDING = 1e-9;

  private final CalibratedWeights weights;
  private final Map<MarginCell, Double> factors = new HashMap<>();
  private final Map<String, String> places = new HashMap<>();
  private final Map<WeightCell, CellTotal> here = new HashMap<>();
  private final List<CellTotal> sample = new ArrayList<>();

  CalibrationSums(CalibratedWeights weights) {
    this.weights = weights;
    weights.cells().values().forEach(cell -> factors.put(cell.categories(), cell.factor()));
    weights.cells().keySet().forEach(cell -> places.put(cell.stratum(), cell.samplingUnit()));
  }

  /**
   * Responses of equal weight in one place.
   *
   * @param categories {@link MarginCell#NONE} of those who have no factor
   * @param weight before calibration
   */
  record Placed(SamplingUnit unit, MarginCell categories, double weight) {

    CellTotal total(long responses) {
      return new CellTotal(
          unit, categories, responses, weight * responses, weight * weight * responses);
    }

    CellMoments moments(Tally tally, int range) {
      var sums = tally.moments(unit, weight, range);
      return new CellMoments(
          categories, sums, weight * sums.weightedValue(), weight * sums.weightedAnswers());
    }
  }

  /**
   * Counts responses.
   *
   * @param weighed class by which their weight was adjusted, empty for those who brought none; null
   *     when it was not adjusted
   * @param weight in force
   */
  Placed add(SamplingUnit unit, String weighed, double weight, long responses) {
    WeightCell cell =
        new WeightCell(unit.stratum(), place(unit), "".equals(weighed) ? null : weighed);
    // A set leaves the weight as it was in a cell that it does not know.
    Calibrated known = weighed == null ? null : weights.cells().get(cell);
    Placed placed =
        known == null
            ? new Placed(unit, MarginCell.NONE, weight)
            : new Placed(unit, known.categories(), weight / known.factor());
    CellTotal total = placed.total(responses);
    sample.add(total);
    if (known != null) {
      here.merge(cell, total, CellTotal::plus);
    }
    return placed;
  }

  /** Where respondents are the units, a stratum has one place, certain to be drawn, or none. */
  private String place(SamplingUnit unit) {
    return unit.psu() == null ? places.get(unit.stratum()) : unit.psu();
  }

  /** Residual errors, or why there are none. */
  SampleErrors errors(SampleDesign design) {
    if (!weights.areKnown()) {
      return SampleErrors.fixed(design, weights, "unknown");
    } else if (design.lonelyPsu() == LonelyPsu.REFUSE
        && design.lonelyStrata().stream().anyMatch(this::isTouched)) {
      return SampleErrors.fixed(design, weights, "lonely");
    }
    List<CellTotal> calibrated = new ArrayList<>(sample);
    for (var cell : weights.cells().entrySet()) {
      if (!addLeftOut(cell.getKey(), cell.getValue(), design, calibrated)) {
        return SampleErrors.fixed(design, weights, "others");
      }
    }
    return SampleErrors.ofCalibration(
        design,
        new CalibratedEstimator(
            design, Calibration.ofFactors(weights.margins(), factors, calibrated)),
        weights);
  }

  private boolean isTouched(Stratum stratum) {
    return sample.stream().anyMatch(total -> total.unit().stratum().equals(stratum.code()));
  }

  /**
   * Adds those of a cell who were calibrated and have been left out since.
   *
   * @return false when that cannot be told: somebody has a factor who was not calibrated, or nobody
   *     is left in a stratum
   */
  private boolean addLeftOut(
      WeightCell cell, Calibrated calibrated, SampleDesign design, List<CellTotal> into) {
    CellTotal left = here.get(cell);
    long leftOut = calibrated.respondents() - (left == null ? 0 : left.respondents());
    double weight = calibrated.weight() - (left == null ? 0 : left.weight());
    if (leftOut == 0) {
      return Math.abs(weight) <= ROUNDING * calibrated.weight();
    }
    boolean fits =
        design.strata().stream().map(Stratum::code).anyMatch(code -> code.equals(cell.stratum()));
    if (leftOut < 0 || !fits || weight <= ROUNDING * calibrated.weight()) {
      return false;
    }
    for (int i = 1; i <= leftOut; i++) {
      var unit =
          new SamplingUnit(
              cell.stratum(),
              cell.samplingUnit(),
              "left out %s %d".formatted(cell.frameClass(), i));
      into.add(CellTotal.ofRespondent(unit, calibrated.categories(), weight / leftOut));
    }
    return true;
  }
}
