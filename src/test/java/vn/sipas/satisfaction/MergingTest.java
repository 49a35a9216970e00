package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom a small line is joined with: as little as possible shall be lost. */
class MergingTest {

  private static final int MINIMUM = 5;

  /**
   * @param respondents by measure and line
   */
  private static List<List<Integer>> classes(Merging.Nearness near, long[]... respondents) {
    Grid grid = Grid.empty(respondents.length, respondents[0].length, 1);
    for (int m = 0; m < respondents.length; m++) {
      for (int line = 0; line < grid.lines(); line++) {
        grid.respondents()[m][line][0] = respondents[m][line];
      }
    }
    List<Integer> measures = respondents.length == 1 ? List.of(0) : List.of(0, 1);
    return new Merging(grid, measures, MINIMUM, near).lines(new Partition(grid.lines())).classes();
  }

  private static long[] people(long... byLine) {
    return byLine;
  }

  @Test
  void smallLine_isJoinedWithTheSmallestOther() {
    assertThat(classes(Merging.Nearness.NONE, people(3, 20, 6, 9)))
        .containsExactly(List.of(0, 2), List.of(1), List.of(3));
  }

  @Test
  void nearerLine_isPreferredToASmallerOne() {
    Merging.Nearness near = (one, other) -> Math.min(one, other) == 0 && one + other == 1 ? 1 : 0;

    assertThat(classes(near, people(3, 20, 6, 9)))
        .containsExactly(List.of(0, 1), List.of(2), List.of(3));
  }

  @Test
  void emptyLine_protectsNobody() {
    assertThat(classes(Merging.Nearness.NONE, people(3, 0, 6)))
        .containsExactly(List.of(0, 2), List.of(1));
  }

  @Test
  void classStillTooSmall_growsFurther() {
    assertThat(classes(Merging.Nearness.NONE, people(1, 2, 9, 30)))
        .containsExactly(List.of(0, 1, 2), List.of(3));
  }

  @Test
  void exactlyTheMinimum_isEnough() {
    assertThat(classes(Merging.Nearness.NONE, people(4, 5, 6)))
        .containsExactly(List.of(0, 1), List.of(2));
    assertThat(classes(Merging.Nearness.NONE, people(5, 5, 6))).hasSize(3);
  }

  /** The whole of the pair is shown for each line, so the one measure would be had from it. */
  @Test
  void classInWhichOneMeasureOfAPairHasNoAnswers_growsFurther() {
    assertThat(classes(Merging.Nearness.NONE, people(3, 6, 9), people(0, 0, 9)))
        .containsExactly(List.of(0, 1, 2));
  }
}
