package vn.sipas.draw;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an answer may keep of its dossier besides its place in the sample: how the dossier ended,
 * and only where enough cases of the stratum ended so that nobody is told apart. Weighting classes
 * are made of it.
 */
public final class FrameClasses {

  /** Fewer cases of a stratum's main sample than this are not a class of their own. */
  public static final int SMALLEST = 10;

  /** Outcomes too rare in their stratum, or unknown. */
  public static final String OTHER = "other";

  private final Map<String, Set<String>> kept = new HashMap<>();

  private FrameClasses(Map<String, Map<String, Long>> counts) {
    counts.forEach((stratum, byOutcome) -> kept.put(stratum, large(byOutcome)));
  }

  /** Of all cases of a draw. */
  public static FrameClasses of(List<DrawnCase> cases) {
    Map<String, Map<String, Long>> counts =
        cases.stream()
            .filter(one -> !one.reserve())
            .collect(
                Collectors.groupingBy(
                    DrawnCase::stratum,
                    Collectors.groupingBy(FrameClasses::outcome, Collectors.counting())));
    return new FrameClasses(counts);
  }

  /** What is too small together takes the smallest class in, until the rest is no longer small. */
  private static Set<String> large(Map<String, Long> counts) {
    List<String> rising =
        counts.keySet().stream()
            .filter(outcome -> !outcome.equals(OTHER))
            .sorted(
                Comparator.comparing((Function<String, Long>) counts::get)
                    .thenComparing(code -> code))
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

  private static String outcome(DrawnCase one) {
    return one.outcome() == null ? OTHER : one.outcome().code();
  }

  /** The class of a case, within its stratum. */
  public String of(DrawnCase one) {
    String outcome = outcome(one);
    return kept.getOrDefault(one.stratum(), Set.of()).contains(outcome) ? outcome : OTHER;
  }
}
