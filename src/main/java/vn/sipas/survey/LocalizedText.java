package vn.sipas.survey;

import java.util.Map;

/**
 * A text in the languages of a questionnaire. Vietnamese is always there and stands in for a
 * language that is missing. Placeholders such as {@code {desk}} are filled by {@link Wording}.
 */
public record LocalizedText(Map<String, String> byLanguage) {

  static final LocalizedText NONE = new LocalizedText(Map.of());

  public LocalizedText {
    byLanguage = Map.copyOf(byLanguage);
  }

  public String vi() {
    return byLanguage.getOrDefault("vi", "");
  }

  public String en() {
    return in("en");
  }

  public String in(String language) {
    return byLanguage.getOrDefault(language, vi());
  }

  public boolean isEmpty() {
    return byLanguage.isEmpty();
  }
}
