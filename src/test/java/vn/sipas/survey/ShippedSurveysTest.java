package vn.sipas.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The four questionnaires that ship, held against what they must be. */
class ShippedSurveysTest {

  private static final Path OFFICIAL = Path.of("../shared/domain/questionnaires");

  @Test
  void shippedFiles_haveNoFault() throws IOException {
    var contents = SurveyFiles.read(Path.of("surveys"));

    assertThat(contents.faults()).isEmpty();
    assertThat(contents.files())
        .extracting(file -> file.version().toString())
        .containsExactly(
            "desk version 1",
            "sipas-2022 version 1",
            "sipas-2023 version 1",
            "sipas-service version 1");
  }

  @ParameterizedTest
  @CsvSource({
    "sipas-2023, 39, 23, 16",
    "sipas-2022, 33, 14, 19",
    "sipas-service, 16, 0, 16",
    "desk, 5, 0, 5"
  })
  void indexItems_areThoseOfTheForm(String survey, int all, int policy, int service) {
    IndexDefinition definition = TestSurveys.shipped(survey).definitions().get(0);

    assertThat(definition.items("overall")).hasSize(all);
    assertThat(definition.items("policy")).hasSize(policy);
    assertThat(definition.items("service")).hasSize(service);
    assertThat(definition.itemValue()).isEqualTo(ItemValue.TOP2_SHARE);
    assertThat(definition.aggregation()).isEqualTo(Aggregation.POOLED_ANSWERS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sipas-2023", "sipas-2022", "sipas-service", "desk"})
  void serviceComponents_areTheFive(String survey) {
    assertThat(TestSurveys.shipped(survey).definitions().get(0).components())
        .filteredOn(component -> component.part().code().equals("service"))
        .extracting(Component::code)
        .containsExactly("access", "procedures", "staff", "results", "complaints");
  }

  @ParameterizedTest
  @CsvSource({
    "sipas-2023, sipas-2023-ward-39-items.csv, ''",
    "sipas-2022, sipas-2022-moha-33-items.csv, ''",
    "sipas-service, sipas-2023-ward-39-items.csv, service"
  })
  void officialItems_areWordForWord(String survey, String file, String part) throws IOException {
    assumeTrue(Files.isDirectory(OFFICIAL), "official wording not present beside the project");
    SurveyVersion version = TestSurveys.shipped(survey);
    Wording wording = version.wording("vi", "");

    List<String> official = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(OFFICIAL.resolve(file))) {
      for (NamedCsvRecord row : rows) {
        if (part.isEmpty() || row.getField("part").equals(part)) {
          official.add(row.getField("no") + " " + row.getField("item_vi"));
          titles.add(row.getField("factor"));
        }
      }
    }

    IndexDefinition definition = version.definitions().get(0);
    assertThat(definition.items("overall"))
        .map(item -> version.slot(item).question())
        .map(question -> question.asking().number() + " " + wording.of(question.text()))
        .containsExactlyElementsOf(official);
    assertThat(definition.items("overall"))
        .allMatch(item -> version.slot(item).question().asking().official());
    assertThat(definition.components())
        .extracting(component -> component.title().vi())
        .containsExactlyElementsOf(titles.stream().distinct().toList());
  }

  @Test
  void everyTextOfShippedFiles_hasEnglish() throws IOException {
    for (Path file :
        Files.list(Path.of("surveys")).filter(f -> f.toString().endsWith("l")).toList()) {
      YamlValue root = YamlReader.read(Files.readString(file), new FaultLog("")).orElseThrow();
      assertThat(vietnameseOnly(root, new ArrayList<>())).as(file.toString()).isEmpty();
    }
  }

  private static List<Integer> vietnameseOnly(YamlValue value, List<Integer> lines) {
    if (value.has("vi") && !value.has("en")) {
      lines.add(value.line());
    }
    value.entries().values().forEach(child -> vietnameseOnly(child, lines));
    value.items().forEach(child -> vietnameseOnly(child, lines));
    return lines;
  }

  @Test
  void sipas2023_hasEveryQuestionOfTheForm() {
    SurveyVersion form = TestSurveys.shipped("sipas-2023");

    Map<String, Integer> rows = new java.util.TreeMap<>();
    for (Slot slot : form.slots()) {
      rows.merge(slot.code().replaceAll("\\..*", ""), 1, Integer::sum);
    }
    assertThat(rows)
        .containsEntry("q1", 9)
        .containsEntry("q2", 7)
        .containsEntry("q3", 7)
        .containsEntry("q4", 1)
        .containsEntry("q5", 1)
        .containsEntry("q6", 1)
        .containsEntry("q7", 3)
        .containsEntry("q8", 7)
        .containsEntry("q10", 10);
    assertThat(form.demographics())
        .extracting(Question::code)
        .containsExactly("sex", "ethnicity", "age", "education", "occupation");
  }

  @Test
  void desk_isEightScreensOfOneQuestion_eachAtMostTwentyWords() {
    SurveyVersion desk = TestSurveys.shipped("desk");
    Wording wording = desk.wording("vi", "");

    assertThat(desk.sections()).hasSize(8).allMatch(section -> section.questions().size() == 1);
    assertThat(desk.sections())
        .flatExtracting(Section::questions)
        .allSatisfy(
            question -> {
              assertThat(wording.of(question.text()).split("\\s+")).hasSizeLessThanOrEqualTo(20);
              assertThat(question.asking().official()).isFalse();
              assertThat(question.required()).isFalse();
            });
  }

  @Test
  void examplesInTheReadme_areValid(@TempDir Path folder) throws IOException {
    String readme = Files.readString(Path.of("surveys/README.md"));
    StringBuilder example = new StringBuilder();
    for (String block : readme.split("```")) {
      if (block.startsWith("yaml\n# yaml-language-server") || block.startsWith("yaml\nparts:")) {
        example.append(block.substring("yaml\n".length()));
      }
    }
    Files.writeString(folder.resolve("readme.yaml"), example);

    var contents = SurveyFiles.read(folder);

    assertThat(contents.faults()).isEmpty();
    assertThat(contents.files()).hasSize(1);
    assertThat(contents.files().get(0).version().definitions()).hasSize(2);
  }
}
