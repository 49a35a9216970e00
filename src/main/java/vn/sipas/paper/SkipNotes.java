package vn.sipas.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.sipas.platform.Messages;
import vn.sipas.survey.Condition;
import vn.sipas.survey.Slot;
import vn.sipas.survey.SurveyVersion;
import vn.sipas.survey.Wording;

/** Skip rules in words, for a reader whose form cannot skip by itself. */
final class SkipNotes {

  private final SurveyVersion survey;
  private final List<NumberedQuestion> questions;
  private final Wording wording;
  private final Locale locale;

  SkipNotes(SurveyVersion survey, Wording wording, Locale locale) {
    this.survey = survey;
    this.questions = NumberedQuestion.of(survey);
    this.wording = wording;
    this.locale = locale;
  }

  /**
   * What is printed before a question: a sentence for each condition with which a run of questions
   * begins here.
   */
  List<String> before(NumberedQuestion question) {
    List<String> notes = new ArrayList<>();
    for (Condition condition : question.conditions()) {
      if (!conditions(question.number() - 1).contains(condition)) {
        notes.add(note(question.number(), condition));
      }
    }
    return notes;
  }

  private String note(int first, Condition condition) {
    int last = first;
    while (conditions(last + 1).contains(condition)) {
      last++;
    }
    String run = first == last ? text("question", first) : text("questions", first, last);
    String next = last == questions.size() ? text("end") : text("question", last + 1);
    int asked = NumberedQuestion.asked(questions, survey, condition).number();
    return text(condition.negated() ? "skip_if" : "only_if", asked, values(condition), run, next);
  }

  /** None before the first and after the last question. */
  private List<Condition> conditions(int number) {
    boolean there = number >= 1 && number <= questions.size();
    return there ? questions.get(number - 1).conditions() : List.of();
  }

  private String values(Condition condition) {
    Slot slot = survey.slot(condition.answer());
    List<String> values =
        slot.values().stream()
            .filter(value -> condition.values().contains(value.code()))
            .map(value -> written(slot, value))
            .filter(Objects::nonNull)
            .toList();
    return String.join(text("or"), values);
  }

  private String written(Slot slot, Slot.Value value) {
    List<Key> keys = Key.of(slot.question());
    if (slot.kind() == Slot.Kind.SELECTED && value.valid()) {
      String choice = slot.code().substring(slot.question().code().length() + 1);
      Key key = keys.stream().filter(one -> one.value().equals(choice)).findFirst().orElseThrow();
      return text(value.code().equals("1") ? "box" : "not_box", key.typed(), label(key));
    }
    return keys.stream()
        .filter(key -> key.value().equals(value.code()))
        .findFirst()
        .map(key -> text("box", key.typed(), label(key)))
        .orElseGet(() -> text("no_box", wording.of(value.label())));
  }

  private String label(Key key) {
    return wording.of(key.label());
  }

  private String text(String key, Object... args) {
    return Messages.text(locale, "paper.print." + key, args);
  }
}
