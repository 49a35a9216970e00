package vn.sipas.paper;

import java.util.Optional;

/**
 * The number of a printed sheet: the campaign's number, a serial within the campaign and two check
 * digits, as {@code 12-000123-45}. Digits only, so that it is typed on a number pad.
 *
 * <p>The check digits are those of ISO/IEC 7064 MOD 97-10 over campaign and serial: the whole read
 * as one number leaves 1 when divided by 97. Every single wrong digit and every swap of neighbours
 * is found, and of other mistakes 96 in 97; so is the sheet of another campaign where only serial
 * and check digits are typed.
 */
record SheetNumber(int campaign, int serial) {

  /** Serials have six digits. */
  static final int LAST = 999_999;

  private static final int CHECK = 100;

  /** As it is printed. */
  String printed() {
    return "%d-%06d-%02d".formatted(campaign, serial, check());
  }

  /**
   * What was typed or scanned, with or without hyphens and blanks, with or without the campaign and
   * the serial's leading zeros.
   *
   * @param campaign whose sheets are entered; meant where the number names none
   * @return empty when it is no number of a sheet, or was mistyped
   */
  static Optional<SheetNumber> typed(String text, int campaign) {
    String digits = text.replaceAll("[\\s\\p{Z}\\p{Pd}]+", "");
    if (!digits.matches("[0-9]{3,18}")) {
      return Optional.empty();
    }
    long number = Long.parseLong(digits);
    long named = number / CHECK / (LAST + 1);
    if (named > Integer.MAX_VALUE) {
      return Optional.empty();
    }
    int serial = (int) (number / CHECK % (LAST + 1));
    SheetNumber read = new SheetNumber(named == 0 ? campaign : (int) named, serial);
    return serial > 0 && read.check() == number % CHECK ? Optional.of(read) : Optional.empty();
  }

  private int check() {
    long body = (long) campaign * (LAST + 1) + serial;
    return (int) (98 - body * CHECK % 97);
  }
}
