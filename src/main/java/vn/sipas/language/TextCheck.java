package vn.sipas.language;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.sipas.survey.YamlValue;

/** Compares texts with the Vietnamese ones: all there, none else, same placeholders, letters. */
final class TextCheck {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}");

  private final Letters letters;
  private final PackFaults faults;

  TextCheck(Letters letters, PackFaults faults) {
    this.letters = letters;
    this.faults = faults;
  }

  /** The texts that can be used, composed (NFC), in the order of the originals. */
  Map<String, String> texts(YamlValue map, Map<String, String> originals) {
    Map<String, String> texts = new LinkedHashMap<>();
    originals.forEach(
        (key, original) -> {
          String text = text(map.get(key));
          if (text.isEmpty()) {
            faults.add(map.lineOf(key), "missing_text", key);
          } else {
            texts.put(key, text);
            compare(map.lineOf(key), key, text, original);
          }
        });
    for (String key : map.entries().keySet()) {
      if (!originals.containsKey(key)) {
        faults.add(map.lineOf(key), "unknown_text", key);
      }
    }
    return texts;
  }

  static String text(YamlValue value) {
    return Normalizer.normalize(value.text().strip(), Normalizer.Form.NFC);
  }

  void letters(int line, String key, String text) {
    for (int letter : letters.lackingIn(text)) {
      faults.add(line, "letter", key, Character.toString(letter), Letters.codePoint(letter));
    }
  }

  private void compare(int line, String key, String text, String original) {
    Set<String> wanted = placeholders(original);
    Set<String> used = placeholders(text);
    wanted.stream()
        .filter(one -> !used.contains(one))
        .forEach(one -> faults.add(line, "placeholder_lost", key, one));
    used.stream()
        .filter(one -> !wanted.contains(one))
        .forEach(one -> faults.add(line, "placeholder_invented", key, one));
    letters(line, key, text);
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
