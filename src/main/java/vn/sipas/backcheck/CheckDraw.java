package vn.sipas.backcheck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.sipas.field.FieldCase;
import vn.sipas.field.Mode;
import vn.sipas.platform.Sha256;

/**
 * Draws the share of each enumerator's interviews that is still missing: those with the smallest
 * SHA-256(seed|number) among what is not drawn yet. The share is rounded up, so that nobody who
 * asked anybody goes unchecked; what was drawn stays drawn.
 */
final class CheckDraw {

  private static final Set<Mode> ASKED_BY_SOMEBODY = Set.of(Mode.PAPER, Mode.INTERVIEW, Mode.PHONE);

  private CheckDraw() {}

  /** Interviews by enumerator: people who took part and were asked by somebody. */
  static Map<String, List<FieldCase>> interviews(List<FieldCase> cases) {
    return cases.stream()
        .filter(FieldCase::tookPart)
        .filter(one -> one.enumerator() != null && ASKED_BY_SOMEBODY.contains(one.mode()))
        .collect(Collectors.groupingBy(FieldCase::enumerator, TreeMap::new, Collectors.toList()));
  }

  /** How many of so many interviews are checked. */
  static int wanted(int interviews, int percent) {
    return (interviews * percent + 99) / 100;
  }

  /** Cases to add to those that are drawn already. */
  static List<FieldCase> missing(
      List<FieldCase> cases, Set<Integer> drawn, int percent, String seed) {
    List<FieldCase> added = new ArrayList<>();
    for (List<FieldCase> own : interviews(cases).values()) {
      Set<Integer> before = new HashSet<>(drawn);
      before.retainAll(own.stream().map(one -> one.drawn().number()).toList());
      own.stream()
          .filter(one -> !before.contains(one.drawn().number()))
          .sorted(Comparator.comparing((FieldCase one) -> ticket(one, seed)))
          .limit(Math.max(0, wanted(own.size(), percent) - before.size()))
          .forEach(added::add);
    }
    return added;
  }

  private static String ticket(FieldCase one, String seed) {
    return Sha256.hex(seed + "|" + one.drawn().number());
  }
}
