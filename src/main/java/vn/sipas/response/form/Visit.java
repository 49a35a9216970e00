package vn.sipas.response.form;

import java.util.List;
import java.util.Optional;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.response.form.FormTexts.Texts;
import vn.sipas.survey.FormAnswers;
import vn.sipas.survey.Question;
import vn.sipas.survey.SurveyVersion;

/**
 * One request of a respondent who is filling in a form.
 *
 * @param place empty when it is not known
 */
record Visit(
    CampaignTerms campaign,
    FormDraft draft,
    FormAnswers answers,
    Optional<Places.Known> place,
    Texts texts) {

  static FormAnswers answersOf(FormDraft draft, SurveyVersion version) {
    FormAnswers answers = new FormAnswers(version.sheetOf(draft.packed()));
    if (draft.comment() != null) {
      answers.sheet().comment(draft.comment());
    }
    if (draft.texts().isEmpty()) {
      return answers;
    }
    for (var section : version.sections()) {
      for (Question question : section.questions()) {
        restore(question, draft, answers);
      }
    }
    return answers;
  }

  private static void restore(Question question, FormDraft draft, FormAnswers answers) {
    String text = draft.texts().get(question.code());
    if (text != null) {
      answers.put(question, List.of(text));
    }
    for (var choice : question.pickable()) {
      String specified = draft.texts().get(question.textCode(choice));
      if (specified != null) {
        answers.specify(question, choice, specified);
      }
    }
  }

  String code() {
    return campaign.code();
  }

  SurveyVersion version() {
    return answers.sheet().version();
  }

  Journey journey() {
    return new Journey(version(), answers, draft.asksPlace());
  }

  FormDraft answered() {
    return draft.with(answers.sheet());
  }

  /** What the words of the page depend on, besides the language. */
  List<Object> wording() {
    return List.of(version().toString(), place.map(Places.Known::unitType).orElse(""));
  }

  String address(String page) {
    return "/s/" + campaign.code() + "/" + page;
  }

  /** Questions of a page that are asked by the answers given so far. */
  List<QuestionView> asked(SectionView section) {
    return section.questions().stream().filter(view -> answers.applies(view.question())).toList();
  }
}
