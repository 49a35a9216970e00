package vn.sipas.weigh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import vn.sipas.campaign.CampaignDesign;
import vn.sipas.draw.CommuneSelection;
import vn.sipas.draw.FrameRows;
import vn.sipas.estimation.DefaultIntervals;
import vn.sipas.estimation.Estimate;
import vn.sipas.estimation.MomentRow;
import vn.sipas.estimation.RatioEstimator;
import vn.sipas.estimation.SampleDesign;
import vn.sipas.estimation.SamplingUnit;
import vn.sipas.estimation.Stratum;
import vn.sipas.estimation.weighting.CalibratedEstimator;
import vn.sipas.estimation.weighting.Calibration;
import vn.sipas.estimation.weighting.CellMoments;
import vn.sipas.estimation.weighting.CellTotal;
import vn.sipas.estimation.weighting.MarginCell;
import vn.sipas.satisfaction.CalibratedWeights;
import vn.sipas.satisfaction.WeightCell;

/**
 * {@code ./sipas bench coverage [years]}: how often intervals of a whole year cover what is known to be true: the draw, the weights and the
 * estimates are the service's own, people are made up.
 */
final class CoverageStudy {

  private static final double LEVEL = 0.95;
  private static final long SEED = 20_251_122;

  /** Intervals of one kind: how many covered, their widths, and how far estimates were off. */
  private static final class Score {
    private long intervals;
    private long covered;
    private double width;
    private double error;
    private final Map<String, double[]> errorByDomain = new HashMap<>();

    private void add(String domain, double truth, double estimate, double lower, double upper) {
      intervals++;
      covered += lower <= truth && truth <= upper ? 1 : 0;
      width += upper - lower;
      error += estimate - truth;
      double[] own = errorByDomain.computeIfAbsent(domain, key -> new double[2]);
      own[0] += lower <= truth && truth <= upper ? 1 : 0;
      own[1]++;
    }

    /** The domain and measure that was covered least. */
    private double worst() {
      return errorByDomain.values().stream().mapToDouble(own -> own[0] / own[1]).min().orElse(0);
    }

    private String line(String name) {
      double share = (double) covered / intervals;
      return String.format(
          Locale.ROOT,
          "| %s | %.1f | %.1f | %.1f | %+.2f |",
          name,
          100 * share,
          100 * worst(),
          100 * width / intervals,
          100 * error / intervals);
    }
  }

  private final Population population = new Population(SEED);
  private final FrameRows frame = FrameRows.of(population.frame);
  private final Map<String, Map<String, Double>> truths = new LinkedHashMap<>();
  private final Map<String, Score> scores = new LinkedHashMap<>();
  private final int years;
  private long answers;
  private long issued;

  private CoverageStudy(int years) {
    this.years = years;
    truths.put("", truths(null));
    population.districts().forEach(district -> truths.put(district, truths(district)));
  }

  private Map<String, Double> truths(String district) {
    Map<String, Double> own = new LinkedHashMap<>();
    Population.Measure.all()
        .forEach(measure -> own.put(measure.name(), population.truth(district, measure)));
    return own;
  }

  public static void main(String[] args) {
    new CoverageStudy(args.length > 0 ? Integer.parseInt(args[0]) : 1_000).run();
  }

  private void run() {
    System.out.printf(
        Locale.ROOT,
        "%d dossiers, 8 districts, 68 communes; truth of the province: overall %.2f %%%n",
        Population.DOSSIERS,
        100 * truths.get("").get("overall"));
    for (CommuneSelection selection : CommuneSelection.values()) {
      scores.clear();
      answers = 0;
      issued = 0;
      for (int year = 0; year < years; year++) {
        look(new Year(population, frame, selection, year));
      }
      System.out.printf(
          Locale.ROOT,
          "%n%s, %d years: %.0f cases issued, %.0f answers a year%n",
          selection,
          years,
          (double) issued / years,
          (double) answers / years);
      System.out.println(
          "| 95 % intervals | covered, % | least covered, % | width, points | error, points |");
      System.out.println("|---|---:|---:|---:|---:|");
      scores.forEach((name, score) -> System.out.println(score.line(name)));
    }
  }

  private void look(Year year) {
    answers += year.answers.size();
    issued += year.issued.size();
    Weighting weighting =
        new Weighting(
            new WeightSettings(true, 20, 3, null, WeightSettings.CalibratedTo.BOTH, 0.3, 3),
            year.issued,
            year.groups(),
            year.register());
    SampleDesign design = design(year);
    estimate(year, design, "as drawn", cell -> 1);
    estimate(year, design, "with non-response", cell -> weighting.factor(cell).beforeCalibration());
    estimate(year, design, "calibrated", cell -> weighting.factor(cell).value());
    estimateResiduals(year, design, weighting);
  }

  /** The weights taken as if the sample had been drawn with them. */
  private void estimate(
      Year year, SampleDesign design, String weights, ToDoubleFunction<WeightCell> factor) {
    RatioEstimator estimator = new RatioEstimator(design);
    estimate(
        year,
        weights,
        (answer, measure) ->
            row(answer, measure, answer.drawn().weight() * factor.applyAsDouble(answer.cell())),
        estimator::estimate);
  }

