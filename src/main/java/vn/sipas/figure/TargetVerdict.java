package vn.sipas.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import vn.sipas.estimation.Estimate;
import vn.sipas.estimation.Interval;
import vn.sipas.estimation.Verdict;

/**
 * A verdict in the words of the interface.
 *
 * @param verdict {@code met}, {@code not_met} or {@code inconclusive}
 * @param respondentsNeeded to settle an inconclusive verdict; null when settled
 */
public record TargetVerdict(
    double target,
    String verdict,
    Double t,
    Double pBelow,
    Double pAbove,
    @JsonInclude(JsonInclude.Include.NON_NULL) Long respondentsNeeded) {

  public static TargetVerdict of(Verdict verdict) {
    return new TargetVerdict(
        verdict.target(),
        verdict.outcome().wireName(),
        verdict.t(),
        verdict.pBelow(),
        verdict.pAbove(),
        verdict.respondentsNeeded());
  }

  /** One for each target; none without an interval. */
  public static List<TargetVerdict> all(
      Estimate estimate, Interval interval, List<Double> targets) {
    return interval == null
        ? List.of()
        : targets.stream().map(target -> of(Verdict.of(estimate, interval, target))).toList();
  }
}
