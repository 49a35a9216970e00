package vn.sipas.past;

import java.util.Set;
import vn.sipas.estimation.Limits;
import vn.sipas.estimation.Quantiles;

/**
 * How far the present estimate is from a published figure.
 *
 * @param value present − published, in shares; null when nothing may be compared
 * @param interval approximate, of the level of the present interval; null when there is none
 * @param code {@code approximate}, or why there is no interval: {@code error_unknown}, {@code
 *     design_unknown}, {@code no_estimate}, {@code method_break}
 */
public record PublishedDifference(Double value, Limits interval, String code) {

  /** Level of published intervals, and of what a published standard error is taken for. */
  private static final double PUBLISHED_LEVEL = 0.95;

  /**
   * The estimate of today.
   *
   * @param estimate null when hidden or not defined
   * @param interval null when there is none
   */
  public record Present(int year, Double estimate, Limits interval, double level) {}

  /**
   * MOVER of two independent estimates: the present default interval, and share ± z · standard
   * error of what was published. A number of respondents alone gives none: the design effect of an
   * unknown design is unknown, and an index over many items is no single proportion.
   */
  public static PublishedDifference of(
      PublishedFigure figure, Present present, Set<Integer> breaks) {
    if (breaks.stream().anyMatch(year -> year > figure.year() && year <= present.year())) {
      return new PublishedDifference(null, null, "method_break");
    } else if (present.estimate() == null) {
      return new PublishedDifference(null, null, "no_estimate");
    }
    double value = present.estimate() - figure.share();
    Double error = error(figure);
    if (error == null) {
      String code = figure.respondents() == null ? "error_unknown" : "design_unknown";
      return new PublishedDifference(value, null, code);
    } else if (present.interval() == null) {
      return new PublishedDifference(value, null, "no_estimate");
    }
    double half = Quantiles.z((1 + present.level()) / 2) * error;
    Limits published = new Limits(figure.share() - half, figure.share() + half);
    return new PublishedDifference(
        value,
        Limits.ofDifference(present.estimate(), present.interval(), figure.share(), published),
        "approximate");
  }

  /** Of an interval half its length over z; null when nothing tells it. */
  private static Double error(PublishedFigure figure) {
    if (figure.standardError() != null) {
      return figure.standardError();
    }
    return figure.lower() == null
        ? null
        : Double.valueOf(
            (figure.upper() - figure.lower()) / (2 * Quantiles.z((1 + PUBLISHED_LEVEL) / 2)));
  }
}
