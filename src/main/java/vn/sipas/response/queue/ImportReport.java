package vn.sipas.response.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import vn.sipas.platform.ProblemDocument;

/**
 * What became of a file.
 *
 * @param stored responses that came with it
 * @param repeated responses that were there already
 * @param refusals the first of those that were not taken
 */
record ImportReport(
    int id,
    Instant importedAt,
    String importedBy,
    String device,
    Instant exportedAt,
    int stored,
    int repeated,
    int refused,
    List<Refusal> refusals) {

  /** One response that was not taken, in the words of whoever imported it. */
  record Refusal(String id, int status, String code, List<String> reasons) {

    static Refusal of(Result result) {
      ProblemDocument problem = result.problem;
      List<String> reasons =
          problem.faults().isEmpty()
              ? List.of(problem.detail())
              : problem.faults().stream()
                  .map(fault -> fault.location() + ": " + fault.message())
                  .toList();
      return new Refusal(result.id, result.status, problem.code(), reasons);
    }
  }

  /** What became of one response; the problem is null when it is stored. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Result(String id, int status, ProblemDocument problem) {

    boolean isRefused() {
      return problem != null;
    }
  }

  public int responses() {
    return stored + repeated + refused;
  }

  /** How many refusals are not listed. */
  public int unlisted() {
    return refused - refusals.size();
  }
}
