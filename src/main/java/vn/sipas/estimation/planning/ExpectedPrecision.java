package vn.sipas.estimation.planning;

import java.util.List;
import vn.sipas.estimation.Check;
import vn.sipas.estimation.Quantiles;

/**
 * What a planned sample will be able to say about a share.
 *
 * <p>Variance p(1−p)/n · design effect · (1 − n/N). Source: {@code docs/methods.md} §8.
 *
 * @param standardError expected, in the unit of the share
 * @param halfWidth t quantile × standard error
 * @param effectiveSize p(1−p)/variance; null when there is no error (p is 0 or 1, or n = N)
 */
public record ExpectedPrecision(double standardError, double halfWidth, Double effectiveSize) {

  /**
   * @param share p expected, in [0,1]
   * @param respondents n &gt; 0
   * @param inFrame N ≥ n; null for an unlimited frame
   * @param designEffect &gt; 0
   * @param degreesOfFreedom communes − strata; null for the normal quantile
   * @param level two-sided
   * @throws IllegalArgumentException if a number is outside its range
   */
  public static ExpectedPrecision of(
      double share,
      long respondents,
      Long inFrame,
      double designEffect,
      Long degreesOfFreedom,
      double level) {
    Check.share(share);
    Check.that(
        respondents > 0 && (inFrame == null || respondents <= inFrame),
        "%s respondents out of %s",
        respondents,
        inFrame);
    Check.that(designEffect > 0, "a design effect is positive: %s", designEffect);
    double spread = share * (1 - share);
    double rest = inFrame == null ? 1 : 1 - (double) respondents / inFrame;
    return of(spread, spread / respondents * designEffect * rest, degreesOfFreedom, level);
  }

  /**
   * Of all strata together: variance Σ (N_h/N)² s_h².
   *
   * @param share p expected of all, in [0,1]
   * @param inFrame N_h &gt; 0 by stratum
   * @param errors s_h ≥ 0, standard errors of the strata in the same order
   * @param degreesOfFreedom of all together; null for the normal quantile
   * @param level two-sided
   * @throws IllegalArgumentException if a number is outside its range
   */
  public static ExpectedPrecision ofStrata(
      double share, List<Long> inFrame, List<Double> errors, Long degreesOfFreedom, double level) {
    Check.share(share);
    Check.that(
        !errors.isEmpty()
            && inFrame.size() == errors.size()
            && inFrame.stream().allMatch(n -> n > 0),
        "strata of %s with errors %s",
        inFrame,
        errors);
    double all = inFrame.stream().mapToLong(Long::longValue).sum();
    double variance = 0;
    for (int h = 0; h < errors.size(); h++) {
      Check.notNegative(errors.get(h), "standard error");
      double part = inFrame.get(h) / all * errors.get(h);
      variance += part * part;
    }
    return of(share * (1 - share), variance, degreesOfFreedom, level);
  }

  private static ExpectedPrecision of(
      double spread, double variance, Long degreesOfFreedom, double level) {
    Check.that(
        degreesOfFreedom == null || degreesOfFreedom > 0,
        "without degrees of freedom there is no interval: %s",
        degreesOfFreedom);
    double upper = 1 - (1 - Check.level(level)) / 2;
    double quantile =
        degreesOfFreedom == null ? Quantiles.z(upper) : Quantiles.t(upper, degreesOfFreedom);
    double error = Math.sqrt(variance);
    return new ExpectedPrecision(
        error, quantile * error, variance > 0 ? Double.valueOf(spread / variance) : null);
  }
}
