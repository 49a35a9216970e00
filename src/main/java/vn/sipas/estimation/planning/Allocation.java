package vn.sipas.estimation.planning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.sipas.estimation.Check;

/**
 * How many respondents every stratum gets.
 *
 * <ol>
 *   <li>n is shared in proportion to the {@link AllocationRule}.
 *   <li>Strata below min(minimum, N_h) are fixed there and the rest is shared anew among the
 *       others, until none is below; then strata above min(maximum, N_h) likewise. If all others
 *       are full before n is used up, those fixed at the minimum share what is left.
 *   <li>Parts are cut to whole numbers and what is missing goes to the largest fractions, ties to
 *       the first stratum, never above a bound.
 * </ol>
 *
 * <p>Source: {@code docs/methods.md} §8.
 */
public final class Allocation {

  /** Bankier's q between province (1) and strata (0). */
  public static final double USUAL_POWER = 0.5;

  private static final double ROUNDING = 1e-12;

  /** Whether a stratum still shares, or stands at a bound. */
  private enum State {
    FREE,
    LOW,
    HIGH
  }

  private final double[] shares;
  private final long[] lower;
  private final long[] upper;
  private final double[] part;
  private final State[] states;

  private Allocation(double[] shares, long[] lower, long[] upper) {
    this.shares = shares;
    this.lower = lower;
    this.upper = upper;
    part = new double[shares.length];
    states = new State[shares.length];
    Arrays.fill(states, State.FREE);
  }

  /**
   * Respondents by stratum code, in the order of the strata; they sum to n.
   *
   * @param strata with different codes
   * @param respondents n, between the sums of the lower and of the upper bounds
   * @param rule by what n is shared
   * @param power q of {@link AllocationRule#POWER} in [0,1], {@link #USUAL_POWER} by default
   * @param minimum per stratum; its N_h where that is less
   * @param maximum per stratum; null for N_h
   * @throws IllegalArgumentException if n does not fit between the bounds, a code appears twice, or
   *     no stratum has a positive share (expected shares of 1 everywhere under a rule that needs
   *     spread)
   */
  public static Map<String, Long> of(
      List<PlannedStratum> strata,
      long respondents,
      AllocationRule rule,
      double power,
      long minimum,
      Long maximum) {
    Check.share(power);
    Check.that(
        minimum >= 0 && (maximum == null || maximum >= minimum),
        "a minimum of %s and a maximum of %s",
        minimum,
        maximum);
    var upper =
        strata.stream()
            .mapToLong(s -> Math.min(maximum == null ? Long.MAX_VALUE : maximum, s.inFrame()))
            .toArray();
    var lower = Arrays.stream(upper).map(most -> Math.min(minimum, most)).toArray();
    var shares = strata.stream().mapToDouble(s -> rule.share(s, power)).toArray();
    refuseWhatDoesNotFit(respondents, lower, upper, shares);
    var whole = new Allocation(shares, lower, upper).share(respondents);
    var result = new LinkedHashMap<String, Long>();
    for (int h = 0; h < whole.length; h++) {
      var code = strata.get(h).code();
      Check.that(result.put(code, whole[h]) == null, "stratum %s appears twice", code);
    }
    return result;
  }

  private static void refuseWhatDoesNotFit(
      long respondents, long[] lower, long[] upper, double[] shares) {
    long least = Arrays.stream(lower).sum();
    long most = Arrays.stream(upper).sum();
    Check.that(
        respondents >= least && respondents <= most,
        "%s respondents do not fit between the bounds %s and %s",
        respondents,
        least,
        most);
    Check.that(
        Arrays.stream(shares).anyMatch(share -> share > 0),
        "no stratum varies under this rule: choose proportional or equal allocation");
  }

  private long[] share(long respondents) {
    do {
      shareAmongFree(respondents);
    } while (fix(State.LOW) || fix(State.HIGH) || releaseIfAllAreFixed(respondents));
    return whole(respondents);
  }

  private void shareAmongFree(long respondents) {
    double rest = respondents;
    double sum = 0;
    int free = 0;
    for (int h = 0; h < part.length; h++) {
      boolean sharing = states[h] == State.FREE;
      rest -= sharing ? 0 : part[h];
      sum += sharing ? shares[h] : 0;
      free += sharing ? 1 : 0;
    }
    for (int h = 0; h < part.length; h++) {
      if (states[h] == State.FREE) {
        part[h] = sum > 0 ? rest * shares[h] / sum : rest / free;
      }
    }
  }

  /** Fixes the free strata beyond one bound; whether there were any. */
  private boolean fix(State state) {
    boolean low = state == State.LOW;
    boolean any = false;
    for (int h = 0; h < part.length; h++) {
      double bound = low ? lower[h] : upper[h];
      boolean beyond = low ? part[h] < bound - ROUNDING : part[h] > bound + ROUNDING;
      if (states[h] == State.FREE && beyond) {
        part[h] = bound;
        states[h] = state;
        any = true;
      }
    }
    return any;
  }

  private boolean releaseIfAllAreFixed(long respondents) {
    boolean stuck =
        Arrays.stream(states).noneMatch(state -> state == State.FREE)
            && Arrays.stream(part).sum() < respondents - 0.5;
    for (int h = 0; stuck && h < part.length; h++) {
      states[h] = states[h] == State.LOW ? State.FREE : states[h];
    }
    return stuck;
  }

  private long[] whole(long respondents) {
    long[] whole = Arrays.stream(part).mapToLong(p -> (long) Math.floor(p + 1e-9)).toArray();
    var byFraction =
        IntStream.range(0, part.length)
            .boxed()
            .sorted(Comparator.comparingDouble(h -> whole[h] - part[h]))
            .toList();
    long missing = respondents - Arrays.stream(whole).sum();
    for (int h : byFraction) {
      if (missing > 0 && whole[h] + 1 <= upper[h]) {
        whole[h]++;
        missing--;
      }
    }
    return whole;
  }
}
