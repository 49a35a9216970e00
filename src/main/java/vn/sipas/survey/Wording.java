package vn.sipas.survey;

import java.util.HashMap;
import java.util.Map;

/** The texts of a questionnaire in one language, for one kind of administrative unit. */
public final class Wording {

  private final String language;
  private final Map<String, String> words = new HashMap<>();

  Wording(String language, String unitType, Iterable<Placeholder> placeholders) {
    this.language = language;
    for (Placeholder placeholder : placeholders) {
      words.put(placeholder.name(), placeholder.forUnitType(unitType).in(language));
    }
  }

  public String language() {
    return language;
  }

  public String of(LocalizedText text) {
    String raw = text.in(language);
    return raw.indexOf('{') < 0 ? raw : fill(raw);
  }

  private String fill(String raw) {
    StringBuilder filled = new StringBuilder(raw.length() + 64);
    int done = 0;
    for (int open = raw.indexOf('{'); open >= 0; open = raw.indexOf('{', done)) {
      int close = raw.indexOf('}', open);
      String word = close < 0 ? null : words.get(raw.substring(open + 1, close));
      int end = word == null ? open + 1 : close + 1;
      filled.append(raw, done, open).append(word == null ? "{" : atStart(open, word));
      done = end;
    }
    return filled.append(raw, done, raw.length()).toString();
  }

  /** A word that opens the sentence begins with a capital. */
  private static String atStart(int position, String word) {
    return position > 0 || word.isEmpty()
        ? word
        : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
