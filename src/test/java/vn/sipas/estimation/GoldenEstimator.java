package vn.sipas.estimation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.sipas.estimation.weighting.CalibratedEstimator;
import vn.sipas.estimation.weighting.Calibration;
import vn.sipas.estimation.weighting.CellMoments;
import vn.sipas.estimation.weighting.CellTotal;
import vn.sipas.estimation.weighting.FactorLimits;
import vn.sipas.estimation.weighting.Margin;
import vn.sipas.estimation.weighting.MarginCell;

/** The estimator that a variant of a golden set asks for: as designed, or calibrated (g6). */
interface GoldenEstimator {

  LinearEstimate linear(String measure, Predicate<Map<String, String>> domain);

  DesignVariance variance();

  static GoldenEstimator of(GoldenSet.Variant variant) {
    return switch (variant.name) {
      case "calibrated" -> calibrated(variant, List.of("sex", "age_group", "district"));
      case "poststratified" -> calibrated(variant, List.of("district"));
      default -> plain(variant);
    };
  }

  private static GoldenEstimator plain(GoldenSet.Variant variant) {
    var estimator = new RatioEstimator(variant.sampleDesign());
    return new GoldenEstimator() {
      @Override
      public LinearEstimate linear(String measure, Predicate<Map<String, String>> domain) {
        return estimator.linear(variant.moments(measure, domain));
      }

      @Override
      public DesignVariance variance() {
        return estimator.variance();
      }
    };
  }

  private static GoldenEstimator calibrated(GoldenSet.Variant variant, List<String> margins) {
    var estimator = new CalibratedEstimator(variant.sampleDesign(), calibration(variant, margins));
    return new GoldenEstimator() {
      @Override
      public LinearEstimate linear(String measure, Predicate<Map<String, String>> domain) {
        return estimator.linear(cells(variant, margins, measure, domain));
      }

      @Override
      public DesignVariance variance() {
        return estimator.variance();
      }
    };
  }

  /** The margins of the set's design, from sums per PSU and cell. */
  static Calibration calibration(GoldenSet.Variant variant, List<String> margins) {
    return Calibration.rake(
        margins.stream().map(name -> margin(variant.set(), name)).toList(),
        FactorLimits.NONE,
        totals(variant, margins));
  }

  static Margin margin(GoldenSet set, String name) {
    var totals = new TreeMap<String, Double>();
    set.design
        .at("/margins/" + name)
        .properties()
        .forEach(e -> totals.put(e.getKey(), e.getValue().asDouble()));
    return Margin.of(name, totals);
  }

  static MarginCell cell(Map<String, String> row, List<String> margins) {
    return new MarginCell(margins.stream().map(row::get).toList());
  }

  static List<CellTotal> totals(GoldenSet.Variant variant, List<String> margins) {
    var sums = new TreeMap<SamplingUnit, TreeMap<MarginCell, CellTotal>>();
    for (var row : variant.set().respondents) {
      var unit = variant.unit(row, false);
      var cell = cell(row, margins);
      double weight = variant.weight(row);
      sums.computeIfAbsent(unit, u -> new TreeMap<>())
          .merge(cell, CellTotal.ofRespondent(unit, cell, weight), CellTotal::plus);
    }
    var list = new ArrayList<CellTotal>();
    sums.values().forEach(cells -> list.addAll(cells.values()));
    return list;
  }

  /** SELECT stratum, psu, cell, sums … WHERE domain GROUP BY stratum, psu, cell. */
  static List<CellMoments> cells(
      GoldenSet.Variant variant,
      List<String> margins,
      String measure,
      Predicate<Map<String, String>> domain) {
    var sums = new TreeMap<SamplingUnit, TreeMap<MarginCell, CellMoments>>();
    var items = variant.set().items(measure);
    for (var row : variant.set().respondents) {
      if (domain.test(row)) {
        var unit = variant.unit(row, false);
        var cell = cell(row, margins);
        var y = variant.moment(row, items).counts();
        double d = variant.weight(row);
        var one =
            CellMoments.ofRespondent(cell, unit, d, y.satisfied(), y.answers(), y.satisfied());
        sums.computeIfAbsent(unit, u -> new TreeMap<>()).merge(cell, one, CellMoments::plus);
      }
    }
    var list = new ArrayList<CellMoments>();
    sums.values().forEach(byCell -> list.addAll(byCell.values()));
    return list;
  }
}
