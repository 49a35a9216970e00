package vn.sipas.estimation.planning;

import vn.sipas.estimation.Check;
import vn.sipas.estimation.Quantiles;

/**
 * How many respondents a question needs, step by step.
 *
 * <p>z is the normal quantile; levels are two-sided. Rounding is upwards. Source: {@code
 * docs/methods.md} §8; Cochran 1977, §4; Lwanga &amp; Lemeshow 1991; Yamane 1967.
 *
 * @param simple n0, independent answers from an unlimited frame
 * @param corrected n0 with the finite population correction; n0 when there is none
 * @param designed times the design effect
 * @param valid valid answers to plan for
 * @param issued people to approach, after non-response and answers that are not valid
 */
public record SampleSize(
    double simple, double corrected, double designed, long valid, long issued) {

  static final double ROUNDING = 1e-9;

  /**
   * Respondents for an interval of half-width e around a share p: n0 = z² p(1−p)/e², n0/(1 + n0/N),
   * × design effect, never above N.
   *
   * @param share p expected, in [0,1]; 0.5 when nothing is known
   * @param halfWidth e in (0,1)
   * @param inFrame N; null for an unlimited frame
   * @param level two-sided, 0.95 by default
   * @throws IllegalArgumentException if a number is outside its range
   */
  public static SampleSize forMargin(
      double share, double halfWidth, Long inFrame, FieldConditions conditions, double level) {
    Check.share(share);
    Check.that(halfWidth > 0 && halfWidth < 1, "a half-width lies in (0,1): %s", halfWidth);
    double z = z(level);
    return of(z * z * share * (1 - share) / (halfWidth * halfWidth), inFrame, conditions);
  }

  /**
   * Respondents with which the score test shows that the share is above (or below) the target when
   * it truly is {@code truth}: n0 = [(z_α √(T(1−T)) + z_β √(p1(1−p1)))/(p1−T)]², n0/(1 + n0/N), ×
   * design effect.
   *
   * @param target T in (0,1)
   * @param truth p1 in [0,1], not T
   * @param power probability of showing it, in (0,1), 0.8 by default
   * @param inFrame N; null for an unlimited frame
   * @param level two-sided, as the interval whose verdict is meant
   * @throws IllegalArgumentException if a number is outside its range or truth equals target
   */
  public static SampleSize forTarget(
      double target,
      double truth,
      double power,
      Long inFrame,
      FieldConditions conditions,
      double level) {
    Check.target(target);
    Check.share(truth);
    Check.that(truth != target, "no sample shows a difference of 0 from the target %s", target);
    double root =
        (z(level) * deviation(target) + Quantiles.z(power(power)) * deviation(truth))
            / (truth - target);
    return of(root * root, inFrame, conditions);
  }

  /**
   * Respondents in each of two independent samples (years, districts) that show a difference: n0 =
   * (z_{α/2} + z_β)² (p1(1−p1) + p2(1−p2))/(p1−p2)², n0/(1 + n0/N), × design effect.
   *
   * @param one p1 in [0,1]
   * @param other p2 in [0,1], not p1
   * @param power in (0,1), 0.8 by default
   * @param inFrame N of each; null for an unlimited frame
   * @param level two-sided
   * @throws IllegalArgumentException if a number is outside its range or the shares are equal
   */
  public static SampleSize forDifference(
      double one,
      double other,
      double power,
      Long inFrame,
      FieldConditions conditions,
      double level) {
    Check.share(one);
    Check.share(other);
    Check.that(one != other, "no sample shows a difference of 0: %s", one);
    double quantiles = z(level) + Quantiles.z(power(power));
    double spread = one * (1 - one) + other * (1 - other);
    double simple = quantiles * quantiles * spread / ((one - other) * (one - other));
    return of(simple, inFrame, conditions);
  }

  /**
   * Respondents that show a difference from an earlier sample whose error is known: n0 = p2(1−p2)/v
   * with v = ((p2−p1)/(z_{α/2} + z_β))² − s², n0/(1 + n0/N), × design effect.
   *
   * @param earlier p1 in [0,1]
   * @param earlierError s ≥ 0, its standard error
   * @param now p2 in [0,1], not p1
   * @param power in (0,1), 0.8 by default
   * @param inFrame N; null for an unlimited frame
   * @param level two-sided
   * @return null when v ≤ 0: the earlier error alone hides the difference, whoever is asked now
   * @throws IllegalArgumentException if a number is outside its range or the shares are equal
   */
  public static SampleSize forChange(
      double earlier,
      double earlierError,
      double now,
      double power,
      Long inFrame,
      FieldConditions conditions,
      double level) {
    Check.share(earlier);
    Check.share(now);
    Check.notNegative(earlierError, "standard error of the earlier sample");
    Check.that(earlier != now, "no sample shows a difference of 0: %s", now);
    double error = (now - earlier) / (z(level) + Quantiles.z(power(power)));
    double left = error * error - earlierError * earlierError;
    return left <= 0 ? null : of(now * (1 - now) / left, inFrame, conditions);
  }

  /**
   * The Ministry's formula n = N/(1 + N e²): {@link #forMargin} with p = 0.5, z = 2, independent
   * answers and full response. For comparison; with clusters its true half-width is larger.
   *
   * @param inFrame N &gt; 0
   * @param halfWidth e in (0,1)
   * @throws IllegalArgumentException if a number is outside its range
   */
  public static SampleSize yamane(long inFrame, double halfWidth) {
    Check.that(inFrame > 0, "the frame is empty: %s", inFrame);
    Check.that(halfWidth > 0 && halfWidth < 1, "a half-width lies in (0,1): %s", halfWidth);
    double n = inFrame / (1 + inFrame * halfWidth * halfWidth);
    return new SampleSize(1 / (halfWidth * halfWidth), n, n, up(n), up(n));
  }

  private static SampleSize of(double simple, Long inFrame, FieldConditions conditions) {
    Check.that(inFrame == null || inFrame > 0, "the frame is empty: %s", inFrame);
    double corrected = inFrame == null ? simple : simple / (1 + simple / inFrame);
    double designed = corrected * conditions.designEffect();
    long most = inFrame == null ? Long.MAX_VALUE : inFrame;
    long valid = Math.min(most, up(designed));
    return new SampleSize(
        simple, corrected, designed, valid, Math.min(most, conditions.issued(valid)));
  }

  private static double z(double level) {
    return Quantiles.z(1 - (1 - Check.level(level)) / 2);
  }

  private static double power(double power) {
    Check.that(power > 0 && power < 1, "a power lies between 0 and 1: %s", power);
    return power;
  }

  private static double deviation(double share) {
    return Math.sqrt(share * (1 - share));
  }

  /** The next whole number, unless rounding alone is above the last. */
  static long up(double number) {
    return (long) Math.ceil(number - ROUNDING);
  }
}
