package vn.sipas.weigh;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import vn.sipas.estimation.weighting.Calibration;
import vn.sipas.estimation.weighting.WeightSpread;
import vn.sipas.satisfaction.WeightCell;
import vn.sipas.satisfaction.WeightedSample;
import vn.sipas.weigh.WeightReport.CalibrationReport;
import vn.sipas.weigh.WeightReport.Figures;
import vn.sipas.weigh.WeightReport.Heavy;
import vn.sipas.weigh.WeightReport.Point;
import vn.sipas.weigh.WeightReport.Stage;
import vn.sipas.weigh.WeightReport.Sum;

/** Tells what weighting did. */
final class Reporting {

  private static final int HEAVIEST = 10;

  private final WeightedSample sample;
  private final Weighting weighting;
  private final Register register;
  private final WeightSettings settings;

  Reporting(
      WeightedSample sample, Weighting weighting, Register register, WeightSettings settings) {
    this.sample = sample;
    this.weighting = weighting;
    this.register = register;
    this.settings = settings;
  }

  WeightReport report(WeightReport.Counts counts) {
    return new WeightReport(
        counts,
        weighting.release().rows().stream().filter(row -> row.released() > 0).toList(),
        settings.nonResponse() ? weighting.classes().classes() : List.of(),
        weighting.classes().strata(),
        calibration(),
        stages(),
        sums(cell -> register.area(cell.stratum()), register.byArea(), register::name),
        sums(
            cell -> cell.frameClass() == null ? "" : cell.frameClass(),
            register.byClass(),
            Function.identity()),
        heaviest(),
        figures());
  }

  private CellFactors factor(WeightCell cell) {
    return weighting.factor(cell);
  }

  private List<Stage> stages() {
    List<Stage> stages = new ArrayList<>();
    stages.add(stage("design", cell -> 1));
    stages.add(stage("release", cell -> factor(cell).release()));
    if (settings.nonResponse()) {
      stages.add(stage("nonresponse", cell -> factor(cell).beforeCalibration()));
    }
    if (weighting.calibration() != null) {
      stages.add(stage("calibration", cell -> factor(cell).value()));
    }
    return stages;
  }

  private Stage stage(String code, ToDoubleFunction<WeightCell> factor) {
    WeightSpread spread = WeightSpread.NONE;
    double smallest = Double.POSITIVE_INFINITY;
    double largest = 0;
    for (WeightedSample.Group group : sample.groups()) {
      double weight = group.weight() * factor.applyAsDouble(group.cell());
      smallest = Math.min(smallest, weight);
      largest = Math.max(largest, weight);
      long n = group.responses();
      spread = spread.plus(new WeightSpread(n, n * weight, n * weight * weight));
    }
    return new Stage(
        code,
        spread.sum(),
        smallest,
        spread.sum() / spread.respondents(),
        largest,
        spread.designEffect(),
        spread.effectiveSize());
  }

  /** Of areas or classes: those of the register, and those of respondents. */
  private List<Sum> sums(
      Function<WeightCell, String> code,
      SortedMap<String, Long> counts,
      Function<String, String> name) {
    Map<String, double[]> sums = new TreeMap<>();
    counts.keySet().forEach(one -> sums.put(one, new double[4]));
    for (WeightedSample.Group group : sample.groups()) {
      double[] own = sums.computeIfAbsent(code.apply(group.cell()), key -> new double[4]);
      double design = group.weight() * group.responses();
      own[0] += group.responses();
      own[1] += design;
      own[2] += design * factor(group.cell()).beforeCalibration();
      own[3] += design * factor(group.cell()).value();
    }
    return sums.entrySet().stream()
        .map(
            one -> {
              double[] own = one.getValue();
              return new Sum(
                  one.getKey(),
                  name.apply(one.getKey()),
                  counts.get(one.getKey()),
                  (long) own[0],
                  own[1],
                  own[2],
                  own[3]);
            })
        .toList();
  }

  private List<Heavy> heaviest() {
    return sample.groups().stream()
        .map(
            group ->
                new Heavy(
                    group.cell().stratum(),
                    group.cell().samplingUnit(),
                    group.cell().frameClass(),
                    group.responses(),
                    group.weight() * factor(group.cell()).value()))
        .sorted(Comparator.comparingDouble((Heavy one) -> -one.weight()))
        .limit(HEAVIEST)
        .toList();
  }

  private CalibrationReport calibration() {
    Calibration done = weighting.calibration();
    if (done == null) {
      return null;
    }
    return new CalibrationReport(
        done.convergence().converged(),
        done.convergence().sweeps(),
        done.convergence().largestGap(),
        done.smallestFactor(),
        done.largestFactor(),
        done.commonFactor(),
        done.balance().stream()
            .map(
                one ->
                    new WeightReport.Category(
                        one.variable(),
                        one.category(),
                        one.respondents(),
                        one.before(),
                        one.after(),
                        one.target()))
            .toList());
  }

  private List<Figures> figures() {
    List<Point> design = points(sample.figures(cell -> 1));
    List<Point> nonResponse = points(sample.figures(cell -> factor(cell).beforeCalibration()));
    List<WeightedSample.Figure> last = sample.figures(cell -> factor(cell).value());
    List<Point> calibrated = calibrated();
    List<Figures> figures = new ArrayList<>();
    for (int i = 0; i < last.size(); i++) {
      figures.add(
          new Figures(
              last.get(i).measure(),
              last.get(i).respondents(),
              design.get(i),
              nonResponse.get(i),
              point(last.get(i)),
              calibrated == null ? null : calibrated.get(i)));
    }
    return figures;
  }

  private List<Point> calibrated() {
    Calibration done = weighting.calibration();
    if (done == null || !done.convergence().converged()) {
      return null;
    }
    return points(
        sample.calibrated(
            cell -> factor(cell).beforeCalibration(),
            weighting.margins()::categories,
            done.margins(),
            done.limits()));
  }

  private static List<Point> points(List<WeightedSample.Figure> figures) {
    return figures.stream().map(Reporting::point).toList();
  }

  private static Point point(WeightedSample.Figure figure) {
    return new Point(figure.estimate(), figure.standardError(), figure.lower(), figure.upper());
  }
}
