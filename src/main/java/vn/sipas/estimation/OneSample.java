package vn.sipas.estimation;

import java.util.OptionalDouble;

/** Two estimates of one sample; {@code disjoint} when they cannot share a respondent. */
record OneSample(DesignVariance variance, boolean disjoint) implements Dependence {

  @Override
  public OptionalDouble covariance(LinearEstimate a, LinearEstimate b) {
    return disjoint
        ? variance.covarianceOfDisjoint(a.linearised(), b.linearised())
        : variance.covariance(a.linearised(), b.linearised());
  }

  @Override
  public long unionDegreesOfFreedom(LinearEstimate a, LinearEstimate b) {
    var union = disjoint ? a.reach().withDisjoint(b.reach()) : a.reach().with(b.reach());
    return union.degreesOfFreedom();
  }
}
