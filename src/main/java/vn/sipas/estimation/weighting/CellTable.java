package vn.sipas.estimation.weighting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.sipas.estimation.Check;

/** The margin cells of a sample in a fixed order, and which cells each category is made of. */
final class CellTable {

  /** A category with its target and the indices of its cells. */
  record Category(Margin margin, String name, double target, int[] cells) {}

  private final List<CellTotal> totals;
  private final List<Category> categories = new ArrayList<>();

  /**
   * @throws IllegalArgumentException if there is no respondent or margin, a margin appears twice or
   *     a cell has another number of categories than there are margins
   * @throws ContradictoryMargins if margins and sample exclude each other
   */
  CellTable(List<Margin> margins, Collection<CellTotal> sample) {
    Check.that(!margins.isEmpty() && !sample.isEmpty(), "calibration needs margins and a sample");
    Check.that(
        margins.stream().map(Margin::variable).distinct().count() == margins.size(),
        "a variable is a margin once: %s",
        margins.stream().map(Margin::variable).toList());
    var byCell = new TreeMap<MarginCell, CellTotal>();
    for (var total : sample) {
      Check.that(
          total.cell().categories().size() == margins.size(),
          "%s does not have one category for each of %d margins",
          total.cell(),
          margins.size());
      byCell.merge(total.cell(), total, CellTotal::plus);
    }
    totals = List.copyOf(byCell.values());
    refuseContradictions(margins);
    IntStream.range(0, margins.size()).forEach(k -> addCategories(margins.get(k), k));
  }

  private void refuseContradictions(List<Margin> margins) {
    var faults = new ArrayList<MarginFault>();
    for (int k = 0; k < margins.size(); k++) {
      faults.addAll(MarginFaults.of(margins.get(k), margins.get(0), respondents(k)));
    }
    if (!faults.isEmpty()) {
      throw new ContradictoryMargins(faults);
    }
  }

  private TreeMap<String, Long> respondents(int margin) {
    var counts = new TreeMap<String, Long>();
    totals.forEach(
        t -> counts.merge(t.cell().categories().get(margin), t.respondents(), Math::addExact));
    return counts;
  }

  private void addCategories(Margin margin, int k) {
    margin
        .totals()
        .forEach(
            (name, target) ->
                categories.add(
                    new Category(
                        margin,
                        name,
                        target,
                        IntStream.range(0, totals.size())
                            .filter(c -> cell(c).categories().get(k).equals(name))
                            .toArray())));
  }

  int size() {
    return totals.size();
  }

  MarginCell cell(int c) {
    return totals.get(c).cell();
  }

  /** The sums of a cell over all units. */
  CellTotal total(int c) {
    return totals.get(c);
  }

  /** All categories, margin by margin; one with target 0 may have no cell. */
  List<Category> categories() {
    return categories;
  }

  /** Σ d over the sample. */
  double weight() {
    return totals.stream().mapToDouble(CellTotal::weight).sum();
  }
}
