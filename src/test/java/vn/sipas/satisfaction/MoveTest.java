package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where respondents are thought to go, in a table of 4 lines by 3 and 2 values. */
class MoveTest {

  private static final int[] SIZES = {4, 3, 2};

  private static int[] at(int... place) {
    return place;
  }

  private static List<String> changes(Move move) {
    List<String> changes = new ArrayList<>();
    for (int i = 0; i < move.corners().length; i++) {
      int[] at = new View(null, SIZES, 0, 1, 2).at(move.corners()[i]);
      changes.add("%d%d%d %+d".formatted(at[0], at[1], at[2], move.change(i)));
    }
    return changes;
  }

  @Test
  void oneAxis_movesARespondentFromTheFirstCorner() {
    assertThat(changes(Move.between(at(1, 2, 0), at(3, 2, 0), SIZES)))
        .containsExactlyInAnyOrder("120 -1", "320 +1");
  }

  @Test
  void twoAxes_keepTheSumsOfLinesAndColumns() {
    assertThat(changes(Move.between(at(0, 0, 1), at(2, 1, 1), SIZES)))
        .containsExactlyInAnyOrder("001 -1", "201 +1", "011 +1", "211 -1");
  }

  @Test
  void threeAxes_keepEverySumAlongAnEdge() {
    assertThat(changes(Move.between(at(0, 0, 0), at(1, 1, 1), SIZES)))
        .containsExactlyInAnyOrder(
            "000 -1", "100 +1", "010 +1", "001 +1", "110 -1", "101 -1", "011 -1", "111 +1");
  }

  @Test
  void noAxis_isTheCellAlone() {
    assertThat(changes(Move.between(at(1, 1, 1), at(1, 1, 1), SIZES))).containsExactly("111 -1");
  }

  @Test
  void back_undoesIt() {
    Move move = Move.between(at(1, 2, 0), at(3, 2, 0), SIZES);

    assertThat(changes(move.back())).containsExactlyInAnyOrder("120 +1", "320 -1");
    assertThat(changes(move.back().back())).isEqualTo(changes(move));
  }

  @Test
  void view_findsItsLineAndColumnAndTheFirstOfItsCells() {
    View margin = new View(null, SIZES, 1, 2);

    assertThat(margin.line(at(3, 2, 1))).isEqualTo(2);
    assertThat(margin.column(at(3, 2, 1))).isEqualTo(1);
    assertThat(margin.lowest(2, 1)).containsExactly(0, 2, 1);
    assertThat(margin.keeps(0)).isFalse();
    assertThat(margin.keeps(2)).isTrue();
    assertThat(new View(null, SIZES, 0, 1, 2).column(at(3, 2, 1))).isEqualTo(5);
    assertThat(new View(null, SIZES, 0, 1, 2).lowest(3, 5)).containsExactly(3, 2, 1);
  }
}
