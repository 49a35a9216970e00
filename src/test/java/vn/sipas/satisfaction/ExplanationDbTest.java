package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.sipas.platform.Language;
import vn.sipas.platform.Problem;

@QuarkusTest
class ExplanationDbTest {

  private static final Viewer EVERYTHING = Viewer.ofEverything(Language.VIETNAMESE);

  @Inject ExplanationService explanations;

  @Test
  void drivers_addUpToTheDistanceToOne() {
    Explanation explanation = explanations.of("demo-2025", EVERYTHING);

    assertThat(explanation.drivers()).hasSize(5);
    assertThat(
            explanation.drivers().stream().mapToDouble(Explanation.Component::contribution).sum())
        .isCloseTo(1 - explanation.index().estimate(), within(1e-12));
    assertThat(explanation.drivers())
        .allSatisfy(
            driver -> assertThat(driver.contribution()).isBetween(driver.lower(), driver.upper()));
  }

  @Test
  void communes_areSortedByWhatTheyDoAndAllOfTheSample() {
    Explanation explanation = explanations.of("demo-2025", EVERYTHING);

    assertThat(explanation.communes()).hasSize(45);
    assertThat(explanation.communes())
        .isSortedAccordingTo((a, b) -> Double.compare(Math.abs(b.change()), Math.abs(a.change())));
    assertThat(explanation.communes())
        .allSatisfy(
            commune ->
                assertThat(commune.without() - commune.change())
                    .isCloseTo(explanation.index().estimate(), within(1e-12)));
  }

  @Test
  void volunteers_areNotExplained() {
    assertThatThrownBy(() -> explanations.of("demo-desk", EVERYTHING))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.code()).isEqualTo("voluntary_not_comparable"));
  }
}
