package vn.sipas.estimation.weighting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.sipas.estimation.Check;
import vn.sipas.estimation.MomentRow;
import vn.sipas.estimation.Regression;
import vn.sipas.estimation.SampleDesign;
import vn.sipas.estimation.SamplingUnit;

/** The calibrated sample placed in its design: what an estimate's regression is made of. */
final class CalibratedSample {

  private final SampleDesign design;
  private final Calibration calibration;
  private final MarginRegression regression;
  private final Map<MarginCell, Integer> numbers = new HashMap<>();
  private final SortedMap<SamplingUnit, SortedMap<MarginCell, CellTotal>> units = new TreeMap<>();

  CalibratedSample(SampleDesign design, Calibration calibration) {
    this.design = design;
    this.calibration = calibration;
    regression = new MarginRegression(calibration.table());
    for (int c = 0; c < calibration.table().size(); c++) {
      numbers.put(calibration.table().cell(c), c);
    }
    for (var total : calibration.sample()) {
      var unit = design.place(total.unit());
      units
          .computeIfAbsent(unit, u -> new TreeMap<>())
          .merge(total.cell(), total.in(unit), CellTotal::plus);
    }
    refuseAnotherSample();
  }

  private void refuseAnotherSample() {
    var counted = new TreeMap<SamplingUnit, Long>();
    units.forEach(
        (unit, cells) ->
            cells
                .values()
                .forEach(
                    total ->
                        counted.merge(
                            new SamplingUnit(unit.stratum(), unit.psu(), null),
                            total.respondents(),
                            Math::addExact)));
    for (var stratum : design.strata()) {
      if (stratum.respondentIsPsu()) {
        refuseOther(counted, SamplingUnit.ofStratum(stratum.code()), stratum.sampled());
      }
      for (var psu : stratum.psus().values()) {
        refuseOther(counted, SamplingUnit.ofPsu(stratum.code(), psu.code()), psu.respondents());
      }
    }
  }

  private static void refuseOther(
      Map<SamplingUnit, Long> counted, SamplingUnit unit, long sampled) {
    long calibrated = counted.getOrDefault(unit, 0L);
    Check.that(
        calibrated == sampled,
        "%s has %d respondents in the design but %d were calibrated",
        unit,
        sampled,
        calibrated);
  }

  /**
   * The rows placed in the design, one per unit and cell, in a fixed order.
   *
   * @throws IllegalArgumentException if the sample has nobody, or fewer people, in a unit and cell
   */
  List<CellMoments> fold(Collection<CellMoments> rows) {
    var folded = new TreeMap<SamplingUnit, SortedMap<MarginCell, CellMoments>>();
    for (var row : rows) {
      var unit = design.place(row.row().unit());
      folded
          .computeIfAbsent(unit, u -> new TreeMap<>())
          .merge(row.cell(), row.in(unit), CellMoments::plus);
    }
    var list = new ArrayList<CellMoments>();
    folded.values().forEach(cells -> list.addAll(cells.values()));
    list.forEach(this::refuseUnknown);
    return list;
  }

  private void refuseUnknown(CellMoments moments) {
    var total = units.getOrDefault(moments.row().unit(), new TreeMap<>()).get(moments.cell());
    long counted = moments.row().counts().respondents();
    Check.that(
        total != null && counted <= total.respondents(),
        "%s %s has %d respondents in the domain but %d were calibrated",
        moments.row().unit(),
        moments.cell(),
        counted,
        total == null ? 0 : total.respondents());
  }

  /** The row under the weights w = d g. */
  MomentRow weighted(CellMoments moments) {
    return moments.row().times(calibration.factor(moments.cell()));
  }

  /** The regression of u = (y − R v)/V on the margins, from folded rows. */
  Regression regression(double ratio, Collection<CellMoments> rows) {
    double answers = rows.stream().mapToDouble(r -> weighted(r).weightedAnswers()).sum();
    var sums = new double[numbers.size()];
    var crossed = new HashMap<SamplingUnit, Map<MarginCell, Double>>();
    for (var moments : rows) {
      var row = moments.row();
      sums[numbers.get(moments.cell())] +=
          (row.weightedValue() - ratio * row.weightedAnswers()) / answers;
      crossed
          .computeIfAbsent(row.unit(), unit -> new HashMap<>())
          .merge(moments.cell(), crossed(moments, ratio) / answers, Double::sum);
    }
    return new Regression(calibration, fits(regression.fitted(sums), crossed));
  }

  /** Σ w² (y − R v); NaN when the squared sums were not computed. */
  private double crossed(CellMoments moments, double ratio) {
    double g = calibration.factor(moments.cell());
    boolean known = moments.squaredAnswers() > 0 || moments.row().counts().areNone();
    return known ? g * g * (moments.squaredValue() - ratio * moments.squaredAnswers()) : Double.NaN;
  }

  private SortedMap<SamplingUnit, List<Regression.Fit>> fits(
      double[] fitted, Map<SamplingUnit, Map<MarginCell, Double>> crossed) {
    var fits = new TreeMap<SamplingUnit, List<Regression.Fit>>();
    units.forEach(
        (unit, cells) -> {
          var products = crossed.getOrDefault(unit, Map.of());
          var groups = new ArrayList<Regression.Fit>();
          cells.forEach((cell, total) -> groups.add(fit(total, fitted, products)));
          fits.put(unit, groups);
        });
    return fits;
  }

  private Regression.Fit fit(CellTotal total, double[] fitted, Map<MarginCell, Double> products) {
    double g = calibration.factor(total.cell());
    return new Regression.Fit(
        g * total.weight(),
        g * g * total.squaredWeight(),
        fitted[numbers.get(total.cell())],
        products.getOrDefault(total.cell(), 0.0));
  }
}
