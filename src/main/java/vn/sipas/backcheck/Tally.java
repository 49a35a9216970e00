package vn.sipas.backcheck;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What back-checks of an enumerator found.
 *
 * @param interviews people who took part and were asked by this one
 * @param drawn to be checked
 * @param open not tried yet
 * @param reached who could be asked again
 * @param differing of those reached, with anything that differs
 * @param serious of those reached, with something that makes the answer doubtful
 * @param findings how often each was found
 */
record Tally(
    String enumerator,
    int interviews,
    int drawn,
    int open,
    int reached,
    int differing,
    int serious,
    Map<FindingKind, Integer> findings) {

  static Tally of(String enumerator, int interviews, Collection<BackCheck> checks) {
    List<BackCheck> reached = checks.stream().filter(c -> c.result() == Result.REACHED).toList();
    Map<FindingKind, Integer> findings = new EnumMap<>(FindingKind.class);
    reached.forEach(
        check -> check.findings().forEach(kind -> findings.merge(kind, 1, Integer::sum)));
    return new Tally(
        enumerator,
        interviews,
        checks.size(),
        (int) checks.stream().filter(BackCheck::isOpen).count(),
        reached.size(),
        (int) reached.stream().filter(BackCheck::differs).count(),
        (int) reached.stream().filter(BackCheck::isSerious).count(),
        findings);
  }

  /** Share of those reached with anything that differs; null when nobody was reached. */
  public Double differingShare() {
    return reached == 0 ? null : Double.valueOf((double) differing / reached);
  }
}
