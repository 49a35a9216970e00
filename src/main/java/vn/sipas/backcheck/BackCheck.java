package vn.sipas.backcheck;

import java.time.LocalDate;
import java.util.Set;

/**
 * A case that is asked about again.
 *
 * @param number of the case
 * @param enumerator code of who had asked
 * @param result null until somebody tried
 * @param note null when there is none
 */
record BackCheck(
    int number,
    String enumerator,
    LocalDate drawnOn,
    Result result,
    Set<FindingKind> findings,
    String note,
    LocalDate checkedOn,
    String checkedBy) {

  public boolean isOpen() {
    return result == null;
  }

  public boolean differs() {
    return !findings.isEmpty();
  }

  public boolean isSerious() {
    return findings.stream().anyMatch(FindingKind::isSerious);
  }
}
