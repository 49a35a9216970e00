package vn.sipas.analysis.file;

/** Numbers of a workbook as one would type them: 611 and not 611.0. */
final class Decimals {

  private static final double EXACT = 1e15;

  private Decimals() {}

  static String plain(String raw) {
    String text = raw.strip();
    if (isWhole(text)) {
      return text;
    }
    try {
      double number = Double.parseDouble(text);
      boolean whole = number == Math.rint(number) && Math.abs(number) < EXACT;
      return whole ? Long.toString((long) number) : text;
    } catch (NumberFormatException e) {
      return text;
    }
  }

  private static boolean isWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
