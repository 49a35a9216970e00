package vn.sipas.estimation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * One domain's part in a statement about all: "these districts miss the target" or "these reach
 * it", with a small chance that any of them is named wrongly.
 *
 * <p>The one-sided p-values are those of the domain's verdict ({@link Verdict}), Holm-adjusted over
 * the table, separately for each direction. Complete enumerations need no test and are left out,
 * and so are domains without a default interval.
 *
 * <p>Source: {@code docs/methods.md} §10; Holm 1979.
 *
 * @param <K> what names a domain
 * @param domain the domain
 * @param pBelow small when the domain is shown to be below the target
 * @param pBelowHolm the same, adjusted
 * @param pAbove small when it is shown to be above
 * @param pAboveHolm the same, adjusted
 */
public record FamilyTest<K>(
    K domain, double pBelow, double pBelowHolm, double pAbove, double pAboveHolm) {

  private record Tested<K>(K domain, Verdict verdict) {}

  /**
   * The tests of a table's domains against one target, in the order of the table.
   *
   * @throws IllegalArgumentException if the target is not one that {@link Verdict} takes
   */
  public static <K> List<FamilyTest<K>> all(
      Map<K, Side> table, double target, IntervalChoice choice) {
    var tested = new ArrayList<Tested<K>>();
    table.forEach(
        (domain, side) ->
            side.interval(choice)
                .filter(interval -> !side.isCensus())
                .map(interval -> Verdict.of(side.estimate(), interval, target))
                .ifPresent(verdict -> tested.add(new Tested<>(domain, verdict))));
    var below = adjusted(tested, Verdict::pBelow);
    var above = adjusted(tested, Verdict::pAbove);
    var family = new ArrayList<FamilyTest<K>>();
    for (int i = 0; i < tested.size(); i++) {
      var verdict = tested.get(i).verdict;
      family.add(
          new FamilyTest<>(
              tested.get(i).domain,
              verdict.pBelow(),
              below.get(i),
              verdict.pAbove(),
              above.get(i)));
    }
    return List.copyOf(family);
  }

  private static <K> List<Double> adjusted(
      List<Tested<K>> tested, ToDoubleFunction<Verdict> pValue) {
    return Holm.adjust(tested.stream().map(t -> pValue.applyAsDouble(t.verdict)).toList());
  }
}