  /** As results are published of a calibrated set: from the factors that were stored. */
  private void estimateResiduals(Year year, SampleDesign design, Weighting weighting) {
    Map<WeightCell, CalibratedWeights.Calibrated> cells = weighting.calibrated();
    Map<MarginCell, Double> factors = new HashMap<>();
    cells.values().forEach(cell -> factors.put(cell.categories(), cell.factor()));
    ToDoubleFunction<Year.Answer> before =
        answer ->
            answer.drawn().weight() * weighting.factor(answer.cell()).beforeCalibration();
    List<CellTotal> sample = new ArrayList<>();
    for (Year.Answer answer : year.answers) {
      MarginCell categories = cells.get(answer.cell()).categories();
      sample.add(CellTotal.ofRespondent(unit(answer), categories, before.applyAsDouble(answer)));
    }
    CalibratedEstimator estimator =
        new CalibratedEstimator(
            design,
            Calibration.ofFactors(List.of(MarginPlan.AREA, MarginPlan.OUTCOME), factors, sample));
    estimate(
        year,
        "calibrated, calibration residuals",
        (answer, measure) -> {
          double weight = before.applyAsDouble(answer);
          MomentRow row = row(answer, measure, weight);
          return new CellMoments(
              cells.get(answer.cell()).categories(),
              row,
              weight * row.weightedValue(),
              weight * row.weightedAnswers());
        },
        estimator::estimate);
  }

  private <R> void estimate(
      Year year,
      String weights,
      BiFunction<Year.Answer, Population.Measure, R> row,
      Function<List<R>, Estimate> estimator) {
    Map<String, String> districts = new HashMap<>();
    year.drawing.strata().forEach(stratum -> districts.put(stratum.code(), stratum.area()));
    for (Population.Measure measure : Population.Measure.all()) {
      Map<String, List<R>> rows = new TreeMap<>();
      for (Year.Answer answer : year.answers) {
        R own = row.apply(answer, measure);
        rows.computeIfAbsent("", all -> new ArrayList<>()).add(own);
        rows.computeIfAbsent(districts.get(answer.drawn().stratum()), d -> new ArrayList<>())
            .add(own);
      }
      Estimate whole = estimator.apply(rows.remove(""));
      Map<String, Estimate> table = new TreeMap<>();
      rows.forEach((district, own) -> table.put(district, estimator.apply(own)));
      score(weights, "province", "", measure, whole, new DefaultIntervals(List.of(whole), whole));
      DefaultIntervals intervals = new DefaultIntervals(table.values(), whole);
      table.forEach(
          (district, own) -> score(weights, "districts", district, measure, own, intervals));
    }
  }

  private void score(
      String weights,
      String table,
      String domain,
      Population.Measure measure,
      Estimate estimate,
      DefaultIntervals intervals) {
    String kind = measure.name().equals("overall") ? "index" : "components";
    var interval = intervals.of(estimate, LEVEL).orElseThrow();
    scores
        .computeIfAbsent(table + ", " + kind + ", weights " + weights, name -> new Score())
        .add(
            domain + measure.name(),
            truths.get(domain).get(measure.name()),
            estimate.estimate(),
            interval.lower(),
            interval.upper());
  }

  /** Where a place was certain to be drawn, the design takes its respondents for units. */
  private static SamplingUnit unit(Year.Answer answer) {
    return SamplingUnit.ofPsu(answer.drawn().stratum(), answer.drawn().samplingUnit());
  }

  private static MomentRow row(Year.Answer answer, Population.Measure measure, double weight) {
    int valid = 0;
    int good = 0;
    for (int i = measure.from(); i < measure.to(); i++) {
      valid += answer.items()[i] == null ? 0 : 1;
      good += Boolean.TRUE.equals(answer.items()[i]) ? 1 : 0;
    }
    return MomentRow.ofRespondent(unit(answer), weight, good, valid, good);
  }

  /** As the service makes it of a campaign's design and its responses. */
  private static SampleDesign design(Year year) {
    CampaignDesign drawn = year.design;
    Map<String, Long> answered = new HashMap<>();
    year.answers.forEach(
        answer ->
            answered.merge(
                answer.drawn().stratum() + "/" + answer.drawn().samplingUnit(), 1L, Long::sum));
    List<Stratum> strata =
        drawn.strata().stream().map(stratum -> stratum(drawn, stratum, answered)).toList();
    return SampleDesign.of(strata).with(drawn.lonelyPsu());
  }

  /** Of a place that was certain to be drawn the respondents are the sampling units. */
  private static Stratum stratum(
      CampaignDesign drawn, CampaignDesign.Stratum stratum, Map<String, Long> answered) {
    var certain = drawn.certain(stratum.code());
    if (certain.isPresent()) {
      Long dossiers = frame(drawn, certain.get().population());
      return Stratum.ofRespondents(
          stratum.code(), answered(answered, stratum, certain.get()), dossiers);
    }
    return Stratum.ofPsus(
        stratum.code(),
        drawn.in(stratum.code()).stream()
            .map(
                unit ->
                    new Stratum.SampledPsu(
                        unit.code(),
                        answered(answered, stratum, unit),
                        frame(drawn, unit.population())))
            .toList(),
        frame(drawn, stratum.population()));
  }

  private static long answered(
      Map<String, Long> answered,
      CampaignDesign.Stratum stratum,
      CampaignDesign.SamplingUnit unit) {
    return answered.getOrDefault(stratum.code() + "/" + unit.code(), 0L);
  }

  private static Long frame(CampaignDesign design, Integer population) {
    return design.finitePopulation() && Objects.nonNull(population)
        ? Long.valueOf(population)
        : null;
  }
}
