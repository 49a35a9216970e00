package vn.sipas.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.sipas.language.Pack.Part;
import vn.sipas.language.Pack.Words;
import vn.sipas.platform.Language;
import vn.sipas.platform.Messages;
import vn.sipas.survey.SurveyTexts;
import vn.sipas.survey.SurveyVersion;

/**
 * A pack to be filled in: above each empty text stands the Vietnamese one. What an earlier pack of
 * the language has already is kept; who answers for the whole has to sign it anew.
 */
final class PackTemplate {

  private final StringBuilder yaml = new StringBuilder();
  private final Locale locale;

  /** A language that has its texts takes recordings alone. */
  private final boolean voicesOnly;

  private PackTemplate(Locale locale, boolean voicesOnly) {
    this.locale = locale;
    this.voicesOnly = voicesOnly;
  }

  /**
   * @param locale of what is said to the translator; the texts to be translated are Vietnamese
   */
  static String of(String tag, List<SurveyVersion> surveys, Optional<Pack> earlier, Locale locale) {
    PackTemplate template = new PackTemplate(locale, Language.ofTag(tag).isPresent());
    template.head(tag, earlier);
    if (!template.voicesOnly) {
      template.line("interface:");
      template.texts(
          2, InterfaceWords.vietnamese(), earlier.map(Pack::words).orElse(Words.NONE).texts());
      template.line("");
    }
    template.line("surveys:");
    surveys.forEach(survey -> template.part(survey, earlier));
    return template.yaml.toString();
  }

  private void head(String tag, Optional<Pack> earlier) {
    line("# yaml-language-server: $schema=../surveys/language-schema.json");
    note(0, "fill");
    note(0, "braces");
    line("language: " + tag);
    note(0, "name");
    line("name: " + quoted(earlier.map(Pack::name).orElse("")));
    line("version: " + earlier.map(pack -> pack.version() + 1).orElse(1));
    note(0, "reviewer");
    line("reviewer:");
    line("  name: \"\"");
    line("  role: \"\"");
    line("  date: \"\"");
    note(0, "speaker");
    line("speaker: " + quoted(earlier.map(Pack::speaker).orElse("")));
    line("");
  }

  private void part(SurveyVersion survey, Optional<Pack> earlier) {
    Optional<Part> known =
        earlier.stream()
            .flatMap(pack -> pack.parts().stream())
            .filter(part -> part.isFor(survey))
            .findFirst();
    line("  - survey: " + survey.survey());
    line("    version: " + survey.version());
    Map<String, String> originals = new LinkedHashMap<>();
    SurveyTexts.of(survey).forEach((key, text) -> originals.put(key, text.vi()));
    if (!voicesOnly) {
      line("    texts:");
      texts(6, originals, known.map(Part::words).orElse(Words.NONE).texts());
    }
    note(4, "recordings");
    line("    audio:");
    Map<String, Voice> voices = known.map(Part::voices).orElse(Map.of());
    for (String key : originals.keySet()) {
      if (SurveyTexts.isReadAloud(key)) {
        recording(key, voices.get(key));
      }
    }
  }

  private void recording(String key, Voice voice) {
    if (voice == null) {
      line("      # " + key + ": recordings/" + key.replace('/', '-') + ".mp3");
    } else {
      line("      " + key + ": " + quoted(voice.named()));
    }
  }

  private void texts(int indent, Map<String, String> originals, Map<String, String> known) {
    String space = " ".repeat(indent);
    originals.forEach(
        (key, original) -> {
          line(space + "# " + original.replaceAll("\\s+", " "));
          line(space + key + ": " + quoted(known.getOrDefault(key, "")));
        });
  }

  /** A word to the translator. */
  private void note(int indent, String key) {
    line(" ".repeat(indent) + "# " + Messages.text(locale, "language.file." + key));
  }

  private void line(String text) {
    yaml.append(text).append('\n');
  }

  private static String quoted(String text) {
    String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return '"' + escaped + '"';
  }
}
