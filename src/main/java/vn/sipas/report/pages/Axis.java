package vn.sipas.report.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import vn.sipas.platform.Figures;

/**
 * The horizontal axis of a chart of shares, in whole per cent. Places on it are percentages of the
 * chart's width, so that charts stretch while their letters keep their size.
 *
 * @param from left end, in per cent
 * @param to right end
 * @param step between two ticks
 */
record Axis(int from, int to, int step) {

  /** The whole scale. */
  static final Axis FULL = new Axis(0, 100, 25);

  private static final int[] STEPS = {1, 2, 5, 10, 20};
  private static final int MOST_STEPS = 5;
  // Room for half a label on either side.
  private static final double MARGIN = 7;

  /** A line with its label. */
  record Tick(String x, String label) {}

  /**
   * The shortest axis with round ends that has room for all shares in [0,1].
   *
   * @param span per cent that it shows at least: a small difference shall look small
   */
  static Axis over(List<Double> shares, int span) {
    if (shares.isEmpty()) {
      return FULL;
    }
    double least = 100 * shares.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    double most = 100 * shares.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    double missing = Math.max(0, span - (most - least));
    double low = Math.max(0, Math.min(least - missing / 2, 100 - span));
    double high = Math.min(100, Math.max(most + missing / 2, span));
    for (int step : STEPS) {
      int from = (int) Math.floor(low / step + 1e-9) * step;
      int to = Math.min(100, (int) Math.ceil(high / step - 1e-9) * step);
      if (to - from <= MOST_STEPS * step) {
        return new Axis(from, to, step);
      }
    }
    return FULL;
  }

  /** Where a share stands, as an attribute of an SVG element. */
  String x(double share) {
    return written(MARGIN + place(share));
  }

  /** On which side of a place its text should stand. */
  String anchor(double share) {
    double place = place(share) / (100 - 2 * MARGIN);
    return place < 0.2 ? "start" : place > 0.8 ? "end" : "middle";
  }

  /** Width of a bar between two shares. */
  String width(double left, double right) {
    return written(place(right) - place(left));
  }

  private double place(double share) {
    double inside = Math.max(from, Math.min(to, 100 * share));
    return (100 - 2 * MARGIN) * (inside - from) / (to - from);
  }

  private static String written(double percent) {
    return String.format(Locale.ROOT, "%.2f%%", percent);
  }

  List<Tick> ticks(Locale locale) {
    return ticks(share -> Figures.decimal(100 * share, 0, locale) + "\u00a0%");
  }

  /** Ticks that tell something else of a share than its per cent. */
  List<Tick> ticks(DoubleFunction<String> label) {
    List<Tick> ticks = new ArrayList<>();
    for (int at = from; at <= to; at += step) {
      ticks.add(new Tick(x(at / 100.0), label.apply(at / 100.0)));
    }
    return ticks;
  }
}
