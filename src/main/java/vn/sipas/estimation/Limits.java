package vn.sipas.estimation;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * A lower and an upper limit, and the closed formulas of {@link IntervalMethod}: p estimate, v its
 * variance, n effective sample size.
 *
 * @param lower lower limit, in the unit of what it bounds
 * @param upper upper limit, likewise
 */
public record Limits(double lower, double upper) {

  /** Whether a value lies inside, limits included. */
  public boolean contain(double value) {
    return lower <= value && value <= upper;
  }

  /**
   * MOVER: limits of a − b from the limits of two independent estimates (Zou and Donner 2008), each
   * distance to a limit being the root of the squared distances that pull the same way.
   */
  public static Limits ofDifference(double a, Limits ofA, double b, Limits ofB) {
    return new Limits(
        a - b - Math.hypot(a - ofA.lower, ofB.upper - b),
        a - b + Math.hypot(ofA.upper - a, b - ofB.lower));
  }

  static Limits wald(double p, double v, Critical c) {
    double half = c.t() * Math.sqrt(v);
    return new Limits(p - half, p + half);
  }

  static Limits logit(double p, double v, Critical c) {
    double centre = Math.log(p / (1 - p));
    double half = c.t() * Math.sqrt(v) / (p * (1 - p));
    return new Limits(expit(centre - half), expit(centre + half));
  }

  private static double expit(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  static Limits arcsine(double p, double v, Critical c) {
    double centre = Math.asin(Math.sqrt(p));
    double half = c.t() * Math.sqrt(v) / (2 * Math.sqrt(p * (1 - p)));
    return new Limits(Math.pow(Math.sin(centre - half), 2), Math.pow(Math.sin(centre + half), 2));
  }

  static Limits clopperPearson(double p, double n, Critical c) {
    return new Limits(
        p <= 0 ? 0 : Quantiles.beta(c.tail(), n * p, n * (1 - p) + 1),
        p >= 1 ? 1 : Quantiles.beta(1 - c.tail(), n * p + 1, n * (1 - p)));
  }

  static Limits wilson(double p, double n, Critical c) {
    double k = c.t() * c.t() / n;
    double centre = (p + k / 2) / (1 + k);
    double half = Math.sqrt(k * p * (1 - p) + k * k / 4) / (1 + k);
    return new Limits(
        p <= 0 ? 0 : Math.max(0, centre - half), p >= 1 ? 1 : Math.min(1, centre + half));
  }

  static Limits agrestiCoull(double p, double n, Critical c) {
    double t2 = c.t() * c.t();
    double centre = (n * p + t2 / 2) / (n + t2);
    double half = c.t() * Math.sqrt(centre * (1 - centre) / (n + t2));
    return new Limits(Math.max(0, centre - half), Math.min(1, centre + half));
  }

  /** Posterior quantiles with prior Beta(prior, prior); at p = 0 or 1 the limit is the bound. */
  static Limits bayes(double p, double n, double prior, Critical c) {
    double a = n * c.shrink() * p + prior;
    double b = n * c.shrink() * (1 - p) + prior;
    return new Limits(
        p <= 0 ? 0 : Quantiles.beta(c.tail(), a, b),
        p >= 1 ? 1 : Quantiles.beta(1 - c.tail(), a, b));
  }

  /** Where 2 n KL(p‖q) reaches t²; without such a q the limit is the bound. */
  static Limits likelihoodRatio(double p, double n, Critical c) {
    double bound = c.t() * c.t();
    UnivariateFunction excess =
        q -> 2 * n * (p * Math.log(p / q) + (1 - p) * Math.log((1 - p) / (1 - q))) - bound;
    double least = 1e-12;
    double most = 1 - 1e-12;
    var solver = new BrentSolver(1e-14, 1e-14);
    return new Limits(
        p <= least || excess.value(least) < 0 ? 0 : solver.solve(1000, excess, least, p),
        p >= most || excess.value(most) < 0 ? 1 : solver.solve(1000, excess, p, most));
  }
}
