package vn.sipas.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks that a skip rule looks back at an answer that exists and can be given. */
final class SkipRuleCheck {

  private final YamlValue root;
  private final Set<String> unreadable;
  private final FaultLog faults;
  private final Map<String, Slot> slots = new HashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();

  SkipRuleCheck(
      YamlValue root,
      List<Section> sections,
      Map<String, LocalizedText> words,
      Set<String> unreadable,
      FaultLog faults) {
    this.root = root;
    this.unreadable = unreadable;
    this.faults = faults;
    SlotPlan.of(sections, words).forEach(slot -> slots.put(slot.code(), slot));
  }

  void run() {
    int order = 0;
    for (YamlValue section : root.get("sections").items()) {
      for (YamlValue question : section.get("questions").items()) {
        lines.putIfAbsent(question.get("code").text(), order++);
      }
    }
    order = 0;
    for (YamlValue section : root.get("sections").items()) {
      check(section, order);
      for (YamlValue question : section.get("questions").items()) {
        check(question, order++);
      }
    }
  }

  private void check(YamlValue holder, int order) {
    Optional<Condition> condition = QuestionReader.condition(holder);
    if (condition.isEmpty() || unreadable.contains(condition.get().answer())) {
      return;
    }
    YamlValue when = holder.get("when");
    Slot slot = slots.get(condition.get().answer());
    if (slot == null) {
      faults.add(when, "skip rule: no question takes an answer '" + condition.get().answer() + "'");
      return;
    }
    if (lines.getOrDefault(slot.question().code(), 0) >= order) {
      faults.add(when, "skip rule: '" + slot.code() + "' is not asked before this");
    }
    for (String value : condition.get().values()) {
      if (slot.values().stream().noneMatch(known -> known.code().equals(value))) {
        faults.add(when, "skip rule: '" + slot.code() + "' has no answer '" + value + "'");
      }
    }
  }
}
