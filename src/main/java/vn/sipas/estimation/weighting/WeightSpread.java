package vn.sipas.estimation.weighting;

/**
 * What unequal weights cost: additive sums of n weights.
 *
 * <p>Kish's design effect of weighting {@code 1 + cv² = n Σw²/(Σw)²} and effective size {@code
 * (Σw)²/Σw²}, both free of the weights' scale. They say nothing of clusters and strata. Source:
 * Kish 1965, §11.7; 1992.
 *
 * @param respondents n with a positive weight
 * @param sum Σ w
 * @param squared Σ w²
 */
public record WeightSpread(long respondents, double sum, double squared) {

  /** The spread of nobody. */
  public static final WeightSpread NONE = new WeightSpread(0, 0, 0);

  /** With one more weight; a weight of 0 (a non-respondent) adds nobody. */
  public WeightSpread plus(double weight) {
    return weight == 0 ? this : plus(new WeightSpread(1, weight, weight * weight));
  }

  /** Two groups taken together. */
  public WeightSpread plus(WeightSpread other) {
    return new WeightSpread(
        respondents + other.respondents, sum + other.sum, squared + other.squared);
  }

  /** 1 + cv², at least 1; NaN for nobody. */
  public double designEffect() {
    return respondents / effectiveSize();
  }

  /** (Σw)²/Σw², at most n; NaN for nobody. */
  public double effectiveSize() {
    return sum * sum / squared;
  }
}
