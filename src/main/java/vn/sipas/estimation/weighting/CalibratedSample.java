package vn.sipas.estimation.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import vn.sipas.estimation.Check;
import vn.sipas.estimation.MomentRow;
import vn.sipas.estimation.Regression;
import vn.sipas.estimation.SampleDesign;
import vn.sipas.estimation.SamplingUnit;

/** The calibrated sample placed in its design: what an estimate's regression is made of. */
final class CalibratedSample {

  /** A domain's row with the number and factor of its cell; the last cell was not calibrated. */
  record Row(CellMoments moments, int cell, double factor) {

    /** The row under the weights w = d g. */
    MomentRow weighted() {
      return moments.row().times(factor);
    }

    /** Σ w² (y − R v); NaN when the squared sums were not computed. */
    private double crossed(double ratio) {
      boolean known = moments.squaredAnswers() > 0 || moments.row().counts().areNone();
      return known
          ? factor * factor * (moments.squaredValue() - ratio * moments.squaredAnswers())
          : Double.NaN;
    }
  }

  /** One ratio of a weighted mean: its share a, and its folded rows. */
  record Term(double share, List<Row> rows) {

    private double sum(ToDoubleFunction<MomentRow> part) {
      return rows.stream().mapToDouble(row -> part.applyAsDouble(row.weighted())).sum();
    }
  }

  /** All respondents of a unit and cell: how many, Σ w, Σ w². */
  private record Group(int cell, long respondents, double weights, double squaredWeights) {}

  private final SampleDesign design;
  private final Calibration calibration;
  private final MarginRegression regression;
  private final Map<MarginCell, Integer> numbers = new HashMap<>();
  private final double[] factors;
  private final SortedMap<SamplingUnit, List<Group>> units = new TreeMap<>();

  CalibratedSample(SampleDesign design, Calibration calibration) {
    this.design = design;
    this.calibration = calibration;
    regression = new MarginRegression(calibration.table());
    int uncalibrated = calibration.table().size();
    factors = new double[uncalibrated + 1];
    for (int c = 0; c < uncalibrated; c++) {
      numbers.put(calibration.table().cell(c), c);
      factors[c] = calibration.factor(calibration.table().cell(c));
    }
    numbers.put(MarginCell.NONE, uncalibrated);
    factors[uncalibrated] = 1;
    placed().forEach((unit, cells) -> units.put(unit, groups(cells)));
    refuseAnotherSample();
  }

  private SortedMap<SamplingUnit, SortedMap<MarginCell, CellTotal>> placed() {
    var placed = new TreeMap<SamplingUnit, SortedMap<MarginCell, CellTotal>>();
    for (var total : calibration.sample()) {
      placed
          .computeIfAbsent(design.place(total.unit()), u -> new TreeMap<>())
          .merge(total.cell(), total, CellTotal::plus);
    }
    return placed;
  }

  private List<Group> groups(SortedMap<MarginCell, CellTotal> cells) {
    var groups = new ArrayList<Group>();
    for (var total : cells.values()) {
      int cell = numbers.get(total.cell());
      double g = factors[cell];
      groups.add(
          new Group(cell, total.respondents(), g * total.weight(), g * g * total.squaredWeight()));
    }
    return groups;
  }

  private void refuseAnotherSample() {
    var counted = new TreeMap<SamplingUnit, Long>();
    units.forEach(
        (unit, groups) ->
            counted.merge(
                new SamplingUnit(unit.stratum(), unit.psu(), null),
                groups.stream().mapToLong(Group::respondents).sum(),
                Math::addExact));
    for (var stratum : design.strata()) {
      if (stratum.respondentIsPsu()) {
        refuseOther(counted, SamplingUnit.ofStratum(stratum.code()), stratum.sampled());
      }
      for (var psu : stratum.psus().values()) {
        refuseOther(counted, SamplingUnit.ofPsu(stratum.code(), psu.code()), psu.respondents());
      }
    }
  }

  private void refuseOther(Map<SamplingUnit, Long> counted, SamplingUnit unit, long sampled) {
    long calibrated = counted.getOrDefault(unit, 0L);
    Check.that(
        calibrated == sampled || calibrated > sampled && !calibration.isRaked(),
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
  List<Row> fold(Collection<CellMoments> rows) {
    var folded = new TreeMap<SamplingUnit, SortedMap<MarginCell, CellMoments>>();
    for (var row : rows) {
      var unit = design.place(row.row().unit());
      folded
          .computeIfAbsent(unit, u -> new TreeMap<>())
          .merge(row.cell(), row.in(unit), CellMoments::plus);
    }
    var list = new ArrayList<Row>();
    folded.forEach((unit, cells) -> addRows(list, unit, cells.values()));
    return list;
  }

  private void addRows(List<Row> list, SamplingUnit unit, Collection<CellMoments> rows) {
    var sampled = new HashMap<Integer, Long>();
    for (var group : units.getOrDefault(unit, List.of())) {
      sampled.put(group.cell, group.respondents);
    }
    for (var row : rows) {
      var cell = numbers.get(row.cell());
      long calibrated = sampled.getOrDefault(cell, 0L);
      long counted = row.row().counts().respondents();
      Check.that(
          calibrated > 0 && counted <= calibrated,
          "%s %s has %d respondents in the domain but %d were calibrated",
          unit,
          row.cell(),
          counted,
          calibrated);
      list.add(new Row(row, cell, factors[cell]));
    }
  }

  /** The regression of u = Σ_k a_k (y_k − R_k v_k)/V_k on the margins; each term has answers. */
  Regression regression(List<Term> terms) {
    var sums = new double[factors.length];
    var crossed = new HashMap<SamplingUnit, Map<Integer, Double>>();
    for (var term : terms) {
      double answers = term.sum(MomentRow::weightedAnswers);
      double ratio = term.sum(MomentRow::weightedValue) / answers;
      double share = term.share / answers;
      for (var row : term.rows) {
        var moments = row.moments.row();
        sums[row.cell] += share * (moments.weightedValue() - ratio * moments.weightedAnswers());
        crossed
            .computeIfAbsent(moments.unit(), unit -> new HashMap<>())
            .merge(row.cell, share * row.crossed(ratio), Double::sum);
      }
    }
    // Nothing is fitted to those who were not calibrated.
    double[] fitted = Arrays.copyOf(regression.fitted(sums), factors.length);
    var fits = new TreeMap<SamplingUnit, List<Regression.Fit>>();
    units.forEach(
        (unit, groups) ->
            fits.put(unit, fits(groups, fitted, crossed.getOrDefault(unit, Map.of()))));
    return new Regression(calibration, fits);
  }

  private static List<Regression.Fit> fits(
      List<Group> groups, double[] fitted, Map<Integer, Double> crossed) {
    var fits = new ArrayList<Regression.Fit>(groups.size());
    for (var group : groups) {
      fits.add(
          new Regression.Fit(
              group.weights,
              group.squaredWeights,
              fitted[group.cell],
              crossed.getOrDefault(group.cell, 0.0)));
    }
    return fits;
  }
}
