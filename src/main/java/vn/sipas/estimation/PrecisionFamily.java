package vn.sipas.estimation;

import java.util.Collection;
import java.util.Optional;

/**
 * What the domains of one table know together about precision: a pooled design effect and its
 * degrees of freedom.
 *
 * <p>Over the domains d with a direct or degenerate variance (status ok, all or none satisfied) and
 * at least one degree of freedom, with n_d respondents:
 *
 * <pre>
 * D    = Σ n_d² v_d / Σ n_d p_d (1 - p_d)
 * df_F = (Σ a_d)² / Σ (a_d²/df_d),   a_d = n_d² v_d        (Satterthwaite)
 * </pre>
 *
 * A family in which nothing varies has no design effect and does not exist.
 *
 * <p>Source: {@code docs/methods.md} §3; Franco, Little, Louis &amp; Slud 2019.
 *
 * @param designEffect D, error variance per respondent relative to p(1 - p)
 * @param degreesOfFreedom df_F, not always whole
 * @param domains number of domains in it
 */
public record PrecisionFamily(double designEffect, double degreesOfFreedom, int domains) {

  /** The family of a table's domains of one measure; empty when it has no design effect. */
  public static Optional<PrecisionFamily> of(Collection<Estimate> table) {
    var known = table.stream().filter(PrecisionFamily::isMember).toList();
    double sumA = 0;
    double sumA2PerDf = 0;
    double sumBinomial = 0;
    for (var e : known) {
      double n = e.respondents();
      double a = n * n * e.variance();
      sumA += a;
      sumA2PerDf += a * a / e.degreesOfFreedom();
      sumBinomial += n * e.estimate() * (1 - e.estimate());
    }
    if (sumA <= 0 || sumBinomial <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new PrecisionFamily(sumA / sumBinomial, sumA * sumA / sumA2PerDf, known.size()));
  }

  private static boolean isMember(Estimate e) {
    return switch (e.status()) {
      case OK, ALL_SATISFIED, NONE_SATISFIED -> e.degreesOfFreedom() >= 1;
      default -> false;
    };
  }
}
