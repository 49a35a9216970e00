package vn.sipas.platform;

import java.util.Locale;
import java.util.Optional;

/** The languages of the staff's and the citizen's pages. Vietnamese is the default. */
public enum Language {
  VIETNAMESE("vi", Locale.forLanguageTag("vi-VN")),
  ENGLISH("en", Locale.forLanguageTag("en-GB"));

  private final String tag;
  private final Locale locale;

  Language(String tag, Locale locale) {
    this.tag = tag;
    this.locale = locale;
  }

  public String tag() {
    return tag;
  }

  public Locale locale() {
    return locale;
  }

  public static Optional<Language> ofTag(String tag) {
    for (Language language : values()) {
      if (language.tag.equals(tag)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  static Language of(Locale locale) {
    return ofTag(locale.getLanguage()).orElse(VIETNAMESE);
  }
}
