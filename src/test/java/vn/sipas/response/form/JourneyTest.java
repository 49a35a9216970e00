package vn.sipas.response.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sipas.survey.FormAnswers;
import vn.sipas.survey.SurveyVersion;
import vn.sipas.survey.TestSurveys;

class JourneyTest {

  private final SurveyVersion desk = TestSurveys.shipped("desk");
  private final FormAnswers answers = new FormAnswers(desk.newSheet());

  @Test
  void pages_nothingAnswered_areAllSectionsInOrder() {
    assertThat(journey(false).pages())
        .containsExactly(
            "dossier",
            "access",
            "procedures",
            "staff",
            "results",
            "complaints",
            "general",
            "comment");
  }

  @Test
  void forwardAndBack_passTheSamePages() {
    Journey journey = journey(true);

    String page = journey.first();
    for (String expected : journey.pages()) {
      assertThat(page).isEqualTo(expected);
      page = journey.after(page);
    }
    assertThat(page).isEqualTo(Journey.CHECK);
    assertThat(journey.before(page)).isEqualTo("comment");
    assertThat(journey.before("dossier")).isEqualTo(Journey.PLACE);
    assertThat(journey.before(Journey.PLACE)).isNull();
  }

  @Test
  void pageSkippedByAnAnswer_isPassedOverBothWaysAndNotCounted() {
    answer("dossier", "pending");
    Journey journey = journey(false);

    assertThat(journey.asks("results")).isFalse();
    assertThat(journey.after("staff")).isEqualTo("complaints");
    assertThat(journey.before("complaints")).isEqualTo("staff");
    assertThat(journey.number("complaints")).isEqualTo(5);
    assertThat(journey.count()).isEqualTo(7);
  }

  @Test
  void pageThatIsNoLongerAsked_leadsOnToTheNext() {
    answer("dossier", "pending");

    assertThat(journey(false).after("results")).isEqualTo("complaints");
  }

  private Journey journey(boolean asksPlace) {
    return new Journey(desk, answers, asksPlace);
  }

  private void answer(String section, String value) {
    answers.put(desk.section(section).orElseThrow().questions().get(0), List.of(value));
  }
}
