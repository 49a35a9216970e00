package vn.sipas.estimation.weighting;

import java.util.Arrays;

/**
 * Iterative proportional fitting: the category totals of one margin after the other are brought to
 * their targets until all hold.
 *
 * <p>Without limits a category's cells are multiplied by target ÷ total (Deming &amp; Stephan
 * 1940). With limits they are multiplied by the number after which, clipped, they meet the target;
 * this is coordinate ascent on the dual of "least raking distance within the limits", so it ends
 * there if the margins can be met at all (Deville &amp; Särndal 1992, case 7).
 */
final class Raking {

  /** Gap at which a further sweep would only move rounding. */
  private static final double EXACT = 1e-12;

  private static final int MOST_SWEEPS = 10_000;
  private static final int PATIENCE = 100;

  private final CellTable table;
  private final FactorLimits limits;
  private final double common;
  private final double[] factors;
  private Convergence convergence;

  Raking(CellTable table, FactorLimits limits) {
    this.table = table;
    this.limits = limits;
    common = table.categories().get(0).margin().total() / table.weight();
    factors = new double[table.size()];
    Arrays.fill(factors, 1);
    run();
  }

  private void run() {
    double before = Double.POSITIVE_INFINITY;
    for (int sweep = 1; ; sweep++) {
      table.categories().forEach(this::adjust);
      convergence = measure(sweep);
      double gap = convergence.largestGap();
      boolean stands = sweep % PATIENCE == 0 && gap > 0.999 * before;
      if (gap <= EXACT || stands || sweep == MOST_SWEEPS) {
        return;
      }
      before = sweep % PATIENCE == 0 ? gap : before;
    }
  }

  /** The factor of a cell's weights, the common factor and the limits included. */
  double factor(int cell) {
    return common * limits.clip(factors[cell]);
  }

  Convergence convergence() {
    return convergence;
  }

  private double achieved(CellTable.Category category) {
    return Arrays.stream(category.cells()).mapToDouble(c -> weight(c) * factor(c)).sum();
  }

  private double weight(int cell) {
    return table.total(cell).weight();
  }

  private void adjust(CellTable.Category category) {
    if (category.cells().length == 0) {
      return;
    }
    double scale =
        limits.areNone() ? category.target() / achieved(category) : clippedScale(category);
    if (scale > 0 && Double.isFinite(scale)) {
      Arrays.stream(category.cells()).forEach(c -> factors[c] *= scale);
    }
  }

  private Convergence measure(int sweep) {
    CellTable.Category worst = null;
    double largest = -1;
    for (var category : table.categories()) {
      double gap =
          category.cells().length == 0
              ? 0
              : Math.abs(achieved(category) - category.target()) / category.target();
      if (gap > largest) {
        largest = gap;
        worst = category;
      }
    }
    return new Convergence(
        largest <= Convergence.TOLERANCE, sweep, largest, worst.margin().variable(), worst.name());
  }

  /**
   * The s with Σ d · clip(s γ) = target ÷ common, or the nearest there is. The sum grows with s and
   * is linear between the turns where a cell reaches a limit, so the right piece is found by
   * bisection and s by interpolation.
   */
  private double clippedScale(CellTable.Category category) {
    double target = category.target() / common;
    double[] turns =
        Arrays.stream(category.cells())
            .mapToDouble(c -> factors[c])
            .flatMap(g -> Arrays.stream(new double[] {limits.lower() / g, limits.upper() / g}))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    int low = 0;
    int high = turns.length - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (clippedSum(category, turns[middle]) < target) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    double right = clippedSum(category, turns[low]);
    if (right < target && limits.upper() == Double.POSITIVE_INFINITY) {
      return target / unclippedSum(category);
    } else if (right < target || low == 0) {
      return turns[low];
    }
    double left = clippedSum(category, turns[low - 1]);
    double part = right == left ? 1 : (target - left) / (right - left);
    return turns[low - 1] + part * (turns[low] - turns[low - 1]);
  }

  private double unclippedSum(CellTable.Category category) {
    return Arrays.stream(category.cells()).mapToDouble(c -> weight(c) * factors[c]).sum();
  }

  private double clippedSum(CellTable.Category category, double scale) {
    return Arrays.stream(category.cells())
        .mapToDouble(c -> weight(c) * limits.clip(scale * factors[c]))
        .sum();
  }
}
