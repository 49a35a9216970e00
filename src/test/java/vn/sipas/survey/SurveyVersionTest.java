package vn.sipas.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SurveyVersionTest {

  private static final Path EXAMPLE = Path.of("src/test/resources/survey/example/example.yaml");

  private final SurveyVersion survey = TestSurveys.example();

  @Test
  void wording_followsTheKindOfUnit_andTheLanguage() {
    LocalizedText start = survey.slot("access.1").label();
    LocalizedText middle = survey.slot("staff.1").label();

    assertThat(survey.wording("vi", "").of(start)).isEqualTo("Bộ phận Một cửa dễ tìm");
    assertThat(survey.wording("vi", "Phường").of(start)).isEqualTo("Trung tâm phường dễ tìm");
    assertThat(survey.wording("en", "phường").of(start))
        .isEqualTo("The ward centre is easy to find");
    assertThat(survey.wording("en", "xã").of(middle))
        .isEqualTo("Civil servants at the one-stop desk are polite");
    assertThat(survey.wording("ede", "xã").of(middle))
        .isEqualTo("Công chức ở Bộ phận Một cửa lịch sự");
  }

  @Test
  void commentsAndLayout_doNotChangeTheContent() throws IOException {
    String text = Files.readString(EXAMPLE);
    String other =
        text.replace("# A small", "# Another")
            .replace("satisfied: [4, 5]", "satisfied:\n      - 4\n      - 5")
            .replace("{vi: \"Xin mời\", en: \"Welcome\"}", "{en: Welcome, vi: 'Xin mời'}");

    assertThat(json(other)).isEqualTo(json(text));
    assertThat(json(text.replace("Xin mời", "Kính mời"))).isNotEqualTo(json(text));
  }

  @Test
  void storedDefinition_isReadBackTheSame() {
    SurveyVersion stored = SurveyFiles.readStored(survey.definitionJson()).orElseThrow();

    assertThat(stored.contentHash()).isEqualTo(survey.contentHash()).hasSize(64);
    assertThat(stored.sections()).isEqualTo(survey.sections());
    assertThat(stored.definitions()).isEqualTo(survey.definitions());
    assertThat(stored.header()).isEqualTo(survey.header());
  }

  @Test
  void itemsKnowTheirComponent() {
    assertThat(survey.componentOf("access.1").orElseThrow().code()).isEqualTo("access");
    assertThat(survey.componentOf("grade.1")).isEmpty();
    assertThat(survey.definition("share", 1)).isPresent();
    assertThat(survey.definition("share", 2)).isEmpty();
  }

  @Test
  void satisfiedLevels_areThoseOfTheScale() {
    assertThat(survey.slot("access.1").values())
        .filteredOn(Slot.Value::satisfied)
        .extracting(Slot.Value::code)
        .containsExactly("4", "5");
    assertThat(survey.slot("access.1").values())
        .filteredOn(value -> !value.valid())
        .extracting(Slot.Value::code)
        .containsExactly("not_reached", "dont_know", "refused", "not_applicable");
  }

  private static CanonicalJson json(String yaml) {
    return CanonicalJson.of(YamlReader.read(yaml, new FaultLog("")).orElseThrow());
  }
}
