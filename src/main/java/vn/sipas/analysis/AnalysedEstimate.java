package vn.sipas.analysis;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import vn.sipas.figure.ConfidenceInterval;
import vn.sipas.figure.TargetVerdict;

/**
 * One figure of a brought-along table; null where not defined, and nothing hidden.
 *
 * @param domain column → value; empty for everybody, a null value where the cell is blank
 * @param respondents with a valid answer; of a ratio the rows that have both columns
 * @param satisfied null for a ratio
 * @param effectiveSampleSize null for a ratio
 * @param intervals every method by name; null unless asked for
 * @param reliability what the platform would do with it: {@code hidden} is said, not done; null
 *     without data and for a ratio
 */
public record AnalysedEstimate(
    String measure,
    Map<String, String> domain,
    Label label,
    long respondents,
    long answers,
    Long satisfied,
    double weightedAnswers,
    double weightedSatisfied,
    Double estimate,
    Double variance,
    Double standardError,
    Double cv,
    long degreesOfFreedom,
    long psus,
    int strata,
    Double designEffect,
    Double effectiveSampleSize,
    String status,
    ConfidenceInterval interval,
    @JsonInclude(JsonInclude.Include.NON_NULL) Map<String, ConfidenceInterval> intervals,
    List<TargetVerdict> verdicts,
    String reliability,
    List<String> flags,
    @JsonIgnore Measure.Kind kind) {

  /** Names for people: of the measure, and of each value. */
  public record Label(String measure, Map<String, String> domain) {}
}
