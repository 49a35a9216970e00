package vn.sipas.analysis;

import java.text.Normalizer;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Reads single cells. */
final class Cells {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+");
  private static final Pattern EITHER_WAY = Pattern.compile("[+-]?\\d{1,3},\\d{3}");

  private Cells() {}

  /** A name or value as cells are compared: NFC without outer blanks. */
  static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
  }

  /**
   * A number with a point or a comma before its decimals; empty when it is none. Between commas
   * "1,234" may be a thousand or a little more than one: it is refused, unless the file's cells are
   * separated by semicolons, which spreadsheets do where the comma is the decimal sign.
   */
  static OptionalDouble number(String cell, boolean decimalComma) {
    if (NUMBER.matcher(cell).matches()) {
      return finite(Double.parseDouble(cell));
    }
    boolean comma =
        DECIMAL_COMMA.matcher(cell).matches()
            && (decimalComma || !EITHER_WAY.matcher(cell).matches());
    return comma ? finite(Double.parseDouble(cell.replace(',', '.'))) : OptionalDouble.empty();
  }

  private static OptionalDouble finite(double number) {
    return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
  }

  /** A level as one would type it: 4 for "4.0", as some programs write whole numbers. */
  static String level(String cell) {
    int point = cell.indexOf('.');
    boolean whole = point > 0 && cell.substring(point + 1).chars().allMatch(c -> c == '0');
    return whole && NUMBER.matcher(cell).matches() ? cell.substring(0, point) : cell;
  }
}
