package vn.sipas.paper;

import java.util.ArrayList;
import java.util.List;
import vn.sipas.survey.LocalizedText;
import vn.sipas.survey.Missing;
import vn.sipas.survey.Question;
import vn.sipas.survey.SurveyVersion;

/**
 * What is typed for an answer, and printed in its box: the level, the number of the choice from 1,
 * or a sign for none.
 *
 * @param typed a number, or the mark that stands for a missing answer in stored responses
 * @param value as a form posts it; empty for an answer that is not there
 */
record Key(String typed, String value, LocalizedText label) {

  /** Nothing is ticked. */
  static final String BLANK = "-";

  /** It cannot be read, or two boxes are ticked. */
  static final String ILLEGIBLE = "X";

  /** The answers of a question, in the order of the form; none where one writes. */
  static List<Key> of(Question question) {
    List<Key> keys = new ArrayList<>();
    if (question instanceof Question.Statement statement) {
      statement
          .scale()
          .levels()
          .forEach(level -> keys.add(of(level.level(), "" + level.level(), level.label())));
    } else {
      question
          .pickable()
          .forEach(choice -> keys.add(of(keys.size() + 1, choice.code(), choice.label())));
    }
    return keys;
  }

  /** The answers that are none, in the questionnaire's words. */
  static List<Key> missing(SurveyVersion survey) {
    List<Key> keys = new ArrayList<>();
    for (Missing missing : Missing.values()) {
      boolean blank = missing == Missing.NOT_REACHED;
      keys.add(
          new Key(
              String.valueOf(missing.mark()),
              blank ? "" : missing.word(),
              survey.header().words().get(missing.word())));
    }
    return keys;
  }

  private static Key of(int number, String value, LocalizedText label) {
    return new Key(String.valueOf(number), value, label);
  }

  /** Whether it has a box on paper: every answer, and of the others what the question offers. */
  boolean isPrinted(Question question) {
    return isAnswer()
        || question.asking().offers().stream().anyMatch(offered -> offered.word().equals(value));
  }

  /** Whether this is an answer, and not the lack of one. */
  boolean isAnswer() {
    return Character.isDigit(typed.charAt(0));
  }
}
