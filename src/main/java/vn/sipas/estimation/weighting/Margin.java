package vn.sipas.estimation.weighting;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.sipas.estimation.Check;

/**
 * Known totals of one variable: how many dossiers of the register fall into each of its categories.
 *
 * <p>Unit: whatever the weights count, as a rule completed dossiers. A category with total 0 may be
 * listed as long as no respondent is in it.
 *
 * @param variable name of the variable (sex, district)
 * @param totals target by category, each finite and at least 0, at least one positive
 */
public record Margin(String variable, SortedMap<String, Double> totals) {

  /**
   * @throws IllegalArgumentException if a total is negative or not finite, or all are 0
   */
  public Margin {
    totals = Collections.unmodifiableSortedMap(new TreeMap<>(totals));
    totals.forEach((c, total) -> Check.notNegative(total, "total of %s %s".formatted(variable, c)));
    Check.that(
        totals.values().stream().anyMatch(total -> total > 0),
        "the margin of %s has no positive total",
        variable);
  }

  /** A margin from totals in any order. */
  public static Margin of(String variable, Map<String, Double> totals) {
    return new Margin(variable, new TreeMap<>(totals));
  }

  /** The sum over the categories, which all margins of a calibration share. */
  public double total() {
    return totals.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
