package vn.sipas.survey;

import java.util.List;
import java.util.Optional;

/** Questions that stand together: one page of the online form. */
public record Section(
    String code,
    LocalizedText title,
    LocalizedText intro,
    Optional<Condition> when,
    List<Question> questions) {

  public Section {
    questions = List.copyOf(questions);
  }
}
