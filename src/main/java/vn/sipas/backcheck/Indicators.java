package vn.sipas.backcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * How an enumerator's interviews look beside everybody else's. Not a verdict: a commune whose
 * people agree looks the same as an enumerator who does not ask.
 *
 * @param name the enumerator, or whatever the interviews are counted under
 * @param interviews how many answers
 * @param pace median of the seconds for each rated statement; null when unknown
 * @param uniform interviews with one level throughout
 * @param twins interviews that are not uniform and nearly equal to another one of the same name
 * @param uniformChance of as many uniform ones or more, if they were as frequent here as elsewhere;
 *     null when there is nothing to compare with
 * @param twinsChance likewise
 */
record Indicators(
    String name,
    int interviews,
    Double pace,
    int uniform,
    int twins,
    Double uniformChance,
    Double twinsChance) {

  /**
   * Nearly equal: at least this share of the statements. Kuriakose and Robbins use .85 of long
   * forms.
   */
  static final double NEARLY = 0.95;

  /** A chance this small, over all enumerators together, deserves a look. */
  static final double REMARKABLE = 0.01;

  /** Interviews below which nothing is shown. */
  static final int FEWEST = 5;

  private record Counts(int interviews, int uniform, int twins) {}

  /** By name, those with too few interviews left out. */
  static List<Indicators> of(Map<String, List<Answered>> byName) {
    Map<String, Counts> counts = new TreeMap<>();
    byName.forEach((name, own) -> counts.put(name, counts(own)));
    int all = counts.values().stream().mapToInt(Counts::interviews).sum();
    int uniform = counts.values().stream().mapToInt(Counts::uniform).sum();
    int twins = counts.values().stream().mapToInt(Counts::twins).sum();
    List<Indicators> indicators = new ArrayList<>();
    counts.forEach(
        (name, own) -> {
          if (own.interviews >= FEWEST) {
            int others = all - own.interviews;
            indicators.add(
                new Indicators(
                    name,
                    own.interviews,
                    pace(byName.get(name)),
                    own.uniform,
                    own.twins,
                    chance(own.uniform, own.interviews, uniform - own.uniform, others),
                    chance(own.twins, own.interviews, twins - own.twins, others)));
          }
        });
    return indicators;
  }

  private static Counts counts(List<Answered> own) {
    int uniform = (int) own.stream().filter(Answered::isUniform).count();
    List<Answered> varied = own.stream().filter(one -> !one.isUniform()).toList();
    int twins = (int) IntStream.range(0, varied.size()).filter(one -> hasTwin(one, varied)).count();
    return new Counts(own.size(), uniform, twins);
  }

  private static boolean hasTwin(int one, List<Answered> all) {
    return IntStream.range(0, all.size())
        .anyMatch(other -> other != one && all.get(one).likeness(all.get(other)) >= NEARLY);
  }

  private static Double pace(List<Answered> own) {
    List<Double> paces =
        own.stream().map(Answered::pace).filter(pace -> pace != null).sorted().toList();
    return paces.isEmpty() ? null : paces.get((paces.size() - 1) / 2);
  }

  /**
   * P(X ≥ hits), X binomial at the others' share; (hits + 1)/(n + 2) of the others, so that none
   * there does not make one here impossible.
   */
  private static Double chance(int hits, int interviews, int othersHits, int others) {
    if (others < FEWEST) {
      return null;
    }
    double share = (othersHits + 1.0) / (others + 2.0);
    return hits == 0
        ? 1.0
        : 1 - new BinomialDistribution(null, interviews, share).cumulativeProbability(hits - 1);
  }

  /**
   * @param compared how many names are looked at together
   */
  boolean isRemarkable(int compared) {
    return isSmall(uniformChance, compared) || isSmall(twinsChance, compared);
  }

  private static boolean isSmall(Double chance, int compared) {
    return chance != null && chance < REMARKABLE / (2 * compared);
  }
}
