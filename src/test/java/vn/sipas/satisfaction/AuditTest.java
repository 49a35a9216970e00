package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sipas.satisfaction.Measure.Kind;

/** What must be hidden besides the classes of small cells, in tables small enough to think of. */
class AuditTest {

  private static final int MINIMUM = 5;
  private static final int OVERALL = 0;
  private static final int FIRST = 1;
  private static final int SECOND = 2;

  private static final List<Measure> MEASURES =
      List.of(
          new Measure("overall", Kind.OVERALL, List.of(0, 1), List.of()),
          new Measure("i0", Kind.ITEM, List.of(0), List.of()),
          new Measure("i1", Kind.ITEM, List.of(1), List.of()));

  /** Answers to either item by line and column; nobody answered both. */
  private static Grid grid(long[][] first, long[][] second) {
    Grid grid = Grid.empty(3, first.length, first[0].length);
    for (int line = 0; line < grid.lines(); line++) {
      for (int column = 0; column < grid.columns(); column++) {
        grid.respondents()[FIRST][line][column] = first[line][column];
        grid.respondents()[SECOND][line][column] = second[line][column];
        grid.respondents()[OVERALL][line][column] = first[line][column] + second[line][column];
      }
    }
    return grid;
  }

  private static Protection protection(Grid grid, int... crossed) {
    Layers layers = new Layers(MEASURES, measure -> 0);
    return new Protection(grid, crossed, layers, MINIMUM, Merging.Nearness.NONE);
  }

  private static long[][] lines(long[]... lines) {
    return lines;
  }

  private static long[] line(long... byColumn) {
    return byColumn;
  }

  private static BitSet part(int... lines) {
    BitSet part = new BitSet();
    for (int line : lines) {
      part.set(line);
    }
    return part;
  }

  /** Its answers are those of the index minus the other item's. */
  @Test
  void itemOfFewInTheWholeCampaign_hidesTheOtherItemToo() {
    Protection table =
        protection(grid(lines(line(2), line(1)), lines(line(40), line(30))), new int[0]);

    assertThat(table.hides(FIRST, part(0, 1), 0)).isTrue();
    assertThat(table.hides(SECOND, part(0, 1), 0)).isTrue();
    assertThat(table.hides(OVERALL, part(0, 1), 0)).isFalse();
    assertThat(table.hides(OVERALL, part(0), 0)).isFalse();
  }

  @Test
  void itemOfFewInTheWholeCampaign_isHiddenInEveryColumnOfACrossedTable() {
    Protection table =
        protection(
            grid(lines(line(2, 0), line(1, 0)), lines(line(40, 50), line(30, 20))), new int[] {2});

    assertThat(table.hides(SECOND, part(0, 1), 0)).isTrue();
    assertThat(table.hides(SECOND, part(0, 1), 1)).isTrue();
    assertThat(table.hides(OVERALL, part(0), 1)).isFalse();
  }

  @Test
  void itemOfJustEnoughInTheWholeCampaign_hidesNoTotal() {
    Protection table =
        protection(grid(lines(line(2), line(3)), lines(line(40), line(30))), new int[0]);

    assertThat(table.hides(FIRST, part(0, 1), 0)).isFalse();
    assertThat(table.hides(SECOND, part(0, 1), 0)).isFalse();
    assertThat(table.hides(FIRST, part(0), 0)).isTrue();
    assertThat(table.hides(SECOND, part(0), 0)).isTrue();
  }

  /**
   * Line 1 is joined with line 3 for the index, since one respondent to it is in column 4. Nobody
   * of line 1 answered the first item under the first variable's last value (columns 4 and 5), and
   * column 2 tells the line: what is known of the line and the second variable leaves the one.
   */
  @Test
  void classJoinedForTheIndex_protectsAnItemOnlyWhereTheItemHasAnswers() {
    long[][] first = {
      line(8, 5, 20, 4, 0, 16),
      line(1, 22, 21, 8, 0, 0),
      line(29, 10, 28, 1, 9, 5),
      line(21, 3, 5, 1, 1, 8),
      line(17, 13, 17, 25, 23, 1)
    };
    long[][] second = {
      line(0, 23, 20, 4, 21, 14),
      line(4, 3, 7, 17, 1, 21),
      line(5, 1, 23, 19, 22, 16),
      line(2, 6, 27, 8, 7, 1),
      line(25, 12, 27, 28, 0, 13)
    };
    Protection table = protection(grid(first, second), 3, 2);

    assertThat(table.hides(FIRST, part(1), 0)).isTrue();
    assertThat(table.hides(FIRST, part(1), 2)).isTrue();
  }

  @Test
  void tableWithoutSmallCells_tellsEverything() {
    Protection table =
        protection(
            grid(lines(line(5, 0), line(9, 8)), lines(line(7, 6), line(30, 0))), new int[] {2});

    for (int measure = OVERALL; measure <= SECOND; measure++) {
      for (int column = 0; column < 2; column++) {
        assertThat(table.hides(measure, part(0), column)).isFalse();
        assertThat(table.hides(measure, part(1), column)).isFalse();
      }
    }
  }
}
