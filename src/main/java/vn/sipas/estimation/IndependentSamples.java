package vn.sipas.estimation;

import java.util.OptionalDouble;

/** Two samples drawn separately: covariance 0, the degrees of freedom of both together. */
record IndependentSamples() implements Dependence {

  @Override
  public OptionalDouble covariance(LinearEstimate a, LinearEstimate b) {
    return OptionalDouble.of(0);
  }

  @Override
  public long unionDegreesOfFreedom(LinearEstimate a, LinearEstimate b) {
    return a.reach().degreesOfFreedom() + b.reach().degreesOfFreedom();
  }
}
