package vn.sipas.estimation;

/**
 * Second-order sums over respondents with one common factor c: {@code yy = Σ c y²}, {@code yv = Σ c
 * y v}, {@code vv = Σ c v²}.
 *
 * <p>y is a respondent's sum of item values, v the number of his valid answers. With c = w² the
 * sums give the variance among respondents (second stage, or respondents drawn directly), with c =
 * w the population variance behind the design effect.
 *
 * @param yy Σ c y², at least 0
 * @param yv Σ c y v; negative only where numerators may be ({@link NumericRow})
 * @param vv Σ c v², at least 0
 */
public record QuadraticSums(double yy, double yv, double vv) {

  /** The sums of nobody. */
  public static final QuadraticSums ZERO = new QuadraticSums(0, 0, 0);

  /**
   * @throws IllegalArgumentException if a sum of squares is negative, or a sum not finite
   */
  public QuadraticSums {
    Check.notNegative(yy, "sum of y²");
    Check.that(Double.isFinite(yv), "sum of y v must be finite: %s", yv);
    Check.notNegative(vv, "sum of v²");
  }

  /** The sums of one respondent with value sum y, v valid answers and factor c. */
  public static QuadraticSums of(double factor, double y, double v) {
    return new QuadraticSums(factor * y * y, factor * y * v, factor * v * v);
  }

  /** Sums of two disjoint groups of respondents taken together. */
  public QuadraticSums plus(QuadraticSums other) {
    return new QuadraticSums(yy + other.yy, yv + other.yv, vv + other.vv);
  }

  /** The sums when every factor c is multiplied by k. */
  QuadraticSums times(double k) {
    return new QuadraticSums(k * yy, k * yv, k * vv);
  }

  /** Whether the sums were computed; a caller who does not need them passes {@link #ZERO}. */
  boolean areKnown() {
    return vv > 0;
  }

  /** Sum of squared residuals {@code Σ c (y - R v)² = yy - 2 R yv + R² vv}, never below 0. */
  double residual(double ratio) {
    return Math.max(0, yy - 2 * ratio * yv + ratio * ratio * vv);
  }

  /** {@code yy + R² vv}: the size of what cancels in {@link #residual}. */
  double magnitude(double ratio) {
    return yy + ratio * ratio * vv;
  }
}
