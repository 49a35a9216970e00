package vn.sipas.survey;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is asked. Renderers switch over the kinds; a question knows nothing of HTML or files. */
public sealed interface Question {

  /** What every question has, whatever its kind. */
  Asking asking();

  /**
   * @param code stable over versions: the same code is the same question
   * @param number as printed on the paper form, or empty
   * @param official whether the Vietnamese wording is that of the source, word for word
   * @param required whether the form insists on an answer; the intake never does
   * @param offers missing answers shown on screen beside the others
   */
  record Asking(
      String code,
      String number,
      LocalizedText text,
      LocalizedText hint,
      boolean official,
      boolean required,
      Set<Missing> offers,
      Optional<Condition> when) {}

  /** A statement rated on a scale. */
  record Statement(Asking asking, Scale scale) implements Question {}

  /** One of several choices. */
  record SingleChoice(Asking asking, List<Choice> choices) implements Question {}

  /** Any of several choices; each is a yes-or-no slot {@code <question>.<choice>}. */
  record MultipleChoice(Asking asking, List<Choice> choices) implements Question {}

  /** Free text, kept beside the packed answers. */
  record FreeText(Asking asking, int maxLength) implements Question {}

  /** The response's one comment. */
  record Comment(Asking asking, int maxLength) implements Question {}

  /** Something about the respondent or the dossier, by which results may be broken down. */
  record Demographic(Asking asking, List<Choice> choices) implements Question {}

  default String code() {
    return asking().code();
  }

  default LocalizedText text() {
    return asking().text();
  }

  default boolean required() {
    return asking().required();
  }

  /** The choices to pick from; empty for the other kinds. */
  default List<Choice> pickable() {
    if (this instanceof SingleChoice single) {
      return single.choices();
    }
    if (this instanceof MultipleChoice multiple) {
      return multiple.choices();
    }
    return this instanceof Demographic demographic ? demographic.choices() : List.of();
  }

  /** Code of the text that goes with a choice "other, please specify". */
  default String textCode(Choice choice) {
    return code() + "." + choice.code() + ".text";
  }
}
