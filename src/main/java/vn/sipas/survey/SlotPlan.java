package vn.sipas.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.survey.Question.Comment;
import vn.sipas.survey.Question.Demographic;
import vn.sipas.survey.Question.FreeText;
import vn.sipas.survey.Question.MultipleChoice;
import vn.sipas.survey.Question.SingleChoice;
import vn.sipas.survey.Question.Statement;

/** Lays the questions out as slots: first everything asked, in order, then the demographics. */
final class SlotPlan {

  private final Map<String, LocalizedText> words;
  private final List<Slot> slots = new ArrayList<>();

  private SlotPlan(Map<String, LocalizedText> words) {
    this.words = words;
  }

  static List<Slot> of(List<Section> sections, Map<String, LocalizedText> words) {
    SlotPlan plan = new SlotPlan(words);
    for (boolean demographics : new boolean[] {false, true}) {
      for (Section section : sections) {
        for (Question question : section.questions()) {
          if (question instanceof Demographic == demographics) {
            plan.add(question);
          }
        }
      }
    }
    return List.copyOf(plan.slots);
  }

  private void add(Question question) {
    if (question instanceof Statement statement) {
      add(question.code(), Slot.Kind.STATEMENT, question, question.text(), levels(statement));
    } else if (question instanceof SingleChoice single) {
      add(question.code(), Slot.Kind.CHOICE, question, question.text(), choices(single.choices()));
    } else if (question instanceof Demographic about) {
      add(
          question.code(),
          Slot.Kind.DEMOGRAPHIC,
          question,
          question.text(),
          choices(about.choices()));
    } else if (question instanceof MultipleChoice multiple) {
      for (Choice choice : multiple.choices()) {
        String code = question.code() + "." + choice.code();
        add(code, Slot.Kind.SELECTED, question, choice.label(), selected());
      }
    }
  }

  private void add(
      String code, Slot.Kind kind, Question question, LocalizedText label, List<Slot.Value> valid) {
    List<Slot.Value> values = new ArrayList<>(valid);
    for (Missing missing : Missing.values()) {
      values.add(new Slot.Value(missing.mark(), missing.word(), words.get(missing.word()), false));
    }
    slots.add(new Slot(slots.size(), code, kind, question, label, values));
  }

  private static List<Slot.Value> levels(Statement statement) {
    Scale scale = statement.scale();
    return scale.levels().stream()
        .map(
            level ->
                new Slot.Value(
                    PackedAnswers.mark(level.level()),
                    String.valueOf(level.level()),
                    level.label(),
                    scale.satisfied().contains(level.level())))
        .toList();
  }

  private static List<Slot.Value> choices(List<Choice> choices) {
    List<Slot.Value> values = new ArrayList<>();
    for (Choice choice : choices) {
      char mark = PackedAnswers.mark(values.size() + 1);
      values.add(new Slot.Value(mark, choice.code(), choice.label(), false));
    }
    return values;
  }

  private List<Slot.Value> selected() {
    return List.of(
        new Slot.Value('0', "0", words.get("not_selected"), false),
        new Slot.Value('1', "1", words.get("selected"), false));
  }

  /** Every text that is stored beside the packed answers, by its code; the comment is not here. */
  static Map<String, TextField> texts(List<Section> sections) {
    Map<String, TextField> fields = new LinkedHashMap<>();
    for (Section section : sections) {
      for (Question question : section.questions()) {
        if (question instanceof FreeText text) {
          fields.put(text.code(), new TextField(question, false, text.maxLength()));
        }
        for (Choice choice : question.pickable()) {
          if (choice.specify()) {
            boolean about = question instanceof Demographic;
            fields.put(
                question.textCode(choice), new TextField(question, about, TextField.SPECIFY));
          }
        }
      }
    }
    return fields;
  }

  static int commentLength(List<Section> sections) {
    return sections.stream()
        .flatMap(section -> section.questions().stream())
        .filter(Comment.class::isInstance)
        .mapToInt(question -> ((Comment) question).maxLength())
        .findFirst()
        .orElse(TextField.COMMENT);
  }
}
