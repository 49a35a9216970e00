package vn.sipas.estimation.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.sipas.estimation.Check;

/**
 * Every k-th dossier of a list, k = N/n a fraction: positions {@code ⌊(u + j) N/n⌋ + 1}, j =
 * 0..n−1.
 *
 * <p>On a list sorted by field and date this stratifies by them. Every dossier has the chance n/N.
 * Computed exactly, so that n different positions within 1..N come out for every u, also where
 * floating-point sums would round up. Source: {@code docs/methods.md} §8; Cochran 1977, §8.
 */
public final class SystematicSelection {

  private SystematicSelection() {}

  /**
   * The positions drawn, counted from 1, ascending.
   *
   * @param inFrame N, length of the list
   * @param drawn n in 1..N
   * @param start u in [0,1), a random number
   * @throws IllegalArgumentException if a number is outside its range
   */
  public static List<Long> positions(long inFrame, int drawn, double start) {
    Check.that(drawn >= 1 && drawn <= inFrame, "%s out of a list of %s", drawn, inFrame);
    var u = start(start);
    var positions = new ArrayList<Long>(drawn);
    for (int j = 0; j < drawn; j++) {
      positions.add(
          u.add(BigDecimal.valueOf(j))
                  .multiply(BigDecimal.valueOf(inFrame))
                  .divideToIntegralValue(BigDecimal.valueOf(drawn))
                  .longValueExact()
              + 1);
    }
    return positions;
  }

  static BigDecimal start(double start) {
    Check.that(start >= 0 && start < 1, "a random start lies in [0,1): %s", start);
    return new BigDecimal(start);
  }
}
