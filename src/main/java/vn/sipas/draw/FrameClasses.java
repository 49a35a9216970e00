package vn.sipas.draw;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sipas.frame.Outcome;

/**
 * What an answer may keep of its dossier besides its place in the sample: how the dossier ended.
 * Weighting classes are made of it, because those whose dossiers were late or refused answer less
 * often and are less satisfied. An outcome that few cases of the sample have is not told apart.
 */
public final class FrameClasses {

  /** Fewer cases of the main sample than this are not a class of their own. */
  public static final int SMALLEST = 10;

  /** Outcomes that are too rare, or unknown. */
  public static final String OTHER = "other";

  private final Set<String> kept;

  private FrameClasses(Set<String> kept) {
    this.kept = kept;
  }

  /** Of all cases of a draw. */
  public static FrameClasses of(List<DrawnCase> cases) {
    Map<String, Long> counts =
        cases.stream()
            .filter(one -> !one.reserve())
            .collect(Collectors.groupingBy(one -> code(one.outcome()), Collectors.counting()));
    return new FrameClasses(large(counts));
  }

  /** What is too small together takes the smallest class in, until the rest is no longer small. */
  private static Set<String> large(Map<String, Long> counts) {
    List<String> rising =
        counts.keySet().stream()
            .filter(outcome -> !outcome.equals(OTHER))
            .sorted(Comparator.comparing((String code) -> counts.get(code)).thenComparing(c -> c))
            .toList();
    Set<String> large = new HashSet<>(rising);
    long rest = counts.getOrDefault(OTHER, 0L);
    for (String outcome : rising) {
      if (counts.get(outcome) < SMALLEST || rest > 0 && rest < SMALLEST) {
        large.remove(outcome);
        rest += counts.get(outcome);
      }
    }
    return large;
  }

  private static String code(Outcome outcome) {
    return outcome == null ? OTHER : outcome.code();
  }

  /** The class of a case. */
  public String of(DrawnCase one) {
    return of(one.outcome());
  }

  /**
   * The class of a row of the frame.
   *
   * @param outcome null when the frame does not say
   */
  public String of(Outcome outcome) {
    return kept.contains(code(outcome)) ? code(outcome) : OTHER;
  }
}
