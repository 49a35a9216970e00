package vn.sipas.estimation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holm's adjustment of p-values for several tests read together: with p_(1) ≤ … ≤ p_(m)
 *
 * <pre>adjusted_(i) = max_{k ≤ i} min(1, (m − k + 1) p_(k))</pre>
 *
 * Rejecting where adjusted ≤ α keeps the chance of any wrong rejection at most α, however the tests
 * depend on each other.
 *
 * <p>Source: {@code docs/methods.md} §9; Holm 1979, Scandinavian Journal of Statistics 6.
 */
public final class Holm {

  private Holm() {}

  /**
   * The adjusted p-values in the order given; none for none.
   *
   * @throws IllegalArgumentException if a p-value is outside [0,1]
   */
  public static List<Double> adjust(List<Double> pValues) {
    pValues.forEach(p -> Check.that(p >= 0 && p <= 1, "a p-value lies in [0,1]: %s", p));
    int m = pValues.size();
    var adjusted = new ArrayList<Double>(pValues);
    var order = IntStream.range(0, m).boxed().sorted(Comparator.comparing(pValues::get)).toList();
    double largest = 0;
    for (int rank = 0; rank < m; rank++) {
      int test = order.get(rank);
      largest = Math.max(largest, Math.min(1, (m - rank) * pValues.get(test)));
      adjusted.set(test, largest);
    }
    return List.copyOf(adjusted);
  }
}
