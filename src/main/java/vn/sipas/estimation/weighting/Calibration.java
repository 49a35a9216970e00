package vn.sipas.estimation.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.sipas.estimation.Check;

/**
 * Weights brought to known totals: one factor per margin cell, with its convergence and what it
 * changed.
 *
 * <p>Raking finds factors {@code g = exp(a'λ)}, a the indicators of a respondent's categories, such
 * that {@code Σ d g a} equals the margins' totals; d are the weights before (design weight times
 * non-response factor). With {@link FactorLimits} g is held within them and the raking distance to
 * d is the least under that condition. Post-stratification is raking to one margin. Multiplying all
 * d by a constant divides all g by it and changes nothing else.
 *
 * <p>Respondents are not needed, only {@link CellTotal}s: a factor belongs to a cell, not to a
 * person. Source: {@code docs/methods.md} §7; Deming &amp; Stephan 1940; Deville &amp; Särndal
 * 1992; R survey, {@code calibrate(calfun = "raking")}.
 */
public final class Calibration {

  private final List<Margin> margins;
  private final List<CellTotal> sample;
  private final CellTable table;
  private final SortedMap<MarginCell, Double> factors = new TreeMap<>();
  private final FactorLimits limits;
  private final Convergence convergence;
  private final boolean raked;

  private Calibration(List<Margin> margins, FactorLimits limits, Collection<CellTotal> sample) {
    this.margins = List.copyOf(margins);
    this.sample = sample.stream().sorted(CellTotal.ORDER).toList();
    this.limits = limits;
    table = new CellTable(margins, this.sample);
    var raking = new Raking(table, limits);
    convergence = raking.convergence();
    for (int c = 0; c < table.size(); c++) {
      factors.put(table.cell(c), raking.factor(c));
    }
    raked = true;
  }

  private Calibration(
      List<String> variables, Map<MarginCell, Double> given, Collection<CellTotal> sample) {
    this.sample = sample.stream().sorted(CellTotal.ORDER).toList();
    var calibrated =
        this.sample.stream().filter(total -> !total.cell().equals(MarginCell.NONE)).toList();
    for (var total : calibrated) {
      var factor = given.get(total.cell());
      Check.that(
          factor != null && factor > 0 && Double.isFinite(factor),
          "%s needs a positive factor: %s",
          total.cell(),
          factor);
      factors.put(total.cell(), factor);
    }
    margins = reached(variables, calibrated);
    limits = FactorLimits.NONE;
    table = new CellTable(margins, calibrated);
    var first = table.categories().get(0);
    convergence = new Convergence(true, 0, 0, first.margin().variable(), first.name());
    raked = false;
  }

  /** The totals that the weights d g have. */
  private List<Margin> reached(List<String> variables, List<CellTotal> calibrated) {
    var reached = new ArrayList<Margin>();
    for (int k = 0; k < variables.size(); k++) {
      var totals = new TreeMap<String, Double>();
      for (var total : calibrated) {
        Check.that(
            total.cell().categories().size() == variables.size(),
            "%s does not have one category for each of %s",
            total.cell(),
            variables);
        totals.merge(
            total.cell().categories().get(k),
            factors.get(total.cell()) * total.weight(),
            Double::sum);
      }
      reached.add(new Margin(variables.get(k), totals));
    }
    return List.copyOf(reached);
  }

  /**
   * Raking to several margins. Look at {@link #convergence} before using the factors: {@link
   * CalibratedEstimator} refuses factors that miss their margins.
   *
   * @param margins known totals, all with the same sum; order is that of the cells' categories
   * @param limits of the factors; {@link FactorLimits#NONE} by default
   * @param sample all respondents of the sample; several rows of one unit and cell add up
   * @throws ContradictoryMargins if a category with a total has no respondent, respondents have no
   *     total, or the margins' sums differ by more than 1e-9 of themselves
   * @throws IllegalArgumentException if there is no margin or respondent, a variable appears twice
   *     or a cell does not have one category per margin
   */
  public static Calibration rake(
      List<Margin> margins, FactorLimits limits, Collection<CellTotal> sample) {
    return new Calibration(margins, limits, sample);
  }

  /**
   * Post-stratification: the factor of a category is its total over the sum of its weights.
   *
   * @throws ContradictoryMargins as {@link #rake}
   * @throws IllegalArgumentException as {@link #rake}
   */
  public static Calibration postStratify(Margin margin, Collection<CellTotal> sample) {
    return new Calibration(List.of(margin), FactorLimits.NONE, sample);
  }

