package vn.sipas.estimation;

import java.util.OptionalDouble;

/** The computation behind {@link Difference}. */
final class DifferenceBuilder {

  /** What cancellation leaves of a variance of 0, relative to the variances that cancel. */
  private static final double ROUNDING = 1e-13;

  private final Side a;
  private final Side b;
  private final Dependence dependence;
  private final IntervalChoice choice;

  DifferenceBuilder(Side a, Side b, Dependence dependence, IntervalChoice choice) {
    this.a = a;
    this.b = b;
    this.dependence = dependence;
    this.choice = choice;
  }

  Difference build() {
    if (!a.figure().hasData() || !b.figure().hasData()) {
      return without(Difference.Kind.NO_DATA, null, null);
    }
    var covariance = covariance();
    if (covariance.isEmpty()) {
      var mover = mover(0);
      var kind = mover == null ? Difference.Kind.POINT_ONLY : Difference.Kind.MOVER_ONLY;
      return without(kind, difference(), mover);
    }
    boolean census = a.isCensus() || b.isCensus();
    return withError(
        census ? Difference.Kind.CENSUS : Difference.Kind.FULL, covariance.getAsDouble());
  }

  private OptionalDouble covariance() {
    if (!a.hasVariance() || !b.hasVariance()) {
      return OptionalDouble.empty();
    }
    return a.isCensus() || b.isCensus()
        ? OptionalDouble.of(0)
        : dependence.covariance(a.figure(), b.figure());
  }

  private static Difference without(Difference.Kind kind, Double difference, Limits mover) {
    return new Difference(
        kind, difference, null, null, null, null, null, null, null, null, null, mover);
  }

  private Difference withError(Difference.Kind kind, double covariance) {
    double va = a.estimate().variance();
    double vb = b.estimate().variance();
    double variance = va + vb - 2 * covariance;
    boolean varies = variance > ROUNDING * (va + vb);
    double se = varies ? Math.sqrt(variance) : 0;
    long union = dependence.unionDegreesOfFreedom(a.figure(), b.figure());
    Double welch = va + vb > 0 ? Double.valueOf(welch(va, vb)) : null;
    Double df = welch == null ? null : Double.valueOf(Math.min(union, welch));
    double r = va > 0 && vb > 0 ? covariance / Math.sqrt(va * vb) : 0;
    double d = difference();
    Double t = varies ? Double.valueOf(d / se) : null;
    return new Difference(
        kind,
        d,
        covariance,
        r,
        se,
        union,
        welch,
        df,
        t,
        varies ? Double.valueOf(2 * Quantiles.tBelow(-Math.abs(t), df)) : null,
        varies ? Limits.wald(d, se * se, new Critical(choice.level(), df)) : new Limits(d, d),
        mover(r));
  }

  private double difference() {
    return a.estimate().estimate() - b.estimate().estimate();
  }

  /** Satterthwaite; a side without variance (an enumeration) has no part in it. */
  private double welch(double va, double vb) {
    double sum = va + vb;
    return sum * sum / (part(va, a) + part(vb, b));
  }

  private static double part(double variance, Side side) {
    return variance == 0 ? 0 : variance * variance / side.estimate().degreesOfFreedom();
  }

  private Limits mover(double r) {
    var ia = a.interval(choice);
    var ib = b.interval(choice);
    if (ia.isEmpty() || ib.isEmpty()) {
      return null;
    }
    double ra = a.estimate().estimate();
    double rb = b.estimate().estimate();
    double belowA = ra - ia.get().lower();
    double aboveA = ia.get().upper() - ra;
    double belowB = rb - ib.get().lower();
    double aboveB = ib.get().upper() - rb;
    return new Limits(ra - rb - distance(belowA, aboveB, r), ra - rb + distance(aboveA, belowB, r));
  }

  private static double distance(double x, double y, double r) {
    return Math.sqrt(Math.max(0, x * x + y * y - 2 * r * x * y));
  }
}
