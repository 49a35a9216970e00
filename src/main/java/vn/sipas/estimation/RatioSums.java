package vn.sipas.estimation;

/** The sums of one unit that a ratio of two weighted totals is linearised from. */
sealed interface RatioSums permits MomentRow, NumericRow {

  SamplingUnit unit();

  /** Counted respondents, unweighted. */
  long respondents();

  /** Σ w over the counted respondents. */
  double weightedRespondents();

  /** Σ w y. */
  double weightedValue();

  /** Σ w v. */
  double weightedAnswers();

  /** Σ w² y², Σ w² y v, Σ w² v²; zero when unknown. */
  QuadraticSums weightSquared();

  /** Σ w y², Σ w y v, Σ w v²; zero when unknown. */
  QuadraticSums weighted();
}
