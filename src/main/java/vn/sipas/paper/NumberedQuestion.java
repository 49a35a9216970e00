package vn.sipas.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sipas.survey.Condition;
import vn.sipas.survey.Question;
import vn.sipas.survey.Section;
import vn.sipas.survey.SurveyVersion;

/**
 * A question with its number on paper. Questions are numbered through from 1: the official numbers
 * begin anew within a form and are missing for some questions, and "go to question 7" must be
 * clear.
 */
record NumberedQuestion(int number, Section section, Question question) {

  static List<NumberedQuestion> of(SurveyVersion survey) {
    List<NumberedQuestion> all = new ArrayList<>();
    for (Section section : survey.sections()) {
      for (Question question : section.questions()) {
        all.add(new NumberedQuestion(all.size() + 1, section, question));
      }
    }
    return List.copyOf(all);
  }

  /** All that must hold for it to be asked. */
  List<Condition> conditions() {
    return Stream.of(section.when(), question.asking().when()).flatMap(Optional::stream).toList();
  }

  /** The question whose answer a condition looks at. */
  static NumberedQuestion asked(List<NumberedQuestion> all, SurveyVersion survey, Condition when) {
    Question question = survey.slot(when.answer()).question();
    return all.stream()
        .filter(numbered -> numbered.question().code().equals(question.code()))
        .findFirst()
        .orElseThrow();
  }
}
