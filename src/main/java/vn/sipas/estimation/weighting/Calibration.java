package vn.sipas.estimation.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
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

  CellTable table() {
    return table;
  }
}
