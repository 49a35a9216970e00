package vn.sipas.satisfaction;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * Runs the application with questionnaires that differ from each other in every way; viewers of
 * units wait until a campaign has closed.
 */
public class ComparedSurveys implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "sipas.surveys",
        "src/test/resources/satisfaction/compared",
        "sipas.demo",
        "false",
        "sipas.results.unit-viewers-wait",
        "true");
  }
}
