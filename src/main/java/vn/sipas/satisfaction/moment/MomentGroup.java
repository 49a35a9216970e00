package vn.sipas.satisfaction.moment;

import java.util.List;

/**
 * Responses that agree in everything a figure depends on, and their sums.
 *
 * @param stratumId null without strata
 * @param samplingUnitId null where respondents have no place
 * @param domain values of the columns asked for; null where a response does not tell
 * @param respondent number of the response when the group is a single one, else null
 */
public record MomentGroup(
    Integer stratumId,
    Integer samplingUnitId,
    double weight,
    List<String> domain,
    Long respondent,
    MomentPlan plan,
    long[] sums) {

  /** Sums of one item: valid answers, satisfied ones, Σ steps, Σ steps². */
  public record ItemSums(long answers, long satisfied, long steps, long squaredSteps) {}

  /** Sums of a measure of several items: respondents, Σ y², Σ y v, Σ v². */
  public record CompositeSums(long respondents, long yy, long yv, long vv) {}

  public long responses() {
    return sums[0];
  }

  /** By the item's place in the plan. */
  public ItemSums item(int index) {
    int at = MarkSums.item(plan, index);
    long answers = 0;
    long satisfied = 0;
    long steps = 0;
    long squares = 0;
    for (MomentPlan.Mark mark : plan.marks()) {
      long given = sums[at++];
      answers += given;
      satisfied += mark.satisfied() ? given : 0;
      steps += given * mark.steps();
      squares += given * mark.steps() * mark.steps();
    }
    return new ItemSums(answers, satisfied, steps, squares);
  }

  /** By the composite's place in the plan. */
  public CompositeSums composite(int index) {
    int at = MarkSums.composite(plan, index);
    return new CompositeSums(sums[at], sums[at + 1], sums[at + 2], sums[at + 3]);
  }
}
