package vn.sipas.survey;

import java.util.HashMap;
import java.util.Map;

/** The texts of a questionnaire in one language, for one kind of administrative unit. */
public final class Wording {

  private final String language;
  private final PackTexts pack;
  private final Map<String, String> words = new HashMap<>();

  Wording(String language, PackTexts pack, String unitType, Iterable<Placeholder> placeholders) {
    this.language = language;
    this.pack = pack;
    for (Placeholder placeholder : placeholders) {
      words.put(placeholder.name(), in(placeholder.forUnitType(unitType)));
    }
  }

  public String language() {
    return language;
  }

  public String of(LocalizedText text) {
    String raw = in(text);
    return raw.indexOf('{') < 0 ? raw : fill(raw);
  }

  /** Address of a recording of the text; empty when there is none. */
  public String voice(LocalizedText text) {
    return pack.voice(text);
  }

  private String in(LocalizedText text) {
    String translated = pack.text(text);
    return translated == null ? text.in(language) : translated;
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
