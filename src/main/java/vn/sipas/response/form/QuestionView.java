package vn.sipas.response.form;

import java.util.List;
import vn.sipas.survey.Question;

/**
 * A question in the words of one language and kind of unit, prepared once.
 *
 * @param voice address of a recording of the text, or empty; so with each option
 * @param options levels from worst to best, or choices
 * @param offers missing answers that may be chosen: don't know, does not apply, prefer not to say
 * @param maxLength of a text; 0 for the other kinds
 */
record QuestionView(
    Question question,
    String number,
    String text,
    String voice,
    String hint,
    List<OptionView> options,
    List<OptionView> offers,
    int maxLength) {

  /**
   * @param value what the form posts
   * @param level the level as a number, or empty
   * @param specify name of the text field that goes with it, or empty
   */
  record OptionView(
      String id, String value, String level, String label, String voice, String specify) {}

  public String code() {
    return question.code();
  }

  public boolean required() {
    return question.required();
  }

  /** A statement rated on a scale: its answers may stand side by side. */
  boolean rated() {
    return question instanceof Question.Statement;
  }

  public String inputType() {
    return question instanceof Question.MultipleChoice ? "checkbox" : "radio";
  }

  public boolean shortText() {
    return question instanceof Question.FreeText && maxLength <= 200;
  }

  public boolean written() {
    return maxLength > 0;
  }

  /** Five answers fit side by side on a wide screen; a scale of another length stays a list. */
  public boolean five() {
    return rated() && options.size() == 5;
  }

  /** The label of a value, for reading answers over. */
  String labelOf(String value) {
    for (OptionView option : options) {
      if (option.value().equals(value)) {
        return option.label();
      }
    }
    for (OptionView offer : offers) {
      if (offer.value().equals(value)) {
        return offer.label();
      }
    }
    return value;
  }
}
