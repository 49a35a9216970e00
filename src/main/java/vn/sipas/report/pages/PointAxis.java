package vn.sipas.report.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.sipas.platform.Figures;

/**
 * The horizontal axis of a chart of differences, in whole points around 0; places on it are
 * percentages of the chart's width.
 *
 * @param from left end, in points
 * @param to right end
 * @param step between two ticks
 */
record PointAxis(int from, int to, int step) {

  private static final int[] STEPS = {1, 2, 5, 10, 20, 50};
  private static final int MOST_STEPS = 6;
  private static final int LEAST_SPAN = 3;
  // Room for half a label on either side.
  private static final double MARGIN = 7;

  /** The shortest axis with round ends that has room for 0 and all differences in [-1,1]. */
  static PointAxis over(List<Double> differences) {
    return over(differences, -LEAST_SPAN, LEAST_SPAN);
  }

  /** The same for what only takes away: its right end is 0 unless something lies beyond. */
  static PointAxis ofLosses(List<Double> differences) {
    return over(differences, -LEAST_SPAN, 0);
  }

  private static PointAxis over(List<Double> differences, double least, double most) {
    double low = least;
    double high = most;
    for (double difference : differences) {
      low = Math.min(low, 100 * difference);
      high = Math.max(high, 100 * difference);
    }
    for (int step : STEPS) {
      int from = (int) Math.floor(low / step + 1e-9) * step;
      int to = (int) Math.ceil(high / step - 1e-9) * step;
      if (to - from <= MOST_STEPS * step) {
        return new PointAxis(from, to, step);
      }
    }
    return new PointAxis(-100, 100, 50);
  }

  /** Where a difference stands, as an attribute of an SVG element. */
  String x(double difference) {
    double inside = Math.max(from, Math.min(to, 100 * difference));
    double place = MARGIN + (100 - 2 * MARGIN) * (inside - from) / (to - from);
    return String.format(Locale.ROOT, "%.2f%%", place);
  }

  List<Axis.Tick> ticks(Locale locale) {
    List<Axis.Tick> ticks = new ArrayList<>();
    for (int at = from; at <= to; at += step) {
      ticks.add(new Axis.Tick(x(at / 100.0), signed(at / 100.0, 0, locale)));
    }
    return ticks;
  }

  /** "+2,1", "−0,3", "0,0": a difference in points with its sign. */
  static String signed(double difference, int digits, Locale locale) {
    String size = Figures.decimal(Math.abs(100 * difference), digits, locale);
    boolean nothing = size.equals(Figures.decimal(0, digits, locale));
    return (nothing ? "" : difference < 0 ? "\u2212" : "+") + size;
  }
}
