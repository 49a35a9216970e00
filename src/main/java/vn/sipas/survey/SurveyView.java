package vn.sipas.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sipas.platform.Language;
import vn.sipas.platform.Messages;

/** A questionnaire as its page shows it, in one language. */
record SurveyView(
    String code,
    int version,
    String title,
    String intro,
    boolean unofficialTranslation,
    int items,
    String official,
    String ours,
    String hash,
    List<DefinitionView> definitions,
    List<SectionView> sections) {

  record DefinitionView(String title, String value, String aggregation) {}

  record SectionView(
      String code, String title, String intro, String when, List<QuestionView> questions) {}

  record QuestionView(
      String code, String number, String text, String when, String answers, boolean official) {}

  static SurveyView of(SurveyVersion survey, Language language) {
    return new Writer(survey, language).view();
  }

  /** Writes the parts of one questionnaire in one language. */
  private record Writer(SurveyVersion survey, Language language, Wording wording) {

    Writer(SurveyVersion survey, Language language) {
      this(survey, language, survey.wording(language.tag(), ""));
    }

    SurveyView view() {
      var provenance = survey.header().provenance();
      String origin = survey.header().languages().getOrDefault(language.tag(), "");
      return new SurveyView(
          survey.survey(),
          survey.version(),
          wording.of(survey.title()),
          wording.of(survey.intro()),
          origin.equals("unofficial_translation"),
          survey.definitions().stream().findFirst().map(d -> d.items("overall").size()).orElse(0),
          wording.of(provenance.get("official")),
          wording.of(provenance.get("ours")),
          survey.contentHash(),
          survey.definitions().stream().map(this::definition).toList(),
          survey.sections().stream().map(this::section).toList());
    }

    private DefinitionView definition(IndexDefinition definition) {
      return new DefinitionView(
          wording.of(definition.title()),
          text("survey.value." + lower(definition.itemValue())),
          text("survey.aggregation." + lower(definition.aggregation())));
    }

    private SectionView section(Section section) {
      return new SectionView(
          section.code(),
          wording.of(section.title()),
          wording.of(section.intro()),
          when(section.when()),
          section.questions().stream().map(this::question).toList());
    }

    private QuestionView question(Question question) {
      Question.Asking asking = question.asking();
      return new QuestionView(
          question.code(),
          asking.number(),
          wording.of(question.text()),
          when(asking.when()),
          answers(question),
          asking.official());
    }

    private String answers(Question question) {
      if (question instanceof Question.Comment comment) {
        return text("survey.page.text_answer", comment.maxLength());
      }
      if (question instanceof Question.FreeText free) {
        return text("survey.page.text_answer", free.maxLength());
      }
      List<LocalizedText> labels = new ArrayList<>();
      if (question instanceof Question.Statement statement) {
        statement.scale().levels().forEach(level -> labels.add(level.label()));
      }
      question.pickable().forEach(choice -> labels.add(choice.label()));
      for (Missing offered : question.asking().offers()) {
        labels.add(survey.header().words().get(offered.word()));
      }
      String list = labels.stream().map(wording::of).collect(Collectors.joining("; "));
      return question instanceof Question.MultipleChoice ? text("survey.page.several", list) : list;
    }

    private String when(Optional<Condition> condition) {
      if (condition.isEmpty()) {
        return "";
      }
      Slot slot = survey.slot(condition.get().answer());
      String values =
          slot.values().stream()
              .filter(value -> condition.get().values().contains(value.code()))
              .map(value -> wording.of(value.label()))
              .collect(Collectors.joining("; "));
      String key = condition.get().negated() ? "survey.page.when_is_not" : "survey.page.when_is";
      return text(key, wording.of(slot.label()), values);
    }

    private String text(String key, Object... args) {
      return Messages.text(language.locale(), key, args);
    }

    private static String lower(Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT);
    }
  }
}
