package vn.sipas.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.survey.Component.Part;

/** Reads index definitions and reports components that do not fit the questions. */
final class IndexReader {

  private final TextReader texts;
  private final Map<String, Question> questions;
  private final Set<String> unreadable;
  private final FaultLog faults;
  private final Map<String, Part> parts = new HashMap<>();

  IndexReader(
      TextReader texts, Map<String, Question> questions, Set<String> unreadable, FaultLog faults) {
    this.texts = texts;
    this.questions = questions;
    this.unreadable = unreadable;
    this.faults = faults;
  }

  List<IndexDefinition> definitions(YamlValue root) {
    for (YamlValue part : root.get("parts").items()) {
      YamlValue code = part.get("code");
      Part read = new Part(code.text(), texts.text(part.get("title")));
      once(parts.put(code.text(), read) == null, "part", code);
    }
    List<IndexDefinition> definitions = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (YamlValue definition : root.get("index_definitions").items()) {
      YamlValue code = definition.get("code");
      int version = definition.get("version").integer(0);
      once(known.add(code.text() + " " + version), "index definition", code);
      definition(definition, code.text(), version).ifPresent(definitions::add);
    }
    return definitions;
  }

  private Optional<IndexDefinition> definition(YamlValue node, String code, int version) {
    List<Component> components = components(node);
    ItemValue value = constant(ItemValue.values(), node.get("item_value"));
    Aggregation aggregation = constant(Aggregation.values(), node.get("aggregation"));
    if (value == null || aggregation == null) {
      return Optional.empty();
    }
    checkScales(node, components, value);
    LocalizedText title = texts.text(node.get("title"));
    return Optional.of(new IndexDefinition(code, version, title, value, aggregation, components));
  }

  private List<Component> components(YamlValue definition) {
    List<Component> components = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    Set<String> used = new HashSet<>();
    for (YamlValue component : definition.get("components").items()) {
      YamlValue code = component.get("code");
      once(codes.add(code.text()), "component", code);
      if (code.text().equals("overall") || parts.containsKey(code.text())) {
        faults.add(code, "component code '" + code.text() + "' is taken by a part or by overall");
      }
      YamlValue part = component.get("part");
      if (!parts.containsKey(part.text())) {
        faults.add(part, "part '" + part.text() + "' is not among the parts");
      }
      components.add(
          new Component(
              code.text(),
              parts.getOrDefault(part.text(), new Part(part.text(), LocalizedText.NONE)),
              texts.text(component.get("title")),
              items(component, used)));
    }
    return components;
  }

  private List<String> items(YamlValue component, Set<String> used) {
    List<String> items = new ArrayList<>();
    for (YamlValue item : component.get("items").items()) {
      Question question = questions.get(item.text());
      String where = "component " + component.get("code").text() + ": item '" + item.text() + "'";
      if (question == null && !unreadable.contains(item.text())) {
        faults.add(item, where + " is not a question");
      } else if (question != null && !(question instanceof Question.Statement)) {
        faults.add(item, where + " is not a statement on a scale");
      }
      if (!used.add(item.text())) {
        faults.add(item, where + " stands twice in this definition");
      }
      items.add(item.text());
    }
    return items;
  }

  /** Values of items can be put together only when they were given on one scale. */
  private void checkScales(YamlValue definition, List<Component> components, ItemValue value) {
    Set<Scale> scales = new HashSet<>();
    for (Component component : components) {
      for (String item : component.items()) {
        if (questions.get(item) instanceof Question.Statement statement) {
          scales.add(statement.scale());
        }
      }
    }
    if (scales.size() > 1) {
      faults.add(definition, "the items of an index definition must share one scale");
    }
    scales.removeIf(scale -> scale.levels().isEmpty());
    for (Scale scale : scales) {
      if (value == ItemValue.TOP2_SHARE && scale.satisfied().isEmpty()) {
        faults.add(definition, "scale '" + scale.code() + "' does not say which levels satisfy");
      }
      if (value == ItemValue.MEAN_OVER_5 && (scale.lowest() != 1 || scale.highest() != 5)) {
        faults.add(definition, "mean_over_5 needs a scale from 1 to 5, not " + scale.code());
      }
    }
  }

  private void once(boolean first, String what, YamlValue code) {
    if (!first) {
      faults.add(code, what + " '" + code.text() + "' stands twice");
    }
  }

  private static <E extends Enum<E>> E constant(E[] constants, YamlValue name) {
    for (E constant : constants) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(name.text())) {
        return constant;
      }
    }
    return null;
  }
}
