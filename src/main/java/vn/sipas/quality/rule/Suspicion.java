package vn.sipas.quality.rule;

import java.util.List;

/**
 * What a test says of a desk's day.
 *
 * @param pValue 1 where it cannot be applied
 */
record Suspicion(QualityRule rule, double pValue, List<Double> evidence, List<Answered> answers) {

  static Suspicion none(QualityRule rule) {
    return new Suspicion(rule, 1, List.of(), List.of());
  }
}
