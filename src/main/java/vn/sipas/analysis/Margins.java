package vn.sipas.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.estimation.weighting.FactorLimits;
import vn.sipas.estimation.weighting.Margin;

/**
 * Known totals that the weights are brought to.
 *
 * @param margins in the order given; each is named like its column
 * @param limits of the factors
 */
record Margins(List<Margin> margins, FactorLimits limits) {

  private static final int MOST_MARGINS = 10;
  private static final int MOST_CATEGORIES = 1_000;
  private static final double LARGEST_TOTAL = 1e12;

  List<String> columns() {
    return margins.stream().map(Margin::variable).toList();
  }

  /** Null when none are given. */
  static Margins read(SpecNode given) {
    if (!given.isGiven()) {
      return null;
    }
    given.only("method", "margins", "limits");
    boolean raking = given.get("method").oneOf("raking", "poststratification").equals("raking");
    Map<String, SpecNode> variables = given.get("margins").entries();
    if (variables.isEmpty()) {
      given.get("margins").fault("missing");
    } else if (variables.size() > (raking ? MOST_MARGINS : 1)) {
      given.get("margins").fault("too_many", raking ? MOST_MARGINS : 1);
    }
    List<Margin> margins = new ArrayList<>();
    variables.forEach(
        (variable, categories) -> {
          Map<String, Double> totals = totals(categories);
          if (!totals.isEmpty()) {
            margins.add(Margin.of(variable, totals));
          }
        });
    return new Margins(margins, limits(given.get("limits")));
  }

  private static Map<String, Double> totals(SpecNode given) {
    Map<String, Double> totals = new LinkedHashMap<>();
    given
        .entries()
        .forEach(
            (category, total) -> {
              Double number = total.between(0, LARGEST_TOTAL);
              if (number != null) {
                totals.put(category, number);
              }
            });
    if (totals.isEmpty()) {
      given.fault("missing");
    } else if (totals.size() > MOST_CATEGORIES) {
      given.fault("too_many", MOST_CATEGORIES);
    }
    return totals;
  }

  /** Two numbers around 1, as multiples of the factor that all weights share. */
  private static FactorLimits limits(SpecNode given) {
    List<SpecNode> bounds = given.elements();
    if (!given.isGiven()) {
      return FactorLimits.NONE;
    } else if (bounds.size() != 2) {
      given.fault("two_limits");
      return FactorLimits.NONE;
    }
    Double lower = bounds.get(0).between(0, 1);
    Double upper = bounds.get(1).between(1, 1_000);
    return lower == null || upper == null ? FactorLimits.NONE : new FactorLimits(lower, upper);
  }
}
