package vn.sipas.estimation.planning;

import vn.sipas.estimation.Check;
import vn.sipas.estimation.Quantiles;

/**
 * What a sample of known error can show, the question {@link SampleSize} answers the other way
 * round. Source: {@code docs/methods.md} §8; Cochran 1977, §4; Lwanga &amp; Lemeshow 1991.
 */
public final class Detectable {

  private Detectable() {}

  /**
   * The smallest change from an earlier sample that is shown with this probability: (t_{α/2} + t_β)
   * √(s² + s_earlier²), in the unit of the share.
   *
   * @param error s ≥ 0, standard error of this sample
   * @param earlierError of the earlier one, ≥ 0
   * @param power in (0,1)
   * @param degreesOfFreedom of this sample; null for the normal quantile
   * @param level two-sided
   * @throws IllegalArgumentException if a number is outside its range
   */
  public static double change(
      double error, double earlierError, double power, Long degreesOfFreedom, double level) {
    Check.notNegative(error, "standard error");
    Check.notNegative(earlierError, "standard error of the earlier sample");
    Check.that(power > 0 && power < 1, "a power lies between 0 and 1: %s", power);
    double upper = 1 - (1 - Check.level(level)) / 2;
    double quantiles = quantile(upper, degreesOfFreedom) + quantile(power, degreesOfFreedom);
    return quantiles * Math.hypot(error, earlierError);
  }

  private static double quantile(double probability, Long degreesOfFreedom) {
    return degreesOfFreedom == null
        ? Quantiles.z(probability)
        : Quantiles.t(probability, degreesOfFreedom);
  }

  /**
   * How probably the verdict on a target comes out on the side of the truth: Φ((|p1−T| √n_eff − z_α
   * √(T(1−T)))/√(p1(1−p1))). The power that {@link SampleSize#forTarget} plans for.
   *
   * @param target T in (0,1]
   * @param truth p1 in (0,1), not T
   * @param effectiveSize n_eff &gt; 0, independent answers that the sample is worth
   * @param level two-sided
   * @throws IllegalArgumentException if a number is outside its range
   */
  public static double power(double target, double truth, double effectiveSize, double level) {
    Check.target(target);
    Check.that(truth > 0 && truth < 1 && truth != target, "a truth of %s", truth);
    Check.that(effectiveSize > 0, "an effective size is positive: %s", effectiveSize);
    double z = Quantiles.z(1 - (1 - Check.level(level)) / 2);
    double distance = Math.abs(truth - target) * Math.sqrt(effectiveSize);
    return Quantiles.below(
        (distance - z * Math.sqrt(target * (1 - target))) / Math.sqrt(truth * (1 - truth)));
  }
}
