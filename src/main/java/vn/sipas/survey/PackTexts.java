package vn.sipas.survey;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * What a language pack says in the place of a questionnaire's texts. Each text is told from all
 * others, also from those that read the same: a translator may have put them differently.
 */
final class PackTexts {

  static final PackTexts NONE = new PackTexts();

  private final Map<LocalizedText, String> texts = new IdentityHashMap<>();
  private final Map<LocalizedText, String> voices = new IdentityHashMap<>();

  private PackTexts() {}

  static PackTexts of(SurveyPack pack, Map<String, LocalizedText> keys) {
    PackTexts own = new PackTexts();
    pack.texts().forEach((key, text) -> own.texts.put(keys.get(key), text));
    pack.voices().forEach((key, voice) -> own.voices.put(keys.get(key), voice));
    return own;
  }

  /** Null when the pack has none. */
  String text(LocalizedText text) {
    return texts.get(text);
  }

  String voice(LocalizedText text) {
    return voices.getOrDefault(text, "");
  }
}
