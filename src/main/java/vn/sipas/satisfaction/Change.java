package vn.sipas.satisfaction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import vn.sipas.figure.ConfidenceInterval;
import vn.sipas.figure.GainVerdict;

/**
 * The difference campaign − reference of one measure in one domain; shares, null where not defined,
 * all figures null when one of the sides is hidden; only the sides are given when one of them is of
 * few people who all agree.
 *
 * @param kind what the sides allow: {@code full}, {@code mover_only}, {@code census}, {@code
 *     point_only} or {@code no_data}
 * @param covariance of the two estimates; not 0 only where communes are shared
 * @param degreesOfFreedom the smaller of the union's and Welch–Satterthwaite's
 * @param interval MOVER, from the two default intervals
 * @param waldInterval difference ± t · standard error, as other software prints it
 * @param gain the gain that the verdict is about; null without a gain target
 * @param verdict {@code met}, {@code not_met} or {@code inconclusive}; null without a gain target
 * @param gains tests of every gain asked for
 * @param of the campaign's own figure on the compared items
 * @param from the reference's
 * @param reliability the worse of the two sides'; null where nobody answered on one of them
 * @param flags why it is hidden; {@code common_items_only} when items were left out
 */
public record Change(
    String measure,
    Map<String, String> domain,
    DomainFigures.Label label,
    String kind,
    Double difference,
    Double standardError,
    Double covariance,
    Double degreesOfFreedom,
    Long degreesOfFreedomUnion,
    Double degreesOfFreedomWelch,
    Double t,
    Double pTwoSided,
    Span interval,
    Span waldInterval,
    Double gain,
    String verdict,
    List<GainVerdict> gains,
    Side of,
    Side from,
    String reliability,
    List<String> flags) {

  /**
   * @param method {@code mover} or {@code wald}
   */
  public record Span(String method, double level, double lower, double upper) {}

  /**
   * One campaign's figure with its default interval.
   *
   * @param estimate null where few people all agree
   * @param bound {@code at_least} or {@code at_most}: then only that limit of the interval may be
   *     read; else null
   */
  public record Side(Long respondents, Double estimate, String bound, ConfidenceInterval interval) {

    static Side of(ProbabilityEstimate figure) {
      String bound =
          !figure.isBound()
              ? null
              : figure.flags().contains(DomainFigures.AT_LEAST)
                  ? DomainFigures.AT_LEAST
                  : DomainFigures.AT_MOST;
      return new Side(figure.respondents(), figure.estimate(), bound, figure.interval());
    }
  }

  /** Whether a side is only known to be at least or at most so much: then there is no change. */
  @JsonIgnore
  public boolean isBound() {
    return of != null && (of.bound != null || from.bound != null);
  }

  public boolean isHidden() {
    return DomainFigures.HIDDEN.equals(reliability);
  }
}
