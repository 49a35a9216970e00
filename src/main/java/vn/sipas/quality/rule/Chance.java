package vn.sipas.quality.rule;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;

/**
 * Chances of as much or more at an honest desk.
 *
 * <p>A desk's own share or rate is not known but estimated from its other days. Each chance is
 * therefore taken at an upper confidence limit of level 1 − γ, and γ is added (Berger and Boos
 * 1994, JASA 89): the sum is a valid p-value whatever the true share is. γ = 0.001 is small against
 * any α in use.
 */
final class Chance {

  static final double GAMMA = 0.001;

  private Chance() {}

  /** Exact (Clopper–Pearson) upper limit of a share after {@code hits} of {@code trials}. */
  static double upperShare(long hits, long trials) {
    return hits >= trials
        ? 1
        : new BetaDistribution(null, hits + 1.0, trials - hits)
            .inverseCumulativeProbability(1 - GAMMA);
  }

  /** Exact upper limit of a Poisson rate after {@code count} events in {@code exposure}. */
  static double upperRate(long count, double exposure) {
    return new GammaDistribution(null, count + 1.0, 1).inverseCumulativeProbability(1 - GAMMA)
        / exposure;
  }

  /** P(X ≥ hits), X binomial. */
  static double atLeast(int hits, int trials, double share) {
    return hits <= 0
        ? 1
        : 1 - new BinomialDistribution(null, trials, share).cumulativeProbability(hits - 1);
  }

  /**
   * The chance that of {@code trials} independent trials some {@code run} in a row are hits. With
   * q_i the chance of no such run among the first i: q_i = q_{i−1} − (1 − p) p^r q_{i−r−1}, q_r = 1
   * − p^r. Source: Feller, An Introduction to Probability Theory I, XIII.7.
   */
  static double run(int run, int trials, double share) {
    if (run <= 0) {
      return 1;
    }
    if (run > trials) {
      return 0;
    }
    double[] without = new double[trials + 1];
    double all = Math.pow(share, run);
    for (int i = 0; i <= trials; i++) {
      without[i] =
          i < run
              ? 1
              : i == run ? 1 - all : without[i - 1] - (1 - share) * all * without[i - run - 1];
    }
    return Math.min(1, Math.max(0, 1 - without[trials]));
  }

  /**
   * The chance that some window of length w within T holds k events or more of a Poisson process
   * whose rate is nowhere above λ. Alm's approximation, with F and f of a Poisson number of mean
   * λw:
   *
   * <pre>1 − F(k−1) exp(−((k − λw)/k) λ (T − w) f(k−1))</pre>
   *
   * Source: Alm 1983, quoted by Glaz, Naus and Wallenstein, Scan Statistics (2001), ch. 11.
   */
  static double scan(int count, double rate, double window, double whole) {
    double mean = rate * window;
    if (count <= mean || count <= 0) {
      return 1;
    }
    PoissonDistribution poisson = new PoissonDistribution(mean);
    double rising =
        (count - mean) / count * rate * (whole - window) * poisson.probability(count - 1);
    return Math.min(1, 1 - poisson.cumulativeProbability(count - 1) * Math.exp(-rising));
  }

  static double withMargin(double chance) {
    return Math.min(1, chance + GAMMA);
  }
}
