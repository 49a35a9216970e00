package vn.sipas.estimation.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.sipas.estimation.Check;

/**
 * Systematic selection of communes with probability proportional to size (dossiers).
 *
 * <p>Communes of at least Σx/n are certain; they are split off and the rest is looked at again.
 * Then points (u + k) I, k = 0.., with I = Σx/n of the rest, are laid on the cumulated sizes in the
 * order of the frame; commune i is hit when {@code cum_{i−1} ≤ point < cum_i}. No free commune is
 * as long as I, so none is hit twice. Certain communes are strata of their own in the analysis.
 * Computed exactly. Source: {@code docs/methods.md} §8; Särndal, Swensson &amp; Wretman 1992, §3.6.
 *
 * @param certainties positions of the certain communes, counted from 1, ascending
 * @param selected positions of all n selected, certain ones too, ascending
 * @param probabilities π by position: 1 if certain, else n_rest x/Σx_rest; they sum to n
 * @param interval I; null when all n are certain
 */
public record PpsSelection(
    List<Integer> certainties,
    List<Integer> selected,
    List<Double> probabilities,
    Double interval) {

  /**
   * @param sizes x by position, each &gt; 0: a commune without dossiers has no chance and does not
   *     belong into the frame
   * @param drawn n, between 1 and the number of communes
   * @param start u in [0,1), a random number
   * @throws IllegalArgumentException if a number is outside its range
   */
  public static PpsSelection of(List<Long> sizes, int drawn, double start) {
    Check.that(drawn >= 1 && drawn <= sizes.size(), "%s out of %s communes", drawn, sizes.size());
    Check.that(
        sizes.stream().allMatch(size -> size > 0), "every size in the frame must be positive");
    var u = SystematicSelection.start(start);
    var certain = certain(sizes, drawn);
    var certainties = positions(certain);
    int left = drawn - certainties.size();
    long rest = rest(sizes, certain);
    var selected = new ArrayList<>(certainties);
    selected.addAll(hits(sizes, certain, left, u.multiply(BigDecimal.valueOf(rest)), rest));
    return new PpsSelection(
        certainties,
        selected.stream().sorted().toList(),
        probabilities(sizes, certain, left, rest),
        left == 0 ? null : Double.valueOf((double) rest / left));
  }

  private static boolean[] certain(List<Long> sizes, int drawn) {
    var certain = new boolean[sizes.size()];
    int left = drawn;
    for (boolean again = true; again && left > 0; ) {
      again = false;
      long rest = rest(sizes, certain);
      int found = 0;
      for (int i = 0; i < certain.length; i++) {
        if (!certain[i] && Math.multiplyExact(sizes.get(i), (long) left) >= rest) {
          certain[i] = true;
          found++;
          again = true;
        }
      }
      left -= found;
    }
    return certain;
  }

  private static long rest(List<Long> sizes, boolean[] certain) {
    long sum = 0;
    for (int i = 0; i < certain.length; i++) {
      sum = Math.addExact(sum, certain[i] ? 0 : sizes.get(i));
    }
    return sum;
  }

  private static List<Integer> positions(boolean[] certain) {
    var positions = new ArrayList<Integer>();
    for (int i = 0; i < certain.length; i++) {
      if (certain[i]) {
        positions.add(i + 1);
      }
    }
    return positions;
  }

  /** Points and cumulated sizes are both multiplied by n, so that nothing is divided. */
  private static List<Integer> hits(
      List<Long> sizes, boolean[] certain, int left, BigDecimal first, long rest) {
    var hits = new ArrayList<Integer>();
    var point = first;
    long cumulated = 0;
    for (int i = 0; i < certain.length && hits.size() < left; i++) {
      cumulated += certain[i] ? 0 : sizes.get(i);
      var end = BigDecimal.valueOf(Math.multiplyExact(cumulated, (long) left));
      if (!certain[i] && point.compareTo(end) < 0) {
        hits.add(i + 1);
        point = point.add(BigDecimal.valueOf(rest));
      }
    }
    return hits;
  }

  private static List<Double> probabilities(
      List<Long> sizes, boolean[] certain, int left, long rest) {
    var probabilities = new Double[certain.length];
    Arrays.setAll(probabilities, i -> certain[i] ? 1.0 : (double) left * sizes.get(i) / rest);
    return List.of(probabilities);
  }
}
