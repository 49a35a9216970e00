package vn.sipas.analysis.file;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Cells as they are compared: without outer blanks, in NFC. Spreadsheets of one office mix both
 * ways of writing ữ, and the same few texts come again in every row.
 */
final class CellText {

  private static final int REMEMBERED = 4_096;

  /** Longer ones are comments, which hardly come twice. */
  static final int LONGEST_REMEMBERED = 200;

  private final Map<String, String> known = new HashMap<>();

  String of(String raw) {
    if (raw == null || raw.isEmpty()) {
      return "";
    }
    return isPlain(raw) ? raw : known.getOrDefault(raw, "").isEmpty() ? read(raw) : known.get(raw);
  }

  private String read(String raw) {
    String text = Normalizer.normalize(raw, Normalizer.Form.NFC).replace('\u00a0', ' ').strip();
    if (known.size() < REMEMBERED && raw.length() <= LONGEST_REMEMBERED) {
      known.put(raw, text);
    }
    return text;
  }

  private static boolean isPlain(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) > 127) {
        return false;
      }
    }
    return raw.charAt(0) > ' ' && raw.charAt(raw.length() - 1) > ' ';
  }
}
