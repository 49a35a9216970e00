package vn.sipas.satisfaction;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * Runs the application with questionnaires that differ from each other in every way.
 */
public class ComparedSurveys implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "sipas.surveys",
        "src/test/resources/satisfaction/compared",
        "sipas.demo",
        "false");
  }
}
