package vn.sipas.estimation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The rows of one measure in one domain, one per unit, placed in the design and in a fixed order:
 * neither the order nor the splitting of the rows that came in can change a result.
 */
final class DomainMoments {

  private final List<MomentRow> rows;
  private final Counts counts;
  private final double weightedValue;
  private final double weightedAnswers;
  private final Reach reach;

  /**
   * @throws IllegalArgumentException if the design does not know a unit, or a unit has more
   *     respondents in the domain than in the whole file
   */
  DomainMoments(SampleDesign design, Collection<MomentRow> incoming) {
    rows = onePerUnit(placed(design, incoming));
    design.refuseMoreThanSampled(rows);
    counts = rows.stream().map(MomentRow::counts).reduce(Counts.NONE, Counts::plus);
    weightedValue = rows.stream().mapToDouble(MomentRow::weightedValue).sum();
    weightedAnswers = rows.stream().mapToDouble(MomentRow::weightedAnswers).sum();
    reach = Reach.of(rows);
  }

  private static List<MomentRow> placed(SampleDesign design, Collection<MomentRow> incoming) {
    var placed = new ArrayList<MomentRow>(incoming.size());
    for (var row : incoming) {
      var unit = design.place(row.unit());
      if (!row.counts().areNone()) {
        placed.add(unit == row.unit() ? row : row.in(unit));
      }
    }
    return placed;
  }

  /** Rows mostly come in the order of their units, which makes sorting a single pass. */
  private static List<MomentRow> onePerUnit(List<MomentRow> placed) {
    placed.sort(Comparator.comparing(MomentRow::unit));
    var rows = new ArrayList<MomentRow>();
    for (var row : placed) {
      int last = rows.size() - 1;
      if (last >= 0 && rows.get(last).unit().equals(row.unit())) {
        rows.set(last, rows.get(last).plus(row));
      } else {
        rows.add(row);
      }
    }
    return rows;
  }

  /** One row per unit with a counted respondent, in the order of the units. */
  Collection<MomentRow> rows() {
    return rows;
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
    return reach;
  }
}
