package vn.sipas.analysis;

import java.util.Collection;
import java.util.OptionalDouble;

/** Reads numerator and denominator; a row that lacks one of them is outside every domain. */
final class RatioScoring implements Scoring {

  // Squares are summed; beyond this they would lose themselves.
  private static final double LEAST = 1e-9;
  private static final double LARGEST = 1e15;

  private final AnalysisSpec.Ratio ratio;
  private final int numerator;
  private final int denominator;
  private final Collection<String> missing;
  private final RowReading reading;
  private final FaultList faults;

  RatioScoring(AnalysisSpec spec, Columns columns, RowReading reading, FaultList faults) {
    this.ratio = spec.ratio();
    this.numerator = columns.of(ratio.numerator());
    this.denominator = columns.of(ratio.denominator());
    this.missing = spec.missingCodes();
    this.reading = reading;
    this.faults = faults;
  }

  @Override
  public void score(long row, String[] cells, Scores into) {
    double y = amount(row, ratio.numerator(), cells[numerator]);
    double v = amount(row, ratio.denominator(), cells[denominator]);
    boolean both = !Double.isNaN(y) && !Double.isNaN(v);
    if (both && v == 0) {
      faults.add(row, ratio.denominator(), "denominator_zero");
      both = false;
    }
    into.v[0] = both ? v : 0;
    into.y[0] = both ? y : 0;
  }

  private static boolean isOutOfRange(double amount) {
    return amount > LARGEST || amount != 0 && amount < LEAST;
  }

  /** At least 0; not a number where there is none. */
  private double amount(long row, String column, String cell) {
    if (cell.isEmpty() || missing.contains(cell)) {
      return Double.NaN;
    }
    OptionalDouble number = reading.number(cell);
    if (number.isEmpty()) {
      reading.unreadable(row, column, cell);
    } else if (number.getAsDouble() < 0) {
      faults.add(row, column, "negative_amount", cell);
    } else if (isOutOfRange(number.getAsDouble())) {
      faults.add(row, column, "amount_out_of_range", cell);
    } else {
      return number.getAsDouble();
    }
    return Double.NaN;
  }
}
