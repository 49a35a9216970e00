package vn.sipas.estimation;

/**
 * One row of the GROUP BY: the additive sums of one measure over the respondents of one domain in
 * one {@link SamplingUnit}.
 *
 * <p>Respondent j has weight w, item values summing to y (each value in [0,1]: 1 for a satisfied
 * level under the share definition, level ÷ 5 or the rescaled level under the others) and v valid
 * answers. Rows of the same unit add up ({@link #plus}), so a district is the sum of its fields and
 * a row may arrive in pieces. A unit without a respondent in the domain needs no row.
 *
 * <p>Source: {@code docs/methods.md} §1 and §2; Särndal, Swensson &amp; Wretman 1992, §5.
 *
 * @param unit stratum, PSU or respondent
 * @param counts respondents with v &gt; 0, Σ v, Σ answers at satisfied levels; unweighted
 * @param weightedRespondents Σ w over respondents with v &gt; 0
 * @param weightedValue Σ w y, at most {@code weightedAnswers}
 * @param weightedAnswers Σ w v, positive when there is an answer
 * @param weightSquared Σ w² y², Σ w² y v, Σ w² v²
 * @param weighted Σ w y², Σ w y v, Σ w v²
 */
public record MomentRow(
    SamplingUnit unit,
    Counts counts,
    double weightedRespondents,
    double weightedValue,
    double weightedAnswers,
    QuadraticSums weightSquared,
    QuadraticSums weighted)
    implements RatioSums {

  /**
   * @throws IllegalArgumentException if a sum is negative or not finite, if values exceed answers,
   *     or if there are answers without positive weight
   */
  public MomentRow {
    Check.notNegative(weightedRespondents, "sum of weights");
    Check.notNegative(weightedValue, "weighted sum of values");
    Check.notNegative(weightedAnswers, "weighted sum of valid answers");
    if (!(weightedValue <= weightedAnswers * (1 + 1e-9))) {
      throw new IllegalArgumentException(
          "item values lie in [0,1], so their weighted sum %s cannot exceed that of the answers %s"
              .formatted(weightedValue, weightedAnswers));
    }
    if (!counts.areNone() && !(weightedAnswers > 0 && weightedRespondents > 0)) {
      throw new IllegalArgumentException(
          "%s has %d valid answers but no positive weight".formatted(unit, counts.answers()));
    }
  }

  /**
   * The row of one respondent.
   *
   * @param unit its {@code respondent} names him
   * @param weight his weight, &gt; 0
   * @param value y, the sum of his item values, in [0, answers]
   * @param answers v, his valid answers; with 0 the row counts nobody
   * @param satisfied his answers at satisfied levels
   * @throws IllegalArgumentException if the weight is not positive or the counts do not fit
   */
  public static MomentRow ofRespondent(
      SamplingUnit unit, double weight, double value, long answers, long satisfied) {
    Check.that(
        weight > 0 && Double.isFinite(weight), "a weight is positive: %s (%s)", weight, unit);
    boolean counted = answers > 0;
    return new MomentRow(
        unit,
        new Counts(counted ? 1 : 0, answers, satisfied),
        counted ? weight : 0,
        weight * value,
        weight * answers,
        QuadraticSums.of(weight * weight, value, answers),
        QuadraticSums.of(weight, value, answers));
  }

  @Override
  public long respondents() {
    return counts.respondents();
  }

  /** The same row filed under another unit, for example a respondent's row under his PSU. */
  public MomentRow in(SamplingUnit other) {
    return new MomentRow(
        other,
        counts,
        weightedRespondents,
        weightedValue,
        weightedAnswers,
        weightSquared,
        weighted);
  }

  /**
   * The same respondents with every weight multiplied by a factor, for example a calibration.
   *
   * @param factor &gt; 0
   * @throws IllegalArgumentException if the factor is not positive
   */
  public MomentRow times(double factor) {
    Check.that(factor > 0 && Double.isFinite(factor), "a weight's factor is positive: %s", factor);
    return new MomentRow(
        unit,
        counts,
        factor * weightedRespondents,
        factor * weightedValue,
        factor * weightedAnswers,
        weightSquared.times(factor * factor),
        weighted.times(factor));
  }

  /**
   * The sum of two rows of one unit over disjoint groups of respondents.
   *
   * @throws IllegalArgumentException if the rows belong to different units
   */
  public MomentRow plus(MomentRow other) {
    Check.that(unit.equals(other.unit), "cannot add rows of %s and %s", unit, other.unit);
    return new MomentRow(
        unit,
        counts.plus(other.counts),
        weightedRespondents + other.weightedRespondents,
        weightedValue + other.weightedValue,
        weightedAnswers + other.weightedAnswers,
        weightSquared.plus(other.weightSquared),
        weighted.plus(other.weighted));
  }
}
