package vn.sipas.survey;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sipas.survey.Question.Asking;

/** Reads a question; what it does not say itself it takes from its section. */
final class QuestionReader {

  private static final Map<String, Set<String>> KEYS_OF_KIND =
      Map.of(
          "statement", Set.of("scale"),
          "single_choice", Set.of("choices"),
          "multiple_choice", Set.of("choices"),
          "demographic", Set.of("choices"),
          "text", Set.of("max_length"),
          "comment", Set.of("max_length"));
  private static final Set<String> RESERVED =
      Set.of("not_reached", "dont_know", "refused", "not_applicable");

  private final TextReader texts;
  private final Map<String, Scale> scales;
  private final FaultLog faults;

  QuestionReader(TextReader texts, Map<String, Scale> scales, FaultLog faults) {
    this.texts = texts;
    this.scales = scales;
    this.faults = faults;
  }

  Optional<Question> question(YamlValue question, YamlValue section) {
    String kind = inherited("kind", question, section).text();
    if (!KEYS_OF_KIND.containsKey(kind)) {
      if (!question.has("kind") && !section.has("kind")) {
        faults.add(question, named(question) + " has no kind, nor has its section");
      }
      return Optional.empty();
    }
    checkKeys(kind, question);
    Asking asking = asking(question, section);
    return switch (kind) {
      case "statement" ->
          scale(question, section).map(scale -> new Question.Statement(asking, scale));
      case "single_choice" -> Optional.of(new Question.SingleChoice(asking, choices(question)));
      case "multiple_choice" -> Optional.of(new Question.MultipleChoice(asking, choices(question)));
      case "demographic" -> Optional.of(new Question.Demographic(asking, choices(question)));
      case "text" -> Optional.of(new Question.FreeText(asking, length(question)));
      default -> Optional.of(new Question.Comment(asking, length(question)));
    };
  }

  static Optional<Condition> condition(YamlValue holder) {
    YamlValue when = holder.get("when");
    if (!when.has("answer")) {
      return Optional.empty();
    }
    boolean negated = when.has("is_not");
    Set<String> values =
        when.get(negated ? "is_not" : "is").items().stream()
            .map(YamlValue::written)
            .collect(Collectors.toSet());
    return Optional.of(new Condition(when.get("answer").text(), values, negated));
  }

  private Asking asking(YamlValue question, YamlValue section) {
    return new Asking(
        question.get("code").text(),
        question.get("number").text(),
        texts.text(question.get("text")),
        texts.text(question.get("hint")),
        inherited("wording", question, section).text().equals("official"),
        inherited("required", question, section).isTrue(),
        offers(inherited("offer", question, section)),
        condition(question));
  }

  private void checkKeys(String kind, YamlValue question) {
    for (String key : List.of("scale", "choices", "max_length")) {
      if (question.has(key) && !KEYS_OF_KIND.get(kind).contains(key)) {
        faults.add(
            question.lineOf(key),
            named(question) + ": key '" + key + "' does not belong to kind " + kind);
      }
    }
    if (KEYS_OF_KIND.get(kind).contains("choices") && !question.has("choices")) {
      faults.add(question, named(question) + " has no choices");
    }
  }

  private Optional<Scale> scale(YamlValue question, YamlValue section) {
    YamlValue name = inherited("scale", question, section);
    if (name.string().isEmpty()) {
      faults.add(question, named(question) + " has no scale, nor has its section");
      return Optional.empty();
    }
    Scale scale = scales.get(name.text());
    if (scale == null) {
      faults.add(name, "scale '" + name.text() + "' is not among the scales");
    }
    return Optional.ofNullable(scale);
  }

  private List<Choice> choices(YamlValue question) {
    List<Choice> choices = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (YamlValue choice : question.get("choices").items()) {
      if (choices.size() == PackedAnswers.HIGHEST) {
        break;
      }
      YamlValue code = choice.get("code");
      if (RESERVED.contains(code.text())) {
        faults.add(code, "choice code '" + code.text() + "' is the name of a missing answer");
      }
      if (!codes.add(code.text())) {
        faults.add(code, named(question) + ": choice code '" + code.text() + "' stands twice");
      }
      LocalizedText label = texts.text(choice.get("label"));
      choices.add(new Choice(code.text(), label, choice.get("specify").isTrue()));
    }
    return choices;
  }

  private static Set<Missing> offers(YamlValue list) {
    Set<Missing> offers = EnumSet.noneOf(Missing.class);
    for (YamlValue word : list.items()) {
      Missing missing = Missing.ofWord(word.text());
      if (missing != null) {
        offers.add(missing);
      }
    }
    return offers;
  }

  private static int length(YamlValue question) {
    return question.get("max_length").integer(TextField.COMMENT);
  }

  private static YamlValue inherited(String key, YamlValue question, YamlValue section) {
    return question.has(key) ? question.get(key) : section.get(key);
  }

  private static String named(YamlValue question) {
    return "question " + question.get("code").text();
  }
}
