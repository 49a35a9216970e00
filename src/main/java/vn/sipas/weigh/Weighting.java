package vn.sipas.weigh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.sipas.estimation.SamplingUnit;
import vn.sipas.estimation.weighting.Calibration;
import vn.sipas.estimation.weighting.CellTotal;
import vn.sipas.estimation.weighting.ContradictoryMargins;
import vn.sipas.estimation.weighting.MarginCell;
import vn.sipas.platform.Problem;
import vn.sipas.satisfaction.CalibratedWeights.Calibrated;
import vn.sipas.satisfaction.WeightCell;
import vn.sipas.satisfaction.WeightedSample;
import vn.sipas.weigh.SampledCase.Place;

/**
 * Weights of a sample in three steps, each a factor of its own: what was issued ({@link Release}),
 * who did not answer ({@link NonResponseClasses}), what the register counts ({@link Calibration}).
 * Of respondents nothing is needed but how many there are of each cell and design weight.
 */
final class Weighting {

  private final WeightSettings settings;
  private final List<WeightedSample.Group> answered;
  private final Release release;
  private final NonResponseClasses classes;
  private final MarginPlan plan;
  private final Calibration calibration;
  private final SortedMap<WeightCell, CellFactors> factors = new TreeMap<>();

  /**
   * @param issued the main sample, and what was released of the reserve
   * @param answered respondents; their strata and places are those of the sample
   * @throws Problem 409 when no weights can be made of this
   */
  Weighting(
      WeightSettings settings,
      List<SampledCase> issued,
      List<WeightedSample.Group> answered,
      Register register) {
    this.settings = settings;
    this.answered = answered;
    release = new Release(issued);
    classes = new NonResponseClasses(issued, answered, release, settings);
    plan = plan(register);
    calibration = plan == null ? null : raked();
    cells(issued).forEach(cell -> factors.put(cell, factors(cell)));
  }

  private MarginPlan plan(Register register) {
    boolean wanted = settings.calibration() != WeightSettings.CalibratedTo.NONE;
    if (!wanted) {
      return null;
    } else if (register.size() == 0) {
      throw new Problem(409, "weights_without_register");
    }
    return new MarginPlan(
        settings.calibration(),
        register,
        answered.stream()
            .map(
                group ->
                    new MarginPlan.Weighed(
                        group.cell(), group.responses(), group.responses() * before(group)))
            .toList());
  }

  /** A respondent's weight before calibration. */
  private double before(WeightedSample.Group group) {
    return group.weight() * step(group.cell()).beforeCalibration();
  }

  private CellFactors step(WeightCell cell) {
    double released = release.factor(new Place(cell.stratum(), cell.samplingUnit()));
    double taken = settings.nonResponse() ? classes.factor(cell.stratum(), cell.frameClass()) : 1;
    return new CellFactors(released, taken, 1);
  }

  private Calibration raked() {
    List<CellTotal> totals = new ArrayList<>();
    for (WeightedSample.Group group : answered) {
      WeightCell cell = group.cell();
      double weight = before(group);
      totals.add(
          new CellTotal(
              new SamplingUnit(cell.stratum(), cell.samplingUnit(), null),
              plan.categories(cell),
              group.responses(),
              weight * group.responses(),
              weight * weight * group.responses()));
    }
    try {
      return Calibration.rake(plan.margins(), settings.limits(), totals);
    } catch (ContradictoryMargins e) {
      throw new Problem(409, "weights_margins_contradict", e.getMessage());
    }
  }

  /** Every place with every class, that an answer which comes late finds its factor, too. */
  private TreeSet<WeightCell> cells(List<SampledCase> issued) {
    Map<String, TreeSet<String>> classes = new TreeMap<>();
    issued.forEach(
        one ->
            classes.computeIfAbsent(one.stratum(), key -> new TreeSet<>()).add(one.frameClass()));
    TreeSet<WeightCell> cells = new TreeSet<>();
    for (SampledCase one : issued) {
      cells.add(new WeightCell(one.stratum(), one.samplingUnit(), null));
      classes
          .get(one.stratum())
          .forEach(code -> cells.add(new WeightCell(one.stratum(), one.samplingUnit(), code)));
    }
    answered.forEach(group -> cells.add(group.cell()));
    return cells;
  }

  private CellFactors factors(WeightCell cell) {
    CellFactors step = step(cell);
    if (calibration == null) {
      return step;
    }
    MarginCell category = plan.categories(cell);
    double moved = calibration.factors().getOrDefault(category, calibration.commonFactor());
    return new CellFactors(step.release(), step.nonResponse(), moved);
  }

  /** Of every cell of the sample, those without a respondent included. */
  SortedMap<WeightCell, CellFactors> factors() {
    return factors;
  }

  CellFactors factor(WeightCell cell) {
    return factors.getOrDefault(cell, CellFactors.NONE);
  }

  /** What each cell is calibrated to, and who was calibrated in it; empty when nothing was. */
  Map<WeightCell, Calibrated> calibrated() {
    Map<WeightCell, Calibrated> cells = new HashMap<>();
    if (calibration != null) {
      factors.forEach(
          (cell, factor) ->
              cells.put(cell, new Calibrated(factor.calibration(), plan.categories(cell), 0, 0)));
      answered.forEach(
          group -> cells.computeIfPresent(group.cell(), (cell, so) -> with(group, so)));
    }
    return cells;
  }

  private Calibrated with(WeightedSample.Group group, Calibrated cell) {
    double before = group.weight() * factor(group.cell()).beforeCalibration();
    return new Calibrated(
        cell.factor(),
        cell.categories(),
        cell.respondents() + group.responses(),
        cell.weight() + group.responses() * before);
  }

  Release release() {
    return release;
  }

  NonResponseClasses classes() {
    return classes;
  }

  /** Null when nothing was calibrated. */
  Calibration calibration() {
    return calibration;
  }

  MarginPlan margins() {
    return plan;
  }
}
