package vn.sipas.response.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.sipas.platform.Messages;

/** The form insists on some answers; the intake never does. */
final class RequiredAnswers {

  private RequiredAnswers() {}

  /** An error for each question that is required, asked and not answered, by its code. */
  static Map<String, String> lacking(Visit visit, List<QuestionView> questions, Locale locale) {
    Map<String, String> lacking = new LinkedHashMap<>();
    for (QuestionView question : questions) {
      if (question.required()
          && visit.answers().applies(question.question())
          && visit.answers().values(question.question()).isEmpty()) {
        String key = question.written() ? "form.error.write" : "form.error.required";
        lacking.put(question.code(), Messages.text(locale, key));
      }
    }
    return lacking;
  }
}
