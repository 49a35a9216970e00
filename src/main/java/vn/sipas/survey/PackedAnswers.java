package vn.sipas.survey;

import java.util.Arrays;

/**
 * The answers of one response as ASCII, one character per slot: a level or the 1-based number of a
 * choice as a lower-case base-36 digit, or the mark of a missing answer in upper case.
 */
public final class PackedAnswers {

  static final int HIGHEST = 35;
  private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

  private PackedAnswers() {}

  /** The mark of a level from 0 to 35. */
  public static char mark(int level) {
    return DIGITS.charAt(level);
  }

  /** The level that a mark stands for, or −1 when the answer is missing. */
  public static int level(char mark) {
    if (mark >= '0' && mark <= '9') {
      return mark - '0';
    }
    return mark >= 'a' && mark <= 'z' ? mark - 'a' + 10 : -1;
  }

  public static boolean isValid(char mark) {
    return level(mark) >= 0;
  }

  static char[] notReached(int slots) {
    char[] marks = new char[slots];
    Arrays.fill(marks, Missing.NOT_REACHED.mark());
    return marks;
  }
}
