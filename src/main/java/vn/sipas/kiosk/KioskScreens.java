package vn.sipas.kiosk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.sipas.survey.Condition;
import vn.sipas.survey.LocalizedText;
import vn.sipas.survey.Missing;
import vn.sipas.survey.Question;
import vn.sipas.survey.Scale;
import vn.sipas.survey.Section;
import vn.sipas.survey.SurveyVersion;
import vn.sipas.survey.Wording;

/** A survey version as screens, one for each question, with the words for a kind of unit. */
final class KioskScreens {

  private static final int FACES = 5;

  private final SurveyVersion survey;
  private final List<Wording> wordings;

  private KioskScreens(SurveyVersion survey, List<String> languages, String unitType) {
    this.survey = survey;
    this.wordings = languages.stream().map(language -> survey.wording(language, unitType)).toList();
  }

  static List<Screen> of(SurveyVersion survey, List<String> languages, String unitType) {
    KioskScreens screens = new KioskScreens(survey, languages, unitType);
    List<Screen> all = new ArrayList<>();
    for (Section section : survey.sections()) {
      for (Question question : section.questions()) {
        boolean first = question == section.questions().get(0);
        all.add(screens.screen(section, question, first));
      }
    }
    return List.copyOf(all);
  }

  private Screen screen(Section section, Question question, boolean first) {
    var asking = question.asking();
    return new Screen(
        asking.code(),
        kind(question),
        question instanceof Question.Demographic,
        asking.required(),
        words(section.title()),
        first ? words(section.intro()) : Map.of(),
        asking.number(),
        Stream.concat(section.when().stream(), asking.when().stream())
            .map(KioskScreens::rule)
            .toList(),
        words(asking.text()),
        voices(asking.text()),
        words(asking.hint()),
        answers(question),
        offers(question),
        length(question));
  }

  private static String kind(Question question) {
    if (question instanceof Question.Statement) {
      return "statement";
    }
    if (question instanceof Question.MultipleChoice) {
      return "choices";
    }
    if (question instanceof Question.FreeText) {
      return "text";
    }
    return question instanceof Question.Comment ? "comment" : "choice";
  }

  private static Screen.Rule rule(Condition condition) {
    return new Screen.Rule(
        condition.answer(), condition.values().stream().sorted().toList(), condition.negated());
  }

  private List<Screen.Answer> answers(Question question) {
    if (question instanceof Question.Statement statement) {
      Scale scale = statement.scale();
      return scale.levels().stream()
          .map(
              level ->
                  new Screen.Answer(
                      level.level(),
                      words(level.label()),
                      voices(level.label()),
                      face(scale, scale.levels().indexOf(level)),
                      null))
          .toList();
    }
    return question.pickable().stream()
        .map(
            choice ->
                new Screen.Answer(
                    choice.code(),
                    words(choice.label()),
                    voices(choice.label()),
                    null,
                    choice.specify() ? question.textCode(choice) : null))
        .toList();
  }

  /** Worst to best over the five faces; none on a scale that does not tell who is satisfied. */
  private static Integer face(Scale scale, int position) {
    int steps = scale.levels().size() - 1;
    if (scale.satisfied().isEmpty() || steps < 1) {
      return null;
    }
    return 1 + Math.round((FACES - 1) * position / (float) steps);
  }

  private List<Screen.Answer> offers(Question question) {
    return Stream.of(Missing.values())
        .filter(question.asking().offers()::contains)
        .map(missing -> offer(missing.word(), survey.header().words().get(missing.word())))
        .toList();
  }

  private Screen.Answer offer(String word, LocalizedText label) {
    return new Screen.Answer(word, words(label), voices(label), null, null);
  }

  private static int length(Question question) {
    if (question instanceof Question.Comment comment) {
      return comment.maxLength();
    }
    return question instanceof Question.FreeText text ? text.maxLength() : 0;
  }

  private Map<String, String> words(LocalizedText text) {
    Map<String, String> words = new LinkedHashMap<>();
    if (!text.isEmpty()) {
      wordings.forEach(wording -> words.put(wording.language(), wording.of(text)));
    }
    return words;
  }

  /** Addresses of recordings, by language; most texts have none. */
  private Map<String, String> voices(LocalizedText text) {
    Map<String, String> voices = new LinkedHashMap<>();
    wordings.forEach(wording -> voices.put(wording.language(), wording.voice(text)));
    voices.values().removeIf(String::isEmpty);
    return voices;
  }
}
