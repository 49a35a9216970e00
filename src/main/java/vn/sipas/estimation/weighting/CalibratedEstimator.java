package vn.sipas.estimation.weighting;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.sipas.estimation.Check;
import vn.sipas.estimation.DesignVariance;
import vn.sipas.estimation.Estimate;
import vn.sipas.estimation.LinearEstimate;
import vn.sipas.estimation.Linearised;
import vn.sipas.estimation.MomentRow;
import vn.sipas.estimation.RatioEstimator;
import vn.sipas.estimation.SampleDesign;

/**
 * Estimates under calibrated weights w = d g: {@link RatioEstimator} with the variance of
 * calibration residuals.
 *
 * <p>With u = (y − R v)/V inside the domain and 0 outside, a the indicators of a respondent's
 * categories and B = (Σ d a a')⁻ Σ d a u over the whole sample, the residual {@code e = u − a'B}
 * takes the place of u: unit totals are {@code z = (A − R B)/V − Σ w a'B}, also of units without a
 * respondent in the domain. Estimates, intervals, verdicts, covariances and differences then come
 * from the same classes as without calibration. A complete enumeration is one only if the whole
 * sample is, because a calibrated weight depends on everybody's.
 *
 * <p>The design effect relates this variance to that of equal-chance sampling of the calibrated
 * values themselves (their u, not e), so it shows what calibration gained; n_eff and degrees of
 * freedom are defined as without calibration.
 *
 * <p>Source: {@code docs/methods.md} §7; Deville &amp; Särndal 1992, §3; R survey, {@code
 * calibrate} and {@code svyratio}.
 */
public final class CalibratedEstimator {

  private final RatioEstimator estimator;
  private final CalibratedSample sample;

  /**
   * One measure of a combination.
   *
   * @param weight in (0,1]; the weights of a combination sum to 1
   * @param rows as for {@link #estimate}
   */
  public record Part(double weight, Collection<CellMoments> rows) {}

  /**
   * @param design the design of the whole file
   * @param calibration its sample is the same whole file, filed by the same units
   * @throws IllegalArgumentException if the calibration did not converge, its sample does not fit
   *     the design, or has another number of respondents in a sampling unit; after {@link
   *     Calibration#ofFactors}, fewer
   */
  public CalibratedEstimator(SampleDesign design, Calibration calibration) {
    var convergence = calibration.convergence();
    Check.that(
        convergence.converged(),
        "the factors miss the margins: %s %s by %s",
        convergence.variable(),
        convergence.category(),
        convergence.largestGap());
    estimator = new RatioEstimator(design);
    sample = new CalibratedSample(design, calibration);
  }

  /**
   * The pooled ratio of one measure in one domain.
   *
   * @param rows the domain's moments per unit and cell under the weights d; may be empty
   * @throws IllegalArgumentException if a row contradicts the design or the calibrated sample
   * @throws IllegalStateException if respondents are PSUs, or a second stage is declared, and the
   *     rows lack the squared sums
   */
  public Estimate estimate(Collection<CellMoments> rows) {
    return linear(rows).estimate();
  }

  /**
   * The pooled ratio with what comparing it needs: residuals in place of linearised values.
   *
   * @throws IllegalArgumentException as {@link #estimate}
   * @throws IllegalStateException as {@link #estimate}
   */
  public LinearEstimate linear(Collection<CellMoments> rows) {
    var folded = sample.fold(rows);
    return estimator.linear(weighted(folded), residual(ofOne(folded)));
  }

  /**
   * The residuals behind {@link #estimate}, for covariances and differences.
   *
   * @throws IllegalArgumentException if the domain has no answer or a row contradicts the design
   */
  public Linearised linearise(Collection<CellMoments> rows) {
    var folded = sample.fold(rows);
    return residual(ofOne(folded)).apply(estimator.linearise(weighted(folded)));
  }

  /**
   * The weighted mean of several measures in one domain, see {@link RatioEstimator#combine}.
   *
   * @param pooled the rows of all parts' items taken as one measure, in the same domain
   * @throws IllegalArgumentException as {@link RatioEstimator#combine}
   * @throws IllegalStateException as {@link RatioEstimator#combine}
   */
  public Estimate combine(List<Part> parts, Collection<CellMoments> pooled) {
    return linear(parts, pooled).estimate();
  }

  /**
   * The weighted mean of {@link #combine} with what comparing it needs.
   *
   * @throws IllegalArgumentException as there
   * @throws IllegalStateException as there
   */
  public LinearEstimate linear(List<Part> parts, Collection<CellMoments> pooled) {
    var terms =
        parts.stream()
            .map(part -> new CalibratedSample.Term(part.weight, sample.fold(part.rows)))
            .toList();
    return estimator.linear(
        terms.stream()
            .map(term -> new RatioEstimator.Part(term.share(), weighted(term.rows())))
            .toList(),
        weighted(sample.fold(pooled)),
        residual(terms));
  }

  /** Variances and covariances under the design. */
  public DesignVariance variance() {
    return estimator.variance();
  }

  private List<MomentRow> weighted(List<CalibratedSample.Row> folded) {
    return folded.stream().map(CalibratedSample.Row::weighted).toList();
  }

  private static List<CalibratedSample.Term> ofOne(List<CalibratedSample.Row> folded) {
    return List.of(new CalibratedSample.Term(1, folded));
  }

  private UnaryOperator<Linearised> residual(List<CalibratedSample.Term> terms) {
    return values -> values.less(sample.regression(terms));
  }
}
