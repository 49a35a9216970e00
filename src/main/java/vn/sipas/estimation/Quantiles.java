package vn.sipas.estimation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

  private static final int MOST_KNOWN = 10_000;
  private static final Map<T, Double> KNOWN_T = new ConcurrentHashMap<>();

  private Quantiles() {}

  /** Standard normal quantile. */
  public static double z(double probability) {
    return NORMAL.inverseCumulativeProbability(probability);
  }

  /** P(Z <= z) of the standard normal. */
  public static double below(double z) {
    return NORMAL.cumulativeProbability(z);
  }

  /**
   * Quantile of Student's t; degrees of freedom need not be whole. Remembered, because the figures
   * of a table share a few degrees of freedom and solving took a third of a table's time.
   */
  public static double t(double probability, double df) {
    if (KNOWN_T.size() > MOST_KNOWN) {
      KNOWN_T.clear();
    }
    return KNOWN_T.computeIfAbsent(new T(probability, df), T::quantile);
  }

  private record T(double probability, double df) {

    double quantile() {
      return new TDistribution(null, df, ACCURACY).inverseCumulativeProbability(probability);
    }
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
