package vn.sipas.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.frame.Outcome.LATE;
import static vn.sipas.frame.Outcome.ON_TIME;
import static vn.sipas.frame.Outcome.REFUSED;
import static vn.sipas.frame.Outcome.WITHDRAWN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sipas.frame.Outcome;

class FrameClassesTest {

  private final List<DrawnCase> cases = new ArrayList<>();

  private void drawn(Outcome outcome, int count, boolean reserve) {
    for (int i = 0; i < count; i++) {
      int number = cases.size() + 1;
      cases.add(
          new DrawnCase(
              number,
              "H-" + number,
              "S" + number % 8,
              null,
              "c",
              null,
              null,
              outcome,
              1,
              reserve,
              0.1));
    }
  }

  private List<String> classes(Outcome... outcomes) {
    FrameClasses classes = FrameClasses.of(cases);
    return Arrays.stream(outcomes).map(classes::of).toList();
  }

  @Test
  void outcome_ofTenCasesInTheWholeSample_isAClass() {
    drawn(ON_TIME, 100, false);
    drawn(LATE, 10, false);

    assertThat(classes(ON_TIME, LATE)).containsExactly("on_time", "late");
  }

  @Test
  void rareOutcomes_goTogether_andTakeTheNextOneInWhileTheyAreFew() {
    drawn(ON_TIME, 100, false);
    drawn(LATE, 20, false);
    drawn(REFUSED, 9, false);

    // Nine refused would be told apart as the only "others".
    assertThat(classes(ON_TIME, LATE, REFUSED)).containsExactly("on_time", "other", "other");
  }

  @Test
  void rareOutcomesThatAreEnoughTogether_leaveTheOthersAlone() {
    drawn(ON_TIME, 100, false);
    drawn(LATE, 20, false);
    drawn(REFUSED, 6, false);
    drawn(WITHDRAWN, 5, false);

    assertThat(classes(ON_TIME, LATE, REFUSED, WITHDRAWN))
        .containsExactly("on_time", "late", "other", "other");
  }

  @Test
  void reserve_makesNoClassLarger() {
    drawn(ON_TIME, 100, false);
    drawn(LATE, 20, false);
    drawn(REFUSED, 9, false);
    drawn(REFUSED, 50, true);

    assertThat(classes(REFUSED)).containsExactly("other");
  }

  @Test
  void frameThatDoesNotSay_isOther() {
    drawn(null, 40, false);
    drawn(ON_TIME, 60, false);

    assertThat(classes(null, ON_TIME)).containsExactly("other", "on_time");
  }
}
