package vn.sipas.estimation;

/**
 * The tails of a two-sided interval.
 *
 * @param level nominal coverage in (0,1)
 * @param df degrees of freedom, &gt; 0
 */
record Critical(double level, double df) {

  Critical {
    Check.level(level);
    Check.that(df > 0, "an interval needs degrees of freedom > 0: %s", df);
  }

  /** Probability above the upper limit: (1 - level)/2. */
  double tail() {
    return (1 - level) / 2;
  }

  /** t quantile with {@link #tail} above it. */
  double t() {
    return Quantiles.t(1 - tail(), df);
  }

  /** Normal quantile with {@link #tail} above it. */
  double z() {
    return Quantiles.z(1 - tail());
  }

  /** Korn and Graubard's factor (t_{n-1}/t_df)² for an effective size. */
  double kornGraubard(double answers) {
    double ratio = Quantiles.t(1 - tail(), answers - 1) / t();
    return ratio * ratio;
  }

  /** (z/t)²: what few degrees of freedom take from an effective size read as a count. */
  double shrink() {
    double ratio = z() / t();
    return ratio * ratio;
  }
}