  /**
   * A calibration made before, with the factors that weights were given then: nothing is raked, and
   * the known totals are those that the weights d g reach in the sample.
   *
   * <p>The sample is the one that was calibrated, so that the linearised estimate is {@code Σ_F w u
   * + Σ_N d u − Σ_C w a'B} with {@code B = (Σ_C d a a')⁻ Σ_F d a u}: C who were calibrated, F those
   * of the domain among them, N those of the domain who were not. In the cell {@link
   * MarginCell#NONE} are those who came with a weight of their own afterwards: their factor is 1
   * and their residual u itself. Those of C who have been left out since are outside every domain
   * (u = 0), and {@link CalibratedEstimator} allows them although the design does not count them.
   * Source: {@code docs/methods.md} §7; Deville &amp; Särndal 1992, §3.
   *
   * @param variables of the margins, in the order of the cells' categories
   * @param factors g of every cell of the sample but {@link MarginCell#NONE}
   * @param sample who was calibrated, and who was not; several rows of one unit and cell add up
   * @throws IllegalArgumentException if nobody was calibrated, a cell has no positive factor or not
   *     one category per variable, or a variable appears twice
   */
  public static Calibration ofFactors(
      List<String> variables, Map<MarginCell, Double> factors, Collection<CellTotal> sample) {
    return new Calibration(variables, factors, sample);
  }

  /**
   * g of a cell, by which its respondents' weights are multiplied; &gt; 0.
   *
   * @throws IllegalArgumentException if the sample has nobody in this cell
   */
  public double factor(MarginCell cell) {
    var factor = factors.get(cell);
    Check.that(factor != null, "%s is not a cell of the calibrated sample", cell);
    return factor;
  }

  /** g by cell. */
  public SortedMap<MarginCell, Double> factors() {
    return Collections.unmodifiableSortedMap(factors);
  }

  /** The smallest g. */
  public double smallestFactor() {
    return Collections.min(factors.values());
  }

  /** The largest g. */
  public double largestFactor() {
    return Collections.max(factors.values());
  }

  /** Σ targets ÷ Σ d: the part of g that only changes the weights' scale. */
  public double commonFactor() {
    return margins.get(0).total() / table.weight();
  }

  /** The margins in the order of the cells' categories. */
  public List<Margin> margins() {
    return margins;
  }

  /** The limits that were set. */
  public FactorLimits limits() {
    return limits;
  }

  /** Whether and how fast the margins were met. */
  public Convergence convergence() {
    return convergence;
  }

  /** Every category before and after, margin by margin. */
  public List<CategoryBalance> balance() {
    var list = new ArrayList<CategoryBalance>();
    for (var category : table.categories()) {
      list.add(balance(category));
    }
    return list;
  }

  private CategoryBalance balance(CellTable.Category category) {
    double total = category.margin().total();
    double weight = table.weight();
    double before = Arrays.stream(category.cells()).mapToDouble(c -> weight(c)).sum();
    double after = Arrays.stream(category.cells()).mapToDouble(c -> weight(c) * factor(c)).sum();
    double afterAll = after().sum();
    return new CategoryBalance(
        category.margin().variable(),
        category.name(),
        Arrays.stream(category.cells()).mapToLong(c -> table.total(c).respondents()).sum(),
        before,
        after,
        category.target(),
        before / weight,
        after / afterAll,
        category.target() / total);
  }

  private double weight(int cell) {
    return table.total(cell).weight();
  }

  private double factor(int cell) {
    return factors.get(table.cell(cell));
  }

  /** The spread of the weights d. */
  public WeightSpread before() {
    var spread = WeightSpread.NONE;
    for (int c = 0; c < table.size(); c++) {
      spread = spread.plus(spread(table.total(c), 1));
    }
    return spread;
  }

  /** The spread of the weights d g. */
  public WeightSpread after() {
    var spread = WeightSpread.NONE;
    for (int c = 0; c < table.size(); c++) {
      spread = spread.plus(spread(table.total(c), factor(c)));
    }
    return spread;
  }

  private static WeightSpread spread(CellTotal total, double g) {
    return new WeightSpread(total.respondents(), g * total.weight(), g * g * total.squaredWeight());
  }

  /** The sums that were calibrated. */
  List<CellTotal> sample() {
    return sample;
  }

  /** Whether the factors were found here, for this very sample. */
  boolean isRaked() {
    return raked;
  }

  CellTable table() {
    return table;
  }
}
