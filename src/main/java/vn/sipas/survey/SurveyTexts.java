package vn.sipas.survey;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Every text of a questionnaire that a citizen reads, by a key that a translator can find it by:
 * {@code text/access.1}, {@code scale/satisfaction/5}, {@code choice/outcome/granted}. In the order
 * of the questionnaire.
 */
public final class SurveyTexts {

  private static final Set<String> READ_ALOUD = Set.of("text/", "scale/", "choice/", "word/");

  private final Map<String, LocalizedText> texts = new LinkedHashMap<>();

  private SurveyTexts() {}

  public static Map<String, LocalizedText> of(SurveyVersion survey) {
    SurveyTexts all = new SurveyTexts();
    all.add("title", survey.title());
    all.add("intro", survey.intro());
    for (Placeholder word : survey.header().placeholders()) {
      all.add("placeholder/" + word.name(), word.standard());
      word.byUnitType().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(
              type -> all.add("placeholder/" + word.name() + "/" + type.getKey(), type.getValue()));
    }
    for (Section section : survey.sections()) {
      all.add("title/" + section.code(), section.title());
      all.add("intro/" + section.code(), section.intro());
      section.questions().forEach(question -> all.question(question, survey));
    }
    return all.texts;
  }

  /** Whether it is a question or an answer, which are what is read aloud. */
  public static boolean isReadAloud(String key) {
    return READ_ALOUD.stream().anyMatch(key::startsWith);
  }

  private void question(Question question, SurveyVersion survey) {
    add("text/" + question.code(), question.text());
    add("hint/" + question.code(), question.asking().hint());
    if (question instanceof Question.Statement statement) {
      Scale scale = statement.scale();
      scale
          .levels()
          .forEach(level -> add("scale/" + scale.code() + "/" + level.level(), level.label()));
    }
    question
        .pickable()
        .forEach(choice -> add("choice/" + question.code() + "/" + choice.code(), choice.label()));
    for (Missing missing : Missing.values()) {
      if (question.asking().offers().contains(missing)) {
        add("word/" + missing.word(), survey.header().words().get(missing.word()));
      }
    }
  }

  private void add(String key, LocalizedText text) {
    if (!text.isEmpty()) {
      texts.put(key, text);
    }
  }
}
