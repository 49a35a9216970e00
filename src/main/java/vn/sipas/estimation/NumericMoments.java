package vn.sipas.estimation;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Numeric rows placed in a design, one per unit, in a fixed order. */
final class NumericMoments {

  private final TreeMap<SamplingUnit, NumericRow> rows = new TreeMap<>();

  /**
   * @throws IllegalArgumentException if the design does not know a unit, or a stratum or PSU has
   *     more respondents than the whole file
   */
  NumericMoments(SampleDesign design, Collection<NumericRow> incoming) {
    for (var row : incoming) {
      var placed = row.in(design.place(row.unit()));
      rows.merge(placed.unit(), placed, NumericRow::plus);
    }
    design.refuseMoreThanSampled(List.copyOf(rows.values()));
  }

  Collection<NumericRow> rows() {
    return rows.values();
  }

  Reach reach() {
    return Reach.of(rows.values());
  }

  long respondents() {
    return rows.values().stream().mapToLong(NumericRow::respondents).sum();
  }

  double numerator() {
    return rows.values().stream().mapToDouble(NumericRow::numerator).sum();
  }

  double denominator() {
    return rows.values().stream().mapToDouble(NumericRow::denominator).sum();
  }

  /** Whether Σ y / Σ v exists. */
  boolean hasRatio() {
    return denominator() > 0;
  }

  Linearised ratio() {
    return Linearised.ofRatio(numerator(), denominator(), rows());
  }

  Linearised total() {
    return Linearised.ofTotal(rows());
  }
}
