package vn.sipas.response.form;

import jakarta.ws.rs.core.MultivaluedMap;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.sipas.platform.Messages;
import vn.sipas.response.form.QuestionView.OptionView;
import vn.sipas.survey.Choice;
import vn.sipas.survey.FormAnswers;
import vn.sipas.survey.Question;

/**
 * Takes what a page posted into the answers. What cannot be taken is remembered with its error and
 * shown again as it was written.
 */
final class PostedPage {

  /** Longer texts are cut before they are shown again: nobody types this by hand. */
  private static final int SHOWN_AGAIN = 30_000;

  private final FormAnswers answers;
  private final MultivaluedMap<String, String> posted;
  private final Locale locale;
  private final Map<String, String> errors = new LinkedHashMap<>();

  PostedPage(FormAnswers answers, MultivaluedMap<String, String> posted, Locale locale) {
    this.answers = answers;
    this.posted = posted;
    this.locale = locale;
  }

  /** The error of each question that could not be taken, by its code. */
  Map<String, String> errors() {
    return errors;
  }

  void take(List<QuestionView> questions) {
    for (QuestionView view : questions) {
      Question question = view.question();
      int before = answers.sheet().faults().size();
      answers.put(question, values(question));
      if (answers.sheet().faults().size() > before) {
        errors.put(view.code(), error(view));
      }
      for (Choice choice : question.pickable()) {
        if (choice.specify()) {
          specify(question, choice);
        }
      }
    }
  }

  /** The question as it was filled in, to be shown again. */
  Field field(QuestionView view, String error) {
    Map<String, String> texts = new HashMap<>();
    for (OptionView option : view.options()) {
      if (!option.specify().isEmpty()) {
        texts.put(option.specify(), text(option.specify()));
      }
    }
    List<String> values = view.written() ? List.of(text(view.code())) : values(view.question());
    return new Field(view, values, texts, error);
  }

  private List<String> values(Question question) {
    List<String> values = posted.getOrDefault(question.code(), List.of());
    Choice written = writtenChoice(question);
    if (written == null || values.contains(written.code())) {
      return values;
    }
    boolean several = question instanceof Question.MultipleChoice;
    if (!several && !values.isEmpty()) {
      return values;
    }
    List<String> more = new ArrayList<>(values);
    more.add(written.code());
    return more;
  }

  /** Who writes beside "other" without choosing it means it. */
  private Choice writtenChoice(Question question) {
    for (Choice choice : question.pickable()) {
      if (choice.specify() && !text(question.textCode(choice)).isBlank()) {
        return choice;
      }
    }
    return null;
  }

  private void specify(Question question, Choice choice) {
    String code = question.textCode(choice);
    String text = text(code);
    int before = answers.sheet().faults().size();
    answers.specify(question, choice, text);
    if (answers.sheet().faults().size() > before) {
      errors.put(question.code(), tooLong(text, (Integer) lastFaultArgument()));
    }
  }

  private String text(String name) {
    String text = posted.getFirst(name);
    return text == null ? "" : text.substring(0, Math.min(text.length(), SHOWN_AGAIN));
  }

  private String error(QuestionView view) {
    return view.written()
        ? tooLong(posted.getFirst(view.code()), view.maxLength())
        : Messages.text(locale, "form.error.choice");
  }

  private Object lastFaultArgument() {
    var faults = answers.sheet().faults();
    return faults.get(faults.size() - 1).args()[0];
  }

  private String tooLong(String text, int most) {
    String normal = Normalizer.normalize(text, Normalizer.Form.NFC).replace("\r\n", "\n").strip();
    int length = normal.codePointCount(0, normal.length());
    return Messages.text(locale, "form.error.too_long", length, most, length - most);
  }
}
