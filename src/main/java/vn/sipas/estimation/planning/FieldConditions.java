package vn.sipas.estimation.planning;

import vn.sipas.estimation.Check;

/**
 * What stands between independent answers and people to approach.
 *
 * @param designEffect error variance relative to independent answers, &gt; 0; see {@link
 *     ClusterPlan#designEffect}
 * @param responseRate share of those approached who take part, in (0,1]
 * @param validRate share of those taking part who give a valid answer, in (0,1]
 */
public record FieldConditions(double designEffect, double responseRate, double validRate) {

  /** Independent respondents who all answer. */
  public static final FieldConditions IDEAL = new FieldConditions(1, 1, 1);

  /**
   * @throws IllegalArgumentException if a number is outside its range
   */
  public FieldConditions {
    Check.that(
        designEffect > 0 && Double.isFinite(designEffect),
        "a design effect is positive: %s",
        designEffect);
    Check.that(
        responseRate > 0 && responseRate <= 1 && validRate > 0 && validRate <= 1,
        "response and valid rate lie in (0,1]: %s, %s",
        responseRate,
        validRate);
  }

  /** People to approach for so many valid answers. */
  public long issued(long valid) {
    return SampleSize.up(valid / (responseRate * validRate));
  }

  /** Valid answers, whole ones, to be expected of so many people approached. */
  public long expected(long issued) {
    return (long) Math.floor(issued * responseRate * validRate + SampleSize.ROUNDING);
  }
}
