package vn.sipas.satisfaction;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Runs the application with the questionnaire of the golden sets and without sample data. */
public class GoldenSurvey implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "sipas.surveys", "src/test/resources/satisfaction/surveys", "sipas.demo", "false");
  }
}
