package vn.sipas.analysis;

import java.util.List;
import java.util.Optional;
import vn.sipas.estimation.Estimate;
import vn.sipas.estimation.Interval;
import vn.sipas.estimation.Side;

/**
 * One index in all domains of one table, which lend each other precision.
 *
 * @param columns of the table
 * @param rows in the order in which people look for them
 */
record MeasureTable(Measure measure, List<String> columns, List<Row> rows) {

  /**
   * One domain.
   *
   * @param values of the columns, "" where the cell is blank
   * @param side its estimate with the precision of its default interval
   * @param interval the default one; null when there is none
   */
  record Row(List<String> values, Side side, Interval interval) {

    Estimate estimate() {
      return side.estimate();
    }
  }

  Optional<Row> row(List<String> values) {
    return rows.stream().filter(row -> row.values().equals(values)).findFirst();
  }
}
