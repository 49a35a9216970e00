package vn.sipas.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.satisfaction.Measure.Kind;

/**
 * Many small random tables, each attacked with all its margins, those that only a viewer of
 * everything sees among them: what a town of people meets seldom, some of them meet. Without {@link
 * Audit} the tables 758, 798, 1806 and 2709 by two variables tell a small cell.
 */
class ProtectionTest {

  private static final int MINIMUM = 5;
  private static final int LINES = 5;
  private static final int TABLES = 3_000;

  /** A whole of two parts that nobody answered both of: then respondents add up. */
  private static final List<Measure> MEASURES =
      List.of(
          new Measure("overall", Kind.OVERALL, List.of(0, 1), List.of()),
          new Measure("i0", Kind.ITEM, List.of(0), List.of()),
          new Measure("i1", Kind.ITEM, List.of(1), List.of()));

  /** Units that somebody may ask for. */
  private static final List<int[]> PARTS =
      List.of(
          new int[] {0},
          new int[] {1},
          new int[] {2},
          new int[] {3},
          new int[] {4},
          new int[] {0, 1},
          new int[] {2, 3, 4},
          new int[] {0, 1, 2, 3, 4});

  /**
   * A sum of cells that is given out, or is not.
   *
   * @param cells numbers of the cells
   */
  private record Figure(BitSet cells, long respondents, boolean hidden) {}

  private static Grid random(long seed, int columns) {
    Random random = new Random(seed);
    Grid grid = Grid.empty(MEASURES.size(), LINES, columns);
    for (int line = 0; line < LINES; line++) {
      for (int column = 0; column < columns; column++) {
        for (int item = 1; item <= 2; item++) {
          boolean few = random.nextInt(5) == 0;
          long n = random.nextInt(few ? 6 : 30);
          grid.respondents()[item][line][column] = n;
          grid.respondents()[0][line][column] += n;
        }
      }
    }
    return grid;
  }

  private static Protection protection(Grid grid, int... crossed) {
    List<Integer> all = IntStream.range(0, grid.lines()).boxed().toList();
    int[] columns = IntStream.range(0, grid.columns()).toArray();
    Layers layers = new Layers(MEASURES, measure -> grid.count(measure, all, columns));
    return new Protection(grid, crossed, layers, MINIMUM, Merging.Nearness.NONE);
  }

  /** Figures of every part and column of a table by place folded from the finest one. */
  private static void add(
      List<Figure> figures, Grid finest, int columns, Grid.Place column, int... crossed) {
    add(figures, finest, LINES, (line, c) -> line, PARTS, columns, column, crossed);
  }

  /** The same of a table whose lines are the values of a variable. */
  private static void addByValue(
      List<Figure> figures,
      Grid finest,
      int lines,
      Grid.Place line,
      int columns,
      Grid.Place column,
      int... crossed) {
    List<int[]> each = IntStream.range(0, lines).mapToObj(value -> new int[] {value}).toList();
    add(figures, finest, lines, line, each, columns, column, crossed);
  }

  private static void add(
      List<Figure> figures,
      Grid finest,
      int lines,
      Grid.Place line,
      List<int[]> parts,
      int columns,
      Grid.Place column,
      int... crossed) {
    Grid folded = finest.folded(lines, line, columns, column);
    Protection table = protection(folded, crossed);
    for (int[] part : parts) {
      BitSet in = new BitSet();
      IntStream.of(part).forEach(in::set);
      for (int c = 0; c < columns; c++) {
        // a row without answers looks hidden as soon as one measure does
        boolean silent = folded.count(0, in, c) == 0;
        silent &= table.hides(1, in, c) || table.hides(2, in, c);
        for (int measure = 0; measure < MEASURES.size(); measure++) {
          BitSet cells = new BitSet();
          for (int l = 0; l < LINES; l++) {
            for (int fine = 0; fine < finest.columns(); fine++) {
              if (in.get(line.of(l, fine)) && column.of(l, fine) == c) {
                cells(measure, l, fine, finest.columns(), cells);
              }
            }
          }
          boolean hidden = silent || table.hides(measure, in, c);
          figures.add(new Figure(cells, folded.count(measure, in, c), hidden));
        }
      }
    }
  }

  private static void cells(int measure, int line, int column, int columns, BitSet into) {
    for (int item = 0; item < 2; item++) {
      if (measure == 0 || measure == item + 1) {
        into.set((item * LINES + line) * columns + column);
      }
    }
  }

  private static List<Figure> crossedOnce(long seed) {
    Grid grid = random(seed, 3);
    List<Figure> figures = new ArrayList<>();
    add(figures, grid, 1, (line, column) -> 0);
    add(figures, grid, 3, (line, column) -> column, 3);
    addByValue(figures, grid, 3, (line, column) -> column, 1, (line, column) -> 0);
    return figures;
  }

