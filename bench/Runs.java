import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The runs of one kind, one a round. Figures are medians over the rounds. */
final class Runs {

  private final List<Load> loads = new ArrayList<>();

  void add(Load load) {
    loads.add(load);
  }

  double perSecond() {
    return median(Load::perSecond);
  }

  double p50() {
    return median(Load::p50);
  }

  double p99() {
    return median(Load::p99);
  }

  double median(ToDoubleFunction<Load> figure) {
    return median(loads.stream().mapToDouble(figure).toArray());
  }

  /** Compares runs of the same round only, so that what slows down the machine cancels. */
  double ratioTo(Runs yardstick) {
    double[] ratios = new double[loads.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = loads.get(i).perSecond() / yardstick.loads.get(i).perSecond();
    }
    return median(ratios);
  }

  private static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
