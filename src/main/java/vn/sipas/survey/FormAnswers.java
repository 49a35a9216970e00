package vn.sipas.survey;

import java.util.ArrayList;
import java.util.List;
import vn.sipas.platform.Fault;

/** A response's answers as the pages of a form see them: posted values, skip rules, what lacks. */
public final class FormAnswers {

  private final SurveyVersion version;
  private final AnswerSheet sheet;

  public FormAnswers(AnswerSheet sheet) {
    this.version = sheet.version();
    this.sheet = sheet;
  }

  public AnswerSheet sheet() {
    return sheet;
  }

  /**
   * Takes what a form posted for a question: the codes chosen (levels, choices, missing answers) or
   * the text. No value clears the answer.
   */
  public void put(Question question, List<String> posted) {
    String first = posted.isEmpty() ? "" : posted.get(0);
    if (question instanceof Question.Comment) {
      sheet.comment(first);
    } else if (question instanceof Question.FreeText) {
      sheet.word(question.code(), first);
    } else if (question instanceof Question.MultipleChoice multiple) {
      select(multiple, posted);
    } else {
      sheet.put(version.slot(question.code()), first);
    }
  }

  /** Takes the text of a choice "other, please specify". */
  public void specify(Question question, Choice choice, String text) {
    String code = question.textCode(choice);
    if (question instanceof Question.Demographic) {
      sheet.about(code, text);
    } else {
      sheet.word(code, text);
    }
  }

  /** What to show as chosen or written when the page is shown again. */
  public List<String> values(Question question) {
    if (question instanceof Question.Comment) {
      return sheet.comment() == null ? List.of() : List.of(sheet.comment());
    }
    if (question instanceof Question.FreeText) {
      String text = sheet.texts().get(question.code());
      return text == null ? List.of() : List.of(text);
    }
    if (question instanceof Question.MultipleChoice multiple) {
      return selected(multiple);
    }
    return sheet.isReached(question.code()) ? List.of(sheet.value(question.code())) : List.of();
  }

  /** Whether the page is shown, by the answers given so far. */
  public boolean applies(Section section) {
    return section.when().map(this::holds).orElse(true);
  }

  /** Whether the question is asked, by the answers given so far. */
  public boolean applies(Question question) {
    return applies(version.sectionOf(question))
        && question.asking().when().map(this::holds).orElse(true);
  }

  /** Required questions of a page that are asked and not answered, each as a fault. */
  public List<Fault> lacking(Section section) {
    List<Fault> lacking = new ArrayList<>();
    for (Question question : section.questions()) {
      if (question.required() && applies(question) && values(question).isEmpty()) {
        String group = question instanceof Question.Demographic ? "about." : "answers.";
        lacking.add(new Fault(group + question.code(), "required", "survey.fault.required"));
      }
    }
    return lacking;
  }

  /** Forgets answers to questions that an answer changed later has taken out of the form. */
  public void dropSkipped() {
    for (Section section : version.sections()) {
      for (Question question : section.questions()) {
        if (!applies(question)) {
          put(question, List.of());
          question.pickable().forEach(choice -> sheet.clearText(question.textCode(choice)));
        }
      }
    }
  }

  private boolean holds(Condition condition) {
    return condition.holds(sheet.value(condition.answer()));
  }

  private void select(Question.MultipleChoice question, List<String> posted) {
    for (Choice choice : question.choices()) {
      String selected = posted.contains(choice.code()) ? "1" : "0";
      Slot slot = version.slot(question.code() + "." + choice.code());
      sheet.put(slot, posted.isEmpty() ? "" : missingOr(selected, posted));
    }
  }

  private static String missingOr(String selected, List<String> posted) {
    Missing missing = Missing.ofWord(posted.get(0));
    return missing == null ? selected : missing.word();
  }

  private List<String> selected(Question.MultipleChoice question) {
    List<String> codes = new ArrayList<>();
    for (Choice choice : question.choices()) {
      String value = sheet.value(question.code() + "." + choice.code());
      if (value.equals("1")) {
        codes.add(choice.code());
      } else if (codes.isEmpty() && Missing.ofWord(value) != null) {
        return List.of(value);
      }
    }
    return codes;
  }
}