  private static List<Figure> crossedTwice(long seed) {
    Grid grid = random(seed, 6);
    List<Figure> figures = new ArrayList<>();
    add(figures, grid, 1, (line, column) -> 0);
    add(figures, grid, 3, (line, column) -> column / 2, 3);
    add(figures, grid, 2, (line, column) -> column % 2, 2);
    add(figures, grid, 6, (line, column) -> column, 3, 2);
    Grid.Place first = (line, column) -> column / 2;
    Grid.Place second = (line, column) -> column % 2;
    addByValue(figures, grid, 3, first, 2, second, 2);
    addByValue(figures, grid, 3, first, 1, (line, column) -> 0);
    addByValue(figures, grid, 2, second, 1, (line, column) -> 0);
    return figures;
  }

  /** Few respondents that follow; of enough of them it may follow how many they are. */
  private static List<Figure> found(List<Figure> figures) {
    Attack attack = new Attack(2 * LINES * 6);
    figures.stream()
        .filter(figure -> !figure.hidden)
        .forEach(figure -> attack.knows(figure.cells, figure.respondents));
    attack.solve();
    return figures.stream()
        .filter(figure -> figure.hidden && figure.respondents > 0)
        .filter(figure -> figure.respondents < MINIMUM)
        .filter(figure -> attack.finds(figure.cells))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void randomTables_withAllTheirMargins_neverTellASmallCell(int crossed) {
    long shown = 0;
    long hidden = 0;
    for (long seed = 0; seed < TABLES; seed++) {
      List<Figure> figures = crossed == 1 ? crossedOnce(seed) : crossedTwice(seed);
      shown += figures.stream().filter(figure -> !figure.hidden).count();
      hidden += figures.stream().filter(figure -> figure.hidden).count();

      assertThat(found(figures)).as("table " + seed).isEmpty();
      assertThat(figures)
          .as("table " + seed)
          .noneMatch(
              figure -> !figure.hidden && figure.respondents > 0 && figure.respondents < MINIMUM);
    }
    // much of these tables is small; what protects it may not cost much more
    assertThat((double) hidden / (hidden + shown)).isBetween(0.3, 0.375);
  }

  @Test
  void whatIsHiddenOfAMarginOrAWhole_isHiddenOfEverythingInIt() {
    for (long seed = 0; seed < 100; seed++) {
      Grid once = random(seed, 3);
      Protection lines = protection(once.folded(LINES, (line, c) -> line, 1, (line, c) -> 0));
      Protection values = protection(once.folded(3, (line, c) -> c, 1, (line, c) -> 0));
      assertHiddenIn(
          once,
          protection(once, 3),
          (measure, line, c) ->
              lines.hides(measure, line, 0) || values.hides(measure, BitSet.valueOf(bit(c)), 0));

      Grid twice = random(seed, 6);
      Grid.Place first = (line, c) -> c / 2;
      Grid.Place second = (line, c) -> c % 2;
      Protection byFirst = protection(twice.folded(LINES, (line, c) -> line, 3, first), 3);
      Protection bySecond = protection(twice.folded(LINES, (line, c) -> line, 2, second), 2);
      Protection everywhere = protection(twice.folded(3, first, 2, second), 2);
      assertHiddenIn(
          twice,
          protection(twice, 3, 2),
          (measure, line, c) ->
              byFirst.hides(measure, line, c / 2)
                  || bySecond.hides(measure, line, c % 2)
                  || everywhere.hides(measure, BitSet.valueOf(bit(c / 2)), c % 2));
    }
  }

  /** Whether a margin of a cell is hidden. */
  private interface Margin {
    boolean hides(int measure, BitSet line, int column);
  }

  private static long[] bit(int number) {
    return new long[] {1L << number};
  }

  private static void assertHiddenIn(Grid grid, Protection table, Margin margin) {
    for (int measure = 0; measure < MEASURES.size(); measure++) {
      for (int l = 0; l < LINES; l++) {
        for (int c = 0; c < grid.columns(); c++) {
          BitSet line = BitSet.valueOf(bit(l));
          boolean hidden = margin.hides(measure, line, c) || table.hides(0, line, c);
          if (hidden && grid.count(measure, line, c) > 0) {
            assertThat(table.hides(measure, line, c)).isTrue();
          }
        }
      }
    }
  }

  @Test
  void randomTables_withOnlySmallCellsHidden_tell() {
    long told = 0;
    for (long seed = 0; seed < 20; seed++) {
      List<Figure> weak =
          crossedOnce(seed).stream()
              .map(
                  figure ->
                      new Figure(
                          figure.cells,
                          figure.respondents,
                          figure.respondents > 0 && figure.respondents < MINIMUM))
              .toList();
      told += found(weak).size();
    }
    assertThat(told).isPositive();
  }
}
