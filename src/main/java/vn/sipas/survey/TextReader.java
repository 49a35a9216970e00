package vn.sipas.survey;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads texts, and reports languages and placeholders that the file does not declare. */
final class TextReader {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

  private final Set<String> languages;
  private final Set<String> placeholders;
  private final FaultLog faults;

  TextReader(YamlValue root, FaultLog faults) {
    this.languages = root.get("languages").entries().keySet();
    this.placeholders = root.get("placeholders").entries().keySet();
    this.faults = faults;
  }

  LocalizedText text(YamlValue value) {
    Map<String, String> texts = new HashMap<>();
    value
        .entries()
        .forEach(
            (language, text) -> {
              text.string().ifPresent(string -> texts.put(language, string.strip()));
              if (!languages.contains(language)) {
                faults.add(text, "language '" + language + "' is not declared under languages");
              }
              checkPlaceholders(text);
            });
    return texts.isEmpty() ? LocalizedText.NONE : new LocalizedText(texts);
  }

  Map<String, LocalizedText> texts(YamlValue map) {
    Map<String, LocalizedText> texts = new LinkedHashMap<>();
    map.entries().forEach((key, value) -> texts.put(key, text(value)));
    return texts;
  }

  private void checkPlaceholders(YamlValue text) {
    Matcher matcher = PLACEHOLDER.matcher(text.text());
    while (matcher.find()) {
      if (!placeholders.contains(matcher.group(1))) {
        faults.add(text, "placeholder {" + matcher.group(1) + "} is not declared");
      }
    }
  }
}
