package vn.sipas.estimation.weighting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.sipas.estimation.weighting.MarginFault.Kind;

/** What speaks against a margin before any weight is moved. */
final class MarginFaults {

  private MarginFaults() {}

  /**
   * @param first the margin whose sum the others must share
   * @param respondents by category, of the whole sample
   */
  static List<MarginFault> of(Margin margin, Margin first, Map<String, Long> respondents) {
    var faults = new ArrayList<MarginFault>();
    double total = margin.total();
    if (Math.abs(total - first.total()) > Convergence.TOLERANCE * first.total()) {
      faults.add(
          new MarginFault(Kind.TOTALS_DIFFER, margin.variable(), null, total, first.total()));
    }
    var categories = new TreeSet<>(margin.totals().keySet());
    categories.addAll(respondents.keySet());
    for (var category : categories) {
      var target = margin.totals().get(category);
      long found = respondents.getOrDefault(category, 0L);
      boolean wanted = target != null && target > 0;
      if (wanted != found > 0) {
        var kind = wanted ? Kind.EMPTY_CATEGORY : Kind.NO_TARGET;
        faults.add(new MarginFault(kind, margin.variable(), category, target, found));
      }
    }
    return faults;
  }
}
