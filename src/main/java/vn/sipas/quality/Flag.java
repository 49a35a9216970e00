package vn.sipas.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.sipas.quality.rule.QualityRule;

/**
 * A finding as it is kept, with what was decided last.
 *
 * @param pValue null where the rule is no test
 * @param evidence numbers of the rule's sentence
 * @param responses how many are concerned
 * @param decision null before anybody has decided
 */
record Flag(
    int id,
    int deskId,
    QualityRule rule,
    LocalDate from,
    LocalDate to,
    Double pValue,
    List<Double> evidence,
    Instant foundAt,
    int responses,
    Decision decision) {

  /**
   * What somebody decided.
   *
   * @param excluded whether the responses are left out of figures
   */
  record Decision(boolean excluded, String reason, Instant at, String by) {}

  boolean isExcluded() {
    return decision != null && decision.excluded();
  }
}
