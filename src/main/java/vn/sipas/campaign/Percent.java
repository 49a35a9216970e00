package vn.sipas.campaign;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Percentages the way people type them: "85", "85,5", "85.5 %". */
final class Percent {

  private static final Pattern TYPED = Pattern.compile("\\d{1,3}([.,]\\d{1,6})?");

  private Percent() {}

  /** The share in [0,1]; empty when it is no percentage. */
  static Optional<Double> parse(String typed) {
    String digits = typed.replace("%", "").replace('\u00a0', ' ').strip();
    if (!TYPED.matcher(digits).matches()) {
      return Optional.empty();
    }
    BigDecimal percent = new BigDecimal(digits.replace(',', '.'));
    return percent.compareTo(BigDecimal.valueOf(100)) > 0
        ? Optional.empty()
        : Optional.of(percent.movePointLeft(2).doubleValue());
  }

  /** As it stands in an input field: without trailing zeros, with the language's separator. */
  static String typed(double share, boolean vietnamese) {
    String percent =
        BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    return vietnamese ? percent.replace('.', ',') : percent;
  }
}
