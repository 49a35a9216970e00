package vn.sipas.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.sipas.platform.Language;

/** A pack's texts stand in for those of a questionnaire, and change nothing of it. */
class SurveyPackTest {

  private static final SurveyVersion DESK = TestSurveys.shipped("desk");
  private static final Language PSEUDO = Language.ofPack("qaa");

  @Test
  void texts_haveAKeyEach_alsoThoseThatReadTheSame() {
    Map<String, LocalizedText> texts = SurveyTexts.of(DESK);

    assertThat(texts)
        .containsKeys("title", "intro", "text/access.1", "choice/outcome/granted")
        .containsKeys("scale/satisfaction/1", "word/not_applicable", "placeholder/desk/phường");
    assertThat(texts.keySet().stream().filter(SurveyTexts::isReadAloud))
        .contains("text/access.1", "scale/satisfaction/1", "word/not_applicable")
        .doesNotContain("title", "placeholder/desk");
  }

  @Test
  void words_ofTheUnit_areThoseOfThePack() {
    Map<String, String> texts = starred();
    texts.put("text/access.1", "* {desk}?");
    texts.put("placeholder/desk/phường", "*ward");
    texts.put("placeholder/desk", "*desk");
    SurveyVersion told = told(new SurveyPack(PSEUDO, texts, Map.of()));
    LocalizedText question = SurveyTexts.of(told).get("text/access.1");

    assertThat(told.wording("qaa", "Phường").of(question)).isEqualTo("* *ward?");
    assertThat(told.wording("qaa", "").of(question)).isEqualTo("* *desk?");
    assertThat(told.wording("vi", "").of(question)).isEqualTo(DESK.wording("vi", "").of(question));
    assertThat(told.packLanguages()).containsExactly(PSEUDO);
  }

  @Test
  void definition_staysAsItIs() {
    SurveyVersion told = told(new SurveyPack(PSEUDO, starred(), Map.of()));

    assertThat(told.contentHash()).isEqualTo(DESK.contentHash());
    assertThat(told.languages()).isEqualTo(DESK.languages());
    assertThat(told.withId(7).packLanguages()).containsExactly(PSEUDO);
  }

  @Test
  void recordingsOfVietnamese_changeNoWord() {
    SurveyPack voices =
        new SurveyPack(Language.VIETNAMESE, Map.of(), Map.of("text/access.1", "/voices/a.mp3"));
    SurveyVersion told = told(voices);
    Wording words = told.wording("vi", "");
    LocalizedText question = SurveyTexts.of(told).get("text/access.1");

    assertThat(words.voice(question)).isEqualTo("/voices/a.mp3");
    assertThat(words.voice(told.title())).isEmpty();
    assertThat(told.wording("en", "").voice(question)).isEmpty();
    assertThat(words.of(question)).isEqualTo(DESK.wording("vi", "").of(question));
    assertThat(told.packLanguages()).isEmpty();
  }

  private static SurveyVersion told(SurveyPack pack) {
    return DESK.withPacks(List.of(pack));
  }

  private static Map<String, String> starred() {
    Map<String, String> texts = new HashMap<>();
    SurveyTexts.of(DESK).forEach((key, text) -> texts.put(key, "*" + text.vi()));
    return texts;
  }
}
