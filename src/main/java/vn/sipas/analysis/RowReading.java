package vn.sipas.analysis;

import java.util.OptionalDouble;
import vn.sipas.analysis.AnalysisSpec.DesignColumns;

/** Reads the cells of one row that tell its weight and its place in the sample. */
final class RowReading {

  private static final int SHOWN = 60;
  private static final double LARGEST_COUNT = 1e12;
  // Squares of weights and amounts are summed; beyond this they would lose themselves.
  private static final double LEAST_WEIGHT = 1e-6;
  private static final double LARGEST_WEIGHT = 1e9;

  private final DesignColumns columns;
  private final int psu;
  private final int strata;
  private final int weight;
  private final int fpc1;
  private final int fpc2;
  private final boolean decimalComma;
  private final FaultList faults;

  RowReading(DesignColumns columns, Columns positions, boolean decimalComma, FaultList faults) {
    this.columns = columns;
    this.psu = positions.of(columns.psu());
    this.strata = positions.of(columns.strata());
    this.weight = positions.of(columns.weight());
    this.fpc1 = positions.of(columns.fpc1());
    this.fpc2 = positions.of(columns.fpc2());
    this.decimalComma = decimalComma;
    this.faults = faults;
  }

  /** The design weight; 1 where there is none, and for a fault. */
  double weight(long row, String[] cells) {
    if (weight < 0) {
      return 1;
    }
    OptionalDouble number = number(cells[weight]);
    if (number.isEmpty()) {
      unreadable(row, columns.weight(), cells[weight]);
    } else if (number.getAsDouble() <= 0) {
      faults.add(row, columns.weight(), "weight_not_positive", cells[weight]);
    } else if (number.getAsDouble() < LEAST_WEIGHT || number.getAsDouble() > LARGEST_WEIGHT) {
      faults.add(row, columns.weight(), "weight_out_of_range", cells[weight]);
    } else {
      return number.getAsDouble();
    }
    return 1;
  }

  /** The number of the row's sampling unit. */
  int unit(long row, String[] cells, DrawnUnits units) {
    return units.place(
        row,
        strata < 0 ? "" : code(row, columns.strata(), cells[strata]),
        psu < 0 ? null : code(row, columns.psu(), cells[psu]),
        fpc1 < 0 ? null : count(row, columns.fpc1(), cells[fpc1]),
        fpc2 < 0 ? null : count(row, columns.fpc2(), cells[fpc2]));
  }

  OptionalDouble number(String cell) {
    return Cells.number(cell, decimalComma);
  }

  void unreadable(long row, String column, String cell) {
    if (cell.isEmpty()) {
      faults.add(row, column, "missing_value");
    } else {
      faults.add(row, column, "not_a_number", shown(cell));
    }
  }

  static String shown(String cell) {
    return cell.length() <= SHOWN ? cell : cell.substring(0, SHOWN) + "…";
  }

  private String code(long row, String column, String cell) {
    if (cell.isEmpty()) {
      faults.add(row, column, "missing_value");
    }
    return cell;
  }

  /** A frame count; null when unknown. */
  private Long count(long row, String column, String cell) {
    OptionalDouble number = number(cell);
    if (number.isEmpty() && !cell.isEmpty()) {
      unreadable(row, column, cell);
    } else if (number.isPresent()) {
      double count = number.getAsDouble();
      if (count > 0 && count == Math.rint(count) && count < LARGEST_COUNT) {
        return (long) count;
      }
      faults.add(row, column, "not_a_count", shown(cell));
    }
    return null;
  }
}
