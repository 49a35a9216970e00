package vn.sipas.kiosk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Map;

/**
 * One question as the tablet shows it; texts by language.
 *
 * @param kind {@code statement}, {@code choice}, {@code choices}, {@code text} or {@code comment}
 * @param about whether the answer is about the respondent and not among the answers
 * @param heading title of the section
 * @param intro of the section, with its first question
 * @param number as printed on the paper form
 * @param when rules that must all hold for the question to be asked
 * @param answers as on the paper form, in its order
 * @param offers "don't know" and the like, shown apart
 * @param voice addresses of recordings of the text
 * @param maxLength of what is written, 0 where nothing is
 */
@JsonInclude(Include.NON_EMPTY)
record Screen(
    String code,
    String kind,
    boolean about,
    boolean required,
    Map<String, String> heading,
    Map<String, String> intro,
    String number,
    List<Rule> when,
    Map<String, String> text,
    Map<String, String> voice,
    Map<String, String> hint,
    List<Answer> answers,
    List<Answer> offers,
    @JsonInclude(Include.NON_DEFAULT) int maxLength) {

  /** A skip rule: the value of an earlier answer is among these, or is not. */
  record Rule(String answer, List<String> values, boolean negated) {}

  /**
   * @param value a level as a number, or the code of a choice or missing answer
   * @param face 1 (worst) to 5, on scales that rate satisfaction
   * @param specify code of the text "other, please specify"
   */
  @JsonInclude(Include.NON_EMPTY)
  record Answer(
      Object value,
      Map<String, String> label,
      Map<String, String> voice,
      Integer face,
      String specify) {}
}
