package vn.sipas.response.form;

import java.util.List;
import java.util.Map;
import vn.sipas.response.form.QuestionView.OptionView;

/**
 * A question on the page that is being shown.
 *
 * @param values codes chosen, or the text written
 * @param texts what was written beside a choice, by the name of its text field
 * @param error what is wrong, or null
 */
record Field(QuestionView view, List<String> values, Map<String, String> texts, String error) {

  public boolean chosen(OptionView option) {
    return values.contains(option.value());
  }

  public String textOf(OptionView option) {
    return texts.getOrDefault(option.specify(), "");
  }

  public String written() {
    return values.isEmpty() ? "" : values.get(0);
  }

  /** Nothing written and nothing wrong. */
  boolean common() {
    return error == null && texts.isEmpty() && (values.isEmpty() || !view.written());
  }

  List<Object> content() {
    return List.of(view.code(), values);
  }

  /** The error as it stands in the summary above the page, where the question is not in sight. */
  String summary() {
    return error + ": " + view.text();
  }

  /** Ids of the hint and the error, for assistive technology; empty when there are none. */
  public String described() {
    String hint = view.hint().isEmpty() ? "" : view.code() + "-hint";
    if (error == null) {
      return hint;
    }
    return (hint.isEmpty() ? "" : hint + " ") + view.code() + "-error";
  }
}
