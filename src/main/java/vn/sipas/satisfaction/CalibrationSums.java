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
  private final Map<WeightCell, long[]> respondents = new HashMap<>();
  private final Map<WeightCell, Double> sums = new HashMap<>();
  private final Map<MarginCell, Double> factors = new HashMap<>();
  private final List<CellTotal> sample = new ArrayList<>();

  CalibrationSums(CalibratedWeights weights) {
    this.weights = weights;
    weights.cells().values().forEach(cell -> factors.put(cell.categories(), cell.factor()));
  }

  /**
   * Responses of equal weight in one place.
   *
   * @param categories {@link MarginCell#NONE} of those who have no factor
   * @param weight before calibration
   */
  record Placed(SamplingUnit unit, MarginCell categories, double weight) {

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
    Placed placed = placed(unit, weighed, weight, responses);
    double before = placed.weight;
    sample.add(
        new CellTotal(
            unit, placed.categories, responses, before * responses, before * before * responses));
    return placed;
  }

  private Placed placed(SamplingUnit unit, String weighed, double weight, long responses) {
    if (weighed == null) {
      return new Placed(unit, MarginCell.NONE, weight);
    }
    WeightCell cell =
        new WeightCell(unit.stratum(), unit.psu(), weighed.isEmpty() ? null : weighed);
    Calibrated known = weights.cells().get(cell);
    if (known == null) {
      // The set did not know this cell, and left the weight as it was.
      return new Placed(unit, MarginCell.NONE, weight);
    }
    double before = weight / known.factor();
    respondents.computeIfAbsent(cell, key -> new long[1])[0] += responses;
    sums.merge(cell, before * responses, Double::sum);
    return new Placed(unit, known.categories(), before);
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
    long here = respondents.getOrDefault(cell, new long[1])[0];
    long leftOut = calibrated.respondents() - here;
    double weight = calibrated.weight() - sums.getOrDefault(cell, 0.0);
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
