package vn.sipas.estimation;

/**
 * Unweighted counts of one measure in one domain.
 *
 * <p>They are integers so that "everybody is satisfied" is a comparison of integers and never of
 * rounded quotients.
 *
 * @param respondents respondents with at least one valid answer to the measure's items
 * @param answers valid answers; at least {@code respondents}
 * @param satisfied answers at the satisfied levels; between 0 and {@code answers}
 */
public record Counts(long respondents, long answers, long satisfied) {

  /** Nobody answered. */
  public static final Counts NONE = new Counts(0, 0, 0);

  /**
   * @throws IllegalArgumentException if a count is negative, if satisfied exceeds answers, or if
   *     respondents exceeds answers
   */
  public Counts {
    if (respondents < 0 || satisfied < 0 || satisfied > answers || respondents > answers) {
      throw new IllegalArgumentException(
          "counts must satisfy 0 <= satisfied <= answers and 0 <= respondents <= answers: "
              + "respondents %d, answers %d, satisfied %d"
                  .formatted(respondents, answers, satisfied));
    }
    if (respondents == 0 && answers > 0) {
      throw new IllegalArgumentException("%d answers without a respondent".formatted(answers));
    }
  }

  /** Counts of two disjoint groups of respondents taken together. */
  public Counts plus(Counts other) {
    return new Counts(
        Math.addExact(respondents, other.respondents),
        Math.addExact(answers, other.answers),
        Math.addExact(satisfied, other.satisfied));
  }

  /** Whether nobody gave a valid answer. */
  public boolean areNone() {
    return answers == 0;
  }

  /** Whether there are answers and every one is at a satisfied level. */
  public boolean areAllSatisfied() {
    return answers > 0 && satisfied == answers;
  }

  /** Whether there are answers and none is at a satisfied level. */
  public boolean areNoneSatisfied() {
    return answers > 0 && satisfied == 0;
  }
}
