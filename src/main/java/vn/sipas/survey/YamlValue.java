package vn.sipas.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value of a YAML file that knows its line. Readers ask for what they expect and get an empty
 * answer where the file has something else: the schema has reported that already.
 */
public final class YamlValue {

  private final int line;
  private final Object content;
  private final Map<String, Integer> keyLines;

  private YamlValue(int line, Object content, Map<String, Integer> keyLines) {
    this.line = line;
    this.content = content;
    this.keyLines = keyLines;
  }

  static YamlValue scalar(int line, Object value) {
    return new YamlValue(line, value, Map.of());
  }

  static YamlValue list(int line, List<YamlValue> items) {
    return new YamlValue(line, items, Map.of());
  }

  static YamlValue map(int line, Map<String, YamlValue> entries, Map<String, Integer> keyLines) {
    return new YamlValue(line, entries, keyLines);
  }

  public int line() {
    return line;
  }

  /** Line of a key, or of the map itself when the key is missing. */
  public int lineOf(String key) {
    return keyLines.getOrDefault(key, line);
  }

  public boolean has(String key) {
    return entries().containsKey(key);
  }

  /** The value of a key; a value with no content, on the map's line, when the key is missing. */
  public YamlValue get(String key) {
    YamlValue value = entries().get(key);
    return value == null ? scalar(line, null) : value;
  }

  @SuppressWarnings("unchecked")
  public Map<String, YamlValue> entries() {
    return content instanceof Map ? (Map<String, YamlValue>) content : Map.of();
  }

  @SuppressWarnings("unchecked")
  public List<YamlValue> items() {
    return content instanceof List ? (List<YamlValue>) content : List.of();
  }

  public Optional<String> string() {
    return content instanceof String text ? Optional.of(text) : Optional.empty();
  }

  public String text() {
    return string().orElse("");
  }

  public int integer(int otherwise) {
    return content instanceof Long number && number == number.intValue()
        ? number.intValue()
        : otherwise;
  }

  boolean isTrue() {
    return Boolean.TRUE.equals(content);
  }

  /** A number or a string as it is written. */
  String written() {
    return String.valueOf(content);
  }

  /** The item of a list or the value of a key along a path; stops at the last one that exists. */
  YamlValue at(List<Object> path) {
    YamlValue value = this;
    for (Object step : path) {
      if (step instanceof Integer index && index < value.items().size()) {
        value = value.items().get(index);
      } else if (value.has(String.valueOf(step))) {
        value = value.get(String.valueOf(step));
      } else {
        return value;
      }
    }
    return value;
  }

  /** Maps, lists and plain values without lines. */
  Object plain() {
    if (content instanceof Map) {
      Map<String, Object> plain = new LinkedHashMap<>();
      entries().forEach((key, value) -> plain.put(key, value.plain()));
      return plain;
    }
    if (content instanceof List) {
      List<Object> plain = new ArrayList<>();
      items().forEach(item -> plain.add(item.plain()));
      return plain;
    }
    return content;
  }
}
