package vn.sipas.estimation;

/**
 * Additive sums of two numeric columns over the respondents of one domain in one unit: the moments
 * of a ratio or mean that need not lie in [0,1].
 *
 * <p>Respondent j has weight w, numerator y (any finite number) and denominator v ≥ 0; a mean has v
 * = 1 for everybody with a value. Respondents without a value are in no row and stay in the design.
 * Sums of squares are zero when unknown; then variances that need them are refused.
 *
 * <p>Source: {@code docs/methods.md} §1.
 *
 * @param unit stratum, PSU or respondent
 * @param respondents those with a value, unweighted
 * @param weightedRespondents Σ w over them
 * @param numerator Σ w y, in the column's unit
 * @param denominator Σ w v, in the column's unit
 * @param weightSquared Σ w² y², Σ w² y v, Σ w² v²
 * @param weighted Σ w y², Σ w y v, Σ w v²
 */
public record NumericRow(
    SamplingUnit unit,
    long respondents,
    double weightedRespondents,
    double numerator,
    double denominator,
    QuadraticSums weightSquared,
    QuadraticSums weighted)
    implements RatioSums {

  /**
   * @throws IllegalArgumentException if there is nobody, or a sum cannot be
   */
  public NumericRow {
    Check.that(respondents > 0, "%s has %d respondents", unit, respondents);
    Check.that(
        weightedRespondents > 0 && Double.isFinite(weightedRespondents),
        "%s has no positive weight",
        unit);
    Check.that(Double.isFinite(numerator), "%s has the numerator %s", unit, numerator);
    Check.notNegative(denominator, "weighted sum of the denominator");
  }

  /**
   * The row of one respondent with a value.
   *
   * @throws IllegalArgumentException if the weight is not positive, the numerator not finite or the
   *     denominator negative
   */
  public static NumericRow ofRespondent(
      SamplingUnit unit, double weight, double numerator, double denominator) {
    Check.that(
        weight > 0 && Double.isFinite(weight), "a weight is positive: %s (%s)", weight, unit);
    return new NumericRow(
        unit,
        1,
        weight,
        weight * numerator,
        weight * denominator,
        QuadraticSums.of(weight * weight, numerator, denominator),
        QuadraticSums.of(weight, numerator, denominator));
  }

  @Override
  public double weightedValue() {
    return numerator;
  }

  @Override
  public double weightedAnswers() {
    return denominator;
  }

  /** The same row filed under another unit. */
  public NumericRow in(SamplingUnit other) {
    return new NumericRow(
        other, respondents, weightedRespondents, numerator, denominator, weightSquared, weighted);
  }

  /**
   * The sum of two rows of one unit over disjoint groups of respondents.
   *
   * @throws IllegalArgumentException if the rows belong to different units
   */
  public NumericRow plus(NumericRow other) {
    Check.that(unit.equals(other.unit), "cannot add rows of %s and %s", unit, other.unit);
    return new NumericRow(
        unit,
        Math.addExact(respondents, other.respondents),
        weightedRespondents + other.weightedRespondents,
        numerator + other.numerator,
        denominator + other.denominator,
        weightSquared.plus(other.weightSquared),
        weighted.plus(other.weighted));
  }
}
