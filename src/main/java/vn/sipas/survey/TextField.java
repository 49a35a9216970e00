package vn.sipas.survey;

import java.text.Normalizer;

/**
 * A free text of a questionnaire.
 *
 * @param about whether it belongs to a demographic
 * @param maxLength in characters (code points), after normalising
 */
record TextField(Question question, boolean about, int maxLength) {

  /** Length of "other, please specify". */
  static final int SPECIFY = 200;

  /** Length of a comment unless the questionnaire says otherwise. */
  static final int COMMENT = 2000;

  static boolean isTooLong(String text, int maxLength) {
    return text.length() > maxLength && text.codePointCount(0, text.length()) > maxLength;
  }

  /**
   * NFC, line ends as one line feed, without surrounding space. Control characters and half
   * surrogate pairs, which no export format can carry, are taken out; empty becomes null.
   */
  static String clean(String raw) {
    if (raw == null) {
      return null;
    }
    String text = Normalizer.normalize(raw, Normalizer.Form.NFC);
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      if (character == '\r') {
        kept.append(i < text.length() && text.charAt(i) == '\n' ? "" : "\n");
      } else if (isKept(character)) {
        kept.appendCodePoint(character);
      }
    }
    String result = kept.toString().strip();
    return result.isEmpty() ? null : result;
  }

  private static boolean isKept(int character) {
    if (character == '\n' || character == '\t') {
      return true;
    }
    boolean halfPair = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    boolean noncharacter = (character & 0xFFFE) == 0xFFFE;
    return !halfPair && !noncharacter && !Character.isISOControl(character);
  }
}
