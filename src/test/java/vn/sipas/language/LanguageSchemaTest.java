package vn.sipas.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.survey.TestSurveys;

/** The schema that editors use says the same as the reader. */
class LanguageSchemaTest {

  private static final String GOOD = TestPacks.starred(TestSurveys.shipped("desk"));

  @Test
  void filledTemplate_meetsTheSchema() throws IOException {
    assertThat(faults(GOOD)).isEmpty();
    assertThat(faults(GOOD.replace("    audio:\n", "    audio:\n      text/access.1: a/b.mp3\n")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "language: qaa | language: Vietnamese | pattern",
        "version: 1 | version: one | type",
        "interface: | words: | additionalProperties",
        "role: | rolle: | required",
        "survey: desk | name: desk | required",
        "date: \"2026-01-31\" | date: \"31/01/2026\" | pattern",
        "form.next: \"*Tiếp tục\" | form.next: \"\" | minLength",
      })
  void brokenPack_doesNot(String right, String wrong, String keyword) throws IOException {
    assertThat(GOOD).contains(right);

    assertThat(faults(GOOD.replaceFirst(java.util.regex.Pattern.quote(right), wrong)))
        .contains(keyword);
  }

  private static List<String> faults(String yaml) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("surveys/language-schema.json")), InputFormat.JSON);
    return schema.validate(yaml, InputFormat.YAML).stream().map(Error::getKeyword).toList();
  }
}
