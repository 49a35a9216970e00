package vn.sipas.platform;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A language that pages are written in. Staff's pages know the first two, Vietnamese being the
 * default; a citizen's page also those that a language pack brings.
 */
public record Language(String tag, Locale locale) {

  public static final Language VIETNAMESE = new Language("vi", Locale.forLanguageTag("vi-VN"));
  public static final Language ENGLISH = new Language("en", Locale.forLanguageTag("en-GB"));

  /** The languages that every page has. */
  public static final List<Language> EVERYWHERE = List.of(VIETNAMESE, ENGLISH);

  public static Language ofPack(String tag) {
    return ofTag(tag).orElseGet(() -> new Language(tag, Locale.forLanguageTag(tag)));
  }

  /** One of the languages that every page has. */
  public static Optional<Language> ofTag(String tag) {
    return of(tag, EVERYWHERE);
  }

  /** The language as its speakers call it. */
  public String ownName() {
    return Messages.text(locale, "layout.own_name");
  }

  static Optional<Language> of(String tag, List<Language> languages) {
    return languages.stream().filter(language -> language.tag.equals(tag)).findFirst();
  }

  /** What is not translated into the language of a pack is Vietnamese, and so are its numbers. */
  static Language of(Locale locale) {
    return locale.getLanguage().equals(ENGLISH.tag) ? ENGLISH : VIETNAMESE;
  }
}
