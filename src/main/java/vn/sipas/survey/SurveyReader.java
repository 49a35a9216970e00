package vn.sipas.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a checked YAML tree into a survey version, and reports what the schema cannot see. */
final class SurveyReader {

  private final YamlValue root;
  private final FaultLog faults;
  private final TextReader texts;

  /** Codes of questions with a fault of their own, which others may name without another fault. */
  private final Set<String> unreadable = new HashSet<>();

  private SurveyReader(YamlValue root, FaultLog faults) {
    this.root = root;
    this.faults = faults;
    this.texts = new TextReader(root, faults);
  }

  /** Empty when there is any fault, here or earlier. */
  static Optional<SurveyVersion> read(YamlValue root, CanonicalJson json, FaultLog faults) {
    return new SurveyReader(root, faults).version(json);
  }

  private Optional<SurveyVersion> version(CanonicalJson json) {
    SurveyVersion.Header header = header();
    QuestionReader reader = new QuestionReader(texts, scales(), faults);
    Map<String, Question> questions = new LinkedHashMap<>();
    List<Section> sections = sections(reader, questions);
    List<IndexDefinition> definitions =
        new IndexReader(texts, questions, unreadable, faults).definitions(root);
    new SkipRuleCheck(root, sections, header.words(), unreadable, faults).run();
    return faults.isEmpty()
        ? Optional.of(new SurveyVersion(0, header, sections, definitions, json))
        : Optional.empty();
  }

  private SurveyVersion.Header header() {
    Map<String, String> languages = new LinkedHashMap<>();
    root.get("languages").entries().forEach((code, how) -> languages.put(code, how.text()));
    List<Placeholder> placeholders = new ArrayList<>();
    root.get("placeholders")
        .entries()
        .forEach(
            (name, node) ->
                placeholders.add(
                    new Placeholder(
                        name,
                        texts.text(node.get("default")),
                        texts.texts(node.get("by_unit_type")))));
    return new SurveyVersion.Header(
        root.get("survey").text(),
        root.get("version").integer(0),
        texts.text(root.get("title")),
        texts.text(root.get("intro")),
        Map.copyOf(languages),
        texts.texts(root.get("provenance")),
        List.copyOf(placeholders),
        texts.texts(root.get("words")));
  }

  private Map<String, Scale> scales() {
    Map<String, Scale> scales = new HashMap<>();
    root.get("scales").entries().forEach((code, node) -> scales.put(code, scale(code, node)));
    return scales;
  }

  private Scale scale(String code, YamlValue node) {
    List<Scale.Level> levels = new ArrayList<>();
    Set<Integer> known = new HashSet<>();
    int last = -1;
    for (YamlValue entry : node.get("levels").items()) {
      int level = Math.min(entry.get("level").integer(0), PackedAnswers.HIGHEST);
      if (level <= last) {
        faults.add(entry, "scale " + code + ": levels must rise, " + level + " after " + last);
      }
      last = level;
      known.add(level);
      levels.add(new Scale.Level(level, texts.text(entry.get("label"))));
    }
    Set<Integer> satisfied = new HashSet<>();
    for (YamlValue level : node.get("satisfied").items()) {
      if (!known.contains(level.integer(-1))) {
        faults.add(level, "scale " + code + ": satisfied level " + level.written() + " is missing");
      }
      satisfied.add(level.integer(-1));
    }
    return new Scale(code, levels, satisfied);
  }

  private List<Section> sections(QuestionReader reader, Map<String, Question> questions) {
    List<Section> sections = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (YamlValue node : root.get("sections").items()) {
      YamlValue code = node.get("code");
      if (!codes.add(code.text())) {
        faults.add(code, "section code '" + code.text() + "' stands twice");
      }
      List<Question> own = new ArrayList<>();
      for (YamlValue question : node.get("questions").items()) {
        reader
            .question(question, node)
            .ifPresentOrElse(
                read -> {
                  own.add(read);
                  register(read, question, questions);
                },
                () -> unreadable.add(question.get("code").text()));
      }
      sections.add(
          new Section(
              code.text(),
              texts.text(node.get("title")),
              texts.text(node.get("intro")),
              QuestionReader.condition(node),
              own));
    }
    return sections;
  }

  private void register(Question question, YamlValue node, Map<String, Question> questions) {
    for (String code : codes(question)) {
      if (questions.putIfAbsent(code, question) != null) {
        faults.add(node.get("code"), "code '" + code + "' stands twice");
      }
    }
    boolean secondComment =
        question instanceof Question.Comment
            && questions.values().stream()
                    .distinct()
                    .filter(Question.Comment.class::isInstance)
                    .count()
                > 1;
    if (secondComment) {
      faults.add(node, "a response has one comment; make this a question of kind text");
    }
  }

  /** Every code that a question takes up: its own, its slots' and its texts'. */
  private static Set<String> codes(Question question) {
    Set<String> codes = new HashSet<>();
    codes.add(question.code());
    for (Choice choice : question.pickable()) {
      if (question instanceof Question.MultipleChoice) {
        codes.add(question.code() + "." + choice.code());
      }
      if (choice.specify()) {
        codes.add(question.textCode(choice));
      }
    }
    return codes;
  }
}
