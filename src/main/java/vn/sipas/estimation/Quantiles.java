package vn.sipas.estimation;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Distribution functions and quantiles, for this package and those below it; solved to 1e-14 where
 * the library's default is 1e-9.
 */
public final class Quantiles {

  private static final double ACCURACY = 1e-14;
  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  private Quantiles() {}

  /** Standard normal quantile. */
  public static double z(double probability) {
    return NORMAL.inverseCumulativeProbability(probability);
  }

  /** Quantile of Student's t; degrees of freedom need not be whole. */
  public static double t(double probability, double df) {
    return new TDistribution(null, df, ACCURACY).inverseCumulativeProbability(probability);
  }

  /** P(t_df <= t). */
  static double tBelow(double t, double df) {
    return new TDistribution(null, df).cumulativeProbability(t);
  }

  /** Quantile of Beta(a, b). */
  static double beta(double probability, double a, double b) {
    return new BetaDistribution(null, a, b, ACCURACY).inverseCumulativeProbability(probability);
  }

  /** P(Beta(a, b) <= x). */
  static double betaBelow(double x, double a, double b) {
    return new BetaDistribution(null, a, b).cumulativeProbability(x);
  }
}
