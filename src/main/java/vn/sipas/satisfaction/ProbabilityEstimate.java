package vn.sipas.satisfaction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.sipas.figure.ConfidenceInterval;
import vn.sipas.figure.TargetVerdict;

/**
 * A design-based estimate; shares in [0,1], null where not defined, all figures null when hidden.
 *
 * @param respondents with at least one valid answer; counts are unweighted
 * @param estimate the index; null where only a bound is given, which flags tell
 * @param variance design variance
 * @param interval the default interval
 * @param intervals every method by name; null unless asked for
 * @param verdicts one per target
 * @param reliability {@code ok}, {@code caution}, {@code unreliable} or {@code hidden}; null
 *     without data
 */
public record ProbabilityEstimate(
    String measure,
    Map<String, String> domain,
    Label label,
    Long respondents,
    Long answers,
    Long satisfied,
    Double weightedAnswers,
    Double weightedSatisfied,
    Double estimate,
    Double variance,
    Double standardError,
    Double cv,
    Long degreesOfFreedom,
    Long psus,
    Integer strata,
    Double designEffect,
    Double effectiveSampleSize,
    String status,
    ConfidenceInterval interval,
    @JsonInclude(JsonInclude.Include.NON_NULL) Map<String, ConfidenceInterval> intervals,
    List<TargetVerdict> verdicts,
    String reliability,
    List<String> flags)
    implements DomainFigures {

  @Override
  @JsonIgnore
  public Double value() {
    return estimate;
  }

  @Override
  @JsonIgnore
  public boolean isHidden() {
    return HIDDEN.equals(reliability);
  }

  @Override
  @JsonIgnore
  public boolean isBound() {
    return DomainFigures.super.isBound();
  }

  /** The same domain without any figure. */
  ProbabilityEstimate hidden() {
    return hidden(measure, domain, label, FigureFlags.ofDomain(flags));
  }

  static ProbabilityEstimate hidden(
      String measure, Map<String, String> domain, Label label, List<String> ofDomain) {
    List<String> reasons = new ArrayList<>(ofDomain);
    reasons.add(CONFIDENTIAL);
    return new ProbabilityEstimate(
        measure, domain, label, null, null, null, null, null, null, null, null, null, null, null,
        null, null, null, null, null, null, List.of(), HIDDEN, reasons);
  }

  /** Of few respondents who all agree no point is given: the interval tells how far it is known. */
  ProbabilityEstimate bounded() {
    return !isBound()
        ? this
        : new ProbabilityEstimate(
            measure,
            domain,
            label,
            respondents,
            answers,
            satisfied,
            weightedAnswers,
            weightedSatisfied,
            null,
            variance,
            standardError,
            cv,
            degreesOfFreedom,
            psus,
            strata,
            designEffect,
            effectiveSampleSize,
            status,
            interval,
            intervals,
            verdicts,
            reliability,
            flags);
  }
}
