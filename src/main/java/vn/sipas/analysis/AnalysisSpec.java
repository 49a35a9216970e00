package vn.sipas.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.sipas.estimation.LonelyPsu;

/**
 * What to make of a table, as {@code POST /api/analyses} is told it.
 *
 * @param sheet of a workbook; null for its first one
 * @param components items by component, in order; empty when a ratio is asked for
 * @param ratio of two numeric columns; null when there are components
 * @param validLevels answers that count, as they stand in cells
 * @param satisfiedLevels those of them that are satisfied
 * @param missingCodes answers that do not count; a blank cell never does
 * @param measures to give, in order
 * @param by the columns of each table; none is everybody
 * @param level of the two-sided intervals
 * @param calibration null when the weights stay as they are
 */
record AnalysisSpec(
    String sheet,
    Map<String, List<String>> components,
    Ratio ratio,
    List<String> validLevels,
    List<String> satisfiedLevels,
    List<String> missingCodes,
    DesignColumns design,
    List<Measure> measures,
    List<List<String>> by,
    List<Double> targets,
    boolean allIntervals,
    double level,
    List<Requested.Differences> differences,
    List<Requested.Ranks> ranks,
    Margins calibration) {

  /** Everything that must be summed: what is given, and what is only compared. */
  List<Measure> summed() {
    return Stream.of(
            measures.stream(),
            differences.stream().map(Requested.Differences::measure),
            ranks.stream().map(Requested.Ranks::measure))
        .flatMap(found -> found)
        .distinct()
        .toList();
  }

  /**
   * The columns of all tables that must be summed. Everybody is always one: a table without
   * precision of its own borrows it there.
   */
  List<List<String>> tables() {
    List<List<String>> tables = new ArrayList<>();
    tables.add(List.of());
    tables.addAll(by);
    for (Requested.Differences asked : differences) {
      if (asked.isOfOnePair()) {
        tables.add(List.copyOf(asked.a().keySet()));
        tables.add(List.copyOf(asked.b().keySet()));
      } else {
        tables.add(List.of(asked.by()));
      }
    }
    ranks.forEach(asked -> tables.add(List.of(asked.by())));
    return tables.stream().distinct().toList();
  }

  /** Σ w numerator ÷ Σ w denominator over the rows that have both. */
  record Ratio(String name, String numerator, String denominator) {}

  /** The columns that tell how the sample was drawn; null where not used. */
  record DesignColumns(
      String psu, String strata, String weight, String fpc1, String fpc2, LonelyPsu lonelyPsu) {}
}
