package vn.sipas.figure;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.sipas.estimation.Estimate;
import vn.sipas.estimation.Interval;
import vn.sipas.estimation.IntervalMethod;

/**
 * A confidence interval in the words of the interface.
 *
 * @param method null for a complete enumeration
 * @param rule where effective size and degrees of freedom come from
 */
public record ConfidenceInterval(
    String method,
    String rule,
    double level,
    double lower,
    double upper,
    Double effectiveSampleSize,
    Double degreesOfFreedom) {

  /** Null when there is none. */
  public static ConfidenceInterval of(Interval interval) {
    return interval == null
        ? null
        : new ConfidenceInterval(
            interval.method() == null ? null : interval.method().wireName(),
            interval.rule().wireName(),
            interval.level(),
            interval.lower(),
            interval.upper(),
            interval.effectiveSampleSize(),
            interval.degreesOfFreedom());
  }

  /** Every method's interval from the estimate's own variance, by name. */
  public static Map<String, ConfidenceInterval> ofEveryMethod(Estimate estimate, double level) {
    Map<String, ConfidenceInterval> intervals = new LinkedHashMap<>();
    for (IntervalMethod method : IntervalMethod.values()) {
      method
          .of(estimate, level)
          .ifPresent(interval -> intervals.put(method.wireName(), of(interval)));
    }
    return intervals;
  }
}
