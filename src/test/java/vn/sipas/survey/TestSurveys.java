package vn.sipas.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Questionnaires for tests. */
public final class TestSurveys {

  private TestSurveys() {}

  public static SurveyVersion shipped(String survey) {
    try {
      return SurveyFiles.read(Path.of("surveys")).files().stream()
          .map(SurveyFiles.SurveyFile::version)
          .filter(version -> version.survey().equals(survey))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static SurveyVersion example() {
    try {
      return SurveyFiles.read(Path.of("src/test/resources/survey/example"))
          .files()
          .get(0)
          .version();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
