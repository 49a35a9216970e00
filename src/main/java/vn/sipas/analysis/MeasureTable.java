package vn.sipas.analysis;

import java.util.List;
import java.util.Optional;
import vn.sipas.estimation.Estimate;
import vn.sipas.estimation.Interval;

/**
 * One measure in all domains of one table, which lend each other precision.
 *
 * @param columns of the table
 * @param rows in the order in which people look for them
 */
record MeasureTable(Measure measure, List<String> columns, List<Row> rows) {

  /**
   * One domain.
   *
   * @param values of the columns, "" where the cell is blank
   * @param interval the default one; null when there is none
   */
  record Row(List<String> values, Estimate estimate, Interval interval) {}

  Optional<Row> row(List<String> values) {
    return rows.stream().filter(row -> row.values().equals(values)).findFirst();
  }
}
