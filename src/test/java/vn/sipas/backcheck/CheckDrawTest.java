package vn.sipas.backcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.sipas.draw.DrawnCase;
import vn.sipas.field.Disposition;
import vn.sipas.field.FieldCase;
import vn.sipas.field.Mode;

class CheckDrawTest {

  private final List<FieldCase> cases = new ArrayList<>();

  private void asked(String enumerator, int count, Mode mode, Disposition disposition) {
    for (int i = 0; i < count; i++) {
      int number = cases.size() + 1;
      var drawn =
          new DrawnCase(number, "H-" + number, "S", "P", "c", null, null, null, number, false, 0.1);
      cases.add(new FieldCase(drawn, null, mode, enumerator, disposition));
    }
  }

  private List<Integer> drawn(Set<Integer> before, int percent, String seed) {
    return CheckDraw.missing(cases, before, percent, seed).stream()
        .map(one -> one.drawn().number())
        .toList();
  }

  @Test
  void share_isRoundedUp_soThatEveryEnumeratorIsChecked() {
    assertThat(CheckDraw.wanted(0, 10)).isZero();
    assertThat(CheckDraw.wanted(1, 5)).isEqualTo(1);
    assertThat(CheckDraw.wanted(20, 5)).isEqualTo(1);
    assertThat(CheckDraw.wanted(21, 5)).isEqualTo(2);
    assertThat(CheckDraw.wanted(7, 100)).isEqualTo(7);
  }

  @Test
  void onlyInterviewsThatTookPlace_areDrawn() {
    asked("E1", 10, Mode.INTERVIEW, Disposition.REFUSAL);
    asked("E1", 10, Mode.ONLINE, Disposition.COMPLETE);
    asked(null, 10, Mode.PAPER, Disposition.COMPLETE);
    asked("E1", 10, Mode.PAPER, null);
    asked("E1", 1, Mode.PHONE, Disposition.PARTIAL);

    assertThat(drawn(Set.of(), 10, "seed")).containsExactly(41);
  }

  @Test
  void everyEnumerator_getsTheOwnShare() {
    asked("E1", 40, Mode.INTERVIEW, Disposition.COMPLETE);
    asked("E2", 5, Mode.PAPER, Disposition.COMPLETE);

    var drawn = drawn(Set.of(), 10, "seed");

    assertThat(drawn.stream().filter(number -> number <= 40)).hasSize(4);
    assertThat(drawn.stream().filter(number -> number > 40)).hasSize(1);
  }

  @Test
  void laterInterviews_addToWhatIsDrawn_andTakeNothingBack() {
    asked("E1", 20, Mode.INTERVIEW, Disposition.COMPLETE);
    Set<Integer> first = new HashSet<>(drawn(Set.of(), 10, "seed"));
    asked("E1", 30, Mode.INTERVIEW, Disposition.COMPLETE);

    var added = drawn(first, 10, "seed");

    assertThat(first).hasSize(2);
    assertThat(added).hasSize(3).doesNotContainAnyElementsOf(first);
    first.addAll(added);
    assertThat(drawn(first, 10, "seed")).isEmpty();
  }

  @Test
  void seed_decidesWhichOnes_andAllAreDrawnAsOften() {
    asked("E1", 10, Mode.INTERVIEW, Disposition.COMPLETE);
    int[] times = new int[11];
    for (int seed = 0; seed < 5_000; seed++) {
      drawn(Set.of(), 10, "seed" + seed).forEach(number -> times[number]++);
    }

    assertThat(drawn(Set.of(), 20, "a")).isEqualTo(drawn(Set.of(), 20, "a"));
    // 500 expected of each, standard deviation 21.
    for (int number = 1; number <= 10; number++) {
      assertThat(times[number]).isBetween(400, 600);
    }
  }
}
