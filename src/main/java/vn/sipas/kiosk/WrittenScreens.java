package vn.sipas.kiosk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.sipas.platform.Language;
import vn.sipas.survey.SurveyVersion;

/**
 * Screens and words as JSON, written once for each survey version and kind of unit: thousands of
 * tablets ask for the same.
 */
@ApplicationScoped
class WrittenScreens {

  private record Key(SurveyVersion survey, List<Language> languages, String unitType) {}

  private final ObjectMapper json;
  private final Cache<Key, String> screens = Caffeine.newBuilder().maximumSize(200).build();
  private final Cache<List<Language>, String> texts = Caffeine.newBuilder().maximumSize(10).build();

  WrittenScreens(ObjectMapper json) {
    this.json = json;
  }

  String screens(SurveyVersion survey, List<Language> languages, String unitType) {
    List<String> tags = languages.stream().map(Language::tag).toList();
    return screens.get(
        new Key(survey, languages, unitType),
        key -> written(KioskScreens.of(key.survey, tags, key.unitType)));
  }

  String texts(SurveyVersion survey) {
    return texts.get(KioskTexts.languages(survey), key -> written(KioskTexts.in(key)));
  }

  private String written(Object content) {
    try {
      return json.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
