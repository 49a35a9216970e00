package vn.sipas.quality.rule;

import java.time.LocalDate;
import java.util.List;

/**
 * Answers of a desk that deserve a look.
 *
 * @param from first day
 * @param to last day
 * @param pValue chance of as much at an honest desk, after Holm where several rules are tried; null
 *     where the rule is no test
 * @param evidence numbers that the rule's sentence tells, in its order
 * @param responses their numbers of arrival
 */
public record Finding(
    QualityRule rule,
    LocalDate from,
    LocalDate to,
    Double pValue,
    List<Double> evidence,
    List<Long> responses) {

  public Finding {
    evidence = List.copyOf(evidence);
    responses = List.copyOf(responses);
  }
}
