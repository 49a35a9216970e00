package vn.sipas.satisfaction;

import java.util.List;
import vn.sipas.estimation.Counts;
import vn.sipas.estimation.MomentRow;
import vn.sipas.estimation.QuadraticSums;
import vn.sipas.estimation.SamplingUnit;

/**
 * Integer sums of one measure over respondents of equal weight.
 *
 * @param counts respondents with a valid answer, valid answers, satisfied answers
 * @param steps Σ y, in the steps of {@link ItemScoring}
 * @param squares Σ y², Σ y v, Σ v²
 */
record Tally(Counts counts, long steps, QuadraticSums squares) {

  static final Tally NONE = new Tally(Counts.NONE, 0, QuadraticSums.ZERO);

  /** One item: each respondent has at most one answer, so v² = v and y v = y. */
  static Tally ofItem(long answers, long satisfied, long steps, double squaredSteps) {
    return new Tally(
        new Counts(answers, answers, satisfied),
        steps,
        new QuadraticSums(squaredSteps, steps, answers));
  }

  /** Several items: answers add up over items; who answered any of them must be counted. */
  static Tally ofItems(long respondents, List<Tally> items, QuadraticSums squares) {
    long answers = items.stream().mapToLong(item -> item.counts.answers()).sum();
    long satisfied = items.stream().mapToLong(item -> item.counts.satisfied()).sum();
    long steps = items.stream().mapToLong(Tally::steps).sum();
    return new Tally(new Counts(respondents, answers, satisfied), steps, squares);
  }

  /**
   * The moments of these respondents.
   *
   * @param weight their common weight
   * @param range steps worth 1
   */
  MomentRow moments(SamplingUnit unit, double weight, int range) {
    return new MomentRow(
        unit,
        counts,
        weight * counts.respondents(),
        weight * steps / range,
        weight * counts.answers(),
        scaled(weight * weight, range),
        scaled(weight, range));
  }

  private QuadraticSums scaled(double factor, double range) {
    return new QuadraticSums(
        factor * squares.yy() / (range * range),
        factor * squares.yv() / range,
        factor * squares.vv());
  }
}
