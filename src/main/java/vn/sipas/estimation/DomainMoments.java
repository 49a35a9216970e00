package vn.sipas.estimation;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rows of one measure in one domain, one per unit, placed in the design and in a fixed order:
 * neither the order nor the splitting of the rows that came in can change a result.
 */
final class DomainMoments {

  private final SampleDesign design;
  private final SortedMap<SamplingUnit, MomentRow> rows = new TreeMap<>();
  private final Counts counts;
  private final double weightedValue;
  private final double weightedAnswers;

  /**
   * @throws IllegalArgumentException if the design does not know a unit, or a unit has more
   *     respondents in the domain than in the whole file
   */
  DomainMoments(SampleDesign design, Collection<MomentRow> incoming) {
    this.design = design;
    for (var row : incoming) {
      var placed = row.in(design.place(row.unit()));
      if (!placed.counts().areNone()) {
        rows.merge(placed.unit(), placed, MomentRow::plus);
      }
    }
    refuseMoreThanSampled();
    counts = rows.values().stream().map(MomentRow::counts).reduce(Counts.NONE, Counts::plus);
    weightedValue = rows.values().stream().mapToDouble(MomentRow::weightedValue).sum();
    weightedAnswers = rows.values().stream().mapToDouble(MomentRow::weightedAnswers).sum();
  }

  private void refuseMoreThanSampled() {
    var counted =
        rows.values().stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.unit().whole(),
                    Collectors.summingLong(row -> row.counts().respondents())));
    counted.forEach(design::refuseMoreThanSampled);
  }

  /** One row per unit with a counted respondent, in the order of the units. */
  Collection<MomentRow> rows() {
    return rows.values();
  }

  Counts counts() {
    return counts;
  }

  double weightedValue() {
    return weightedValue;
  }

  double weightedAnswers() {
    return weightedAnswers;
  }

  /** The units with a counted respondent. */
  Reach reach() {
    return Reach.of(rows.values());
  }
}
