package vn.sipas.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sipas.platform.Fault;

/**
 * A place in a spec that knows its path; what is not as it should be becomes a fault and reading
 * goes on, so that all faults are found at once. Null is as good as not given.
 */
final class SpecNode {

  private static final int SHOWN = 60;

  private final JsonNode node;
  private final String path;
  private final List<Fault> faults;

  SpecNode(JsonNode node, String path, List<Fault> faults) {
    this.node = node;
    this.path = path;
    this.faults = faults;
  }

  boolean isGiven() {
    return !node.isMissingNode() && !node.isNull();
  }

  SpecNode get(String key) {
    return new SpecNode(node.path(key), path + "." + key, faults);
  }

  void fault(String code, Object... args) {
    faults.add(new Fault(path, code, "analysis.spec." + code, args));
  }

  /** Refuses keys that mean nothing: a misspelt one would silently change the design. */
  void only(String... keys) {
    if (isGiven() && !node.isObject()) {
      fault("not_an_object");
    }
    Set<String> known = Set.of(keys);
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!known.contains(key)) {
                get(key).fault("unknown_key", shown(key), String.join(", ", keys));
              }
            });
  }

  /** Text or number as text; null when not given. */
  String text() {
    if (!isGiven()) {
      return null;
    } else if (!node.isTextual() && !node.isNumber()) {
      fault("not_a_text");
      return null;
    }
    return Cells.normal(node.asText());
  }

  /** As {@link #text}, but not empty. */
  String name() {
    String text = text();
    if (text != null && text.isEmpty()) {
      fault("not_a_text");
      return null;
    }
    return text;
  }

  String required() {
    if (!isGiven()) {
      fault("missing");
      return null;
    }
    return name();
  }

  /** A number strictly between two bounds. */
  Double between(double least, double most) {
    if (!node.isNumber() || node.asDouble() <= least || node.asDouble() >= most) {
      fault("not_between", least, most);
      return null;
    }
    return node.asDouble();
  }

  List<SpecNode> elements() {
    if (!isGiven()) {
      return List.of();
    } else if (!node.isArray()) {
      fault("not_a_list");
      return List.of();
    }
    List<SpecNode> elements = new ArrayList<>(node.size());
    for (int i = 0; i < node.size(); i++) {
      elements.add(new SpecNode(node.get(i), path + "[" + i + "]", faults));
    }
    return elements;
  }

  /** Texts that are all there; blanks only where they are allowed. */
  List<String> texts(boolean blanks) {
    List<String> texts = new ArrayList<>();
    elements()
        .forEach(
            element -> {
              String text = blanks ? element.text() : element.required();
              if (text != null) {
                texts.add(text);
              }
            });
    return texts;
  }

  Map<String, SpecNode> entries() {
    Map<String, SpecNode> entries = new LinkedHashMap<>();
    if (isGiven() && !node.isObject()) {
      fault("not_an_object");
    } else {
      node.fieldNames().forEachRemaining(key -> entries.put(Cells.normal(key), get(key)));
    }
    return entries;
  }

  /** One of a few words; the first of them when not given. */
  String oneOf(String... words) {
    String text = text();
    if (text == null) {
      return words[0];
    } else if (!List.of(words).contains(text)) {
      fault("not_one_of", shown(text), String.join(", ", words));
      return words[0];
    }
    return text;
  }

  static String shown(String raw) {
    return raw.length() <= SHOWN ? raw : raw.substring(0, SHOWN) + "…";
  }
}
