package vn.sipas.response.form;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.response.form.QuestionView.OptionView;
import vn.sipas.survey.LocalizedText;
import vn.sipas.survey.Missing;
import vn.sipas.survey.Question;
import vn.sipas.survey.Section;
import vn.sipas.survey.SurveyVersion;
import vn.sipas.survey.Wording;

/** The sections of a survey version as they are read, by language and kind of unit. */
@ApplicationScoped
class FormTexts {

  private record Key(SurveyVersion version, String language, String unitType) {}

  /** All sections in order, and each by its code. */
  record Texts(String title, String intro, List<SectionView> all, Map<String, SectionView> byCode) {

    SectionView section(String code) {
      return byCode.get(code);
    }
  }

  private final Cache<Key, Texts> prepared = Caffeine.newBuilder().maximumSize(200).build();

  Texts of(SurveyVersion version, String language, String unitType) {
    return prepared.get(new Key(version, language, unitType), FormTexts::prepare);
  }

  private static Texts prepare(Key key) {
    Wording words = key.version.wording(key.language, key.unitType);
    List<SectionView> all = new ArrayList<>();
    Map<String, SectionView> byCode = new HashMap<>();
    for (Section section : key.version.sections()) {
      SectionView view =
          new SectionView(
              section,
              words.of(section.title()),
              words.of(section.intro()),
              section.questions().stream().map(q -> question(q, key.version, words)).toList());
      all.add(view);
      byCode.put(section.code(), view);
    }
    return new Texts(
        words.of(key.version.title()), words.of(key.version.intro()), List.copyOf(all), byCode);
  }

  private static QuestionView question(Question question, SurveyVersion version, Wording words) {
    var asking = question.asking();
    List<OptionView> options = options(question, words);
    List<OptionView> offers = new ArrayList<>();
    for (Missing missing : Missing.values()) {
      if (asking.offers().contains(missing)) {
        LocalizedText label = version.header().words().get(missing.word());
        String id = id(question, options.size() + offers.size());
        offers.add(option(id, missing.word(), "", label, "", words));
      }
    }
    return new QuestionView(
        question,
        asking.number(),
        words.of(asking.text()),
        words.voice(asking.text()),
        words.of(asking.hint()),
        options,
        List.copyOf(offers),
        length(question));
  }

  private static int length(Question question) {
    if (question instanceof Question.Comment comment) {
      return comment.maxLength();
    }
    return question instanceof Question.FreeText text ? text.maxLength() : 0;
  }

  private static List<OptionView> options(Question question, Wording words) {
    List<OptionView> options = new ArrayList<>();
    if (question instanceof Question.Statement statement) {
      for (var level : statement.scale().levels()) {
        String value = String.valueOf(level.level());
        String id = id(question, options.size());
        options.add(option(id, value, value, level.label(), "", words));
      }
    }
    for (var choice : question.pickable()) {
      String specify = choice.specify() ? question.textCode(choice) : "";
      String id = id(question, options.size());
      options.add(option(id, choice.code(), "", choice.label(), specify, words));
    }
    return List.copyOf(options);
  }

  /** The first answer has the question's code as its id: links to a question lead there. */
  private static String id(Question question, int position) {
    return position == 0 ? question.code() : question.code() + "-" + (position + 1);
  }

  private static OptionView option(
      String id, String value, String level, LocalizedText label, String specify, Wording words) {
    return new OptionView(id, value, level, words.of(label), words.voice(label), specify);
  }
}
