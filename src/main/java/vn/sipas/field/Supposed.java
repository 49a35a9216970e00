package vn.sipas.field;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Supplier;
import vn.sipas.plan.Correlation;

/**
 * What is supposed of the answers to come.
 *
 * @param share expected, in (0,1)
 * @param correlation of a commune's answers, and who says so
 */
record Supposed(double share, Correlation correlation) {

  /** Last published indices are near 80 %. */
  private static final double USUAL_SHARE = 0.8;

  static final Supposed USUAL = new Supposed(USUAL_SHARE, Correlation.USUAL);

  /**
   * What cannot be read or supposed is taken as if it was not typed.
   *
   * @param share percent; null for none
   * @param icc percent; null for none
   * @param told the correlation when none is typed, asked for only then
   */
  static Supposed of(String share, String icc, Supplier<Correlation> told) {
    Double typed = percent(icc, 0, 100);
    Double expected = percent(share, 1, 99);
    return new Supposed(
        expected == null ? USUAL_SHARE : expected,
        typed == null ? told.get() : Correlation.typed(typed));
  }

  private static Double percent(String typed, double least, double most) {
    String text = typed == null ? "" : typed.strip().replace(',', '.');
    if (!text.matches("\\d{1,3}(\\.\\d{1,3})?")) {
      return null;
    }
    double percent = Double.parseDouble(text);
    return percent < least || percent > most ? null : Double.valueOf(percent / 100);
  }

  public String sharePercent() {
    return percent(share);
  }

  /** Empty unless somebody typed it. */
  public String typedCorrelation() {
    return isTyped() ? percent(correlation.value()) : "";
  }

  private boolean isTyped() {
    return correlation.source() == Correlation.Source.TYPED;
  }

  /** Says the same again in an address. */
  public String query() {
    return "?share=" + sharePercent() + (isTyped() ? "&icc=" + typedCorrelation() : "");
  }

  /** As it is typed, without a needless zero. */
  private static String percent(double share) {
    return BigDecimal.valueOf(100 * share)
        .setScale(3, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
