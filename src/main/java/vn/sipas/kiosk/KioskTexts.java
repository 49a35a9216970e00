package vn.sipas.kiosk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.sipas.platform.Language;
import vn.sipas.platform.Messages;
import vn.sipas.survey.SurveyVersion;

/** The interface's words for the tablet, by language; keys without their first word. */
final class KioskTexts {

  private static final String BEGINNING = "kiosk.";

  private KioskTexts() {}

  /** Languages in which both the survey and the screens have texts, Vietnamese first. */
  static List<Language> languages(SurveyVersion survey) {
    return Stream.concat(
            Language.EVERYWHERE.stream()
                .filter(language -> survey.languages().contains(language.tag())),
            survey.packLanguages().stream())
        .toList();
  }

  /** Each language by its own name. */
  static List<Map<String, String>> named(List<Language> languages) {
    return languages.stream()
        .map(language -> Map.of("code", language.tag(), "name", language.ownName()))
        .toList();
  }

  static Map<String, Map<String, String>> in(List<Language> languages) {
    Map<String, Map<String, String>> byLanguage = new LinkedHashMap<>();
    for (Language language : languages) {
      Map<String, String> texts = new LinkedHashMap<>();
      Messages.startingWith(language.locale(), BEGINNING)
          .forEach((key, text) -> texts.put(key.substring(BEGINNING.length()), text));
      texts.put("tools.own_name", language.ownName());
      byLanguage.put(language.tag(), texts);
    }
    return byLanguage;
  }
}
